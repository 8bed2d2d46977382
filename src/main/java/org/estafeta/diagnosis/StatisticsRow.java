package org.estafeta.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

import org.estafeta.graphstore.Rows;
import org.estafeta.people.Subject;

/**
 * Reads whom statistics count, and keeps what came of it: one node with a list for each
 * column.
 */
final class StatisticsRow {

	/** Stands for «all» in a list, which holds no nulls. */
	private static final String ALL = "";

	private StatisticsRow() {
	}

	static CountedPerson person(MapAccessor row, Map<String, String> groupOf) {
		Set<String> items = new HashSet<>();
		Rows.texts(row, "deficits").forEach((deficit) -> {
			items.add(deficit);
			items.add(groupOf.getOrDefault(deficit, deficit));
		});
		String subject = Rows.text(row, "subject");
		return new CountedPerson(Rows.text(row, "district"),
				subjects().getOrDefault((subject != null) ? subject : ALL, Subject.OTHER), items);
	}

	private static Map<String, Subject> subjects() {
		Map<String, Subject> subjects = new HashMap<>();
		Arrays.stream(Subject.values()).forEach((subject) -> subjects.put(subject.text(), subject));
		return subjects;
	}

	static Map<String, Object> parameters(DeficitStatistics.Issue issue) {
		List<StatisticsCell> cells = issue.cells();
		return Map.of("on", issue.issuedOn(), "years", cells.stream().map(StatisticsCell::year).toList(), "items",
				cells.stream().map(StatisticsCell::itemId).toList(), "districts",
				cells.stream().map((cell) -> text(cell.district())).toList(), "subjects",
				cells.stream().map((cell) -> text((cell.subject() != null) ? cell.subject().name() : null)).toList(),
				"numbers", cells.stream().map(StatisticsCell::about).toList());
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : ALL;
	}

	static DeficitStatistics.Issue issue(MapAccessor row) {
		MapAccessor node = row.get("n").asNode();
		List<Integer> years = node.get("years").asList(Value::asInt);
		List<String> items = Rows.texts(node, "items");
		List<String> districts = Rows.texts(node, "districts");
		List<String> subjects = Rows.texts(node, "subjects");
		List<Integer> numbers = node.get("numbers").asList(Value::asInt);
		List<StatisticsCell> cells = new ArrayList<>();
		for (int i = 0; i < years.size(); i++) {
			String district = districts.get(i);
			String subject = subjects.get(i);
			cells.add(new StatisticsCell(years.get(i), items.get(i), district.isEmpty() ? null : district,
					subject.isEmpty() ? null : Subject.valueOf(subject), numbers.get(i)));
		}
		return new DeficitStatistics.Issue(node.get("issuedOn").asLocalDate(), cells);
	}

}
