package org.estafeta.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Scope;
import org.estafeta.shared.SortKey;

/**
 * Records and changes the innovation statuses of organisations. One that has ended gets
 * the day of its end.
 */
@Service
public class SiteEditor {

	private static final CypherQuery CURRENT = CypherQuery.named("editing/site");

	private static final CypherQuery SAVE = CypherQuery.named("editing/save-site");

	private final Graph graph;

	private final EditWrites writes;

	private final EditRights rights;

	private final InnovationSites sites;

	private final Organisations organisations;

	SiteEditor(Graph graph, EditWrites writes, EditRights rights, InnovationSites sites, Organisations organisations) {
		this.graph = graph;
		this.writes = writes;
		this.rights = rights;
		this.sites = sites;
		this.organisations = organisations;
	}

	/**
	 * What stands.
	 * @param caller who is going to edit it
	 * @param id the site
	 * @return what can be edited of it
	 * @throws EstafetaException with kind NOT_FOUND when there is no such site, with kind
	 * FORBIDDEN when the caller may not edit it
	 */
	public SiteEdit current(Caller caller, String id) {
		InnovationSite site = this.sites.get(id);
		this.rights.require(caller, id, (site.organisationId() != null) ? List.of(site.organisationId()) : List.of());
		return stands(id);
	}

	private SiteEdit stands(String id) {
		return this.graph.one(CURRENT, Map.of("id", id), EditRow::site).orElseThrow();
	}

	/**
	 * Records a status.
	 * @param caller who
	 * @param organisationId the organisation that holds it
	 * @param edit what was typed
	 * @return the id of the site
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such organisation,
	 * with kind FORBIDDEN when the caller may not edit it
	 */
	public String create(Caller caller, String organisationId, SiteEdit edit) {
		Organisation host = this.organisations.get(organisationId);
		this.rights.require(caller, organisationId, List.of(organisationId));
		SiteEdit tidy = tidy(edit);
		return this.writes.create(caller, "create-site", NodeKind.INNOVATION_SITE, (id, touched) -> {
			Map<String, @Nullable Object> properties = properties(tidy);
			properties.put("city", host.place().city());
			properties.put("region", host.place().region());
			this.writes.save(SAVE, id, properties, Map.of("host", List.of(organisationId)));
		});
	}

	/**
	 * Changes a status.
	 * @param caller who
	 * @param id the site
	 * @param version the version that the caller started from
	 * @param edit what was typed
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such site, with kind
	 * FORBIDDEN when the caller may not edit it, with kind CONFLICT when it was changed
	 * since
	 */
	public void change(Caller caller, String id, String version, SiteEdit edit) {
		current(caller, id);
		SiteEdit tidy = tidy(edit);
		this.writes.change(caller, "edit-site", NodeKind.INNOVATION_SITE, id, (touched) -> {
			SiteEdit before = stands(id);
			EditWrites.requireSame(version, before.version());
			if (tidy.equals(before)) {
				return false;
			}
			this.writes.save(SAVE, id, properties(tidy), Map.of("host", List.of()));
			return true;
		});
	}

	private static SiteEdit tidy(SiteEdit typed) {
		FieldReader reader = new FieldReader();
		String title = reader.needed("title", typed.title());
		String statusKind = reader.needed("statusKind", typed.statusKind());
		Scope scope = typed.scope();
		if (scope == null) {
			reader.problem("scope", "field-needed", "scope");
		}
		ImpreciseDate from = reader.date("from", typed.from());
		ImpreciseDate to = reader.date("to", typed.to());
		reader.order("to", from, to);
		String orderReference = reader.line("orderReference", typed.orderReference());
		String note = reader.text("note", typed.note(), FieldReader.TEXT);
		String citation = reader.line("citation", typed.citation());
		reader.check();
		return new SiteEdit(title, statusKind, scope, FieldReader.edtf(from), FieldReader.edtf(to), orderReference,
				note, citation);
	}

	private static Map<String, @Nullable Object> properties(SiteEdit edit) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("title", edit.title());
		properties.put("sortKey", SortKey.of(String.valueOf(edit.title())));
		properties.put("statusKind", edit.statusKind());
		properties.put("scope", String.valueOf(edit.scope()));
		properties.put("from", edit.from());
		properties.put("to", edit.to());
		properties.put("orderReference", edit.orderReference());
		properties.put("note", edit.note());
		properties.put("citation", edit.citation());
		return properties;
	}

}
