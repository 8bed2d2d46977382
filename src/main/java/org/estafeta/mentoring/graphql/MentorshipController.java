package org.estafeta.mentoring.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.mentoring.Mentorship;
import org.estafeta.mentoring.MentorshipEdit;
import org.estafeta.mentoring.MentorshipOutcome;
import org.estafeta.mentoring.MentorshipParts;
import org.estafeta.mentoring.Mentorships;
import org.estafeta.mentoring.SchoolSupports;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;

/**
 * Mentorships from their proposal to their end.
 */
@Controller
class MentorshipController {

	private final Mentorships mentorships;

	private final MentorshipParts parts;

	private final SchoolSupports supports;

	MentorshipController(Mentorships mentorships, MentorshipParts parts, SchoolSupports supports) {
		this.mentorships = mentorships;
		this.parts = parts;
		this.supports = supports;
	}

	@QueryMapping
	List<Mentorship> myMentorships(@ContextValue Caller caller) {
		return this.mentorships.own(caller);
	}

	@QueryMapping
	Mentorship mentorship(@Argument String id, @ContextValue Caller caller) {
		return this.mentorships.get(caller, id);
	}

	@QueryMapping("mentorships")
	List<Mentorship> arranged(@ContextValue Caller caller) {
		return this.mentorships.arranged(caller);
	}

	@QueryMapping
	List<Mentorship> schoolSupports(@ContextValue Caller caller) {
		return this.supports.list(caller);
	}

	@MutationMapping
	Mentorship proposeMentorship(@Argument String request, @Argument List<String> mentors,
			@ContextValue Caller caller) {
		return this.mentorships.get(caller, this.mentorships.propose(caller, request, mentors));
	}

	@MutationMapping
	Mentorship openSchoolSupport(@Argument String leader, @Argument String school, @Argument Input input,
			@ContextValue Caller caller) {
		return this.mentorships.get(caller, this.supports.open(caller, GlobalId.parse(leader, NodeKind.ORGANISATION),
				GlobalId.parse(school, NodeKind.ORGANISATION), input.edit()));
	}

	@MutationMapping
	Mentorship answerMentorship(@Argument String id, @Argument boolean agreed, @ContextValue Caller caller) {
		this.mentorships.answer(caller, id, agreed);
		return this.mentorships.get(caller, id);
	}

	@MutationMapping
	Mentorship changeMentorship(@Argument String id, @Argument int version, @Argument Input input,
			@ContextValue Caller caller) {
		this.mentorships.change(caller, id, version, input.edit());
		return this.mentorships.get(caller, id);
	}

	@MutationMapping
	Mentorship addMentorshipStep(@Argument String id, @Argument String title, @Argument LocalDate due,
			@ContextValue Caller caller) {
		this.parts.addStep(caller, id, title, due);
		return this.mentorships.get(caller, id);
	}

	@MutationMapping
	Mentorship finishMentorshipStep(@Argument String id, @Argument String step, @Argument int version,
			@Argument @Nullable LocalDate doneOn, @ContextValue Caller caller) {
		this.parts.finishStep(caller, id, step, version, doneOn);
		return this.mentorships.get(caller, id);
	}

	@MutationMapping
	Mentorship addMentorshipMeeting(@Argument String id, @Argument Meeting input, @ContextValue Caller caller) {
		this.parts.addTalk(caller, id,
				new Mentorship.Talk("", input.on(), input.minutes(), input.topic(), input.note()));
		return this.mentorships.get(caller, id);
	}

	@MutationMapping
	Mentorship addMentorshipMeasure(@Argument String id, @Argument Measured input, @ContextValue Caller caller) {
		this.parts.addMeasure(caller, id, new Mentorship.Measure("", input.title(), input.unit(), input.before(),
				input.after(), input.rises(), 0));
		return this.mentorships.get(caller, id);
	}

	@MutationMapping
	Mentorship measureMentorship(@Argument String id, @Argument String measure, @Argument int version,
			@Argument @Nullable Double after, @ContextValue Caller caller) {
		this.parts.measure(caller, id, measure, version, after);
		return this.mentorships.get(caller, id);
	}

	@MutationMapping
	Mentorship removeFromMentorship(@Argument String id, @Argument String part, @ContextValue Caller caller) {
		this.parts.remove(caller, id, part);
		return this.mentorships.get(caller, id);
	}

	@MutationMapping
	Mentorship endMentorship(@Argument String id, @Argument MentorshipOutcome outcome,
			@Argument @Nullable String result, @ContextValue Caller caller) {
		this.mentorships.end(caller, id, outcome, result);
		return this.mentorships.get(caller, id);
	}

	@MutationMapping
	Mentorship markMentorship(@Argument String id, @Argument int mark, @ContextValue Caller caller) {
		this.mentorships.mark(caller, id, mark);
		return this.mentorships.get(caller, id);
	}

	@SchemaMapping(typeName = "MentorshipSide")
	@Nullable CompletableFuture<Organisation> organisation(Mentorship.Side side, DataLoader<String, Organisation> organisations) {
		return (side.organisation() != null) ? organisations.load(side.organisation()) : null;
	}

	@SchemaMapping(typeName = "MentorshipContent")
	CompletableFuture<List<Deficit>> aims(Mentorship.Content content, DataLoader<String, Deficit> deficits) {
		return deficits.loadMany(content.aims());
	}

	/**
	 * What a mentorship is about, with global ids.
	 *
	 * @param goal what it is to give, null for nothing
	 * @param until by when, null for nothing
	 * @param basis the order it is based on, null for none
	 * @param aims the deficits that it aims at; null leaves them as they are
	 * @param mentorPeople how many people of the leading school take part, null for
	 * nothing
	 * @param menteePeople how many people of the other school take part, null for nothing
	 */
	record Input(@Nullable String goal, @Nullable LocalDate until, @Nullable String basis, @Nullable List<String> aims,
			@Nullable Integer mentorPeople, @Nullable Integer menteePeople) {

		private MentorshipEdit edit() {
			List<String> ids = this.aims;
			return new MentorshipEdit(this.goal, this.until, this.basis,
					(ids != null) ? ids.stream().map((id) -> GlobalId.parse(id, NodeKind.DEFICIT)).toList() : null,
					this.mentorPeople, this.menteePeople);
		}

	}

	/**
	 * A meeting.
	 *
	 * @param on the day
	 * @param minutes how long it took
	 * @param topic what it was about
	 * @param note what came of it, null for nothing
	 */
	record Meeting(LocalDate on, int minutes, String topic, @Nullable String note) {
	}

	/**
	 * Something measured before and after.
	 *
	 * @param title what
	 * @param unit in which unit
	 * @param before the number before
	 * @param after the number after, null before that
	 * @param rises whether more is better
	 */
	record Measured(String title, String unit, double before, @Nullable Double after, boolean rises) {
	}

}
