package org.estafeta.adaptation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

import org.estafeta.graphstore.Rows;
import org.estafeta.organisation.Joining;
import org.estafeta.organisation.YoungAudience;
import org.estafeta.shared.Place;

/**
 * Reads rows of the graph about young teachers, and keeps their statistics: one node with
 * a list for each column.
 */
final class AdaptationRow {

	/** Stands for «none» in a list, which holds no nulls. */
	private static final String NONE = "";

	/** Stands before a number that is not exact. */
	private static final String ABOUT = "~";

	private AdaptationRow() {
	}

	static YoungSchool school(MapAccessor row) {
		MapAccessor n = row.get("n").asNode();
		return new YoungSchool(n.get("id").asString(), n.get("name").asString(), n.get("kindName").asString(),
				YoungAudience.of(Rows.texts(n, "youngAudiences")),
				new Place(Rows.text(n, "city"), Rows.text(n, "region")), Rows.text(n, "organiser"),
				row.get("organisations")
					.asList((one) -> new YoungSchool.Host(one.get("id").asString(), one.get("name").asString())),
				Joining.of(Rows.text(n, "joining")), null, row.get("meetings").asList(AdaptationRow::meeting));
	}

	private static SchoolMeeting meeting(Value one) {
		String event = Rows.text(one, "event");
		return new SchoolMeeting(one.get("id").asString(), one.get("september").asInt(),
				Objects.requireNonNull(Rows.date(one, "due")), one.get("title").asString(), Rows.date(one, "done"),
				(event != null) ? new SchoolMeeting.Event(event, one.get("eventTitle").asString()) : null,
				one.get("cancelled").asBoolean());
	}

	static YoungDirection direction(MapAccessor row) {
		return new YoungDirection(row.get("id").asString(), row.get("name").asString(),
				row.get("events").asList(AdaptationRow::entry), row.get("programmes").asList(AdaptationRow::entry),
				row.get("practices").asList(AdaptationRow::entry));
	}

	private static YoungDirection.Entry entry(Value one) {
		return new YoungDirection.Entry(one.get("id").asString(), one.get("title").asString(), Rows.date(one, "date"),
				Rows.number(one, "hours"));
	}

	static OwnAdaptation.Course course(MapAccessor row) {
		Integer since = Rows.number(row, "since");
		Set<AdaptationStep> done = EnumSet.noneOf(AdaptationStep.class);
		if (since != null) {
			done.add(AdaptationStep.PROFILE);
		}
		for (AdaptationStep step : AdaptationStep.values()) {
			if (row.get(step.name().toLowerCase(Locale.ROOT)).asBoolean(false)) {
				done.add(step);
			}
		}
		return new OwnAdaptation.Course(since, done);
	}

	static CountedTeacher counted(MapAccessor row) {
		Map<AdaptationMeasure, String> columns = new EnumMap<>(Map.of(AdaptationMeasure.SCHOOL, "school",
				AdaptationMeasure.MENTOR, "mentor", AdaptationMeasure.DOUBLE_MENTORING, "double",
				AdaptationMeasure.DEFICITS_FOUND, "found", AdaptationMeasure.DEFICITS_ELIMINATED, "eliminated"));
		columns.values().removeIf((column) -> !row.get(column).asBoolean(false));
		return new CountedTeacher(
				new CountedTeacher.Named(row.get("place").asString(), row.get("placeName").asString()),
				new CountedTeacher.Named(row.get("organisation").asString(), row.get("organisationName").asString()),
				columns.keySet());
	}

	static Map<String, Object> values(LocalDate day, List<AdaptationLine> lines) {
		Map<String, Object> values = new HashMap<>();
		values.put("issuedOn", day);
		values.put("years", lines.stream().map(AdaptationLine::year).toList());
		values.put("placeIds", lines.stream().map(AdaptationLine::placeId).toList());
		values.put("places", lines.stream().map(AdaptationLine::place).toList());
		values.put("organisationIds", lines.stream().map((one) -> text(one.organisationId())).toList());
		values.put("organisations", lines.stream().map((one) -> text(one.organisation())).toList());
		values.put("people", lines.stream().map((one) -> text(one.people())).toList());
		for (AdaptationMeasure measure : AdaptationMeasure.values()) {
			values.put(measure.name(), lines.stream().map((one) -> text(one.get(measure))).toList());
		}
		return values;
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : NONE;
	}

	private static String text(ToldNumber number) {
		Integer told = number.number();
		if (told == null) {
			return number.shown().name();
		}
		return number.isNumber() ? told.toString() : ABOUT + told;
	}

	static AdaptationStatistics.Issue issue(MapAccessor row) {
		MapAccessor node = row.get("n").asNode();
		List<Integer> years = node.get("years").asList(Value::asInt);
		List<AdaptationLine> lines = new ArrayList<>();
		for (int i = 0; i < years.size(); i++) {
			Map<AdaptationMeasure, ToldNumber> measures = new EnumMap<>(AdaptationMeasure.class);
			for (AdaptationMeasure measure : AdaptationMeasure.values()) {
				measures.put(measure, number(at(node, measure.name(), i)));
			}
			String organisation = at(node, "organisationIds", i);
			lines.add(new AdaptationLine(years.get(i), at(node, "placeIds", i), at(node, "places", i),
					organisation.isEmpty() ? null : organisation,
					organisation.isEmpty() ? null : at(node, "organisations", i), number(at(node, "people", i)),
					measures));
		}
		return new AdaptationStatistics.Issue(node.get("issuedOn").asLocalDate(), lines);
	}

	private static String at(MapAccessor node, String column, int place) {
		return node.get(column).get(place).asString();
	}

	private static ToldNumber number(String text) {
		if (text.startsWith(ABOUT)) {
			return ToldNumber.about(Integer.valueOf(text.substring(ABOUT.length())));
		}
		return Character.isDigit(text.charAt(0)) ? ToldNumber.of(Integer.parseInt(text))
				: new ToldNumber(ToldNumber.ToldAs.valueOf(text), null);
	}

}
