package org.estafeta.community;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.event.Events;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Uuid7;

/**
 * The plans of work of communities, one for each school year. Everybody may read them;
 * who is to see to what is told to the members alone.
 */
@Service
public class CommunityPlans {

	/** The most items of a plan. */
	public static final int MOST = 100;

	/** Plans begin with the meetings in August. */
	private static final Month FIRST = Month.AUGUST;

	private static final String EVENT_FIELD = "eventPage";

	private static final Pattern EVENT = Pattern
		.compile("(?:.*/events/)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/?");

	private static final CypherQuery ITEMS = CypherQuery.named("community/plan");

	private static final CypherQuery YEARS = CypherQuery.named("community/plan-years");

	private static final CypherQuery SAVE = CypherQuery.named("community/save-plan-item");

	private static final CypherQuery REMOVE = CypherQuery.named("community/remove-plan-item");

	private final Graph graph;

	private final Writes writes;

	private final CommunityMembers members;

	private final Events events;

	private final Clock clock;

	CommunityPlans(Graph graph, Writes writes, CommunityMembers members, Events events, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.members = members;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The school year of today.
	 * @return the year in which it begins; August belongs to the next school year
	 */
	public int thisYear() {
		return schoolYear(LocalDate.now(this.clock));
	}

	private static int schoolYear(LocalDate day) {
		return (day.getMonth().compareTo(FIRST) >= 0) ? day.getYear() : day.getYear() - 1;
	}

	/**
	 * The plan of a school year.
	 * @param caller who asks
	 * @param community the community
	 * @param september the year in which the school year begins
	 * @return the plan, without items when there are none
	 * @throws EstafetaException with kind NOT_FOUND when there is no such community
	 */
	public CommunityPlan of(Caller caller, String community, int september) {
		boolean people = this.members.standing(caller, community).maySeeMembers();
		List<PlanItem> items = this.graph.list(ITEMS, Map.of("id", community, "september", september), PlanRow::item)
			.stream()
			.map((item) -> people ? item : item.withoutPerson())
			.toList();
		return new CommunityPlan(september,
				this.graph.list(YEARS, Map.of("id", community), (row) -> row.get("september").asInt()), items);
	}

	/**
	 * The plan that an item belongs to.
	 * @param caller who asks
	 * @param community the community
	 * @param id the item
	 * @return the plan of its school year
	 * @throws EstafetaException with kind NOT_FOUND when there is no such item
	 */
	public CommunityPlan around(Caller caller, String community, String id) {
		LocalDate due = stands(community, id).due().earliest();
		return of(caller, community, (due != null) ? schoolYear(due) : thisYear());
	}

	/**
	 * An item to be changed.
	 * @param caller who is going to change it
	 * @param community the community
	 * @param id the item
	 * @return what stands
	 * @throws EstafetaException with kind FORBIDDEN when the caller does not run the
	 * community, with kind NOT_FOUND when there is no such item
	 */
	public PlanItem item(Caller caller, String community, String id) {
		requireRun(caller, community);
		return stands(community, id);
	}

	PlanItem stands(String community, String id) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", community);
		parameters.put("september", null);
		return this.graph.list(ITEMS, parameters, PlanRow::item)
			.stream()
			.filter((item) -> item.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "plan-item", id));
	}

	/**
	 * Adds an item.
	 * @param caller who
	 * @param community the community
	 * @param edit what was typed; its date decides the school year
	 * @return its id
	 * @throws FieldsRefused when something does not fit in its field, or the plan is full
	 * @throws EstafetaException with kind FORBIDDEN when the caller does not run the
	 * community, with kind NOT_FOUND when there is no such community
	 */
	public String add(Caller caller, String community, PlanEdit edit) {
		CommunityStanding standing = requireRun(caller, community);
		Map<String, @Nullable Object> row = tidy(caller, community, edit);
		String id = Uuid7.next(this.clock);
		write("plan", community, (touched) -> {
			Map<String, @Nullable Object> year = new HashMap<>();
			year.put("id", community);
			year.put("september", row.get("september"));
			if (this.graph.list(ITEMS, year, PlanRow::item).size() >= MOST) {
				throw new FieldsRefused(ErrorKind.BAD_REQUEST,
						List.of(new FieldsRefused.Problem("due", "plan-full", List.of(MOST))));
			}
			save(community, id, row);
			PlanHistories.keep(this.graph, caller, standing, id);
		});
		return id;
	}

	/**
	 * Changes an item.
	 * @param caller who
	 * @param community the community
	 * @param id the item
	 * @param version the version that the caller started from
	 * @param edit what was typed
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when the caller does not run the
	 * community, with kind CONFLICT when it was changed since, with kind NOT_FOUND when
	 * there is no such item
	 */
	public void change(Caller caller, String community, String id, int version, PlanEdit edit) {
		CommunityStanding standing = requireRun(caller, community);
		Map<String, @Nullable Object> row = tidy(caller, community, edit);
		write("plan", community, (touched) -> {
			if (stands(community, id).version() != version) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			save(community, id, row);
			PlanHistories.keep(this.graph, caller, standing, id);
		});
	}

	/**
	 * Removes an item.
	 * @param caller who
	 * @param community the community
	 * @param id the item
	 * @throws EstafetaException with kind FORBIDDEN when the caller does not run the
	 * community, with kind NOT_FOUND when there is no such item
	 */
	public void remove(Caller caller, String community, String id) {
		requireRun(caller, community);
		write("plan", community, (touched) -> {
			stands(community, id);
			this.graph.list(REMOVE, Map.of("id", community, "item", id), (row) -> true);
		});
	}

	private void write(String summary, String community, Consumer<Touched> work) {
		this.writes.apply(new Writes.Order("community", summary, false), (touched) -> {
			CommunityLock.lock(this.graph, community);
			touched.add(NodeKind.COMMUNITY, community);
			work.accept(touched);
			return community;
		});
	}

	private void save(String community, String id, Map<String, @Nullable Object> tidy) {
		Map<String, @Nullable Object> row = new HashMap<>(tidy);
		row.put("id", community);
		row.put("item", id);
		row.put("at", ZonedDateTime.now(this.clock));
		this.graph.list(SAVE, row, (saved) -> true);
	}

	private Map<String, @Nullable Object> tidy(Caller caller, String community, PlanEdit edit) {
		FieldReader reader = new FieldReader();
		String title = reader.needed("title", edit.title());
		ImpreciseDate due = reader.date("due", reader.needed("due", edit.due()));
		ImpreciseDate done = reader.date("done", edit.done());
		String result = reader.text("result", edit.result(), FieldReader.TEXT);
		String responsible = reader.line("responsible", edit.responsible());
		if (responsible != null && this.members.members(caller, community)
			.stream()
			.noneMatch((member) -> member.isCurrent() && member.person().equals(responsible))) {
			reader.problem("responsible", "field-member", "responsible");
		}
		String event = event(reader, edit.event());
		LocalDate first = (due != null) ? due.earliest() : null;
		if (due != null && first == null) {
			reader.problem("due", "field-date", "due");
		}
		reader.check();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("september", (first != null) ? schoolYear(first) : null);
		row.put("title", title);
		row.put("due", FieldReader.edtf(due));
		row.put("dueFrom", first);
		row.put("done", FieldReader.edtf(done));
		row.put("result", result);
		row.put("responsible", responsible);
		row.put("event", event);
		return row;
	}

	private @Nullable String event(FieldReader reader, @Nullable String typed) {
		String text = reader.line(EVENT_FIELD, typed);
		if (text == null) {
			return null;
		}
		Matcher known = EVENT.matcher(text);
		if (!known.matches() || this.events.byIds(List.of(known.group(1))).isEmpty()) {
			reader.problem(EVENT_FIELD, "field-event", EVENT_FIELD);
			return null;
		}
		return known.group(1);
	}

	private CommunityStanding requireRun(Caller caller, String community) {
		CommunityStanding standing = this.members.standing(caller, community);
		if (!standing.mayRun()) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "community-run");
		}
		return standing;
	}

}
