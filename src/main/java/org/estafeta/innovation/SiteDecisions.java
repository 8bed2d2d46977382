package org.estafeta.innovation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.project.Decision;
import org.estafeta.project.Minutes;
import org.estafeta.project.Vote;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.SortKey;
import org.estafeta.shared.Uuid7;

/**
 * What is decided on applications and statuses. The council votes on an application; what
 * it supports goes to whoever grants the status: the city, the region or the federation,
 * whose order is recorded. Nobody decides where they have a part.
 */
@Service
public class SiteDecisions {

	private static final CypherQuery VOTE = CypherQuery.named("innovation/vote");

	private static final CypherQuery GRANT = CypherQuery.named("innovation/grant");

	private static final CypherQuery PROLONG = CypherQuery.named("innovation/prolong");

	private static final CypherQuery END = CypherQuery.named("innovation/end");

	private final SiteApplications applications;

	private final InnovationSites sites;

	private final ApplicationWrites writes;

	private final Writes changes;

	private final Graph graph;

	private final Notices notices;

	private final Clock clock;

	SiteDecisions(SiteApplications applications, InnovationSites sites, ApplicationWrites writes, Writes changes,
			Graph graph, Notices notices, Clock clock) {
		this.applications = applications;
		this.sites = sites;
		this.writes = writes;
		this.changes = changes;
		this.graph = graph;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * Votes on an application; a later vote takes the place of a former one.
	 * @param caller a member of the council
	 * @param id the application
	 * @param vote what they say
	 * @throws EstafetaException with kind FORBIDDEN when they are no member or have a
	 * part in it, with kind CONFLICT when it is not before the council
	 */
	public void vote(Caller caller, String id, Vote vote) {
		String account = caller.person();
		this.writes.one(caller, id, "vote-on-application", (stored, touched) -> {
			if (!this.applications.mayVote(caller, stored.application())) {
				throw new EstafetaException(ErrorKind.FORBIDDEN, "application-council");
			}
			ApplicationWrites.require(stored.application().status() == ApplicationStatus.SUBMITTED);
			this.graph.list(VOTE, Map.of("id", id, "account", account, "vote", vote.name()), (row) -> true);
		});
	}

	/**
	 * Records what the council decides on an application and tells its author.
	 * @param caller the chair, or whoever may decide
	 * @param id the application
	 * @param decision the decision
	 * @param minutes the minutes, with remarks unless it approves
	 * @throws EstafetaException with kind FORBIDDEN when they may not or have a part in
	 * it, with kind CONFLICT when the votes do not say so or it is not before the council
	 */
	public void decide(Caller caller, String id, Decision decision, Minutes minutes) {
		Map<String, @Nullable Object> kept = minutes.kept(decision == Decision.APPROVE, this.applications.today());
		this.writes.one(caller, id, "decide-application", (stored, touched) -> {
			requireRecorder(caller, stored.application());
			ApplicationWrites.require(stored.application().status() == ApplicationStatus.SUBMITTED);
			if (!this.applications.tally(stored).allows(decision)) {
				throw new EstafetaException(ErrorKind.CONFLICT, "project-votes");
			}
			this.writes.status(id, switch (decision) {
				case APPROVE -> ApplicationStatus.SUPPORTED;
				case RETURN -> ApplicationStatus.RETURNED;
				case REFUSE -> ApplicationStatus.REFUSED;
			}, kept);
			tell(stored);
		});
	}

	private void requireRecorder(Caller caller, SiteApplication application) {
		if (!this.applications.mayRecord(caller, application)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "application-recorder");
		}
	}

	private void tell(ApplicationStore.Stored stored) {
		String author = stored.author();
		if (author != null) {
			this.notices.tell(List.of(author), NoticeKind.APPLICATION_DECIDED, stored.application().title(),
					"/sites/applications/" + stored.application().id());
		}
	}

	/**
	 * Records the order by which a status is granted or prolonged. A new site appears, or
	 * the old one lasts longer.
	 * @param caller the chair, or whoever may decide
	 * @param id the application
	 * @param order the order
	 * @return the id of the site
	 * @throws EstafetaException with kind FORBIDDEN when they may not or have a part in
	 * it, with kind CONFLICT when the council does not support it
	 */
	public String grant(Caller caller, String id, Order order) {
		Map<String, @Nullable Object> kept = order.kept(this.applications.today(), false);
		String granted = Uuid7.next(this.clock);
		this.writes.one(caller, id, "grant-site", (stored, touched) -> {
			SiteApplication application = stored.application();
			requireRecorder(caller, application);
			ApplicationWrites.require(application.status() == ApplicationStatus.SUPPORTED);
			this.writes.status(id, ApplicationStatus.GRANTED,
					Map.of("orderReference", Objects.requireNonNull(kept.get("reference"))));
			Map<String, @Nullable Object> moment = new HashMap<>(kept);
			moment.put("endsOn", application.endsOn());
			String continued = application.continued();
			if (continued != null) {
				this.graph.list(PROLONG, Map.of("application", id, "id", continued, "to",
						application.endsOn().toString(), "at", ZonedDateTime.now(this.clock)), (row) -> true);
			}
			else {
				this.graph.list(GRANT, Map.of("application", id, "id", granted, "properties",
						properties(application, kept), "at", ZonedDateTime.now(this.clock)), (row) -> true);
			}
			String site = (continued != null) ? continued : granted;
			this.writes.moment(site, (continued != null) ? SiteMoment.Kind.PROLONGED : SiteMoment.Kind.GRANTED, moment);
			touched.add(NodeKind.INNOVATION_SITE, site);
			tell(stored);
		});
		String continued = this.applications.get(caller, id).continued();
		return (continued != null) ? continued : granted;
	}

	private static Map<String, Object> properties(SiteApplication application, Map<String, @Nullable Object> kept) {
		return Map.of("title", application.title(), "sortKey", SortKey.of(application.title()), "statusKind",
				application.form().statusKind(application.scope()), "scope", application.scope().name(), "from",
				application.startsOn().toString(), "to", application.endsOn().toString(), "orderReference",
				Objects.requireNonNull(kept.get("reference")));
	}

	/**
	 * Records that whoever grants the status has not granted it.
	 * @param caller the chair, or whoever may decide
	 * @param id the application
	 * @param order the order, with the reason
	 * @throws EstafetaException as for {@link #grant}
	 */
	public void decline(Caller caller, String id, Order order) {
		Map<String, @Nullable Object> kept = order.kept(this.applications.today(), true);
		this.writes.one(caller, id, "decline-site", (stored, touched) -> {
			requireRecorder(caller, stored.application());
			ApplicationWrites.require(stored.application().status() == ApplicationStatus.SUPPORTED);
			Map<String, @Nullable Object> values = new HashMap<>();
			values.put("orderReference", kept.get("reference"));
			values.put("remarks", kept.get("remarks"));
			this.writes.status(id, ApplicationStatus.DECLINED, values);
			tell(stored);
		});
	}

	/**
	 * Records that a status is taken away before its time.
	 * @param caller whoever may decide
	 * @param id the site
	 * @param order the order, with the reason; its day is the last of the status
	 * @throws EstafetaException with kind NOT_FOUND when there is no such site, with kind
	 * FORBIDDEN when they may not, with kind CONFLICT when it has ended by then
	 */
	public void end(Caller caller, String id, Order order) {
		caller.require(Action.DECIDE_PROJECTS);
		Map<String, @Nullable Object> kept = order.kept(this.applications.today(), true);
		kept.put("endsOn", order.day());
		this.changes.apply(ApplicationWrites.order(caller, "end-site"), (touched) -> {
			touched.add(NodeKind.INNOVATION_SITE, id);
			InnovationSite site = this.sites.get(id);
			ImpreciseDate to = site.to();
			ImpreciseDate last = ImpreciseDate.day(order.day());
			if (to != null && (last.isCertainlyAfter(to) || last.equals(to))) {
				throw new EstafetaException(ErrorKind.CONFLICT, "site-over");
			}
			this.graph.list(END, Map.of("id", id, "to", order.day().toString(), "at", ZonedDateTime.now(this.clock)),
					(row) -> true);
			this.writes.moment(id, SiteMoment.Kind.LOST, kept);
			return id;
		});
	}

	/**
	 * An order by which a status is granted, declined or taken away.
	 *
	 * @param reference its number and who gave it
	 * @param day its day
	 * @param remarks the reason, null when none is given
	 */
	public record Order(String reference, LocalDate day, @Nullable String remarks) {

		private Map<String, @Nullable Object> kept(LocalDate today, boolean reason) {
			FieldReader reader = new FieldReader();
			Map<String, @Nullable Object> kept = new HashMap<>();
			kept.put("reference", reader.needed("orderReference", this.reference));
			kept.put("day", this.day);
			String said = reader.text("remark", this.remarks, FieldReader.TEXT);
			if (said == null && reason) {
				reader.problem("remark", "field-needed", "remark");
			}
			kept.put("remarks", said);
			if (this.day.isAfter(today)) {
				reader.problem("day", "project-future");
			}
			reader.check();
			return kept;
		}

	}

}
