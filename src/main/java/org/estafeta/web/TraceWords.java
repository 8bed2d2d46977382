package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.dissemination.Trace;
import org.estafeta.dissemination.TraceRequest;
import org.estafeta.dissemination.trace.SameDay;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;

/**
 * Says in words what a trace was asked for.
 */
@Component
class TraceWords {

	private final Words words;

	private final Organisations organisations;

	TraceWords(Words words, Organisations organisations) {
		this.words = words;
		this.organisations = organisations;
	}

	/**
	 * The parameters in one line.
	 * @param parameters the parameters
	 * @return for example «не дальше 2 передач; этап: применяет»
	 */
	String of(TraceParameters parameters) {
		List<String> parts = new ArrayList<>();
		if (parameters.from() != null) {
			Organisation start = this.organisations.byIds(List.of(parameters.from())).get(parameters.from());
			add(parts, "from", (start != null) ? start.label() : parameters.from());
		}
		if (parameters.direction() == TraceRequest.Direction.UPSTREAM) {
			add(parts, "upstream", "");
		}
		add(parts, "depth", parameters.depth());
		window(parts, parameters.window());
		filter(parts, parameters.filter());
		return parts.isEmpty() ? this.words.text("export.filter.none") : String.join("; ", parts);
	}

	private void window(List<String> parts, TraceRequest.Window window) {
		add(parts, "asOf", window.asOf());
		add(parts, "knownAt", window.knownAt());
		if (window.sameDay() == SameDay.DOES_NOT_COUNT) {
			add(parts, "sameDay", "");
		}
		if (!window.channels().isEmpty()) {
			add(parts, "only",
					window.channels().stream().sorted().map(this.words::name).collect(Collectors.joining(", ")));
		}
		if (window.confirmedOnly()) {
			add(parts, "confirmedOnly", "");
		}
	}

	private void filter(List<String> parts, TraceRequest.Filter filter) {
		add(parts, "text", filter.text());
		for (Trace.Facet facet : Trace.Facet.values()) {
			Set<String> values = filter.values().getOrDefault(facet, Set.of());
			if (!values.isEmpty()) {
				add(parts, TraceParameters.name(facet),
						values.stream().sorted().map((value) -> name(facet, value)).collect(Collectors.joining(", ")));
			}
		}
		add(parts, "since", filter.from());
		add(parts, "until", filter.to());
		if (filter.certainOnly()) {
			add(parts, "certainOnly", "");
		}
	}

	private String name(Trace.Facet facet, String value) {
		return switch (facet) {
			case ORGANISATION_KIND -> this.words.name("Kind", value);
			case LEVEL -> this.words.name("EducationLevel", value);
			case CHANNEL -> this.words.name("ChannelKind", value);
			case STAGE -> this.words.name("Stage", value);
			case SCHOOL_YEAR -> value + '/' + (Integer.parseInt(value) + 1);
			case REGION, DISTRICT, SUBJECT -> value;
		};
	}

	private void add(List<String> parts, String key, @Nullable Object value) {
		if (value != null) {
			parts.add(this.words.text("export.filter." + key, value.toString()));
		}
	}

}
