package org.estafeta.curation;

import java.util.ArrayList;
import java.util.List;

import org.estafeta.practice.PracticeContent;
import org.estafeta.practice.PracticePart;

/**
 * What a submission still lacks. All of it has to be there before it is handed in:
 * whoever takes a practice up needs to know what must stay, what it takes and where it
 * fails.
 *
 * @param missing the names of the fields that are not filled in: those of the
 * {@link PracticePart} and {@code TITLE}, {@code SUMMARY}, {@code LEVELS},
 * {@code ORGANISATION}, {@code DEFICITS}
 * @param all how many fields have to be filled in
 */
public record Completeness(List<String> missing, int all) {

	public Completeness {
		missing = List.copyOf(missing);
	}

	/**
	 * Looks what is missing.
	 * @param content what is written
	 * @return what is not
	 */
	static Completeness of(PracticeContent content) {
		List<String> missing = new ArrayList<>();
		note(missing, "TITLE", content.title().isEmpty());
		note(missing, "SUMMARY", content.summary() == null);
		note(missing, "LEVELS", content.levels().isEmpty());
		note(missing, "ORGANISATION", content.organisationId() == null);
		note(missing, "DEFICITS", content.deficitIds().isEmpty());
		for (PracticePart part : PracticePart.values()) {
			note(missing, part.name(), !content.parts().containsKey(part));
		}
		return new Completeness(missing, 5 + PracticePart.values().length);
	}

	private static void note(List<String> missing, String field, boolean absent) {
		if (absent) {
			missing.add(field);
		}
	}

	/**
	 * How many fields are filled in.
	 * @return the number
	 */
	public int filled() {
		return this.all - this.missing.size();
	}

	/**
	 * Whether nothing is missing.
	 * @return true when it can be handed in
	 */
	public boolean isComplete() {
		return this.missing.isEmpty();
	}

}
