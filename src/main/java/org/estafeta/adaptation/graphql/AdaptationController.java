package org.estafeta.adaptation.graphql;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.adaptation.AdaptationLine;
import org.estafeta.adaptation.AdaptationMeasure;
import org.estafeta.adaptation.AdaptationStatistics;
import org.estafeta.adaptation.AdaptationStep;
import org.estafeta.adaptation.OwnAdaptation;
import org.estafeta.adaptation.SchoolMeeting;
import org.estafeta.adaptation.ToldNumber;
import org.estafeta.adaptation.YoungSchool;
import org.estafeta.adaptation.YoungSchools;
import org.estafeta.event.Event;
import org.estafeta.organisation.Community;
import org.estafeta.organisation.YoungAudience;

/**
 * Schools of young teachers, one's own adaptation, and how it goes in numbers.
 */
@Controller
class AdaptationController {

	private final YoungSchools schools;

	private final OwnAdaptation own;

	private final AdaptationStatistics statistics;

	private final Clock clock;

	AdaptationController(YoungSchools schools, OwnAdaptation own, AdaptationStatistics statistics, Clock clock) {
		this.schools = schools;
		this.own = own;
		this.statistics = statistics;
		this.clock = clock;
	}

	@QueryMapping
	List<YoungSchool> youngSchools(@Argument @Nullable String place, @Argument @Nullable YoungAudience audience) {
		return this.schools.find(place, audience);
	}

	@SchemaMapping(typeName = "YoungSchool")
	CompletableFuture<Community> community(YoungSchool school, DataLoader<String, Community> communities) {
		return communities.load(school.id());
	}

	@SchemaMapping(typeName = "YoungSchool")
	String place(YoungSchool school) {
		return school.place().line();
	}

	@SchemaMapping(typeName = "YoungSchool")
	List<SchoolMeeting> ahead(YoungSchool school) {
		return school.ahead(LocalDate.now(this.clock));
	}

	@SchemaMapping(typeName = "YoungSchool")
	List<SchoolMeeting> past(YoungSchool school) {
		return school.past(LocalDate.now(this.clock));
	}

	@SchemaMapping(typeName = "SchoolMeeting")
	@Nullable CompletableFuture<Event> event(SchoolMeeting meeting, DataLoader<String, Event> events) {
		SchoolMeeting.Event event = meeting.event();
		return (event != null) ? events.load(event.id()) : null;
	}

	@QueryMapping
	OwnAdaptation.Course myAdaptation(@ContextValue Caller caller) {
		return this.own.of(caller);
	}

	@SchemaMapping(typeName = "OwnAdaptation")
	boolean young(OwnAdaptation.Course course) {
		return this.own.isYoung(course);
	}

	@SchemaMapping(typeName = "OwnAdaptation")
	List<StepState> steps(OwnAdaptation.Course course) {
		return Arrays.stream(AdaptationStep.values()).map((step) -> new StepState(step, course.has(step))).toList();
	}

	@QueryMapping
	AdaptationStatistics.@Nullable Issue adaptationStatistics(@ContextValue Caller caller) {
		return this.statistics.current(caller).orElse(null);
	}

	@SchemaMapping(typeName = "AdaptationLine")
	ToldNumber school(AdaptationLine line) {
		return line.get(AdaptationMeasure.SCHOOL);
	}

	@SchemaMapping(typeName = "AdaptationLine")
	ToldNumber mentor(AdaptationLine line) {
		return line.get(AdaptationMeasure.MENTOR);
	}

	@SchemaMapping(typeName = "AdaptationLine")
	ToldNumber doubleMentoring(AdaptationLine line) {
		return line.get(AdaptationMeasure.DOUBLE_MENTORING);
	}

	@SchemaMapping(typeName = "AdaptationLine")
	ToldNumber deficitsFound(AdaptationLine line) {
		return line.get(AdaptationMeasure.DEFICITS_FOUND);
	}

	@SchemaMapping(typeName = "AdaptationLine")
	ToldNumber deficitsEliminated(AdaptationLine line) {
		return line.get(AdaptationMeasure.DEFICITS_ELIMINATED);
	}

	/**
	 * A step of adaptation.
	 *
	 * @param step which
	 * @param done whether it is done
	 */
	record StepState(AdaptationStep step, boolean done) {

	}

}
