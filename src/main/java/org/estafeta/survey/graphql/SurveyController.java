package org.estafeta.survey.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.shared.NodeKind;
import org.estafeta.survey.ModelEffect;
import org.estafeta.survey.QuestionFigures;
import org.estafeta.survey.Survey;
import org.estafeta.survey.SurveyAnswering;
import org.estafeta.survey.SurveyEdit;
import org.estafeta.survey.SurveyEditor;
import org.estafeta.survey.SurveyPage;
import org.estafeta.survey.SurveyQuestionKind;
import org.estafeta.survey.SurveyReply;
import org.estafeta.survey.SurveyResult;
import org.estafeta.survey.SurveyResults;
import org.estafeta.survey.SurveyShelf;
import org.estafeta.survey.SurveySubject;
import org.estafeta.survey.Surveys;

/**
 * Surveys.
 */
@Controller
class SurveyController {

	private final Surveys surveys;

	private final SurveyEditor editor;

	private final SurveyAnswering answering;

	private final SurveyResults results;

	SurveyController(Surveys surveys, SurveyEditor editor, SurveyAnswering answering, SurveyResults results) {
		this.surveys = surveys;
		this.editor = editor;
		this.answering = answering;
		this.results = results;
	}

	@QueryMapping
	SurveyPage surveys(@Argument SurveyShelf shelf, @Argument int page, @ContextValue Caller caller) {
		return this.surveys.page(caller, shelf, page);
	}

	@QueryMapping
	Survey survey(@Argument String id, @ContextValue Caller caller) {
		return this.surveys.get(caller, id);
	}

	@MutationMapping
	Survey createSurvey(@Argument SurveyInput survey, @ContextValue Caller caller) {
		return this.surveys.get(caller, this.editor.create(caller, survey.edit()));
	}

	@MutationMapping
	Survey changeSurvey(@Argument String id, @Argument int version, @Argument SurveyInput survey,
			@ContextValue Caller caller) {
		this.editor.change(caller, id, version, survey.edit());
		return this.surveys.get(caller, id);
	}

	@MutationMapping
	Survey releaseSurvey(@Argument String id, @Argument int version, @ContextValue Caller caller) {
		this.editor.release(caller, id, version);
		return this.surveys.get(caller, id);
	}

	@MutationMapping
	Survey moveSurvey(@Argument String id, @Argument int version, @Argument LocalDate closesOn,
			@ContextValue Caller caller) {
		this.editor.move(caller, id, version, closesOn.toString());
		return this.surveys.get(caller, id);
	}

	@MutationMapping
	Survey closeSurvey(@Argument String id, @Argument int version, @ContextValue Caller caller) {
		this.editor.close(caller, id, version);
		return this.surveys.get(caller, id);
	}

	@MutationMapping
	Survey publishSurvey(@Argument String id, @Argument int version, @Argument boolean published,
			@ContextValue Caller caller) {
		this.editor.publish(caller, id, version, published);
		return this.surveys.get(caller, id);
	}

	@MutationMapping
	Survey copySurvey(@Argument String id, @ContextValue Caller caller) {
		return this.surveys.get(caller, this.editor.copy(caller, id));
	}

	@MutationMapping
	boolean removeSurvey(@Argument String id, @Argument int version, @ContextValue Caller caller) {
		this.editor.remove(caller, id, version);
		return true;
	}

	@MutationMapping
	boolean answerSurvey(@Argument String id, @Argument List<SurveyReplyInput> replies, @ContextValue Caller caller) {
		this.answering.answer(caller, id, replies.stream().map(SurveyReplyInput::reply).toList());
		return true;
	}

	@SchemaMapping(typeName = "Survey")
	boolean mayAnswer(Survey survey, @ContextValue Caller caller) {
		return this.surveys.mayAnswer(caller, survey);
	}

	@SchemaMapping(typeName = "Survey")
	@Nullable Boolean answered(Survey survey, @ContextValue Caller caller) {
		return this.surveys.mayKeep(caller, survey) ? Boolean.valueOf(survey.answered()) : null;
	}

	@SchemaMapping(typeName = "Survey")
	Optional<SurveyResult> result(Survey survey, @ContextValue Caller caller) {
		return this.results.of(caller, survey.id());
	}

	@SchemaMapping(typeName = "SurveySubject")
	@Nullable String id(SurveySubject subject) {
		String id = subject.id();
		return (id != null) ? new GlobalId(subject.kind(), id).text() : null;
	}

	@SchemaMapping(typeName = "SurveyFigures")
	List<Cell> cells(QuestionFigures figures) {
		return figures.cells()
			.stream()
			.map((cell) -> new Cell(cell.shown(), cell.count(), figures.share(cell)))
			.toList();
	}

	/**
	 * How many have chosen something.
	 *
	 * @param shown how much of it is told
	 * @param count how many
	 * @param share the share of those who answered
	 */
	record Cell(QuestionFigures.Shown shown, @Nullable Integer count, @Nullable Double share) {

	}

	/**
	 * A survey as a client sends it.
	 *
	 * @param title its name
	 * @param lead what it is for
	 * @param subject the global id of what it is about
	 * @param opensOn the first day
	 * @param closesOn the last day
	 * @param questions what is asked
	 */
	record SurveyInput(String title, @Nullable String lead, @Nullable String subject, LocalDate opensOn,
			LocalDate closesOn, List<SurveyQuestionInput> questions) {

		private SurveyEdit edit() {
			GlobalId about = (this.subject != null) ? GlobalId.parse(this.subject) : null;
			NodeKind kind = (about != null) ? about.kind() : null;
			return new SurveyEdit(this.title, this.lead, kind, (about != null) ? about.id() : null,
					this.opensOn.toString(), this.closesOn.toString(),
					this.questions.stream().map(SurveyQuestionInput::edit).toList());
		}

	}

	/**
	 * A question as a client sends it.
	 *
	 * @param text what is asked
	 * @param kind how it is answered
	 * @param needed whether it must be answered
	 * @param effect which effect of the model it speaks for
	 * @param options what can be chosen
	 */
	record SurveyQuestionInput(String text, SurveyQuestionKind kind, boolean needed, @Nullable ModelEffect effect,
			@Nullable List<String> options) {

		private SurveyEdit.Question edit() {
			return new SurveyEdit.Question(this.text, this.kind, this.needed, this.effect,
					Objects.requireNonNullElse(this.options, List.of()));
		}

	}

	/**
	 * An answer to a question as a client sends it.
	 *
	 * @param question the id of the question
	 * @param choices what was chosen
	 * @param text what was said in words
	 */
	record SurveyReplyInput(String question, @Nullable List<Integer> choices, @Nullable String text) {

		private SurveyReply reply() {
			return new SurveyReply(this.question, Objects.requireNonNullElse(this.choices, List.of()), this.text);
		}

	}

}
