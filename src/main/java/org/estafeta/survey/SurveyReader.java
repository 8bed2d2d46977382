package org.estafeta.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.event.Events;
import org.estafeta.event.Programmes;
import org.estafeta.organisation.Communities;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Uuid7;

/**
 * Reads what was written into the form of a survey.
 */
@Component
class SurveyReader {

	/** The most questions. */
	static final int MOST_QUESTIONS = 10;

	/** The most options of a question. */
	static final int MOST_OPTIONS = 12;

	/** The longest time that a survey is open. */
	private static final int MOST_DAYS = 366;

	private final Events events;

	private final Programmes programmes;

	private final Communities communities;

	private final InnovationSites sites;

	private final Clock clock;

	SurveyReader(Events events, Programmes programmes, Communities communities, InnovationSites sites, Clock clock) {
		this.events = events;
		this.programmes = programmes;
		this.communities = communities;
		this.sites = sites;
		this.clock = clock;
	}

	/**
	 * Reads it.
	 * @param edit what was written
	 * @return the parameters of the statement that keeps it
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such subject
	 */
	Map<String, @Nullable Object> tidy(SurveyEdit edit) {
		FieldReader fields = new FieldReader();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("title", fields.needed("title", edit.title()));
		row.put("lead", fields.text("lead", edit.lead(), FieldReader.TEXT));
		LocalDate opensOn = day(fields, "opensOn", edit.opensOn());
		LocalDate closesOn = day(fields, "closesOn", edit.closesOn());
		if (opensOn != null && closesOn != null) {
			days(fields, opensOn, closesOn);
		}
		row.put("opensOn", opensOn);
		row.put("closesOn", closesOn);
		if (edit.questions().isEmpty() || edit.questions().size() > MOST_QUESTIONS) {
			fields.problem("questions", "survey-questions", MOST_QUESTIONS);
		}
		List<Map<String, @Nullable Object>> questions = new ArrayList<>();
		for (int i = 0; i < Math.min(MOST_QUESTIONS, edit.questions().size()); i++) {
			questions.add(question(fields, i, edit.questions().get(i)));
		}
		row.put("questions", questions);
		fields.check();
		NodeKind kind = (edit.subject() != null) ? edit.subjectKind() : null;
		row.put("subject", (kind != null) ? edit.subject() : null);
		row.put("subjectKind", (kind != null) ? kind.name() : null);
		row.put("subjectTitle", (kind != null && edit.subject() != null) ? title(kind, edit.subject()) : null);
		return row;
	}

	private static @Nullable LocalDate day(FieldReader fields, String field, @Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			fields.problem(field, "field-day");
			return null;
		}
		return fields.day(field, typed);
	}

	private void days(FieldReader fields, LocalDate opensOn, LocalDate closesOn) {
		if (closesOn.isBefore(opensOn)) {
			fields.problem("closesOn", "survey-days");
		}
		else if (closesOn.isBefore(LocalDate.now(this.clock))) {
			fields.problem("closesOn", "survey-over");
		}
		else if (closesOn.isAfter(opensOn.plusDays(MOST_DAYS))) {
			fields.problem("closesOn", "survey-long", MOST_DAYS);
		}
	}

	private Map<String, @Nullable Object> question(FieldReader fields, int number, SurveyEdit.Question edit) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", Uuid7.next(this.clock));
		row.put("number", number);
		row.put("text", fields.needed("text-" + number, edit.text()));
		row.put("needed", edit.needed());
		SurveyQuestionKind kind = edit.kind();
		if (kind == null) {
			fields.problem("kind-" + number, "survey-kind");
			return row;
		}
		row.put("kind", kind.name());
		List<String> options = kind.hasOptions() ? fields.lines("options-" + number, edit.options()) : List.of();
		if (kind.hasOptions() && (options.size() < 2 || options.size() > MOST_OPTIONS)) {
			fields.problem("options-" + number, "survey-options", MOST_OPTIONS);
		}
		row.put("options", options);
		ModelEffect effect = edit.effect();
		if (effect != null && kind != SurveyQuestionKind.AGREEMENT) {
			fields.problem("effect-" + number, "survey-effect");
		}
		row.put("effect", (effect != null) ? effect.name() : null);
		row.put("answers", 0);
		row.put("counts", Collections.nCopies(kind.choices(options.size()), 0));
		return row;
	}

	private String title(NodeKind kind, String id) {
		return switch (kind) {
			case EVENT -> this.events.get(id).title();
			case PROGRAMME -> this.programmes.get(id).title();
			case COMMUNITY -> this.communities.get(id).name();
			case INNOVATION_SITE -> this.sites.get(id).title();
			default -> throw new EstafetaException(ErrorKind.BAD_REQUEST, "survey-subject");
		};
	}

}
