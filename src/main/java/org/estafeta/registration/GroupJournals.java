package org.estafeta.registration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Journals of groups of programmes. Whoever may edit the group keeps its journal; names
 * are seen by them alone, and the change log tells nothing of it.
 */
@Service
public class GroupJournals {

	/** The most people of whom something is said at once. */
	public static final int MOST = 1000;

	private static final CypherQuery GROUP = CypherQuery.named("registration/group");

	private static final CypherQuery JOURNAL = CypherQuery.named("registration/journal");

	private static final CypherQuery KEEP = CypherQuery.named("registration/keep-journal");

	private final Graph graph;

	private final EventDesks desks;

	private final EventProgrammes programmes;

	private final Participants participants;

	private final CompletionSettings settings;

	GroupJournals(Graph graph, EventDesks desks, EventProgrammes programmes, Participants participants,
			CompletionSettings settings) {
		this.graph = graph;
		this.desks = desks;
		this.programmes = programmes;
		this.participants = participants;
		this.settings = settings;
	}

	/**
	 * Which programme an event is a group of.
	 * @param event the event
	 * @return the programme; empty for an event that is no group
	 */
	public Optional<Held> programmeOf(String event) {
		return this.graph.one(GROUP, Map.of("event", event),
				(row) -> new Held(row.get("id").asString(), row.get("title").asString(), row.get("year").asInt()));
	}

	/**
	 * The journal of a group.
	 * @param caller who asks
	 * @param event the event that the group is
	 * @return the journal
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not edit the
	 * event, with kind NOT_FOUND when there is no such event or it is no group
	 */
	public GroupJournal of(Caller caller, String event) {
		this.desks.requireRun(caller, event);
		Held held = programmeOf(event).orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "group-not-found"));
		return new GroupJournal(event, held.id(), held.title(), this.desks.stands(event).hasBegun(this.desks.today()),
				this.settings.completionShare(), this.programmes.of(event), rows(event));
	}

	private List<GroupJournal.Row> rows(String event) {
		return this.graph.list(JOURNAL, Map.of("event", event),
				(row) -> new GroupJournal.Row(row.get("id").asString(), Rows.text(row, "name"),
						Rows.text(row, "workplace"), new HashSet<>(Rows.texts(row, "attended")),
						CompletionMark.valueOf(row.get("mark").asString()),
						row.get("completedOn").isNull() ? null : row.get("completedOn").asLocalDate()));
	}

	/**
	 * Keeps who attended what and who has completed the programme. Whoever attended a
	 * part or has completed was there and gets a certificate.
	 * @param caller who
	 * @param event the event that the group is
	 * @param entries what is said of whom; of others nothing is changed
	 * @throws EstafetaException with kind BAD_REQUEST when a part is none of the group or
	 * there are too many entries, with kind CONFLICT when the group has not begun, and as
	 * for {@link #of}
	 */
	public void keep(Caller caller, String event, Collection<GroupJournal.Entry> entries) {
		GroupJournal stands = of(caller, event);
		if (entries.size() > MOST) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "attendance-many", MOST);
		}
		if (!stands.begun()) {
			throw new EstafetaException(ErrorKind.CONFLICT, "registration-future");
		}
		this.desks.write(event, (touched) -> {
			Set<String> slots = this.programmes.of(event).stream().map(EventSlot::id).collect(Collectors.toSet());
			Set<String> people = rows(event).stream().map(GroupJournal.Row::id).collect(Collectors.toSet());
			List<Map<String, @Nullable Object>> rows = new ArrayList<>();
			List<Participants.Mark> present = new ArrayList<>();
			for (GroupJournal.Entry entry : entries) {
				if (!slots.containsAll(entry.attended()) || !people.contains(entry.id())) {
					throw new EstafetaException(ErrorKind.BAD_REQUEST, "group-foreign");
				}
				boolean completed = isCompleted(entry, slots.size());
				Map<String, @Nullable Object> row = new HashMap<>();
				row.put("id", entry.id());
				row.put("attended", List.copyOf(entry.attended()));
				row.put("mark", entry.mark().name());
				row.put("completed", completed);
				rows.add(row);
				if (completed || !entry.attended().isEmpty()) {
					present.add(new Participants.Mark(entry.id(), true, null));
				}
			}
			this.graph.list(KEEP, Map.of("event", event, "rows", rows, "on", this.desks.today()), (row) -> true);
			this.participants.mark(event, present);
		});
	}

	private boolean isCompleted(GroupJournal.Entry entry, int slots) {
		return switch (entry.mark()) {
			case COMPLETED -> true;
			case NOT_COMPLETED -> false;
			case BY_ATTENDANCE -> this.settings.isEnough(entry.attended().size(), slots);
		};
	}

	/**
	 * The programme that a group is held for.
	 *
	 * @param id the programme
	 * @param title how it is called
	 * @param year the school year, by the calendar year in which it begins
	 */
	public record Held(String id, String title, int year) {

	}

}
