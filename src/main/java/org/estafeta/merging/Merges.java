package org.estafeta.merging;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.KeptNode;
import org.estafeta.graphstore.MergedNodes;
import org.estafeta.graphstore.RestoreRule;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Uuid7;

/**
 * Merges duplicates and parts them again, each in one write: all of it or nothing. The id
 * and the key of the node that went lead to the other one.
 */
@Service
public class Merges {

	/** The kinds of nodes that can be merged. */
	public static final List<NodeKind> KINDS = List.of(NodeKind.ORGANISATION, NodeKind.PRACTICE, NodeKind.EVENT,
			NodeKind.TEACHER);

	private static final CypherQuery OF_NODE = CypherQuery.named("merging/merges-of-node");

	private static final String PUBLISHED = "PUBLISHED";

	private final Graph graph;

	private final Writes writes;

	private final Merger merger;

	private final Separator separator;

	private final MergedNodes merged;

	private final List<RestoreRule> rules;

	private final Clock clock;

	Merges(Graph graph, Writes writes, Merger merger, Separator separator, MergedNodes merged, List<RestoreRule> rules,
			Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.merger = merger;
		this.separator = separator;
		this.merged = merged;
		this.rules = List.copyOf(rules);
		this.clock = clock;
	}

	/**
	 * Finds a kind whose nodes can be merged.
	 * @param path the first segment of the address of such a node's page
	 * @return the kind
	 * @throws EstafetaException with kind NOT_FOUND when there is none
	 */
	public static NodeKind kind(String path) {
		return KINDS.stream()
			.filter((kind) -> kind.path().equals(path))
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "node-not-found", path));
	}

	/**
	 * Tells what merging would do, and does nothing.
	 * @param kind the kind of both nodes
	 * @param loser the id of the node that would go
	 * @param survivor the id of the node that would stay
	 * @return what would become of fields and relationships
	 * @throws EstafetaException with kind NOT_FOUND when one of them is not there, with
	 * kind BAD_REQUEST when they are one or cannot be merged
	 */
	public MergePreview preview(NodeKind kind, String loser, String survivor) {
		return preview(kind, situation(kind, loser, survivor));
	}

	private Situation situation(NodeKind kind, String loser, String survivor) {
		if (!KINDS.contains(kind) || loser.equals(survivor)) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "merge-pair");
		}
		return this.merger.situation(KeptLabel.of(kind), loser, survivor)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "merge-nodes"));
	}

	private static MergePreview preview(NodeKind kind, Situation situation) {
		NodePair main = situation.main();
		List<MergePreview.Relation> moved = new ArrayList<>();
		List<MergePreview.Relation> beside = new ArrayList<>();
		List<MergePreview.Relation> folded = new ArrayList<>();
		List<MergePreview.Relation> left = new ArrayList<>();
		int hidden = 0;
		for (TieMove move : situation.plan().moves()) {
			if (!move.bond().open()) {
				hidden++;
				continue;
			}
			Optional<MergePreview.Relation> relation = relation(move.bond(), main.loser().place());
			switch (move.as()) {
				case MOVED -> relation.ifPresent((move.alone() ? moved : beside)::add);
				case FOLDED -> relation.ifPresent(folded::add);
				case KEPT -> relation.ifPresent(left::add);
			}
		}
		return new MergePreview(kind, side(situation, main.loser()), side(situation, main.survivor()),
				FieldRules.sideBySide(main), moved, beside, folded, left, hidden, situation.adoptions().size(),
				obstacles(situation), situation.fingerprint());
	}

	// Of the relationships, those of the two nodes themselves: those of their adoptions
	// are told as adoptions.
	private static Optional<MergePreview.Relation> relation(Bond bond, String place) {
		boolean outgoing = bond.start().place().equals(place);
		if (!outgoing && !bond.end().place().equals(place)) {
			return Optional.empty();
		}
		BondEnd end = outgoing ? bond.end() : bond.start();
		return Optional.of(new MergePreview.Relation(bond.type(), outgoing, end.label(), end.id(), end.name(),
				NodeKind.ofLabel(end.label()).orElse(null)));
	}

	private static MergePreview.Side side(Situation situation, NodeState node) {
		String name = Merger.name(node);
		int ties = (int) situation.bonds()
			.stream()
			.filter((bond) -> bond.open() && relation(bond, node.place()).isPresent())
			.count();
		return new MergePreview.Side(node.id(), (name != null) ? name : node.id(), ties);
	}

	private static List<MergePreview.Obstacle> obstacles(Situation situation) {
		List<MergePreview.Obstacle> obstacles = new ArrayList<>();
		situation.plan()
			.loops()
			.stream()
			.map(Bond::type)
			.distinct()
			.forEach((type) -> obstacles.add(new MergePreview.Obstacle(MergePreview.Reason.LOOP, type)));
		NodePair main = situation.main();
		if (main.label() == KeptLabel.PRACTICE && PUBLISHED.equals(main.loser().properties().get("status"))
				&& !PUBLISHED.equals(main.survivor().properties().get("status"))) {
			obstacles.add(new MergePreview.Obstacle(MergePreview.Reason.ARCHIVED, null));
		}
		return obstacles;
	}

	/**
	 * Merges one node into another.
	 * @param kind the kind of both nodes
	 * @param loser the id of the node that goes
	 * @param survivor the id of the node that stays
	 * @param taken the names of the fields that the node that stays takes from the other
	 * one, of those of which both hold something
	 * @param fingerprint that of the preview that was seen
	 * @param actor who does so: a role, never a person's name
	 * @return the id of the merge
	 * @throws EstafetaException as {@link #preview}, and with kind CONFLICT when
	 * something stands in the way or anything of the preview is different by now
	 */
	public String merge(NodeKind kind, String loser, String survivor, Collection<String> taken, String fingerprint,
			String actor) {
		String id = Uuid7.next(this.clock);
		return this.writes.apply(new Writes.Order(actor, "merge " + id, false), (touched) -> {
			this.merger.lock(KeptLabel.of(kind), List.of(loser, survivor));
			Situation situation = situation(kind, loser, survivor);
			if (!situation.fingerprint().equals(fingerprint)) {
				throw new EstafetaException(ErrorKind.CONFLICT, "merge-stale");
			}
			if (!obstacles(situation).isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "merge-blocked");
			}
			this.merger.merge(situation, Set.copyOf(taken), new Merger.Stamp(id, actor, ZonedDateTime.now(this.clock)),
					touched);
			keepRules(situation.pairs().stream().map((pair) -> new KeptNode(pair.label(), pair.survivor().id())),
					situation.plan().moves().stream().map(TieMove::bond), touched);
			return id;
		}).answer();
	}

	// Nobody learns from whom he taught, and no practice comes from itself, whatever
	// becomes one.
	private void keepRules(Stream<KeptNode> nodes, Stream<Bond> bonds, Touched touched) {
		List<KeptNode> concerned = Stream
			.concat(nodes,
					bonds.flatMap((bond) -> Stream.of(bond.start(), bond.end())).flatMap((end) -> end.kept().stream()))
			.filter((node) -> node.label() == KeptLabel.ADOPTION || node.label() == KeptLabel.PRACTICE)
			.distinct()
			.toList();
		if (!concerned.isEmpty()) {
			this.rules.forEach((rule) -> rule.check(concerned, touched));
		}
	}

	/**
	 * One merge with what parting the nodes would do.
	 * @param id its id
	 * @return the merge
	 * @throws EstafetaException with kind NOT_FOUND when there is none
	 */
	public MergeView get(String id) {
		MergeRow row = row(id);
		return view(row, row.ended() ? null : parting(row));
	}

	private MergeRow row(String id) {
		return this.separator.merge(id)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "merge-not-found", id));
	}

	private static MergeView view(MergeRow row, MergeView.@Nullable Parting parting) {
		return new MergeView(row.id(), row.label().kind().orElseThrow(), row.loser(),
				(row.loserName() != null) ? row.loserName() : row.loser(), row.survivor(), row.at().toInstant(),
				row.by(), row.ended(), parting);
	}

	private MergeView.Parting parting(MergeRow row) {
		Separation separation = this.separator.separation(row);
		long returning = separation.plan().returns().stream().filter(TieReturn::comes).count();
		return new MergeView.Parting(open(separation.back()), open(separation.kept()), returning,
				separation.plan().returns().size() - returning,
				this.separator.later(row).stream().map((later) -> view(later, null)).toList(),
				separation.plan().unclear().stream().map(TiePart::type).distinct().toList());
	}

	// Stamps and keys go back like everything else, but nobody wants to read them.
	private static List<FieldChoice> open(List<FieldChoice> fields) {
		return fields.stream().filter((field) -> FieldRules.isKnown(field.name())).toList();
	}

	/**
	 * Parts two nodes that were merged. What was written since stays, each at the node
	 * that it was written at.
	 * @param id the id of the merge
	 * @param actor who does so: a role, never a person's name
	 * @throws EstafetaException with kind NOT_FOUND when there is no such merge, with
	 * kind CONFLICT when the nodes were parted already, when a later merge has to be
	 * parted first, or when nobody can tell any more which relationship is whose
	 */
	public void unmerge(String id, String actor) {
		this.writes.apply(new Writes.Order(actor, "unmerge " + id, false), (touched) -> {
			this.separator.lock(id);
			MergeRow row = row(id);
			if (row.ended()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "unmerge-ended");
			}
			this.merger.lock(row.label(), List.of(row.survivor()));
			List<MergeRow> later = this.separator.later(row);
			if (!later.isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "unmerge-later",
						later.stream()
							.map((one) -> '«' + Objects.requireNonNullElse(one.loserName(), one.loser()) + '»')
							.collect(Collectors.joining(", ")));
			}
			Separation separation = this.separator.separation(row);
			if (!separation.plan().unclear().isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "unmerge-unclear",
						separation.plan()
							.unclear()
							.stream()
							.map((bond) -> TiePart.type(bond) + ' '
									+ Objects.requireNonNullElse(bond.end().name(), bond.end().id()))
							.collect(Collectors.joining(", ")));
			}
			this.separator.part(row, separation, actor, ZonedDateTime.now(this.clock), touched);
			keepRules(Stream.of(new KeptNode(row.label(), row.loser()), new KeptNode(row.label(), row.survivor())),
					separation.plan().returns().stream().map(TieReturn::kept), touched);
			return id;
		});
	}

	/**
	 * The merges of a node that still hold.
	 * @param id the id of the node that stands for others, or that went
	 * @return the merges, the newest first
	 */
	public List<MergeView> ofNode(String id) {
		return this.graph.list(OF_NODE, Map.of("id", id), MergeRow::map)
			.stream()
			.map((row) -> view(row, null))
			.toList();
	}

	/**
	 * Finds the node that stands for one that was merged away.
	 * @param kind its kind
	 * @param id its id
	 * @return the id of the other one; empty when it was never merged
	 */
	public Optional<String> survivor(NodeKind kind, String id) {
		return Optional.ofNullable(survivors(kind, List.of(id)).get(id));
	}

	/**
	 * Finds the nodes that stand for those that were merged away.
	 * @param kind their kind
	 * @param ids the ids
	 * @return the present ids by the former ones; those that were never merged are left
	 * out
	 */
	public Map<String, String> survivors(NodeKind kind, Collection<String> ids) {
		return this.merged.survivors(kind, ids);
	}

}
