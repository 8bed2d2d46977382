package org.estafeta.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two contents, field by field and word by word.
 *
 * @param field the name of the field: that of a {@link PracticePart}, or {@code TITLE},
 * {@code SUMMARY}, {@code LEVELS}, {@code SUBJECTS}, {@code AUTHORS},
 * {@code ORGANISATION}, {@code DEFICITS}
 * @param pieces the text of both, in order
 */
public record ContentDifference(String field, List<Piece> pieces) {

	/** A word, what stands between words, or a line break. */
	private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);

	public ContentDifference {
		pieces = List.copyOf(pieces);
	}

	/**
	 * Compares two contents.
	 * @param before the older one
	 * @param after the newer one
	 * @param names how organisations, deficits and levels are called, by their ids or
	 * names; what it does not know is shown as it is
	 * @return the fields that differ, in the order of the form
	 */
	public static List<ContentDifference> between(PracticeContent before, PracticeContent after,
			Map<String, String> names) {
		List<ContentDifference> differences = new ArrayList<>();
		add(differences, "TITLE", before.title(), after.title());
		add(differences, "SUMMARY", before.summary(), after.summary());
		add(differences, "AUTHORS", before.authors(), after.authors());
		add(differences, "ORGANISATION", name(before.organisationId(), names), name(after.organisationId(), names));
		add(differences, "LEVELS", join(before.levels(), (level) -> name(level.name(), names)),
				join(after.levels(), (level) -> name(level.name(), names)));
		add(differences, "SUBJECTS", join(before.subjects(), (subject) -> subject),
				join(after.subjects(), (subject) -> subject));
		add(differences, "DEFICITS", join(before.deficitIds(), (id) -> name(id, names)),
				join(after.deficitIds(), (id) -> name(id, names)));
		for (PracticePart part : PracticePart.values()) {
			add(differences, part.name(), before.parts().get(part), after.parts().get(part));
		}
		return differences;
	}

	private static @Nullable String name(@Nullable String id, Map<String, String> names) {
		return (id != null) ? names.getOrDefault(id, id) : null;
	}

	private static <T> String join(List<T> values, Function<T, @Nullable String> name) {
		return String.join("; ", values.stream().map((value) -> String.valueOf(name.apply(value))).sorted().toList());
	}

	private static void add(List<ContentDifference> differences, String field, @Nullable String before,
			@Nullable String after) {
		String old = Objects.requireNonNullElse(before, "");
		String next = Objects.requireNonNullElse(after, "");
		if (!old.equals(next)) {
			differences.add(new ContentDifference(field, pieces(old, next)));
		}
	}

	/**
	 * Compares two texts word by word.
	 * @param before the older one
	 * @param after the newer one
	 * @return the pieces: without the added ones they are the older text, without the
	 * removed ones the newer
	 */
	static List<Piece> pieces(String before, String after) {
		List<String> old = tokens(before);
		List<String> next = tokens(after);
		List<Piece> pieces = new ArrayList<>();
		int at = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(old, next).getDeltas()) {
			int from = delta.getSource().getPosition();
			add(pieces, Change.SAME, old.subList(at, from));
			add(pieces, Change.REMOVED, delta.getSource().getLines());
			add(pieces, Change.ADDED, delta.getTarget().getLines());
			at = from + delta.getSource().size();
		}
		add(pieces, Change.SAME, old.subList(at, old.size()));
		return pieces;
	}

	private static void add(List<Piece> pieces, Change change, List<String> tokens) {
		if (!tokens.isEmpty()) {
			pieces.add(new Piece(change, String.join("", tokens)));
		}
	}

	private static List<String> tokens(String text) {
		Matcher matcher = TOKEN.matcher(text);
		List<String> tokens = new ArrayList<>();
		while (matcher.find()) {
			tokens.add(matcher.group());
		}
		return tokens;
	}

	/** What became of a piece. */
	public enum Change {

		/** It stands in both. */
		SAME,
		/** It stands in the newer one only. */
		ADDED,
		/** It stands in the older one only. */
		REMOVED

	}

	/**
	 * A piece of a text.
	 *
	 * @param change what became of it
	 * @param text its text
	 */
	public record Piece(Change change, String text) {

	}

}
