package org.estafeta.curation;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.organisation.Organisations;
import org.estafeta.practice.PracticeContent;
import org.estafeta.practice.PracticePart;
import org.estafeta.shared.ErrorKind;
import org.estafeta.taxonomy.Deficits;

/**
 * What may be written into which field, and how it is tidied up before it is kept.
 */
@Component
class ContentRules {

	static final int MAX_TITLE = 300;

	static final int MAX_LINE = 500;

	static final int MAX_SUMMARY = 1000;

	static final int MAX_PART = 20_000;

	static final int MAX_VALUES = 30;

	private final Organisations organisations;

	private final Deficits deficits;

	ContentRules(Organisations organisations, Deficits deficits) {
		this.organisations = organisations;
		this.deficits = deficits;
	}

	/**
	 * Tidies a content up.
	 * @param content as it was typed
	 * @return as it is to be kept
	 * @throws FieldRefusal when something does not fit in its field
	 */
	PracticeContent tidy(PracticeContent content) {
		String title = Objects.requireNonNullElse(text("TITLE", content.title(), MAX_TITLE), "");
		Map<PracticePart, String> parts = new EnumMap<>(PracticePart.class);
		content.parts().forEach((part, typed) -> {
			String text = text(part.name(), typed, MAX_PART);
			if (text != null) {
				parts.put(part, text);
			}
		});
		Set<String> subjects = new LinkedHashSet<>();
		content.subjects().forEach((typed) -> {
			String subject = text("SUBJECTS", typed, MAX_LINE);
			if (subject != null) {
				subjects.add(subject);
			}
		});
		PracticeContent tidy = new PracticeContent(title.replace('\n', ' '),
				text("SUMMARY", content.summary(), MAX_SUMMARY), content.levels().stream().distinct().sorted().toList(),
				List.copyOf(subjects), text("AUTHORS", content.authors(), MAX_LINE), content.organisationId(),
				content.deficitIds().stream().distinct().toList(), parts);
		requireKnown(tidy);
		return tidy;
	}

	private void requireKnown(PracticeContent content) {
		requireFew("SUBJECTS", content.subjects());
		requireFew("DEFICITS", content.deficitIds());
		String organisation = content.organisationId();
		if (organisation != null && this.organisations.byIds(List.of(organisation)).isEmpty()) {
			throw new FieldRefusal(ErrorKind.BAD_REQUEST, "ORGANISATION", "field-organisation", organisation);
		}
		if (this.deficits.byIds(content.deficitIds()).size() < content.deficitIds().size()) {
			throw new FieldRefusal(ErrorKind.BAD_REQUEST, "DEFICITS", "field-deficits", "DEFICITS");
		}
	}

	private static void requireFew(String field, List<String> values) {
		if (values.size() > MAX_VALUES) {
			throw new FieldRefusal(ErrorKind.BAD_REQUEST, field, "field-many", MAX_VALUES, field);
		}
	}

	// Forms send line breaks as two characters; other control characters come from
	// copying out of other programs and break exports.
	private static @Nullable String text(String field, @Nullable String typed, int most) {
		if (typed == null) {
			return null;
		}
		String text = typed.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", " ").strip();
		if (text.length() > most) {
			throw new FieldRefusal(ErrorKind.BAD_REQUEST, field, "field-long", most, field);
		}
		return text.isEmpty() ? null : text;
	}

}
