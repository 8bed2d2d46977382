package org.estafeta.practice;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Upsert;
import org.estafeta.shared.NodeKind;

/**
 * Loads practices inside a write.
 */
@Service
public class PracticeIntake {

	private static final CypherQuery PRACTICES = CypherQuery.named("practice/upsert-practices");

	private static final CypherQuery ADDRESSED = CypherQuery.named("practice/upsert-addressed-deficits");

	private static final CypherQuery KEYS = CypherQuery.named("practice/practices/keys");

	private final Upsert upsert;

	private final Graph graph;

	PracticeIntake(Upsert upsert, Graph graph) {
		this.upsert = upsert;
		this.graph = graph;
	}

	/**
	 * Loads practices; the organisations they were developed at must be there.
	 * @param source the import source
	 * @param drafts the practices
	 * @param touched collects the changed ones
	 */
	public void savePractices(String source, List<PracticeDraft> drafts, Touched touched) {
		touched.addAll(NodeKind.PRACTICE,
				this.upsert.run(PRACTICES, source, drafts.stream().map(PracticeDraft::row).toList()));
	}

	/**
	 * Ties practices to the deficits they address; both must be there.
	 * @param source the import source
	 * @param drafts the ties
	 * @param touched collects the practices whose ties changed
	 */
	public void saveAddressedDeficits(String source, List<AddressedDeficitDraft> drafts, Touched touched) {
		touched.addAll(NodeKind.PRACTICE,
				this.upsert.run(ADDRESSED, source, drafts.stream().map(AddressedDeficitDraft::row).toList()));
	}

	/**
	 * Tells which practices of an import source already stand in the graph.
	 * @param source the import source
	 * @param keys their keys in the file
	 * @return those of the keys that are known
	 */
	public Set<String> knownPractices(String source, Collection<String> keys) {
		return new HashSet<>(this.graph.list(KEYS, Map.of("source", source, "keys", List.copyOf(keys)),
				(row) -> row.get("key").asString()));
	}

}
