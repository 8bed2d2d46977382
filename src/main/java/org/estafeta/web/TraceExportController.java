package org.estafeta.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.export.ExportFormat;
import org.estafeta.export.ExportOrder;
import org.estafeta.export.TraceExport;
import org.estafeta.export.TraceExports;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;

/**
 * Files of the spread of a practice, with the parameters of its page. They are written
 * row by row on the thread of the request: it costs little, being virtual, and ends with
 * the connection.
 */
@Controller
class TraceExportController {

	private final Practices practices;

	private final TraceExports exports;

	private final Organisations organisations;

	private final Words words;

	private final Clock clock;

	TraceExportController(Practices practices, TraceExports exports, Organisations organisations, Words words,
			Clock clock) {
		this.practices = practices;
		this.exports = exports;
		this.organisations = organisations;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/practices/{id}/spread.{ending:csv|xlsx|graphml|json}")
	void export(@PathVariable("id") String id, @PathVariable("ending") String ending,
			@RequestParam MultiValueMap<String, String> values, Locale locale, HttpServletResponse response)
			throws IOException {
		ExportFormat format = ExportFormat.ofEnding(ending).orElseThrow();
		Practice practice = this.practices.get(id);
		TraceParameters parameters = TraceParameters.parse(values);
		Instant now = this.clock.instant();
		String address = "/practices/" + practice.id() + "/spread." + ending + '?' + parameters.knownBy(now).query();
		TraceExport export = this.exports
			.prepare(new ExportOrder(format, parameters.request(practice.id(), Callers.may(Action.SEE_NAMES)),
					practice.title(), conditions(parameters), address, now, locale));
		response.setContentType(format.mediaType());
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				FileName.attachment(this.words.text("export.file", practice.title()),
						LocalDate.ofInstant(now, this.clock.getZone()), format.ending()));
		try {
			export.write(response.getOutputStream());
		}
		catch (RuntimeException ex) {
			if (response.isCommitted()) {
				// no page may be appended to half a file: the connection must break
				throw new IOException("The export broke off", ex);
			}
			response.reset();
			throw ex;
		}
	}

	private String conditions(TraceParameters parameters) {
		String from = parameters.from();
		Organisation start = (from != null) ? this.organisations.byIds(List.of(from)).get(from) : null;
		String name = (start != null) ? start.label() : String.valueOf(from);
		String chosen = new SpreadConditions(parameters, this.words, "").chips(name)
			.stream()
			.map(SpreadConditions.Chip::label)
			.collect(Collectors.joining("; "));
		return chosen.isEmpty() ? this.words.text("export.filter.none") : chosen;
	}

}
