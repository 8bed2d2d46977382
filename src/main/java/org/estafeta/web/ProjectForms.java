package org.estafeta.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import org.estafeta.project.Minutes;
import org.estafeta.project.Project;
import org.estafeta.project.ProjectEdit;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The plan of a project as a form holds it: milestones, results, resources and risks
 * stand one in a line, their parts between semicolons.
 */
final class ProjectForms {

	private static final String NEEDED = "нужно";

	private ProjectForms() {
	}

	static MultiValueMap<String, String> of(Project project) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		values.set("title", project.title());
		values.set("goal", project.goal());
		values.set("startsOn", project.startsOn().toString());
		values.set("endsOn", project.endsOn().toString());
		values.set("format", project.place().format().id());
		values.set("programme", Objects.requireNonNullElse(project.place().programme(), ""));
		Project.Named community = project.community();
		values.set("community", (community != null) ? community.id() : "");
		values.put("deficit", new ArrayList<>(project.deficits()));
		Project.Parts parts = project.parts();
		values.set("milestones", lines(parts.milestones(), (one) -> List.of(one.title(), one.due().toString())));
		values.set("results", lines(parts.results(), (one) -> List.of(one.title(), one.unit(), plain(one.target()))));
		values.set("resources", lines(parts.resources(),
				(one) -> List.of(one.title(), one.unit(), plain(one.amount()), one.have() ? "есть" : NEEDED)));
		values.set("risks", lines(parts.risks(), (one) -> List.of(one.title(), Integer.toString(one.probability()),
				Integer.toString(one.impact()), Objects.requireNonNullElse(one.response(), ""))));
		return values;
	}

	private static <T> String lines(List<T> parts, Function<T, List<String>> columns) {
		return parts.stream().map((one) -> String.join("; ", columns.apply(one))).collect(Collectors.joining("\n"));
	}

	private static String plain(double number) {
		return (number == Math.rint(number)) ? Long.toString(Math.round(number)) : Double.toString(number);
	}

	/**
	 * Reads a form.
	 * @param values what was typed
	 * @return the plan
	 * @throws EstafetaException with kind BAD_REQUEST when a day, a number or a line
	 * cannot be read; names the line
	 */
	static ProjectEdit read(MultiValueMap<String, String> values) {
		String community = values.getFirst("community");
		return new ProjectEdit(text(values, "title"), text(values, "goal"), day(text(values, "startsOn")),
				day(text(values, "endsOn")), text(values, "format"), values.getFirst("programme"),
				(community != null && !community.isBlank()) ? community : null,
				values.getOrDefault("deficit", List.of()).stream().filter((one) -> !one.isBlank()).distinct().toList(),
				rows(values, "milestones", 2, (row) -> new ProjectEdit.Milestone(row.get(0), day(row.get(1)))),
				rows(values, "results", 3, (row) -> new ProjectEdit.Result(row.get(0), row.get(1), number(row.get(2)))),
				rows(values, "resources", 4,
						(row) -> new ProjectEdit.Resource(row.get(0), row.get(1), number(row.get(2)),
								!NEEDED.equalsIgnoreCase(row.get(3)))),
				rows(values, "risks", 4, (row) -> new ProjectEdit.Risk(row.get(0), (int) number(row.get(1)),
						(int) number(row.get(2)), row.get(3))));
	}

	private static <T> List<T> rows(MultiValueMap<String, String> values, String field, int columns,
			Function<List<String>, T> read) {
		List<T> rows = new ArrayList<>();
		for (String line : text(values, field).lines().filter((one) -> !one.isBlank()).toList()) {
			List<String> row = Arrays.stream(line.split(";", -1)).map(String::strip).toList();
			if (row.size() != columns) {
				throw new EstafetaException(ErrorKind.BAD_REQUEST, "project-line", line.strip());
			}
			try {
				rows.add(read.apply(row));
			}
			catch (EstafetaException ex) {
				throw new EstafetaException(ex, ErrorKind.BAD_REQUEST, "project-line", line.strip());
			}
		}
		return rows;
	}

	/**
	 * Reads the minutes of a decision.
	 * @param values what was typed
	 * @return the minutes
	 * @throws EstafetaException with kind BAD_REQUEST when the day is none
	 */
	static Minutes minutes(MultiValueMap<String, String> values) {
		return new Minutes(text(values, "protocol"), day(values.getFirst("decidedOn")), values.getFirst("remarks"));
	}

	private static String text(MultiValueMap<String, String> values, String field) {
		return Objects.requireNonNullElse(values.getFirst(field), "");
	}

	/**
	 * Reads a day.
	 * @param typed what was typed
	 * @return the day
	 * @throws EstafetaException with kind BAD_REQUEST when it is none
	 */
	static LocalDate day(@Nullable String typed) {
		try {
			return LocalDate.parse(Objects.requireNonNullElse(typed, "").strip());
		}
		catch (DateTimeException ex) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "project-day");
		}
	}

	/**
	 * Reads a number.
	 * @param typed what was typed; a comma will do
	 * @return the number
	 * @throws EstafetaException with kind BAD_REQUEST when it is none
	 */
	static double number(@Nullable String typed) {
		Double number = PlainNumbers.read(typed);
		if (number != null) {
			return number;
		}
		throw new EstafetaException(ErrorKind.BAD_REQUEST, "project-number");
	}

}
