package org.estafeta.export;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;

import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.Trace;

/**
 * The rows of a trace: one for each transfer to a wanted adopter, one for each wanted
 * adopter without any.
 *
 * @param trace the trace
 */
record TraceRows(Trace trace) implements RowSource {

	// How many rows there are.
	int count() {
		return this.trace.steps().stream().mapToInt((step) -> Math.max(1, step.sources().size())).sum();
	}

	@Override
	public Iterator<ExportRow> rows() {
		return this.trace.steps()
			.stream()
			.flatMap((step) -> step.sources().isEmpty() ? Stream.of(new ExportRow(step, null))
					: step.sources().stream().map((transfer) -> new ExportRow(step, transfer)))
			.iterator();
	}

	@Override
	public Iterator<Adopter> outsiders() {
		Set<String> seen = new HashSet<>();
		this.trace.steps().forEach((step) -> seen.add(step.adopter().adoptionId()));
		return this.trace.steps()
			.stream()
			.flatMap((step) -> step.sources().stream())
			.map(Trace.Transfer::teacher)
			.filter((teacher) -> seen.add(teacher.adoptionId()))
			.iterator();
	}

}
