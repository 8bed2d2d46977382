package org.estafeta.community;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Position;
import org.estafeta.shared.Slice;

/**
 * Which communities organisations belong to. Everybody may see that.
 */
@Service
public class OrganisationCommunities {

	private static final CypherQuery OF = CypherQuery.named("community/of-organisations");

	private static final CypherQuery COUNT = CypherQuery.named("community/of-organisations-count");

	private final Graph graph;

	OrganisationCommunities(Graph graph) {
		this.graph = graph;
	}

	/**
	 * Reads a page of the communities for each of several organisations.
	 * @param owners the ids of the organisations
	 * @param request which rows of each list
	 * @return the rows by id of the owner, in the order of their names
	 */
	public Map<String, Slice<OrganisationCommunity>> ofOrganisations(Collection<String> owners, KeysetRequest request) {
		Position from = request.from();
		Map<String, List<OrganisationCommunity>> rows = new HashMap<>();
		owners.forEach((owner) -> rows.put(owner, new ArrayList<>()));
		this.graph
			.list(OF,
					Map.of("owners", List.copyOf(owners), "backward", request.backward(), "sortKey", from.sortKey(),
							"afterId", from.id(), "limit", request.limit() + 1),
					(row) -> Map.entry(row.get("owner").asString(), MemberRow.community(row)))
			.forEach((row) -> rows.computeIfAbsent(row.getKey(), (owner) -> new ArrayList<>()).add(row.getValue()));
		Map<String, Slice<OrganisationCommunity>> slices = new HashMap<>();
		rows.forEach((owner, read) -> slices.put(owner, Slice.of(request, read)));
		return slices;
	}

	/**
	 * Counts the communities for each of several organisations.
	 * @param owners the ids of the organisations
	 * @return the totals by id of the owner
	 */
	public Map<String, Long> countOfOrganisations(Collection<String> owners) {
		Map<String, Long> totals = new HashMap<>();
		owners.forEach((owner) -> totals.put(owner, 0L));
		this.graph
			.list(COUNT, Map.of("owners", List.copyOf(owners)),
					(row) -> Map.entry(row.get("owner").asString(), row.get("total").asLong()))
			.forEach((row) -> totals.put(row.getKey(), row.getValue()));
		return totals;
	}

}
