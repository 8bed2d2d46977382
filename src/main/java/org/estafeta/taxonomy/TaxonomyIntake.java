package org.estafeta.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Upsert;
import org.estafeta.shared.NodeKind;

/**
 * Loads the taxonomy of deficits, the evidence strands and the model inside a write.
 */
@Service
public class TaxonomyIntake {

	private static final CypherQuery DEFICITS = CypherQuery.named("taxonomy/upsert-deficits");

	private static final CypherQuery STRANDS = CypherQuery.named("taxonomy/upsert-strands");

	private static final CypherQuery DIRECTIONS = CypherQuery.named("taxonomy/upsert-directions");

	private static final CypherQuery PORTFOLIOS = CypherQuery.named("taxonomy/upsert-portfolios");

	private static final CypherQuery FORMATS = CypherQuery.named("taxonomy/upsert-formats");

	private static final CypherQuery ACTIVITIES = CypherQuery.named("taxonomy/upsert-activities");

	private static final CypherQuery INDICATORS = CypherQuery.named("taxonomy/upsert-indicators");

	private static final CypherQuery KEYS = CypherQuery.named("taxonomy/deficits/keys");

	private final Upsert upsert;

	private final Graph graph;

	TaxonomyIntake(Upsert upsert, Graph graph) {
		this.upsert = upsert;
		this.graph = graph;
	}

	/**
	 * Loads deficits, wider ones first.
	 * @param source the import source
	 * @param drafts the deficits; without cycles
	 * @param touched collects the changed ones
	 */
	public void saveDeficits(String source, List<DeficitDraft> drafts, Touched touched) {
		Map<String, @Nullable String> broader = new HashMap<>();
		drafts.forEach((draft) -> broader.put(draft.key(), draft.broaderKey()));
		List<Leveled> leveled = new ArrayList<>();
		drafts.forEach((draft) -> leveled.add(new Leveled(draft, depth(draft.key(), broader))));
		leveled.sort(Comparator.comparingInt(Leveled::depth));
		touched.addAll(NodeKind.DEFICIT, this.upsert.run(DEFICITS, source,
				leveled.stream().map((item) -> item.draft().row(item.depth())).toList()));
	}

	private static int depth(String key, Map<String, @Nullable String> broader) {
		int depth = 0;
		for (String wider = broader.get(key); wider != null && depth <= broader.size(); wider = broader.get(wider)) {
			depth++;
		}
		return depth;
	}

	/**
	 * Loads evidence strands.
	 * @param source the import source
	 * @param drafts the strands
	 * @param touched collects the changed ones
	 */
	public void saveStrands(String source, List<StrandDraft> drafts, Touched touched) {
		keep(KeptLabel.STRAND, this.upsert.run(STRANDS, source, drafts.stream().map(StrandDraft::row).toList()),
				touched);
	}

	/**
	 * Loads the structure of the model.
	 * @param source the import source
	 * @param model the model
	 * @param touched collects the changed nodes
	 */
	public void saveModel(String source, ModelDraft model, Touched touched) {
		save(KeptLabel.DIRECTION, DIRECTIONS, source, model.directions(), touched);
		save(KeptLabel.PORTFOLIO, PORTFOLIOS, source, model.portfolios(), touched);
		save(KeptLabel.FORMAT, FORMATS, source, model.formats(), touched);
		save(KeptLabel.ACTIVITY, ACTIVITIES, source, model.activities(), touched);
		save(KeptLabel.INDICATOR, INDICATORS, source, model.indicators(), touched);
	}

	private void save(KeptLabel label, CypherQuery query, String source, List<ModelDraft.Item> items, Touched touched) {
		keep(label, this.upsert.run(query, source,
				items.stream().map((item) -> new Upsert.Row(item.key(), item.properties(), item.links())).toList()),
				touched);
	}

	private static void keep(KeptLabel label, List<String> ids, Touched touched) {
		touched.addUnlisted(ids.size());
		touched.keep(label, ids);
	}

	/**
	 * Tells which deficits of an import source already stand in the graph.
	 * @param source the import source
	 * @param keys their keys in the file
	 * @return those of the keys that are known
	 */
	public Set<String> knownDeficits(String source, Collection<String> keys) {
		return new HashSet<>(this.graph.list(KEYS, Map.of("source", source, "keys", List.copyOf(keys)),
				(row) -> row.get("key").asString()));
	}

	/** A deficit and how far below the top it stands. */
	private record Leveled(DeficitDraft draft, int depth) {

	}

}
