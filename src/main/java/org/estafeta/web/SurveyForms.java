package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import org.estafeta.shared.NodeKind;
import org.estafeta.survey.EffectStatement;
import org.estafeta.survey.EffectStatementEdit;
import org.estafeta.survey.ModelEffect;
import org.estafeta.survey.Survey;
import org.estafeta.survey.SurveyAnswering;
import org.estafeta.survey.SurveyEdit;
import org.estafeta.survey.SurveyQuestion;
import org.estafeta.survey.SurveyQuestionKind;
import org.estafeta.survey.SurveyReply;
import org.estafeta.survey.SurveySubject;

/**
 * Surveys, answers and statements of effects as forms hold them: the fields of a question
 * carry its place, from 0, those of an answer the id of the question.
 */
final class SurveyForms {

	/** How many questions a form has room for. */
	static final int QUESTIONS = 10;

	/** What a survey can be about. */
	static final List<NodeKind> SUBJECTS = List.of(NodeKind.EVENT, NodeKind.PROGRAMME, NodeKind.COMMUNITY,
			NodeKind.INNOVATION_SITE);

	/** The fields of a survey. */
	static final NumberedFields SURVEY = new NumberedFields(
			List.of("title", "lead", "about", "subject", "opensOn", "closesOn"),
			List.of("text", "kind", "options", "effect", "needed"), List.of("text", "options"), QUESTIONS);

	private static final String TRUE = "true";

	private SurveyForms() {
	}

	static MultiValueMap<String, String> of(Survey survey) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		values.set("title", survey.title());
		NumberedFields.put(values, "lead", survey.lead());
		SurveySubject subject = survey.subject();
		if (subject != null && subject.id() != null) {
			values.set("about", subject.kind().name());
			values.set("subject", subject.id());
		}
		values.set("opensOn", survey.opensOn().toString());
		values.set("closesOn", survey.closesOn().toString());
		for (int i = 0; i < survey.questions().size(); i++) {
			SurveyQuestion one = survey.questions().get(i);
			values.set("text-" + i, one.text());
			values.set("kind-" + i, one.kind().name());
			NumberedFields.put(values, "options-" + i, String.join("\n", one.options()));
			NumberedFields.put(values, "effect-" + i, Optional.ofNullable(one.effect()).map(Enum::name).orElse(null));
			NumberedFields.put(values, "needed-" + i, one.needed() ? TRUE : null);
		}
		return values;
	}

	static SurveyEdit survey(MultiValueMap<String, String> values) {
		EditValues codes = EditValues.reading(values);
		List<SurveyEdit.Question> questions = new ArrayList<>();
		int number = SURVEY.count(values);
		for (int i = 0; i < number; i++) {
			questions.add(new SurveyEdit.Question(values.getFirst("text-" + i),
					codes.code("kind-" + i, SurveyQuestionKind.values()), TRUE.equals(values.getFirst("needed-" + i)),
					codes.code("effect-" + i, ModelEffect.values()),
					Objects.requireNonNullElse(values.getFirst("options-" + i), "").lines().toList()));
		}
		NodeKind about = codes.code("about", NodeKind.values());
		return new SurveyEdit(values.getFirst("title"), values.getFirst("lead"), about,
				(about != null) ? values.getFirst("subject") : null, values.getFirst("opensOn"),
				values.getFirst("closesOn"), questions);
	}

	/**
	 * What was answered.
	 * @param survey the survey
	 * @param values the fields; a number that is none counts as out of range, not as
	 * missing
	 * @return the answers to those questions that stand in the form
	 */
	static List<SurveyReply> replies(Survey survey, MultiValueMap<String, String> values) {
		List<SurveyReply> replies = new ArrayList<>();
		for (SurveyQuestion question : survey.questions()) {
			List<String> given = values.getOrDefault(SurveyAnswering.field(question), List.of())
				.stream()
				.filter((one) -> !one.isBlank())
				.toList();
			if (question.kind() == SurveyQuestionKind.TEXT) {
				replies.add(new SurveyReply(question.id(), List.of(), given.isEmpty() ? null : given.getFirst()));
			}
			else {
				replies.add(new SurveyReply(question.id(), given.stream().map(SurveyForms::whole).toList(), null));
			}
		}
		return replies;
	}

	private static Integer whole(String typed) {
		return typed.strip().matches("\\d{1,4}") ? Integer.valueOf(typed.strip()) : Integer.valueOf(-1);
	}

	static MultiValueMap<String, String> of(EffectStatement statement) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		values.set("effect", statement.effect().name());
		values.set("year", Integer.toString(statement.year()));
		values.set("text", statement.text());
		values.set("source", statement.source());
		NumberedFields.put(values, "address", statement.address());
		return values;
	}

	static EffectStatementEdit statement(MultiValueMap<String, String> values) {
		String year = Objects.requireNonNullElse(values.getFirst("year"), "").strip();
		return new EffectStatementEdit(EditValues.reading(values).code("effect", ModelEffect.values()),
				year.matches("\\d{1,4}") ? Integer.valueOf(year) : null, values.getFirst("text"),
				values.getFirst("source"), values.getFirst("address"));
	}

}
