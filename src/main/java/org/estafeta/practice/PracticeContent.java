package org.estafeta.practice;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.SortKey;

/**
 * What people write of a practice: the same for a submission, for the practice in the
 * bank and for each of its versions.
 *
 * @param title its name; empty in a submission that is being written
 * @param summary what is done, in a sentence; null when nobody says
 * @param levels the levels of education it is for
 * @param subjects the subjects or fields it is for
 * @param authors who made it, as they want to be named; null when nobody says
 * @param organisationId where it was developed; null when nobody says
 * @param deficitIds the deficits that it addresses
 * @param parts the parts that are written; none of them blank
 */
public record PracticeContent(String title, @Nullable String summary, List<EducationLevel> levels,
		List<String> subjects, @Nullable String authors, @Nullable String organisationId, List<String> deficitIds,
		Map<PracticePart, String> parts) {

	/** Nothing is written yet. */
	public static final PracticeContent EMPTY = new PracticeContent("", null, List.of(), List.of(), null, null,
			List.of(), Map.of());

	public PracticeContent {
		levels = List.copyOf(levels);
		subjects = List.copyOf(subjects);
		deficitIds = List.copyOf(deficitIds);
		Map<PracticePart, String> ordered = new EnumMap<>(PracticePart.class);
		ordered.putAll(parts);
		parts = Collections.unmodifiableMap(ordered);
	}

	/**
	 * Reads it from a node.
	 * @param node the properties of the node
	 * @param organisationId where the practice was developed; null when nobody says
	 * @param deficitIds the deficits that it addresses
	 * @return the content
	 */
	public static PracticeContent of(Map<String, Object> node, @Nullable String organisationId,
			List<String> deficitIds) {
		Map<PracticePart, String> parts = new EnumMap<>(PracticePart.class);
		for (PracticePart part : PracticePart.values()) {
			String text = text(node, part.property());
			if (text != null) {
				parts.put(part, text);
			}
		}
		return new PracticeContent(Objects.requireNonNullElse(text(node, "title"), ""), text(node, "summary"),
				texts(node, "levels").stream().map(EducationLevel::valueOf).toList(), texts(node, "subjects"),
				text(node, "authors"), organisationId, deficitIds, parts);
	}

	private static @Nullable String text(Map<String, Object> node, String property) {
		return (node.get(property) instanceof String text) ? text : null;
	}

	private static List<String> texts(Map<String, Object> node, String property) {
		return (node.get(property) instanceof List<?> list) ? list.stream().map(String::valueOf).toList() : List.of();
	}

	/**
	 * What a node keeps of it; where the practice was developed and which deficits it
	 * addresses are ties and not among them.
	 * @return the properties; a null removes one
	 */
	public Map<String, @Nullable Object> properties() {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("title", this.title);
		properties.put("sortKey", SortKey.of(this.title));
		properties.put("summary", this.summary);
		properties.put("levels", this.levels.stream().map(Enum::name).toList());
		properties.put("subjects", this.subjects);
		properties.put("authors", this.authors);
		for (PracticePart part : PracticePart.values()) {
			properties.put(part.property(), this.parts.get(part));
		}
		return properties;
	}

}
