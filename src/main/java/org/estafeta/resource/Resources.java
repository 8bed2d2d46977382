package org.estafeta.resource;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.Counts;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.KeysetReader;
import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Slice;

/**
 * The information resources, for reading. Everybody may.
 */
@Service
public class Resources {

	private static final CypherQuery COUNT = CypherQuery.named("resource/resources/count");

	private static final CypherQuery SHARES = CypherQuery.named("resource/shares");

	private static final CypherQuery OF_ORGANISATION = CypherQuery.named("resource/of-organisation");

	/** Of the version as clients see it. */
	private static final int RADIX = 36;

	private final Graph graph;

	private final KeysetReader<InfoResource> reader;

	Resources(Graph graph, Counts counts) {
		this.graph = graph;
		this.reader = new KeysetReader<>(graph, counts, "resource/resources", Resources::map);
	}

	private static InfoResource map(Record row) {
		Value n = row.get("n");
		return new InfoResource(n.get("id").asString(), n.get("sortKey").asString(), n.get("name").asString(),
				Rows.text(n, "url"), Rows.text(n, "about"), ResourceKind.valueOf(n.get("kind").asString()),
				ResourceLevel.valueOf(n.get("level").asString()), n.get("findsDeficits").asBoolean(),
				new InfoResource.Life(Rows.date(n, "startedOn"), Rows.date(n, "endedOn")), version(n),
				owner(row.get("owner")), row.get("users").asInt(), Rows.provenance(n));
	}

	// With the moment: an undoing brings a former number back, and the next change would
	// get one that somebody has seen already on something else.
	private static String version(Value n) {
		Instant at = n.get("updatedAt").asZonedDateTime().toInstant();
		return n.get("version").asInt() + "-" + Long.toString(at.toEpochMilli(), RADIX);
	}

	private static InfoResource.@Nullable Owner owner(Value owner) {
		return owner.isNull() ? null
				: new InfoResource.Owner(NodeKind.ofLabel(owner.get("label").asString()).orElseThrow(),
						owner.get("id").asString(), owner.get("name").asString());
	}

	/**
	 * Reads one by its id.
	 * @param id the id
	 * @return what has this id
	 * @throws EstafetaException with kind NOT_FOUND when nothing does
	 */
	public InfoResource get(String id) {
		return this.reader.byId(id).orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "resource-not-found"));
	}

	/**
	 * Reads a page of the list.
	 * @param filter which resources
	 * @param request which rows
	 * @return the rows, in the order of the names
	 */
	public Slice<InfoResource> page(ResourceFilter filter, KeysetRequest request) {
		return this.reader.page(filter.parameters(), request);
	}

	/**
	 * Counts the list.
	 * @param filter which resources
	 * @return how many there are
	 */
	public long count(ResourceFilter filter) {
		// not remembered: changes of resources are not among those that numbers of the
		// search wait for
		return this.graph.one(COUNT, filter.parameters(), (row) -> row.get("total").asLong()).orElse(0L);
	}

	/**
	 * Counts the list by levels and kinds.
	 * @param filter which resources
	 * @return the numbers that are not 0, in no order
	 */
	public List<ResourceShare> shares(ResourceFilter filter) {
		return this.graph.list(SHARES, filter.parameters(),
				(row) -> new ResourceShare(ResourceLevel.valueOf(row.get("level").asString()),
						ResourceKind.valueOf(row.get("kind").asString()), row.get("total").asInt()));
	}

	/**
	 * What an organisation runs and uses.
	 * @param organisation the id of the organisation
	 * @return the resources by name; none for an unknown organisation
	 */
	public List<OrganisationResource> ofOrganisation(String organisation) {
		List<Record> ties = this.graph.list(OF_ORGANISATION, Map.of("organisation", organisation), (row) -> row);
		Map<String, InfoResource> resources = this.reader
			.byIds(ties.stream().map((tie) -> tie.get("id").asString()).toList());
		return ties.stream().<OrganisationResource>mapMulti((tie, sink) -> {
			InfoResource resource = resources.get(tie.get("id").asString());
			if (resource != null) {
				sink.accept(
						new OrganisationResource(resource, tie.get("runs").asBoolean(), tie.get("uses").asBoolean()));
			}
		}).toList();
	}

}
