package org.estafeta.dissemination;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.MergedKeys;
import org.estafeta.graphstore.MergedNodes;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Upsert;

/**
 * Loads adoptions and the facts they are known from inside a write.
 */
@Service
public class AdoptionIntake {

	private static final CypherQuery LOCK = CypherQuery.named("dissemination/lock-practices");

	private static final CypherQuery STORED_PROOFS = CypherQuery.named("dissemination/proofs-of-practices");

	private static final CypherQuery STORED_LINKS = CypherQuery.named("dissemination/stored-links");

	private static final CypherQuery ADOPTIONS = CypherQuery.named("dissemination/upsert-adoptions");

	private static final CypherQuery PROOFS = CypherQuery.named("dissemination/upsert-proofs");

	private static final CypherQuery GUESSED = CypherQuery.named("dissemination/practices-with-guesses");

	private final Upsert upsert;

	private final Graph graph;

	private final MergedNodes merged;

	private final AdoptionRecords records;

	AdoptionIntake(Upsert upsert, Graph graph, MergedNodes merged, AdoptionRecords records) {
		this.upsert = upsert;
		this.graph = graph;
		this.merged = merged;
		this.records = records;
	}

	/**
	 * Makes the adoption that each practice begins with: its development at the
	 * organisation it was developed at.
	 * @param source the import source
	 * @param organisationsByPractice the key of the organisation by the key of the
	 * practice
	 * @param touched collects the new adoptions
	 */
	public void saveOrigins(String source, Map<String, String> organisationsByPractice, Touched touched) {
		List<Upsert.Row> rows = organisationsByPractice.entrySet()
			.stream()
			.map((entry) -> new AdoptionKey(entry.getKey(), entry.getValue()).row(Adoption.Kind.DEVELOPMENT))
			.toList();
		this.records.settle(this.upsert.run(ADOPTIONS, source, rows), touched);
	}

	/**
	 * Loads facts of transfer. A fact that would close a cycle or go back in time is left
	 * out and answered; a guessed source that does not fit yields. The practices
	 * concerned stay locked until the commit, so that two writers cannot close a cycle
	 * together.
	 * @param source the import source
	 * @param drafts the facts
	 * @param touched collects the changed adoptions
	 * @return the facts that were left out
	 */
	public List<TransferRefusal> saveTransfers(String source, List<TransferDraft> drafts, Touched touched) {
		MergedKeys keys = this.merged.keys(source);
		List<TransferDraft> present = drafts.stream().map((draft) -> draft.led(keys)).toList();
		Set<String> practices = present.stream().map(TransferDraft::practiceKey).collect(Collectors.toSet());
		List<TransferRefusal> refusals = rules(source, practices).refuse(present);
		Set<String> refused = refusals.stream().map(TransferRefusal::transferKey).collect(Collectors.toSet());
		List<TransferDraft> accepted = drafts.stream().filter((draft) -> !refused.contains(draft.key())).toList();
		Set<String> changed = new LinkedHashSet<>(this.upsert.run(ADOPTIONS, source, adoptionRows(accepted)));
		changed.addAll(this.upsert.run(PROOFS, source, accepted.stream().map(TransferDraft::row).toList()));
		this.records.settle(changed, touched);
		this.records.overruleGuesses(this.graph.list(GUESSED,
				Map.of("source", source, "practices", List.copyOf(practices)), (row) -> row.get("id").asString()),
				touched);
		return refusals;
	}

	private TransferRules rules(String source, Collection<String> practiceKeys) {
		Map<String, Object> parameters = Map.of("source", source, "practices", List.copyOf(practiceKeys));
		this.graph.list(LOCK, parameters, (row) -> row.get("locked").asLong());
		TransferRules rules = new TransferRules();
		this.graph.list(STORED_PROOFS, parameters, StoredAdoptionRow::proof)
			.forEach((stored) -> rules.know(stored.adoption(), stored.date()));
		this.graph.list(STORED_LINKS, parameters, StoredAdoptionRow::link)
			.forEach((link) -> rules.link(link.getKey(), link.getValue()));
		return rules;
	}

	private static Collection<Upsert.Row> adoptionRows(List<TransferDraft> drafts) {
		Map<AdoptionKey, Upsert.Row> rows = new LinkedHashMap<>();
		drafts.forEach((draft) -> rows.put(draft.learner(), draft.learner().row(Adoption.Kind.MASTERING)));
		drafts.forEach((draft) -> {
			AdoptionKey teacher = draft.teacher();
			if (teacher != null) {
				rows.computeIfAbsent(teacher, (key) -> key.row(Adoption.Kind.TRANSFER));
			}
		});
		return rows.values();
	}

}
