package org.estafeta.registration.graphql;

import java.time.LocalDate;
import java.time.LocalTime;
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
import org.estafeta.event.Event;
import org.estafeta.practice.Practice;
import org.estafeta.registration.Certificate;
import org.estafeta.registration.Certificates;
import org.estafeta.registration.DeskEdit;
import org.estafeta.registration.EventDesk;
import org.estafeta.registration.EventDesks;
import org.estafeta.registration.EventOpinions;
import org.estafeta.registration.EventProgrammes;
import org.estafeta.registration.EventSlot;
import org.estafeta.registration.OwnParticipation;
import org.estafeta.registration.Participant;
import org.estafeta.registration.ParticipantRole;
import org.estafeta.registration.Participants;
import org.estafeta.registration.RegistrationPhase;
import org.estafeta.registration.SlotEdit;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * Taking part in events.
 */
@Controller
class RegistrationController {

	private static final int MOST_MARKS = 1000;

	private final EventDesks desks;

	private final EventProgrammes programmes;

	private final Participants participants;

	private final EventOpinions opinions;

	private final Certificates certificates;

	RegistrationController(EventDesks desks, EventProgrammes programmes, Participants participants,
			EventOpinions opinions, Certificates certificates) {
		this.desks = desks;
		this.programmes = programmes;
		this.participants = participants;
		this.opinions = opinions;
		this.certificates = certificates;
	}

	@QueryMapping
	EventDesk eventDesk(@Argument String event, @ContextValue Caller caller) {
		return this.desks.of(caller, id(event));
	}

	@QueryMapping
	List<OwnParticipation> myEvents(@ContextValue Caller caller) {
		return this.participants.of(caller.person());
	}

	@QueryMapping
	Certificate certificate(@Argument String number) {
		return this.certificates.numbered(number);
	}

	@MutationMapping
	OwnParticipation registerForEvent(@Argument String event, @ContextValue Caller caller) {
		return this.participants.register(caller, id(event));
	}

	@MutationMapping
	EventDesk cancelRegistration(@Argument String event, @ContextValue Caller caller) {
		this.participants.cancel(caller, id(event));
		return eventDesk(event, caller);
	}

	@MutationMapping
	EventDesk rateEvent(@Argument String event, @Argument int rating, @Argument boolean applies,
			@Argument @Nullable String comment, @ContextValue Caller caller) {
		this.opinions.answer(caller, id(event), rating, applies, comment);
		return eventDesk(event, caller);
	}

	@MutationMapping
	EventDesk arrangeEvent(@Argument String event, @Argument int version, @Argument EventDeskInput desk,
			@ContextValue Caller caller) {
		this.desks.arrange(caller, id(event), version, desk.edit());
		return eventDesk(event, caller);
	}

	@MutationMapping
	EventDesk addEventSlot(@Argument String event, @Argument EventSlotInput slot, @ContextValue Caller caller) {
		this.programmes.add(caller, id(event), slot.edit());
		return eventDesk(event, caller);
	}

	@MutationMapping
	EventDesk changeEventSlot(@Argument String event, @Argument String id, @Argument int version,
			@Argument EventSlotInput slot, @ContextValue Caller caller) {
		this.programmes.change(caller, id(event), id, version, slot.edit());
		return eventDesk(event, caller);
	}

	@MutationMapping
	EventDesk removeEventSlot(@Argument String event, @Argument String id, @ContextValue Caller caller) {
		this.programmes.remove(caller, id(event), id);
		return eventDesk(event, caller);
	}

	@MutationMapping
	EventDesk addParticipant(@Argument String event, @Argument String name, @Argument @Nullable String workplace,
			@Argument ParticipantRole role, @ContextValue Caller caller) {
		this.participants.add(caller, id(event), name, workplace, role);
		return eventDesk(event, caller);
	}

	@MutationMapping
	EventDesk removeParticipant(@Argument String event, @Argument String id, @ContextValue Caller caller) {
		this.participants.remove(caller, id(event), id);
		return eventDesk(event, caller);
	}

	@MutationMapping
	EventDesk markAttendance(@Argument String event, @Argument List<Participants.Mark> marks,
			@ContextValue Caller caller) {
		if (marks.size() > MOST_MARKS) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "attendance-many", MOST_MARKS);
		}
		this.participants.mark(caller, id(event), marks);
		return eventDesk(event, caller);
	}

	@MutationMapping
	Participants.Attended takeAttendanceList(@Argument String event, @Argument String list,
			@ContextValue Caller caller) {
		return this.participants.attend(caller, id(event), list);
	}

	@SchemaMapping(typeName = "EventDesk", field = "event")
	CompletableFuture<Event> eventOf(EventDesk desk, DataLoader<String, Event> events) {
		return events.load(desk.event());
	}

	@SchemaMapping(typeName = "EventDesk")
	RegistrationPhase phase(EventDesk desk) {
		return desk.phase(this.desks.today());
	}

	@SchemaMapping(typeName = "EventDesk")
	List<EventSlot> programme(EventDesk desk) {
		return this.programmes.of(desk.event());
	}

	@SchemaMapping(typeName = "EventDesk")
	@Nullable OwnParticipation own(EventDesk desk, @ContextValue Caller caller) {
		String account = caller.account();
		return (account != null) ? this.participants.of(account, desk.event()).orElse(null) : null;
	}

	@SchemaMapping(typeName = "EventDesk", field = "participants")
	@Nullable List<Participant> participantsOf(EventDesk desk, @ContextValue Caller caller) {
		return this.desks.mayRun(caller, desk.event()) ? this.participants.list(caller, desk.event()) : null;
	}

	@SchemaMapping(typeName = "EventDesk", field = "opinions")
	EventOpinions.@Nullable Opinions opinionsOf(EventDesk desk, @ContextValue Caller caller) {
		return this.opinions.of(caller, desk.event()).orElse(null);
	}

	@SchemaMapping(typeName = "EventSlot")
	@Nullable CompletableFuture<Practice> practice(EventSlot slot, DataLoader<String, Practice> practices) {
		return (slot.practice() != null) ? practices.load(slot.practice()) : null;
	}

	@SchemaMapping(typeName = "EventSlot")
	String begins(EventSlot slot) {
		return slot.begins().toString();
	}

	@SchemaMapping(typeName = "EventSlot")
	@Nullable String ends(EventSlot slot) {
		LocalTime ends = slot.ends();
		return (ends != null) ? ends.toString() : null;
	}

	@SchemaMapping(typeName = "OwnParticipation", field = "event")
	CompletableFuture<Event> eventOf(OwnParticipation own, DataLoader<String, Event> events) {
		return events.load(own.event());
	}

	@SchemaMapping(typeName = "Certificate", field = "event")
	CompletableFuture<Event> eventOf(Certificate certificate, DataLoader<String, Event> events) {
		return events.load(certificate.event());
	}

	private static String id(String event) {
		return GlobalId.parse(event, NodeKind.EVENT);
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	/**
	 * What is arranged, as a client sends it.
	 *
	 * @param capacity how many there is room for
	 * @param opensOn the first day of registration
	 * @param closesOn the last day
	 * @param hours academic hours
	 * @param link where those who have a place meet
	 * @param cost roubles
	 */
	record EventDeskInput(@Nullable Integer capacity, @Nullable LocalDate opensOn, @Nullable LocalDate closesOn,
			@Nullable Integer hours, @Nullable String link, @Nullable Integer cost) {

		private DeskEdit edit() {
			return new DeskEdit(text(this.capacity), text(this.opensOn), text(this.closesOn), text(this.hours),
					this.link, text(this.cost));
		}

	}

	/**
	 * A part of a programme as a client sends it.
	 *
	 * @param day the day
	 * @param begins when it begins
	 * @param ends when it ends
	 * @param title what happens
	 * @param place where
	 * @param speakers who speaks
	 * @param practice the global id of a practice
	 */
	record EventSlotInput(@Nullable LocalDate day, String begins, @Nullable String ends, String title,
			@Nullable String place, @Nullable String speakers, @Nullable String practice) {

		private SlotEdit edit() {
			return new SlotEdit(text(this.day), this.begins, this.ends, this.title, this.place, this.speakers,
					(this.practice != null) ? GlobalId.parse(this.practice, NodeKind.PRACTICE) : null);
		}

	}

}
