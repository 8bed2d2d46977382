package org.estafeta.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.util.MultiValueMap;

import org.estafeta.dissemination.Trace;
import org.estafeta.dissemination.TraceRequest;

/**
 * The conditions of a spread page: what can be chosen, with counts, and what is chosen,
 * with the address that takes it away.
 */
final class SpreadConditions {

	private static final int MOST_VALUES = 40;

	private final TraceParameters parameters;

	private final Words words;

	private final String path;

	SpreadConditions(TraceParameters parameters, Words words, String path) {
		this.parameters = parameters;
		this.words = words;
		this.path = path;
	}

	List<Part> parts(Trace trace) {
		List<Part> parts = new ArrayList<>();
		for (Trace.Facet facet : Trace.Facet.values()) {
			Set<String> chosen = this.parameters.filter().values().getOrDefault(facet, Set.of());
			Map<String, Integer> counts = trace.facets().getOrDefault(facet, Map.of());
			Set<String> values = new LinkedHashSet<>(chosen);
			Comparator<Map.Entry<String, Integer>> order = (facet == Trace.Facet.SCHOOL_YEAR)
					? Map.Entry.comparingByKey() : Map.Entry.<String, Integer>comparingByValue().reversed();
			counts.entrySet()
				.stream()
				.sorted(order.thenComparing(Map.Entry.comparingByKey()))
				.limit(MOST_VALUES)
				.forEach((entry) -> values.add(entry.getKey()));
			if (values.size() > 1 || !chosen.isEmpty()) {
				parts.add(new Part(this.words.text("trace.facet." + facet.name()), TraceParameters.name(facet),
						isName(facet),
						values.stream()
							.map((value) -> new Value(value, label(facet, value), counts.getOrDefault(value, 0),
									chosen.contains(value)))
							.toList()));
			}
		}
		return parts;
	}

	private static boolean isName(Trace.Facet facet) {
		return switch (facet) {
			case REGION, DISTRICT, SUBJECT, PART_CHANGED, PART_DROPPED -> true;
			case ORGANISATION_KIND, LEVEL, CHANNEL, STAGE, SCHOOL_YEAR -> false;
		};
	}

	private String label(Trace.Facet facet, String value) {
		return switch (facet) {
			case ORGANISATION_KIND -> this.words.name("Kind", value);
			case LEVEL -> this.words.name("EducationLevel", value);
			case CHANNEL -> this.words.name("ChannelKind", value);
			case STAGE -> this.words.name("Stage", value);
			case SCHOOL_YEAR -> this.words.schoolYear(Integer.parseInt(value));
			case REGION, DISTRICT, SUBJECT, PART_CHANGED, PART_DROPPED -> value;
		};
	}

	List<Chip> chips(String startName) {
		List<Chip> chips = new ArrayList<>();
		this.parameters.values()
			.forEach((name, values) -> values
				.forEach((value) -> chips.add(new Chip(chip(name, value, startName), href(name, value)))));
		return chips;
	}

	private String chip(String name, String value, String startName) {
		for (Trace.Facet facet : Trace.Facet.values()) {
			if (TraceParameters.name(facet).equals(name)) {
				return (facet == Trace.Facet.PART_CHANGED || facet == Trace.Facet.PART_DROPPED)
						? this.words.text("trace.chip." + name, value) : label(facet, value);
			}
		}
		TraceRequest.Window window = this.parameters.window();
		return switch (name) {
			case "from" -> this.words.text("trace.chip.from", startName);
			case "direction" -> this.words.text("trace.direction.UPSTREAM");
			case "depth" -> this.words.text("trace.chip.depth", value);
			case "asOf" -> this.words.text("trace.chip.asOf", this.words.day(window.asOf()));
			case "knownAt" -> this.words.text("trace.chip.knownAt", this.words.moment(window.knownAt()));
			case "only" -> this.words.text("trace.chip.only", this.words.name("ChannelKind", value));
			case "since" -> this.words.text("trace.chip.since", this.words.day(this.parameters.filter().from()));
			case "until" -> this.words.text("trace.chip.until", this.words.day(this.parameters.filter().to()));
			case "text" -> "«" + value + "»";
			default -> this.words.text("trace.chip." + name);
		};
	}

	private String href(String name, String value) {
		MultiValueMap<String, String> rest = this.parameters.values();
		rest.computeIfPresent(name, (key, values) -> values.stream().filter((other) -> !other.equals(value)).toList());
		String query = TraceParameters.query(rest);
		return query.isEmpty() ? this.path : this.path + '?' + query;
	}

	/**
	 * A part of the filter.
	 *
	 * @param label its name
	 * @param parameter its name in the address
	 * @param names whether its values are names in Russian
	 * @param values its values
	 */
	record Part(String label, String parameter, boolean names, List<Value> values) {

	}

	/**
	 * A value of a part.
	 *
	 * @param value the value in the address
	 * @param label its name
	 * @param count how many adoptions it would give
	 * @param chosen whether it is chosen
	 */
	record Value(String value, String label, int count, boolean chosen) {

	}

	/**
	 * What is chosen, with the way to take it away.
	 *
	 * @param label its name
	 * @param href the same page without it
	 */
	record Chip(String label, String href) {

	}

}
