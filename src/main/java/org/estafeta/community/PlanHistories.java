package org.estafeta.community;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.shared.EstafetaException;

/**
 * What was changed of the items of plans, when and by whom. Everybody may read it, as the
 * plan itself; who made a change and who was to see to what is told to those who may see
 * the members.
 */
@Service
public class PlanHistories {

	/** The most changes that are told. */
	public static final int MOST = 100;

	private static final String RESPONSIBLE = "responsible";

	private static final CypherQuery KEEP = CypherQuery.named("community/keep-plan-change");

	private static final CypherQuery CHANGES = CypherQuery.named("community/plan-changes");

	private final Graph graph;

	private final CommunityMembers members;

	private final CommunityPlans plans;

	PlanHistories(Graph graph, CommunityMembers members, CommunityPlans plans) {
		this.graph = graph;
		this.members = members;
		this.plans = plans;
	}

	/**
	 * The history of an item.
	 * @param caller who asks
	 * @param community the community
	 * @param item the item
	 * @return the item with its changes
	 * @throws EstafetaException with kind NOT_FOUND when there is no such item
	 */
	public PlanHistory of(Caller caller, String community, String item) {
		boolean people = this.members.standing(caller, community).maySeeMembers();
		PlanItem stands = this.plans.stands(community, item);
		List<State> states = this.graph.list(CHANGES, Map.of("id", community, "item", item, "limit", MOST + 1),
				PlanHistories::state);
		List<PlanChange> changes = new ArrayList<>();
		for (int i = 0; i < Math.min(states.size(), MOST); i++) {
			State state = states.get(i);
			Map<String, Object> before = (i + 1 < states.size()) ? states.get(i + 1).fields() : Map.of();
			changes.add(new PlanChange(state.version(), state.at(), state.role(), state.actor(),
					people ? state.author() : null, differences(before, state.fields(), people)));
		}
		return new PlanHistory(people ? stands : stands.withoutPerson(), changes);
	}

	private static List<PlanChange.Difference> differences(Map<String, Object> before, Map<String, Object> after,
			boolean people) {
		List<PlanChange.Difference> differences = new ArrayList<>();
		for (String field : List.of("due", "title", RESPONSIBLE, "eventPage", "done", "result")) {
			Object was = before.get(field);
			Object is = after.get(field);
			if (!Objects.equals(was, is) && (people || !field.equals(RESPONSIBLE))) {
				differences.add(new PlanChange.Difference(field, was, is));
			}
		}
		return differences;
	}

	private static State state(Record row) {
		Map<String, Object> fields = new LinkedHashMap<>();
		put(fields, "due", MemberRow.date(row, "due"));
		put(fields, "title", Rows.text(row, "title"));
		put(fields, RESPONSIBLE, Rows.text(row, RESPONSIBLE));
		put(fields, "eventPage", Rows.text(row, "event"));
		put(fields, "done", MemberRow.date(row, "done"));
		put(fields, "result", Rows.text(row, "result"));
		String role = Rows.text(row, "role");
		return new State(row.get("version").asInt(), row.get("at").asZonedDateTime().toInstant(),
				(role != null) ? CommunityRole.valueOf(role) : null, Rows.text(row, "actor"), Rows.text(row, "author"),
				fields);
	}

	private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
		if (value != null) {
			fields.put(name, value);
		}
	}

	/**
	 * Keeps what an item says from now on.
	 * @param graph where it is, within the write that changed it
	 * @param caller who has changed it
	 * @param standing how they stand to the community
	 * @param item the item
	 */
	static void keep(Graph graph, Caller caller, CommunityStanding standing, String item) {
		CommunityRole role = standing.role();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("item", item);
		row.put("account", caller.account());
		row.put("role", (role != null) ? role.name() : null);
		row.put("actor", caller.actor((role != null) ? Action.JOIN_COMMUNITIES : Action.LEAD_COMMUNITIES));
		graph.list(KEEP, row, (kept) -> true);
	}

	/** What an item said from a moment on. */
	private record State(int version, Instant at, @Nullable CommunityRole role, @Nullable String actor,
			@Nullable String author, Map<String, Object> fields) {

	}

}
