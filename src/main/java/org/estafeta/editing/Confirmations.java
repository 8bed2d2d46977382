package org.estafeta.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.practice.Practices;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * Says of practices and innovation sites when somebody last looked whether they still are
 * as described, and lets those who answer for them say so. How old is too old, published
 * rules say.
 */
@Service
public class Confirmations {

	/** The most stale nodes that are listed. */
	public static final int MOST = 2000;

	private static final int ALL = 200_000;

	private static final int MAX_MONTHS = 120;

	private static final int MAX_NOTE = 500;

	private static final CypherQuery OF = CypherQuery.named("editing/confirmations-of");

	private static final CypherQuery STALE = CypherQuery.named("editing/stale-nodes");

	private static final CypherQuery CONFIRM = CypherQuery.named("editing/confirm-node");

	private static final CypherQuery RULES = CypherQuery.named("editing/confirmation-rules");

	private static final CypherQuery PUBLISH = CypherQuery.named("editing/publish-confirmation-rules");

	private static final String CUTOFF = "cutoff";

	private final Graph graph;

	private final Writes ruleWrites;

	private final EditWrites writes;

	private final EditRights rights;

	private final Practices practices;

	private final InnovationSites sites;

	private final Clock clock;

	Confirmations(Graph graph, Writes ruleWrites, EditWrites writes, EditRights rights, Practices practices,
			InnovationSites sites, Clock clock) {
		this.graph = graph;
		this.ruleWrites = ruleWrites;
		this.writes = writes;
		this.rights = rights;
		this.practices = practices;
		this.sites = sites;
		this.clock = clock;
	}

	/**
	 * Reads confirmations.
	 * @param ids the ids of practices or sites
	 * @return the confirmations by id; none for unknown ids
	 */
	public Map<String, Confirmation> of(Collection<String> ids) {
		Map<String, Confirmation> confirmations = new HashMap<>();
		this.graph.list(OF, Map.of("ids", List.copyOf(ids), CUTOFF, cutoff()),
				(row) -> confirmations.put(row.get("id").asString(), ConfirmationRow.confirmation(row)) == null);
		return confirmations;
	}

	private String cutoff() {
		return LocalDate.now(this.clock).minusMonths(rules().months()).toString();
	}

	/**
	 * The rules that hold now.
	 * @return the newest version
	 */
	public ConfirmationRules rules() {
		return this.graph.one(RULES, Map.of("limit", 1), ConfirmationRow::rules).orElseThrow();
	}

	/**
	 * What is stale in somebody's care.
	 * @param caller who
	 * @return practices and sites by region and name, at most {@value #MOST}: all for
	 * those who may edit everything, else those that they look after and those of the
	 * organisations that they answer for
	 */
	public List<StaleNode> stale(Caller caller) {
		if (isEverywhere(caller)) {
			return stale(null, MOST);
		}
		List<StaleNode> answered = caller.may(Action.EDIT_OWN_ORGANISATIONS) ? stale(caller.person(), MOST) : List.of();
		if (!caller.may(Action.EDIT_CATALOGUE)) {
			return answered;
		}
		List<StaleNode> all = stale(null, ALL);
		Set<String> own = new HashSet<>(this.rights.lookedAfter(caller, all.stream().map(StaleNode::id).toList()));
		answered.forEach((node) -> own.add(node.id()));
		return all.stream().filter((node) -> own.contains(node.id())).limit(MOST).toList();
	}

	/**
	 * Whether all stale nodes are in somebody's care.
	 * @param caller who
	 * @return false for those who look after or answer for a part
	 */
	public boolean isEverywhere(Caller caller) {
		return this.rights.isEverywhere(caller);
	}

	private List<StaleNode> stale(@Nullable String account, int limit) {
		Map<String, @Nullable Object> row = new HashMap<>(
				Map.of(CUTOFF, cutoff(), "today", LocalDate.now(this.clock).toString(), "limit", limit));
		row.put("account", account);
		return this.graph.list(STALE, row, (one) -> {
			String region = one.get("region").asString(null);
			return new StaleNode(NodeKind.ofLabel(one.get("label").asString()).orElseThrow(), one.get("id").asString(),
					one.get("title").asString(), region, ConfirmationRow.since(one), "");
		});
	}

	/**
	 * Adds to stale nodes what the caller sees of them.
	 * @param nodes the nodes
	 * @return the same with their versions
	 */
	public List<StaleNode> withVersions(List<StaleNode> nodes) {
		Map<String, Confirmation> now = of(nodes.stream().map(StaleNode::id).toList());
		List<StaleNode> seen = new ArrayList<>();
		nodes.forEach((node) -> {
			Confirmation confirmation = now.get(node.id());
			if (confirmation != null) {
				seen.add(new StaleNode(node.kind(), node.id(), node.title(), node.region(), node.since(),
						confirmation.version()));
			}
		});
		return seen;
	}

	/**
	 * Whether somebody may confirm a node.
	 * @param caller who
	 * @param kind practice or innovation site
	 * @param id the node
	 * @return true when they may edit everything, look after it or answer for the
	 * organisation
	 */
	public boolean mayConfirm(Caller caller, NodeKind kind, String id) {
		return (caller.may(Action.EDIT_CATALOGUE) || caller.may(Action.EDIT_OWN_ORGANISATIONS))
				&& this.rights.mayEdit(caller, id, organisations(kind, id));
	}

	private List<String> organisations(NodeKind kind, String id) {
		String organisation = switch (kind) {
			case PRACTICE -> this.practices.get(id).organisationId();
			case INNOVATION_SITE -> this.sites.get(id).organisationId();
			default -> throw new EstafetaException(ErrorKind.BAD_REQUEST, "edit-kind", kind.label());
		};
		return (organisation != null) ? List.of(organisation) : List.of();
	}

	/**
	 * Says that a practice or a site still is as described.
	 * @param caller who
	 * @param kind practice or innovation site
	 * @param id the node
	 * @param version what the caller has seen of it
	 * @return the confirmation
	 * @throws EstafetaException with kind NOT_FOUND when there is no such node, with kind
	 * FORBIDDEN when the caller may not, with kind CONFLICT when it was changed since the
	 * caller saw it, with kind BAD_REQUEST for nodes of another kind
	 */
	public Confirmation confirm(Caller caller, NodeKind kind, String id, String version) {
		this.rights.require(caller, id, organisations(kind, id));
		this.writes.change(caller, "confirm", kind, id, (touched) -> {
			EditWrites.requireSame(version, one(id).version());
			this.graph.list(CONFIRM, Map.of("id", id, "on", LocalDate.now(this.clock), "by", EditRights.actor(caller)),
					(row) -> row.get("id").asString());
			return true;
		});
		return one(id);
	}

	private Confirmation one(String id) {
		return Objects.requireNonNull(of(List.of(id)).get(id));
	}

	/**
	 * Publishes a new version of the rules.
	 * @param caller who
	 * @param version the version that it starts from
	 * @param months after so many months something is stale, 1 to 120
	 * @param note why
	 * @return the rules
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not, with kind
	 * BAD_REQUEST when the number does not fit or nobody says why, with kind CONFLICT
	 * when somebody published others meanwhile
	 */
	public ConfirmationRules publish(Caller caller, int version, int months, String note) {
		caller.require(Action.PUBLISH_LADDER);
		String why = note.strip();
		if (months < 1 || months > MAX_MONTHS || why.isEmpty() || why.length() > MAX_NOTE) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "confirmation-rules", MAX_MONTHS, MAX_NOTE);
		}
		String by = caller.actor(Action.PUBLISH_LADDER);
		this.ruleWrites.apply(new Writes.Order(by, "publish-confirmation-rules", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph
				.one(PUBLISH,
						Map.of("version", version, "months", months, "note", why, "by", by, "at",
								ZonedDateTime.now(this.clock)),
						(row) -> row.get("version").asInt())
				.orElseThrow(() -> new EstafetaException(ErrorKind.CONFLICT, "edit-changed"));
		});
		return rules();
	}

}
