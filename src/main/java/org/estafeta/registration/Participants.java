package org.estafeta.registration;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.people.ProfileRemoval;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.Uuid7;

/**
 * Who takes part in events. People register themselves; whoever may edit the event writes
 * down others, and who was there. The change log tells nothing of it.
 */
@Service
public class Participants {

	private static final CypherQuery PERSON = CypherQuery.named("registration/person");

	private static final CypherQuery CREATE = CypherQuery.named("registration/create-participant");

	private static final CypherQuery LIST = CypherQuery.named("registration/participants");

	private static final CypherQuery OF_ACCOUNT = CypherQuery.named("registration/of-account");

	private static final CypherQuery NEXT_PLACE = CypherQuery.named("registration/next-place");

	private static final CypherQuery MARK = CypherQuery.named("registration/mark");

	private static final CypherQuery REMOVE = CypherQuery.named("registration/remove-participant");

	private static final CypherQuery FORGET = CypherQuery.named("registration/forget-person");

	private static final CypherQuery WORKPLACES = CypherQuery.named("registration/workplaces");

	private final Graph graph;

	private final EventDesks desks;

	private final Clock clock;

	Participants(Graph graph, EventDesks desks, Clock clock) {
		this.graph = graph;
		this.desks = desks;
		this.clock = clock;
	}

	/**
	 * What somebody is registered for.
	 * @param account their account
	 * @return the participations, the latest events first
	 */
	public List<OwnParticipation> of(String account) {
		return own(account, null);
	}

	/**
	 * How somebody takes part in an event.
	 * @param account their account
	 * @param event the event
	 * @return their participation; empty when there is none
	 */
	public Optional<OwnParticipation> of(String account, String event) {
		return own(account, event).stream().findFirst();
	}

	private List<OwnParticipation> own(String account, @Nullable String event) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("account", account);
		parameters.put("event", event);
		return this.graph.list(OF_ACCOUNT, parameters, RegistrationRow::own);
	}

	/**
	 * Registers whoever asks; where there is no place, they wait for one.
	 * @param caller who
	 * @param event the event
	 * @return how they take part from now on
	 * @throws EstafetaException with kind CONFLICT when registration is not open, when
	 * they are registered or have said nothing of themselves yet, with kind NOT_FOUND
	 * when there is no such event
	 */
	public OwnParticipation register(Caller caller, String event) {
		String account = caller.person();
		this.desks.write(event, (touched) -> {
			// whoever waits comes before who asks only now
			this.desks.promote(event);
			EventDesk desk = this.desks.stands(event);
			RegistrationPhase phase = desk.phase(this.desks.today());
			if (phase != RegistrationPhase.OPEN && phase != RegistrationPhase.FULL) {
				throw new EstafetaException(ErrorKind.CONFLICT, "registration-shut");
			}
			if (of(account, event).isPresent()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "registration-known");
			}
			Map<String, @Nullable Object> row = row(ParticipantRole.LISTENER);
			row.putAll(this.graph.one(PERSON, Map.of("account", account), Participants::person)
				.orElseThrow(() -> new EstafetaException(ErrorKind.CONFLICT, "registration-profile")));
			row.put("state",
					((phase == RegistrationPhase.OPEN) ? ParticipantState.REGISTERED : ParticipantState.WAITING)
						.name());
			row.put("place", this.graph.one(NEXT_PLACE, Map.of("event", event), (next) -> next.get("place").asLong())
				.orElse(1L));
			create(event, List.of(row));
		});
		return of(account, event).orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "registration-unknown"));
	}

	private static Map<String, @Nullable Object> person(Record row) {
		Map<String, @Nullable Object> person = new HashMap<>();
		person.put("person", row.get("person").asString());
		person.put("organisation", Rows.text(row, "organisation"));
		return person;
	}

	private Map<String, @Nullable Object> row(ParticipantRole role) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", Uuid7.next(this.clock));
		row.put("role", role.name());
		row.put("state", ParticipantState.REGISTERED.name());
		return row;
	}

	private void create(String event, List<Map<String, @Nullable Object>> rows) {
		this.graph.list(CREATE, Map.of("event", event, "rows", rows, "at", ZonedDateTime.now(this.clock)),
				(saved) -> true);
	}

	/**
	 * Takes part no longer. The place goes to whoever waits for one.
	 * @param caller who
	 * @param event the event
	 * @throws EstafetaException with kind CONFLICT when it is kept that they were there,
	 * with kind NOT_FOUND when there is no such event
	 */
	public void cancel(Caller caller, String event) {
		String account = caller.person();
		this.desks.write(event, (touched) -> of(account, event).ifPresent((own) -> {
			if (own.present() != null) {
				throw new EstafetaException(ErrorKind.CONFLICT, "registration-past");
			}
			remove(event, own.id());
		}));
	}

	private void remove(String event, String id) {
		this.graph.list(REMOVE, Map.of("event", event, "id", id), (row) -> true);
		this.desks.promote(event);
	}

	/**
	 * Who takes part.
	 * @param caller who asks
	 * @param event the event
	 * @return those with a place by name, then those who wait
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not edit the
	 * event, with kind NOT_FOUND when there is no such event
	 */
	public List<Participant> list(Caller caller, String event) {
		this.desks.requireRun(caller, event);
		return stand(event);
	}

	private List<Participant> stand(String event) {
		return this.graph.list(LIST,
				Map.of("event", event, "states",
						List.of(ParticipantState.REGISTERED.name(), ParticipantState.WAITING.name())),
				RegistrationRow::participant);
	}

	/**
	 * Writes somebody down who did not register here. They get a place though the event
	 * be full: whoever holds it has decided so.
	 * @param caller who
	 * @param event the event
	 * @param name their name
	 * @param workplace where they work, null when unknown
	 * @param role in which role
	 * @throws FieldsRefused when the name is missing
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not edit the
	 * event, with kind NOT_FOUND when there is no such event
	 */
	public void add(Caller caller, String event, @Nullable String name, @Nullable String workplace,
			ParticipantRole role) {
		this.desks.requireRun(caller, event);
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> row = row(role);
		row.put("name", reader.needed("name", name));
		row.put("workplace", reader.line("workplace", workplace));
		reader.check();
		this.desks.write(event, (touched) -> {
			place(event, List.of(row));
			create(event, List.of(row));
		});
	}

	/**
	 * Removes somebody. The place goes to whoever waits for one.
	 * @param caller who
	 * @param event the event
	 * @param id the participation
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not edit the
	 * event, with kind NOT_FOUND when there is no such event
	 */
	public void remove(Caller caller, String event, String id) {
		this.desks.requireRun(caller, event);
		this.desks.write(event, (touched) -> remove(event, id));
	}

	/**
	 * Keeps who was there and in which role. Whoever was gets a certificate.
	 * @param caller who
	 * @param event the event
	 * @param marks what is said of whom
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not edit the
	 * event, with kind CONFLICT when it has not begun, with kind NOT_FOUND when there is
	 * no such event
	 */
	public void mark(Caller caller, String event, Collection<Mark> marks) {
		this.desks.requireRun(caller, event);
		this.desks.write(event, (touched) -> {
			requireBegun(event);
			mark(event, marks);
		});
	}

	void mark(String event, Collection<Mark> marks) {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (Mark mark : marks) {
			Map<String, @Nullable Object> row = new HashMap<>();
			row.put("id", mark.id());
			row.put("present", mark.present());
			row.put("role", (mark.role() != null) ? mark.role().name() : null);
			row.put("certificate", CertificateNumber.draw());
			rows.add(row);
		}
		this.graph.list(MARK, Map.of("event", event, "rows", rows, "at", ZonedDateTime.now(this.clock)), (row) -> true);
	}

	private void requireBegun(String event) {
		if (!this.desks.stands(event).hasBegun(this.desks.today())) {
			throw new EstafetaException(ErrorKind.CONFLICT, "registration-future");
		}
	}

	/**
	 * Takes a list of who was there: those it names are marked, those it adds are written
	 * down. It is taken whole or not at all.
	 * @param caller who
	 * @param event the event
	 * @param text the list
	 * @return what was done
	 * @throws FieldsRefused when rows are wrong, each with its number and the reason
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not edit the
	 * event, with kind CONFLICT when it has not begun, with kind NOT_FOUND when there is
	 * no such event
	 */
	public Attended attend(Caller caller, String event, String text) {
		this.desks.requireRun(caller, event);
		AttendanceList list = AttendanceList.read(text);
		List<Attended> done = new ArrayList<>();
		this.desks.write(event, (touched) -> {
			requireBegun(event);
			Map<AttendanceList.Row, Optional<Participant>> matched = list
				.match(stand(event).stream().filter((one) -> one.state() == ParticipantState.REGISTERED).toList());
			List<Map<String, @Nullable Object>> added = new ArrayList<>();
			List<Mark> marks = new ArrayList<>();
			matched
				.forEach((row, known) -> known.ifPresentOrElse((one) -> marks.add(new Mark(one.id(), true, row.role())),
						() -> added.add(arrived(row))));
			mark(event, marks);
			place(event, added);
			create(event, added);
			done.add(new Attended(marks.size(), added.size(),
					(int) added.stream().filter((row) -> row.get("organisation") != null).count()));
		});
		// the write may have been begun more than once
		return done.getLast();
	}

	/**
	 * Reads a file of who was there.
	 * @param file the file, in UTF-8 or Windows-1251
	 * @return the list as it could be typed
	 */
	public static String text(byte[] file) {
		return AttendanceList.decode(file);
	}

	private Map<String, @Nullable Object> arrived(AttendanceList.Row listed) {
		Map<String, @Nullable Object> row = row(Optional.ofNullable(listed.role()).orElse(ParticipantRole.LISTENER));
		row.put("name", listed.name());
		row.put("workplace", listed.workplace());
		row.put("present", true);
		row.put("certificate", CertificateNumber.draw());
		return row;
	}

	// So that it can be told which organisations took part, and what came of it there.
	private void place(String event, List<Map<String, @Nullable Object>> rows) {
		if (rows.stream().anyMatch((row) -> row.get("workplace") != null)) {
			Workplaces workplaces = new Workplaces(this.graph.list(WORKPLACES, Map.of("event", event),
					(row) -> new Workplaces.Known(row.get("id").asString(), row.get("name").asString(),
							Rows.text(row, "shortName"), row.get("near").asBoolean())));
			rows.forEach((row) -> row.put("organisation", workplaces.find((String) row.get("workplace")).orElse(null)));
		}
	}

	// Whoever was there stays counted without a name; an event that is still to come is
	// left.
	@EventListener
	void forget(ProfileRemoval removal) {
		this.graph.list(FORGET, Map.of("person", removal.teacherId()), (row) -> row.get("gone").asInt());
	}

	/**
	 * What is said of a participant.
	 *
	 * @param id the participation
	 * @param present whether they were there
	 * @param role in which role; null to leave it
	 */
	public record Mark(String id, boolean present, @Nullable ParticipantRole role) {

		/**
		 * Reads a page of the list.
		 * @param shown whom it shows
		 * @param present who of them was there
		 * @return the marks
		 */
		public static List<Mark> of(Collection<String> shown, Set<String> present) {
			return shown.stream().map((id) -> new Mark(id, present.contains(id), null)).collect(Collectors.toList());
		}

	}

	/**
	 * What a list of who was there has changed.
	 *
	 * @param marked how many were registered
	 * @param added how many were written down
	 * @param placed how many of these work at an organisation of the catalogue
	 */
	public record Attended(int marked, int added, int placed) {

	}

}
