package org.estafeta.innovation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.editing.EditRights;
import org.estafeta.event.Events;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.practice.Practices;
import org.estafeta.project.Minutes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.Uuid7;

/**
 * What sites plan, and the general plan of all of them. Once the general plan was
 * approved, what stood in it is called off with a reason and not removed, and shows when
 * it was moved. Everybody may read plans.
 */
@Service
public class SitePlans {

	/** The most items of a site in a year. */
	public static final int MOST = 100;

	private static final Pattern PROOF = Pattern
		.compile("(?:.*/(events|practices)/)([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/?");

	private static final CypherQuery ITEMS = CypherQuery.named("innovation/plan-items");

	private static final CypherQuery SAVE = CypherQuery.named("innovation/save-plan-item");

	private static final CypherQuery CANCEL = CypherQuery.named("innovation/cancel-plan-item");

	private static final CypherQuery APPROVAL = CypherQuery.named("innovation/plan");

	private static final CypherQuery APPROVE = CypherQuery.named("innovation/approve-plan");

	private final Graph graph;

	private final Writes writes;

	private final InnovationSites sites;

	private final SiteApplications applications;

	private final EditRights rights;

	private final Events events;

	private final Practices practices;

	private final Clock clock;

	SitePlans(Graph graph, Writes writes, InnovationSites sites, SiteApplications applications, EditRights rights,
			Events events, Practices practices, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.sites = sites;
		this.applications = applications;
		this.rights = rights;
		this.events = events;
		this.practices = practices;
		this.clock = clock;
	}

	/**
	 * The general plan of a year.
	 * @param year the year of its April
	 * @return the plan, without items when nothing is planned
	 */
	public GeneralPlan general(int year) {
		return plan(year, null);
	}

	/**
	 * What a site plans for a year.
	 * @param site the site
	 * @param year the year of the April in which the plan begins
	 * @return its part of the general plan
	 * @throws EstafetaException with kind NOT_FOUND when there is no such site
	 */
	public GeneralPlan of(String site, int year) {
		this.sites.get(site);
		return plan(year, site);
	}

	private GeneralPlan plan(int year, @Nullable String site) {
		List<SitePlanItem> items = items(year, site, null);
		return this.graph
			.one(APPROVAL, Map.of("year", year),
					(row) -> new GeneralPlan(year, Rows.text(row, "protocol"), row.get("approvedOn").asLocalDate(),
							items))
			.orElseGet(() -> new GeneralPlan(year, null, null, items));
	}

	private List<SitePlanItem> items(@Nullable Integer year, @Nullable String site, @Nullable String item) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("year", year);
		parameters.put("site", site);
		parameters.put("item", item);
		return this.graph.list(ITEMS, parameters, SitePlans::item);
	}

	private static SitePlanItem item(Record row) {
		Value n = row.get("n");
		Value proof = row.get("proof");
		return new SitePlanItem(n.get("id").asString(), row.get("site").asString(), row.get("siteTitle").asString(),
				row.get("host").asString(""), n.get("title").asString(), Rows.text(n, "outcome"),
				n.get("due").asLocalDate(), Rows.day(n, "approvedDue"), Rows.day(n, "doneOn"),
				Rows.text(n, "cancelled"),
				proof.isNull() ? null : new SitePlanItem.Proof(proof.get("event").asBoolean(),
						proof.get("id").asString(), proof.get("title").asString()),
				n.get("version").asInt());
	}

	/**
	 * An item of a plan.
	 * @param id the item
	 * @return the item
	 * @throws EstafetaException with kind NOT_FOUND when there is none
	 */
	public SitePlanItem item(String id) {
		return items(null, null, id).stream()
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "plan-item", id));
	}

	/**
	 * Whether somebody plans for a site.
	 * @param caller who
	 * @param site the site
	 * @return true for those who may edit it or its host
	 */
	public boolean mayPlan(Caller caller, InnovationSite site) {
		String host = site.organisationId();
		return this.rights.mayEdit(caller, site.id(), (host != null) ? List.of(host) : List.of());
	}

	/**
	 * Plans something.
	 * @param caller who
	 * @param site the site
	 * @param edit what; its day decides the year
	 * @return its id
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such site, with kind
	 * FORBIDDEN when they may not plan for it, with kind CONFLICT when its plan is full
	 */
	public String add(Caller caller, String site, SitePlanEdit edit) {
		requirePlan(caller, site);
		Map<String, @Nullable Object> row = tidy(edit);
		String id = Uuid7.next(this.clock);
		write(caller, () -> {
			if (items(GeneralPlan.yearOf(edit.due()), site, null).size() >= MOST) {
				throw new EstafetaException(ErrorKind.CONFLICT, "plan-full", MOST);
			}
			save(id, site, row);
		});
		return id;
	}

	/**
	 * Changes what is planned, or says that it was done.
	 * @param caller who
	 * @param id the item
	 * @param version the version that the caller started from
	 * @param edit what
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such item, with kind
	 * FORBIDDEN when they may not plan for its site, with kind CONFLICT when it was
	 * changed since
	 */
	public void change(Caller caller, String id, int version, SitePlanEdit edit) {
		String site = item(id).site();
		requirePlan(caller, site);
		Map<String, @Nullable Object> row = tidy(edit);
		write(caller, () -> {
			if (item(id).version() != version) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			save(id, site, row);
		});
	}

	/**
	 * Calls something off. What was never approved is removed.
	 * @param caller who
	 * @param id the item
	 * @param reason why, needed for what was approved
	 * @throws org.estafeta.shared.FieldsRefused when the reason is missing
	 * @throws EstafetaException with kind NOT_FOUND when there is no such item, with kind
	 * FORBIDDEN when they may not plan for its site
	 */
	public void cancel(Caller caller, String id, @Nullable String reason) {
		SitePlanItem stands = item(id);
		requirePlan(caller, stands.site());
		FieldReader reader = new FieldReader();
		String tidy = reader.text("reason", reason, FieldReader.TEXT);
		if (tidy == null && stands.approvedDue() != null) {
			reader.problem("reason", "field-needed", "reason");
		}
		reader.check();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", id);
		row.put("reason", tidy);
		row.put("at", ZonedDateTime.now(this.clock));
		write(caller, () -> this.graph.list(CANCEL, row, (gone) -> true));
	}

	/**
	 * Approves the general plan of a year: from then on it shows what was moved, added
	 * and called off. A plan can be approved again.
	 * @param caller whoever may decide
	 * @param year the year of its April
	 * @param minutes the minutes
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when they may not, with kind CONFLICT
	 * when nothing is planned
	 */
	public void approve(Caller caller, int year, Minutes minutes) {
		caller.require(Action.DECIDE_PROJECTS);
		Map<String, @Nullable Object> row = minutes.kept(true, this.applications.today());
		row.put("year", year);
		row.put("id", Uuid7.next(this.clock));
		row.put("at", ZonedDateTime.now(this.clock));
		write(caller, () -> {
			if (this.graph.list(APPROVE, row, (approved) -> true).isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "site-plan-empty");
			}
		});
	}

	private void write(Caller caller, Runnable work) {
		this.writes.apply(ApplicationWrites.order(caller, "plan-sites"), (touched) -> {
			touched.addUnlisted(1);
			work.run();
			return true;
		});
	}

	private void requirePlan(Caller caller, String site) {
		if (!mayPlan(caller, this.sites.get(site))) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
	}

	private void save(String id, String site, Map<String, @Nullable Object> tidy) {
		Map<String, @Nullable Object> row = new HashMap<>(tidy);
		row.put("id", id);
		row.put("site", site);
		row.put("at", ZonedDateTime.now(this.clock));
		this.graph.list(SAVE, row, (saved) -> true);
	}

	private Map<String, @Nullable Object> tidy(SitePlanEdit edit) {
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("title", reader.needed("title", edit.title()));
		properties.put("outcome", reader.text("outcome", edit.outcome(), FieldReader.TEXT));
		properties.put("due", edit.due());
		properties.put("year", GeneralPlan.yearOf(edit.due()));
		LocalDate doneOn = edit.doneOn();
		if (doneOn != null && doneOn.isAfter(this.applications.today())) {
			reader.problem("doneOn", "cyclogram-future");
		}
		properties.put("doneOn", doneOn);
		String proof = proof(reader, edit.proof());
		reader.check();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("properties", properties);
		row.put("proof", proof);
		return row;
	}

	private @Nullable String proof(FieldReader reader, @Nullable String typed) {
		String text = reader.line("proof", typed);
		if (text == null) {
			return null;
		}
		Matcher address = PROOF.matcher(text);
		if (address.matches()) {
			String id = address.group(2);
			boolean known = "events".equals(address.group(1)) ? !this.events.byIds(List.of(id)).isEmpty()
					: !this.practices.byIds(List.of(id)).isEmpty();
			if (known) {
				return id;
			}
		}
		reader.problem("proof", "site-proof");
		return null;
	}

}
