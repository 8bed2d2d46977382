package org.estafeta.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.editing.EditRights;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.ImpreciseDate;

/**
 * Which organisations' people use which information resources, as those say who answer
 * for the organisation or look after it. Everybody may read it.
 */
@Service
public class ResourceUses {

	private static final CypherQuery LIST = CypherQuery.named("resource/uses");

	private static final CypherQuery BEGIN = CypherQuery.named("resource/begin-use");

	private static final CypherQuery END = CypherQuery.named("resource/end-use");

	private static final String ORGANISATION = "organisation";

	private final Graph graph;

	private final ResourceWrites writes;

	private final Resources resources;

	private final Organisations organisations;

	private final EditRights rights;

	ResourceUses(Graph graph, ResourceWrites writes, Resources resources, Organisations organisations,
			EditRights rights) {
		this.graph = graph;
		this.writes = writes;
		this.resources = resources;
		this.organisations = organisations;
		this.rights = rights;
	}

	/**
	 * Who uses a resource.
	 * @param caller who asks
	 * @param id the resource; nobody uses an unknown one
	 * @return the periods, those that last first, then by name
	 */
	public List<ResourceUse> of(Caller caller, String id) {
		List<ResourceUse> uses = list(id);
		Set<String> editable = this.rights.editable(caller, uses.stream().map(ResourceUse::organisation).toList());
		return uses.stream()
			.map((one) -> new ResourceUse(one.organisation(), one.name(), one.since(), one.until(),
					editable.contains(one.organisation())))
			.toList();
	}

	List<ResourceUse> list(String id) {
		return this.graph.list(LIST, Map.of("id", id), (row) -> new ResourceUse(row.get(ORGANISATION).asString(),
				row.get("name").asString(), Rows.date(row, "since"), Rows.date(row, "until"), false));
	}

	/**
	 * Says that the people of an organisation use a resource.
	 * @param caller who
	 * @param id the resource
	 * @param organisation the organisation
	 * @param since since when, as a date in any usual form; null or empty when unknown
	 * @throws org.estafeta.shared.FieldsRefused when it is no date, or one to come
	 * @throws EstafetaException with kind NOT_FOUND when there is no such resource or
	 * organisation, with kind FORBIDDEN when the caller may not speak for the
	 * organisation, with kind CONFLICT when it uses the resource already, or the resource
	 * works no more
	 */
	public void begin(Caller caller, String id, String organisation, @Nullable String since) {
		require(caller, id, organisation);
		FieldReader reader = new FieldReader();
		ImpreciseDate date = this.writes.past(reader, "since", since);
		reader.check();
		this.writes.change(caller, "use-resource", id, (resource) -> {
			if (!resource.life().works()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "resource-ended");
			}
			if (list(id).stream().anyMatch((one) -> one.lasts() && one.organisation().equals(organisation))) {
				throw new EstafetaException(ErrorKind.CONFLICT, "resource-used");
			}
			Map<String, @Nullable Object> row = new HashMap<>();
			row.put("id", id);
			row.put(ORGANISATION, organisation);
			row.put("since", FieldReader.edtf(date));
			row.put("at", this.writes.now());
			this.writes.save(BEGIN, row);
		});
	}

	/**
	 * Asks that somebody may speak for an organisation about a resource.
	 * @param caller who
	 * @param id the resource
	 * @param organisation the organisation
	 * @throws EstafetaException with kind NOT_FOUND when there is no such resource or
	 * organisation, with kind FORBIDDEN when they may not
	 */
	void require(Caller caller, String id, String organisation) {
		this.resources.get(id);
		this.organisations.get(organisation);
		if (!this.rights.mayEdit(caller, organisation)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
	}

	/**
	 * Says that the people of an organisation use a resource no more.
	 * @param caller who
	 * @param id the resource
	 * @param organisation the organisation
	 * @param until until when they did, as a date in any usual form; null or empty for
	 * today
	 * @throws org.estafeta.shared.FieldsRefused when it is no date, one to come, or
	 * before the beginning
	 * @throws EstafetaException with kind NOT_FOUND when there is no such resource or
	 * organisation, with kind FORBIDDEN when the caller may not speak for the
	 * organisation, with kind CONFLICT when it does not use the resource
	 */
	public void end(Caller caller, String id, String organisation, @Nullable String until) {
		require(caller, id, organisation);
		this.writes.change(caller, "leave-resource", id, (resource) -> {
			ResourceUse use = list(id).stream()
				.filter((one) -> one.lasts() && one.organisation().equals(organisation))
				.findFirst()
				.orElseThrow(() -> new EstafetaException(ErrorKind.CONFLICT, "resource-unused"));
			FieldReader reader = new FieldReader();
			ImpreciseDate date = Objects.requireNonNullElse(this.writes.past(reader, "until", until),
					ImpreciseDate.day(this.writes.today()));
			reader.order("until", use.since(), date);
			reader.check();
			this.writes.save(END, Map.of("id", id, ORGANISATION, organisation, "until", date.edtf()));
		});
	}

}
