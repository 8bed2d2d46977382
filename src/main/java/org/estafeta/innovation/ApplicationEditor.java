package org.estafeta.innovation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.community.CommunityMembers;
import org.estafeta.editing.EditRights;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.Scope;
import org.estafeta.shared.Uuid7;

/**
 * Writes applications, by those who may edit the organisation that applies.
 */
@Service
public class ApplicationEditor {

	private static final Set<Scope> GRANTING = Set.of(Scope.MUNICIPAL, Scope.REGIONAL, Scope.FEDERAL);

	/** A status lasts so many years at most before it is prolonged. */
	private static final int LONGEST = 5;

	private static final CypherQuery SAVE = CypherQuery.named("innovation/save-application");

	private final ApplicationWrites writes;

	private final Writes creations;

	private final Graph graph;

	private final SiteApplications applications;

	private final Organisations organisations;

	private final InnovationSites sites;

	private final CommunityMembers communities;

	private final EditRights rights;

	private final Clock clock;

	ApplicationEditor(ApplicationWrites writes, Writes creations, Graph graph, SiteApplications applications,
			Organisations organisations, InnovationSites sites, CommunityMembers communities, EditRights rights,
			Clock clock) {
		this.writes = writes;
		this.creations = creations;
		this.graph = graph;
		this.applications = applications;
		this.organisations = organisations;
		this.sites = sites;
		this.communities = communities;
		this.rights = rights;
		this.clock = clock;
	}

	/**
	 * Begins an application for a new status.
	 * @param caller who
	 * @param host the organisation that applies
	 * @param edit what was written
	 * @return its id
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such organisation,
	 * with kind FORBIDDEN when they may not edit it
	 */
	public String apply(Caller caller, String host, ApplicationEdit edit) {
		this.organisations.get(host);
		return create(caller, host, null, tidy(caller, edit));
	}

	/**
	 * Begins an application for the prolongation of a status.
	 * @param caller who
	 * @param site the site
	 * @param edit what was written
	 * @return its id
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such site, with kind
	 * FORBIDDEN when they may not edit its host, with kind CONFLICT when nobody is known
	 * to hold it
	 */
	public String prolong(Caller caller, String site, ApplicationEdit edit) {
		InnovationSite stands = this.sites.get(site);
		String host = stands.organisationId();
		if (host == null) {
			throw new EstafetaException(ErrorKind.CONFLICT, "site-without-host");
		}
		return create(caller, host, site, tidy(caller, edit));
	}

	private String create(Caller caller, String host, @Nullable String continued, Map<String, @Nullable Object> row) {
		String account = caller.person();
		if (!this.rights.mayEdit(caller, host)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
		String id = Uuid7.next(this.clock);
		row.put("continued", continued);
		row.put("author", account);
		this.creations.apply(ApplicationWrites.order(caller, "apply-for-site"), (touched) -> {
			touched.addUnlisted(1);
			save(id, host, row);
			return id;
		});
		return id;
	}

	private void save(String id, String host, Map<String, @Nullable Object> row) {
		row.put("id", id);
		row.put("host", host);
		row.put("at", ZonedDateTime.now(this.clock));
		this.graph.list(SAVE, row, (saved) -> true);
	}

	/**
	 * Changes an application that the council does not have.
	 * @param caller who
	 * @param id the application
	 * @param version the version that the caller started from
	 * @param edit what was written
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when they may not edit its host, with
	 * kind CONFLICT when it was changed since or is with the council
	 */
	public void change(Caller caller, String id, int version, ApplicationEdit edit) {
		Map<String, @Nullable Object> row = tidy(caller, edit);
		row.put("continued", null);
		row.put("author", null);
		this.writes.one(caller, id, "change-application", (stored, touched) -> {
			SiteApplication stands = written(caller, stored.application());
			if (stands.version() != version) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			save(id, stands.host().id(), row);
		});
	}

	/**
	 * Brings an application before the council.
	 * @param caller who
	 * @param id the application
	 * @throws EstafetaException with kind FORBIDDEN when they may not edit its host, with
	 * kind CONFLICT when the council has it, or when no applications are taken today and
	 * it was not given back
	 */
	public void submit(Caller caller, String id) {
		LocalDate today = this.applications.today();
		this.writes.one(caller, id, "submit-application", (stored, touched) -> {
			SiteApplication stands = written(caller, stored.application());
			Season season = this.applications.season();
			if (stands.status() == ApplicationStatus.DRAFT && !season.isOpen(today)) {
				throw new EstafetaException(ErrorKind.CONFLICT, "application-season", season.opens().getDayOfMonth(),
						season.opens().getMonthValue(), season.closes().getDayOfMonth(),
						season.closes().getMonthValue());
			}
			this.writes.status(id, ApplicationStatus.SUBMITTED, Map.of("submittedOn", today));
		});
	}

	private SiteApplication written(Caller caller, SiteApplication stands) {
		if (!this.applications.mayWrite(caller, stands)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
		ApplicationWrites.require(stands.status().isWritten());
		return stands;
	}

	private Map<String, @Nullable Object> tidy(Caller caller, ApplicationEdit edit) {
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("title", reader.needed("title", edit.title()));
		String aim = reader.text("aim", edit.aim(), FieldReader.TEXT);
		if (aim == null) {
			reader.problem("aim", "field-needed", "aim");
		}
		properties.put("aim", aim);
		properties.put("form", edit.form().name());
		properties.put("scope", edit.scope().name());
		if (!GRANTING.contains(edit.scope())) {
			reader.problem("scope", "application-scope");
		}
		properties.put("startsOn", edit.startsOn());
		properties.put("endsOn", edit.endsOn());
		if (edit.endsOn().isBefore(edit.startsOn())) {
			reader.problem("to", "field-order", "to");
		}
		else if (edit.endsOn().isAfter(edit.startsOn().plusYears(LONGEST))) {
			reader.problem("to", "application-long", LONGEST);
		}
		reader.check();
		String team = edit.team();
		if (team != null && !this.communities.standing(caller, team).mayRun()) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "project-community");
		}
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("properties", properties);
		row.put("team", team);
		return row;
	}

}
