package org.estafeta.network;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.editing.EditRights;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Uuid7;

/**
 * Agreements between organisations. Everybody may read them; whoever may edit one of the
 * organisations records and removes them.
 */
@Service
public class Agreements {

	/** The most organisations of an agreement. */
	public static final int MOST = 20;

	private static final CypherQuery LIST = CypherQuery.named("network/agreements");

	private static final CypherQuery CONCLUDE = CypherQuery.named("network/conclude");

	private static final CypherQuery REMOVE = CypherQuery.named("network/remove-agreement");

	private final Graph graph;

	private final Writes writes;

	private final Organisations organisations;

	private final EditRights rights;

	private final Clock clock;

	Agreements(Graph graph, Writes writes, Organisations organisations, EditRights rights, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.organisations = organisations;
		this.rights = rights;
		this.clock = clock;
	}

	/**
	 * The agreements of an organisation.
	 * @param organisation the organisation
	 * @return its agreements, the newest first
	 * @throws EstafetaException with kind NOT_FOUND when there is no such organisation
	 */
	public List<Agreement> of(String organisation) {
		this.organisations.get(organisation);
		return list(organisation, null);
	}

	private List<Agreement> list(@Nullable String organisation, @Nullable String id) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("organisation", organisation);
		parameters.put("id", id);
		return this.graph.list(LIST, parameters, Agreements::agreement);
	}

	private static Agreement agreement(Record row) {
		Value a = row.get("a");
		return new Agreement(a.get("id").asString(), a.get("title").asString(), Rows.text(a, "reference"),
				Rows.date(a, "from"), Rows.date(a, "to"), row.get("parties")
					.asList((one) -> new Agreement.Party(one.get("id").asString(), one.get("name").asString())));
	}

	/**
	 * Records an agreement.
	 * @param caller who
	 * @param organisation an organisation that they may edit
	 * @param edit the agreement
	 * @return its id
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such organisation,
	 * with kind FORBIDDEN when they may not edit it
	 */
	public String conclude(Caller caller, String organisation, AgreementEdit edit) {
		this.organisations.get(organisation);
		if (!this.rights.mayEdit(caller, organisation)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
		String id = Uuid7.next(this.clock);
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("id", id);
		properties.put("title", reader.needed("title", edit.title()));
		properties.put("reference", reader.line("reference", edit.reference()));
		ImpreciseDate from = reader.date("from", edit.from());
		ImpreciseDate to = reader.date("to", edit.to());
		reader.order("to", from, to);
		properties.put("from", FieldReader.edtf(from));
		properties.put("to", FieldReader.edtf(to));
		properties.put("lastDay", (to != null) ? to.latest() : null);
		properties.put("createdAt", ZonedDateTime.now(this.clock));
		List<String> parties = Stream.concat(Stream.of(organisation), edit.others().stream()).distinct().toList();
		if (parties.size() < 2 || this.organisations.byIds(parties).size() != parties.size()) {
			reader.problem("others", "agreement-parties");
		}
		if (parties.size() > MOST) {
			reader.problem("others", "field-many", MOST, "others");
		}
		reader.check();
		this.writes.apply(new Writes.Order(EditRights.actor(caller), "conclude-agreement", false), (touched) -> {
			touched.addUnlisted(1);
			if (this.graph.list(CONCLUDE, Map.of("parties", parties, "properties", properties), (row) -> true)
				.isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "agreement-parties");
			}
			return id;
		});
		return id;
	}

	/**
	 * Removes an agreement that was recorded by mistake.
	 * @param caller who
	 * @param id the agreement
	 * @throws EstafetaException with kind NOT_FOUND when there is none, with kind
	 * FORBIDDEN when they may edit none of its organisations
	 */
	public void remove(Caller caller, String id) {
		Agreement stands = list(null, id).stream()
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "agreement-not-found"));
		if (stands.parties().stream().noneMatch((party) -> this.rights.mayEdit(caller, party.id()))) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
		this.writes.apply(new Writes.Order(EditRights.actor(caller), "remove-agreement", false), (touched) -> {
			touched.addUnlisted(1);
			this.graph.list(REMOVE, Map.of("id", id), (row) -> true);
			return id;
		});
	}

}
