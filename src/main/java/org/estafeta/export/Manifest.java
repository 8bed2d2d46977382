package org.estafeta.export;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.Trace;
import org.estafeta.dissemination.TraceRequest;
import org.estafeta.graphstore.Change;

/**
 * What a file says about itself, so that whoever finds it knows what it holds, from when,
 * and whether anything is missing.
 *
 * @param order what was asked for
 * @param data the change of the graph up to which the file tells
 * @param trace what was reached
 * @param product the name and version of the product
 */
record Manifest(ExportOrder order, Change.Mark data, Trace trace, String product) {

	/** The names of its entries for programs, in their order. */
	static final List<String> KEYS = List.of("practiceId", "practice", "filter", "address", "asOf", "knownAt", "people",
			"dataChange", "dataAt", "exportedAt", "rows", "adopters", "reached", "complete", "stopReason",
			"missingAtLeast", "missingAtMost", "sha256", "sha256Of", "product", "licence");

	/**
	 * All that the manifest says, once the rows are written.
	 * @param tally the rows that were written
	 * @param wording the language of the sentences
	 * @return the entries in their order
	 */
	List<Entry> entries(Tally tally, Wording wording) {
		return KEYS.stream().map((key) -> new Entry(key, value(key, tally, wording))).toList();
	}

	private @Nullable Object value(String key, Tally tally, Wording wording) {
		TraceRequest request = this.order.request();
		Instant knownAt = request.window().knownAt();
		return switch (key) {
			case "practiceId" -> request.practiceId();
			case "practice" -> CleanText.of(this.order.practice());
			case "filter" -> CleanText.of(this.order.filter());
			case "address" -> this.order.address();
			case "asOf" -> request.window().asOf();
			case "knownAt" -> (knownAt != null) ? knownAt : this.order.at();
			case "people" -> request.people();
			case "dataChange" -> this.data.seq();
			case "dataAt" -> this.data.at();
			case "exportedAt" -> this.order.at();
			case "rows" -> tally.rows();
			case "adopters" -> this.trace.steps().size();
			case "reached" -> this.trace.reached();
			case "complete" -> this.trace.complete();
			case "stopReason" -> this.trace.stopReason();
			case "missingAtLeast" -> this.trace.missingAtLeast();
			case "missingAtMost" -> this.trace.missingAtMost();
			case "sha256" -> tally.sha256();
			case "sha256Of", "licence" -> wording.text("export." + key);
			case "product" -> this.product;
			default -> throw new IllegalStateException("No manifest holds " + key);
		};
	}

	/**
	 * One thing that the manifest says.
	 *
	 * @param key its name for programs
	 * @param value a number, a text, a day, a moment, a code or true or false; null when
	 * there is nothing to say
	 */
	record Entry(String key, @Nullable Object value) {

	}

}
