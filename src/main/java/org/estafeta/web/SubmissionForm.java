package org.estafeta.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import org.estafeta.practice.PracticeContent;
import org.estafeta.practice.PracticePart;
import org.estafeta.shared.EducationLevel;

/**
 * What was typed into the form of a submission.
 *
 * @param values the fields as they were sent
 */
record SubmissionForm(MultiValueMap<String, String> values) {

	/** What stands between subjects. */
	private static final String COMMA = "[,;\n]";

	/**
	 * The content that was typed.
	 * @param organisationId the organisation that was meant; null for none
	 * @return the content, as typed
	 */
	PracticeContent content(@Nullable String organisationId) {
		Map<PracticePart, String> parts = new EnumMap<>(PracticePart.class);
		for (PracticePart part : PracticePart.values()) {
			String text = text(part.name());
			if (!text.isBlank()) {
				parts.put(part, text);
			}
		}
		List<EducationLevel> levels = all("level").stream()
			.flatMap((name) -> Arrays.stream(EducationLevel.values()).filter((level) -> level.name().equals(name)))
			.toList();
		List<String> subjects = Arrays.stream(text("subjects").split(COMMA, -1)).map(String::strip).toList();
		return new PracticeContent(text("title").strip(), text("summary"), levels,
				subjects.stream().filter((subject) -> !subject.isEmpty()).toList(), text("authors"), organisationId,
				all("deficit"), parts);
	}

	/**
	 * The name of an organisation that was typed.
	 * @return the name; empty when none was
	 */
	String school() {
		return text("school").strip();
	}

	/**
	 * The organisation that was chosen among several of a like name.
	 * @return its id; empty when there was nothing to choose
	 */
	Optional<String> chosen() {
		return Optional.ofNullable(this.values.getFirst("chosen")).filter((id) -> !id.isEmpty());
	}

	private String text(String name) {
		return Objects.requireNonNullElse(this.values.getFirst(name), "");
	}

	private List<String> all(String name) {
		return Objects.requireNonNullElse(this.values.get(name), List.of());
	}

}
