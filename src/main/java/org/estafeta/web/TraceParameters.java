package org.estafeta.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.ChannelKind;
import org.estafeta.dissemination.Trace;
import org.estafeta.dissemination.TraceRequest;
import org.estafeta.dissemination.trace.SameDay;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.EstafetaException;

/**
 * What the address of a page or of a file says about the trace it shows. The same
 * parameters mean the same everywhere, so that a picture, its table and its file agree.
 *
 * @param from the id of the adopter to start from, null for where the practice began
 * @param direction which way to follow transfers
 * @param depth how many hops at most, null for all
 * @param window what counts as having happened and as known
 * @param filter which of the reached adoptions are wanted
 */
record TraceParameters(@Nullable String from, TraceRequest.Direction direction, @Nullable Integer depth,
		TraceRequest.Window window, TraceRequest.Filter filter) {

	/**
	 * Reads the parameters of an address; blank values count as absent, and names that
	 * are not about the trace are passed over.
	 * @param values all parameters of the address
	 * @return what they say
	 * @throws EstafetaException with kind BAD_REQUEST when a value does not fit
	 */
	static TraceParameters parse(MultiValueMap<String, String> values) {
		ParameterReader reader = new ParameterReader(values);
		Map<Trace.Facet, Set<String>> chosen = new EnumMap<>(Trace.Facet.class);
		for (Trace.Facet facet : Trace.Facet.values()) {
			chosen.put(facet, chosen(reader, facet));
		}
		TraceRequest.Window window = new TraceRequest.Window(reader.day("asOf"), reader.moment("knownAt"),
				reader.choice("sameDay", SameDay.class, SameDay.COUNTS),
				new HashSet<>(reader.choices("only", ChannelKind.class)), reader.flag("confirmedOnly"));
		return new TraceParameters(reader.text("from"),
				reader.choice("direction", TraceRequest.Direction.class, TraceRequest.Direction.DOWNSTREAM),
				reader.number("depth", 1, Integer.MAX_VALUE), window, new TraceRequest.Filter(reader.text("text"),
						chosen, reader.day("since"), reader.day("until"), reader.flag("certainOnly")));
	}

	private static Set<String> chosen(ParameterReader reader, Trace.Facet facet) {
		String name = name(facet);
		List<?> values = switch (facet) {
			case ORGANISATION_KIND -> reader.choices(name, Organisation.Kind.class);
			case LEVEL -> reader.choices(name, EducationLevel.class);
			case CHANNEL -> reader.choices(name, ChannelKind.class);
			case STAGE -> reader.choices(name, Adoption.Stage.class);
			case SCHOOL_YEAR -> reader.numbers(name, 1000, 9999);
			case REGION, DISTRICT, SUBJECT, PART_CHANGED, PART_DROPPED -> reader.texts(name);
		};
		Set<String> names = new HashSet<>();
		values.forEach((value) -> names.add(String.valueOf(value)));
		return names;
	}

	/**
	 * The name of the parameter of a part of the filter.
	 * @param facet the part
	 * @return the name
	 */
	static String name(Trace.Facet facet) {
		return switch (facet) {
			case ORGANISATION_KIND -> "kind";
			case SCHOOL_YEAR -> "year";
			case PART_CHANGED -> "changed";
			case PART_DROPPED -> "dropped";
			default -> facet.name().toLowerCase(Locale.ROOT);
		};
	}

	/**
	 * What to trace.
	 * @param practiceId the practice
	 * @param people whether the reader may know names of teachers
	 * @return the request, with the budget of whoever says nothing
	 */
	TraceRequest request(String practiceId, boolean people) {
		return new TraceRequest(practiceId, this.from, this.direction,
				(this.depth != null) ? this.depth : Integer.MAX_VALUE, TraceRequest.DEFAULT_BUDGET, this.window,
				this.filter, people);
	}

	/**
	 * The same parameters as they were known at a moment, for an address that gives the
	 * same answer later.
	 * @param moment the moment; does not replace one that was asked for
	 * @return the parameters
	 */
	TraceParameters knownBy(Instant moment) {
		return (this.window.knownAt() != null) ? this
				: new TraceParameters(
						this.from, this.direction, this.depth, new TraceRequest.Window(this.window.asOf(), moment,
								this.window.sameDay(), this.window.channels(), this.window.confirmedOnly()),
						this.filter);
	}

	/**
	 * The same parameters as of another day.
	 * @param day what happened after this day does not count, null for no such day
	 * @return the parameters
	 */
	TraceParameters asOf(@Nullable LocalDate day) {
		return new TraceParameters(this.from, this.direction, this.depth, new TraceRequest.Window(day,
				this.window.knownAt(), this.window.sameDay(), this.window.channels(), this.window.confirmedOnly()),
				this.filter);
	}

	/**
	 * What of the parameters matters to measures, which follow all transfers and count
	 * all that is reached.
	 * @param start whether to keep where to start
	 * @return the window, and perhaps the start
	 */
	TraceParameters ofWindow(boolean start) {
		return new TraceParameters(start ? this.from : null, TraceRequest.Direction.DOWNSTREAM, null, this.window,
				TraceRequest.Filter.NONE);
	}

	/**
	 * The page that measures the same cascade.
	 * @param practiceId the practice
	 * @return the address
	 */
	public String measures(String practiceId) {
		String query = ofWindow(true).query();
		return "/practices/" + practiceId + "/spread/measures" + (query.isEmpty() ? "" : '?' + query);
	}

	/**
	 * The parameters by name, those that say nothing left out;
	 * {@link #parse(MultiValueMap)} reads them back.
	 * @return the values in a fixed order of names
	 */
	MultiValueMap<String, String> values() {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		add(values, "from", this.from);
		add(values, "direction", (this.direction != TraceRequest.Direction.DOWNSTREAM) ? this.direction : null);
		add(values, "depth", this.depth);
		add(values, "asOf", this.window.asOf());
		add(values, "knownAt", this.window.knownAt());
		add(values, "sameDay", (this.window.sameDay() != SameDay.COUNTS) ? this.window.sameDay() : null);
		this.window.channels().stream().sorted().forEach((channel) -> add(values, "only", channel));
		add(values, "confirmedOnly", this.window.confirmedOnly() ? true : null);
		add(values, "text", this.filter.text());
		for (Trace.Facet facet : Trace.Facet.values()) {
			this.filter.values()
				.getOrDefault(facet, Set.of())
				.stream()
				.sorted()
				.forEach((value) -> add(values, name(facet), value));
		}
		add(values, "since", this.filter.from());
		add(values, "until", this.filter.to());
		add(values, "certainOnly", this.filter.certainOnly() ? true : null);
		return values;
	}

	private static void add(MultiValueMap<String, String> values, String name, @Nullable Object value) {
		if (value != null) {
			values.add(name, (value instanceof Enum<?> code) ? code.name() : value.toString());
		}
	}

	/**
	 * The parameters as they stand in an address.
	 * @return the query without its question mark, encoded; empty when they say nothing
	 */
	String query() {
		return query(values());
	}

	static String query(MultiValueMap<String, String> parameters) {
		UriComponentsBuilder address = UriComponentsBuilder.newInstance();
		List<Object> values = new ArrayList<>();
		parameters.forEach((name, all) -> all.forEach((value) -> {
			address.queryParam(name, "{v}");
			values.add(value);
		}));
		String query = address.encode().buildAndExpand(values.toArray()).getQuery();
		return (query != null) ? query : "";
	}

}
