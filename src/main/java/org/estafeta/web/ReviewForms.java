package org.estafeta.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import org.estafeta.review.CriteriaSheet;
import org.estafeta.review.CriteriaSheets;
import org.estafeta.review.Mark;
import org.estafeta.review.MarkSheet;
import org.estafeta.review.ReviewEdit;
import org.estafeta.review.ReviewKind;
import org.estafeta.review.SheetCriterion;
import org.estafeta.review.SheetEdit;
import org.estafeta.review.SheetSubject;

/**
 * Sheets of criteria, reviews and marks as forms hold them: the fields of the criteria
 * carry their places, from 0.
 */
final class ReviewForms {

	/** How criteria are set aside in the list of points. */
	static final String NOT_APPLICABLE = "NA";

	/** The fields of a sheet. */
	static final NumberedFields SHEET = new NumberedFields(List.of("title", "about", "subject"),
			List.of("title", "hint", "group", "health", "weight", "most", "optional"), List.of("title", "hint"),
			CriteriaSheets.MOST_CRITERIA);

	private static final String TRUE = "true";

	private ReviewForms() {
	}

	static MultiValueMap<String, String> of(CriteriaSheet sheet) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		values.set("title", sheet.title());
		NumberedFields.put(values, "about", sheet.about());
		values.set("subject", sheet.subject().name());
		for (int i = 0; i < sheet.criteria().size(); i++) {
			SheetCriterion one = sheet.criteria().get(i);
			values.set("title-" + i, one.title());
			NumberedFields.put(values, "hint-" + i, one.hint());
			NumberedFields.put(values, "group-" + i, one.group());
			NumberedFields.put(values, "health-" + i, one.health() ? TRUE : null);
			values.set("weight-" + i, plain(one.weight()));
			values.set("most-" + i, Integer.toString(one.most()));
			NumberedFields.put(values, "optional-" + i, one.optional() ? TRUE : null);
		}
		return values;
	}

	private static String plain(double number) {
		return (number == Math.rint(number)) ? Long.toString(Math.round(number)) : Double.toString(number);
	}

	static SheetEdit sheet(MultiValueMap<String, String> values) {
		List<SheetEdit.Criterion> criteria = new ArrayList<>();
		int number = SHEET.count(values);
		for (int i = 0; i < number; i++) {
			criteria.add(new SheetEdit.Criterion(values.getFirst("title-" + i), values.getFirst("hint-" + i),
					values.getFirst("group-" + i), TRUE.equals(values.getFirst("health-" + i)),
					PlainNumbers.read(values.getFirst("weight-" + i)), whole(values.getFirst("most-" + i)),
					TRUE.equals(values.getFirst("optional-" + i))));
		}
		return new SheetEdit(values.getFirst("title"), values.getFirst("about"),
				EditValues.reading(values).code("subject", SheetSubject.values()), criteria);
	}

	private static @Nullable Integer whole(@Nullable String typed) {
		try {
			return Integer.valueOf(Objects.requireNonNullElse(typed, "").strip());
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	static ReviewEdit review(MultiValueMap<String, String> values) {
		ReviewKind kind = EditValues.reading(values).code("kind", ReviewKind.values());
		return new ReviewEdit((kind != null) ? kind : ReviewKind.SELF_ASSESSMENT, given(values, "programme"),
				given(values, "practice"), given(values, "organisation"), values.getFirst("title"),
				values.getFirst("address"), given(values, "sheet"), day(values.getFirst("deadline")));
	}

	private static @Nullable String given(MultiValueMap<String, String> values, String field) {
		String text = values.getFirst(field);
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	static @Nullable LocalDate day(@Nullable String typed) {
		try {
			return LocalDate.parse(Objects.requireNonNullElse(typed, "").strip());
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	static MultiValueMap<String, String> of(MarkSheet sheet) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		for (int i = 0; i < sheet.marks().size(); i++) {
			Mark mark = sheet.marks().get(i);
			Integer points = mark.points();
			NumberedFields.put(values, "points-" + i,
					mark.notApplicable() ? NOT_APPLICABLE : ((points != null) ? points.toString() : null));
			NumberedFields.put(values, "comment-" + i, mark.comment());
			NumberedFields.put(values, "proof-" + i, mark.proof());
		}
		return values;
	}

	static List<Mark> marks(MultiValueMap<String, String> values, int criteria) {
		List<Mark> marks = new ArrayList<>();
		for (int i = 0; i < criteria; i++) {
			String typed = values.getFirst("points-" + i);
			boolean aside = NOT_APPLICABLE.equals(typed);
			Integer points = whole(typed);
			// what is no number is out of range, not missing
			boolean odd = points == null && typed != null && !typed.isBlank();
			marks.add(new Mark(aside ? null : (odd ? Integer.valueOf(-1) : points), aside,
					Objects.requireNonNullElse(values.getFirst("comment-" + i), ""),
					Objects.requireNonNullElse(values.getFirst("proof-" + i), "")));
		}
		return marks;
	}

}
