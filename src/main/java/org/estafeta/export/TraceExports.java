package org.estafeta.export;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import org.estafeta.dissemination.Trace;
import org.estafeta.dissemination.Traces;
import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Makes files of traces.
 */
@Service
public class TraceExports {

	private final Traces traces;

	private final ChangeLog log;

	private final MessageSource messages;

	private final String product;

	TraceExports(Traces traces, ChangeLog log, MessageSource messages, ObjectProvider<BuildProperties> build) {
		this.traces = traces;
		this.log = log;
		this.messages = messages;
		this.product = build.stream()
			.findFirst()
			.map((properties) -> "Estafeta " + properties.getVersion())
			.orElse("Estafeta");
	}

	/**
	 * Runs a trace and makes it ready to be written.
	 * @param order what is wanted
	 * @return the trace, not yet written
	 * @throws EstafetaException with kind NOT_FOUND when the adopter to start from has
	 * nothing to do with the practice, LIMIT_EXCEEDED when the rows have no room on a
	 * sheet
	 */
	public TraceExport prepare(ExportOrder order) {
		// before the trace, so that the trace is never older than it says
		Change.Mark data = this.log.newest();
		Trace trace = this.traces.trace(order.request());
		TraceRows rows = new TraceRows(trace);
		if (order.format() == ExportFormat.XLSX && rows.count() > XlsxWriter.MAX_ROWS) {
			throw new EstafetaException(ErrorKind.LIMIT_EXCEEDED, "export-sheet", XlsxWriter.MAX_ROWS);
		}
		return new TraceExport(order.format(), rows, new Manifest(order, data, trace, this.product),
				new Wording(this.messages, order.locale()));
	}

}
