package org.estafeta.graphstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds out, at the end of a write, what it did to the nodes it touched, and keeps that.
 * The writer sees the nodes as they are now; a second transaction sees them as they were,
 * because nobody sees what is not committed, and nobody else has changed them meanwhile:
 * the writer holds their locks.
 */
@Component
class Captures {

	private static final CypherQuery PROOFS = CypherQuery.named("graphstore/proofs-of-touched");

	private static final CypherQuery SAVE = CypherQuery.named("graphstore/save-node-changes");

	private static final List<String> NAMES = List.of("title", "shortName", "name", "task", "activity");

	private final Graph graph;

	private final Images images;

	private final TransactionTemplate beside;

	Captures(Graph graph, Images images, PlatformTransactionManager transactions,
			GraphStoreConfiguration.Settings settings) {
		this.graph = graph;
		this.images = images;
		// not marked as reading only: a follower of a cluster may lag behind
		this.beside = new TransactionTemplate(transactions);
		this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.beside.setTimeout((int) settings.writeTimeout().toSeconds());
	}

	/**
	 * Compares the nodes that a write touched before and after it.
	 * @param touched what the write noted
	 * @return what was done to each node, in the order in which they were noted
	 */
	List<Capture> of(Touched touched) {
		List<KeptNode> nodes = List.copyOf(touched.kept());
		Set<KeptNode> seen = new HashSet<>();
		List<Capture> captures = new ArrayList<>();
		for (int from = 0; from < nodes.size(); from += Images.BATCH) {
			Set<KeptNode> batch = withProofs(nodes.subList(from, Math.min(nodes.size(), from + Images.BATCH)));
			// a fact may have moved from one adoption to another
			batch.removeIf((node) -> !seen.add(node));
			captures.addAll(compare(batch, touched.origins()));
		}
		return captures;
	}

	private Set<KeptNode> withProofs(List<KeptNode> noted) {
		Set<KeptNode> nodes = new LinkedHashSet<>(noted);
		List<String> adoptions = noted.stream()
			.filter((node) -> node.label() == KeptLabel.ADOPTION)
			.map(KeptNode::id)
			.toList();
		if (!adoptions.isEmpty()) {
			nodes.addAll(proofs(adoptions));
			nodes.addAll(asItWas(() -> proofs(adoptions)));
		}
		return nodes;
	}

	private Collection<KeptNode> proofs(List<String> adoptions) {
		return this.graph.list(PROOFS, Map.of("ids", adoptions),
				(row) -> new KeptNode(KeptLabel.PROOF, row.get("id").asString()));
	}

	private List<Capture> compare(Collection<KeptNode> nodes, Origins origins) {
		Map<KeptNode, Images.Stored> after = this.images.read(nodes);
		Map<KeptNode, Images.Stored> before = asItWas(() -> this.images.read(nodes));
		List<Capture> captures = new ArrayList<>();
		for (KeptNode node : nodes) {
			NodeImage was = image(before.get(node));
			NodeImage now = image(after.get(node));
			NodeDelta delta = NodeDelta.between(node, was, now);
			if (delta != null) {
				NodeImage known = Objects.requireNonNull((now != null) ? now : was);
				captures
					.add(new Capture(delta, name(known), (now != null) ? origin(node.label(), now, origins) : null));
			}
		}
		return captures;
	}

	private static @Nullable NodeImage image(Images.@Nullable Stored stored) {
		return (stored != null) ? stored.image() : null;
	}

	private static @Nullable String name(NodeImage image) {
		return NAMES.stream()
			.map(image.properties()::get)
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.findFirst()
			.orElse(null);
	}

	private static Origins.@Nullable Origin origin(KeptLabel label, NodeImage image, Origins origins) {
		return (image.properties().get("source") instanceof String source
				&& image.properties().get("externalKey") instanceof String key) ? origins.of(label, source, key) : null;
	}

	private <T> T asItWas(Supplier<T> reading) {
		return Objects.requireNonNull(this.beside.execute((status) -> reading.get()));
	}

	/**
	 * Keeps what a write did, as part of it.
	 * @param seq the number of the change
	 * @param captures what was done
	 */
	void save(long seq, List<Capture> captures) {
		for (int from = 0; from < captures.size(); from += Images.BATCH) {
			List<Map<String, @Nullable Object>> rows = new ArrayList<>();
			for (int i = from; i < Math.min(captures.size(), from + Images.BATCH); i++) {
				rows.add(captures.get(i).row(i));
			}
			this.graph.list(SAVE, Map.of("seq", seq, "rows", rows), (row) -> row.get("saved").asInt());
		}
	}

	/**
	 * What a write did to a node.
	 *
	 * @param delta what it did
	 * @param name how the node is called, null when it has no name of its own
	 * @param origin the row of a file that says so, null when there is none
	 */
	record Capture(NodeDelta delta, @Nullable String name, Origins.@Nullable Origin origin) {

		private Map<String, @Nullable Object> row(int position) {
			NodeImage before = this.delta.before();
			NodeImage after = this.delta.after();
			Map<String, @Nullable Object> row = new HashMap<>();
			row.put("position", position);
			row.put("label", this.delta.node().label().label());
			row.put("id", this.delta.node().id());
			row.put("before", (before != null) ? ImageText.write(before) : null);
			row.put("after", (after != null) ? ImageText.write(after) : null);
			row.put("name", this.name);
			row.put("file", (this.origin != null) ? this.origin.file() : null);
			row.put("row", (this.origin != null) ? this.origin.row() : null);
			return row;
		}

	}

}
