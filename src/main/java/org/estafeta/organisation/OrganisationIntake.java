package org.estafeta.organisation;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Upsert;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Place;

/**
 * Loads organisations, innovation sites and communities inside a write.
 */
@Service
public class OrganisationIntake {

	private static final CypherQuery TERRITORIES = CypherQuery.named("organisation/upsert-territories");

	private static final CypherQuery ORGANISATIONS = CypherQuery.named("organisation/upsert-organisations");

	private static final CypherQuery SITES = CypherQuery.named("organisation/upsert-sites");

	private static final CypherQuery COMMUNITIES = CypherQuery.named("organisation/upsert-communities");

	private static final CypherQuery KEYS = CypherQuery.named("organisation/organisations/keys");

	private final Upsert upsert;

	private final Graph graph;

	OrganisationIntake(Upsert upsert, Graph graph) {
		this.upsert = upsert;
		this.graph = graph;
	}

	/**
	 * Loads organisations and the territories they are in.
	 * @param source the import source
	 * @param drafts the organisations
	 * @param touched collects the changed ones
	 */
	public void saveOrganisations(String source, List<OrganisationDraft> drafts, Touched touched) {
		saveTerritories(drafts.stream().map(OrganisationDraft::place).toList(), touched);
		touched.addAll(NodeKind.ORGANISATION,
				this.upsert.run(ORGANISATIONS, source, drafts.stream().map(OrganisationDraft::row).toList()));
	}

	/**
	 * Loads innovation sites; their hosts must be there.
	 * @param source the import source
	 * @param drafts the sites
	 * @param touched collects the changed ones
	 */
	public void saveSites(String source, List<InnovationSiteDraft> drafts, Touched touched) {
		touched.addAll(NodeKind.INNOVATION_SITE,
				this.upsert.run(SITES, source, drafts.stream().map(InnovationSiteDraft::row).toList()));
	}

	/**
	 * Loads communities and the territories they are in.
	 * @param source the import source
	 * @param drafts the communities
	 * @param touched collects the changed ones
	 */
	public void saveCommunities(String source, List<CommunityDraft> drafts, Touched touched) {
		saveTerritories(drafts.stream().map(CommunityDraft::place).toList(), touched);
		touched.addAll(NodeKind.COMMUNITY,
				this.upsert.run(COMMUNITIES, source, drafts.stream().map(CommunityDraft::row).toList()));
	}

	/**
	 * Makes the territories that places name, wider ones first.
	 * @param places the places
	 * @param touched collects the changed ones
	 */
	public void saveTerritories(Collection<Place> places, Touched touched) {
		Map<String, Upsert.Row> rows = new LinkedHashMap<>();
		places.forEach((place) -> rows.putAll(TerritoryKey.rows(place)));
		touched.keep(KeptLabel.TERRITORY, this.upsert.run(TERRITORIES, TerritoryKey.SOURCE, rows.values()));
	}

	/**
	 * Tells which organisations of an import source already stand in the graph.
	 * @param source the import source
	 * @param keys their keys in the file
	 * @return those of the keys that are known
	 */
	public Set<String> knownOrganisations(String source, Collection<String> keys) {
		return new HashSet<>(this.graph.list(KEYS, Map.of("source", source, "keys", List.copyOf(keys)),
				(row) -> row.get("key").asString()));
	}

}
