package org.estafeta.innovation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
import org.estafeta.organisation.InnovationSite;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.project.Council;
import org.estafeta.project.Minutes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.Uuid7;

/**
 * Reports of sites. The numbers are counted from records for any period, and as they were
 * known at any moment. A report that is handed in keeps its numbers and what they were
 * counted from; the council accepts it or gives it back. Everybody may read reports: they
 * name no people.
 */
@Service
public class SiteReports {

	private static final String SEPARATOR = "\t";

	private static final CypherQuery FILED = CypherQuery.named("innovation/reports");

	private static final CypherQuery FILE = CypherQuery.named("innovation/file-report");

	private static final CypherQuery SET = CypherQuery.named("innovation/set-report");

	private final ReportCounts counts;

	private final InnovationSites sites;

	private final SitePlans plans;

	private final SiteApplications applications;

	private final Council council;

	private final EditRights rights;

	private final ApplicationWrites moments;

	private final Writes writes;

	private final Graph graph;

	private final Clock clock;

	SiteReports(ReportCounts counts, InnovationSites sites, SitePlans plans, SiteApplications applications,
			Council council, EditRights rights, ApplicationWrites moments, Writes writes, Graph graph, Clock clock) {
		this.counts = counts;
		this.sites = sites;
		this.plans = plans;
		this.applications = applications;
		this.council = council;
		this.rights = rights;
		this.moments = moments;
		this.writes = writes;
		this.graph = graph;
		this.clock = clock;
	}

	/**
	 * Counts a report.
	 * @param site the site
	 * @param from the first day of the period
	 * @param to the last day of the period
	 * @param knownAt only what was recorded by then counts; null for now
	 * @return the numbers
	 * @throws EstafetaException with kind NOT_FOUND when there is no such site, with kind
	 * BAD_REQUEST when the period ends before it begins
	 */
	public SiteReport count(String site, LocalDate from, LocalDate to, @Nullable Instant knownAt) {
		InnovationSite stands = this.sites.get(site);
		if (to.isBefore(from)) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "report-period");
		}
		return this.counts.count(stands, from, to, (knownAt != null) ? knownAt : this.clock.instant());
	}

	/**
	 * Reports of a site that were handed in.
	 * @param site the site
	 * @return the reports, the last one first
	 * @throws EstafetaException with kind NOT_FOUND when there is no such site
	 */
	public List<SiteReport.Filed> of(String site) {
		this.sites.get(site);
		return filed(site, null);
	}

	/**
	 * A report that was handed in.
	 * @param id the report
	 * @return the report
	 * @throws EstafetaException with kind NOT_FOUND when there is none
	 */
	public SiteReport.Filed get(String id) {
		return filed(null, id).stream()
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "report-not-found"));
	}

	private List<SiteReport.Filed> filed(@Nullable String site, @Nullable String id) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("site", site);
		parameters.put("id", id);
		return this.graph.list(FILED, parameters, SiteReports::filed);
	}

	private static SiteReport.Filed filed(Record row) {
		Value n = row.get("n");
		List<String[]> kept = n.get("counted").asList((line) -> line.asString().split(SEPARATOR, -1));
		List<SiteReport.Figure> figures = Arrays.stream(SiteReport.Kind.values())
			.map((kind) -> new SiteReport.Figure(kind,
					kept.stream()
						.filter((line) -> line[0].equals(kind.name()))
						.map((line) -> new SiteReport.Item(line[1], line[2], Long.parseLong(line[3])))
						.toList()))
			.toList();
		return new SiteReport.Filed(n.get("id").asString(),
				new SiteReport(row.get("site").asString(), n.get("from").asLocalDate(), n.get("to").asLocalDate(),
						n.get("knownAt").asZonedDateTime().toInstant(), figures),
				n.get("text").asString(), n.get("filedOn").asLocalDate(),
				SiteReport.Status.valueOf(n.get("status").asString()), Rows.text(n, "protocol"),
				Rows.day(n, "decidedOn"), Rows.text(n, "remarks"));
	}

	/**
	 * Hands a report in. The numbers are counted now and stay.
	 * @param caller who
	 * @param site the site
	 * @param from the first day of the period
	 * @param to the last day of the period, not after today
	 * @param text what was done and learned
	 * @return the id of the report
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such site, with kind
	 * FORBIDDEN when they may not edit it or its host
	 */
	public String file(Caller caller, String site, LocalDate from, LocalDate to, @Nullable String text) {
		if (!this.plans.mayPlan(caller, this.sites.get(site))) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
		LocalDate today = this.applications.today();
		FieldReader reader = new FieldReader();
		String tidy = reader.text("text", text, FieldReader.TEXT);
		if (tidy == null) {
			reader.problem("text", "field-needed", "text");
		}
		if (to.isAfter(today)) {
			reader.problem("to", "project-future");
		}
		reader.check();
		String id = Uuid7.next(this.clock);
		this.writes.apply(ApplicationWrites.order(caller, "file-report"), (touched) -> {
			touched.addUnlisted(1);
			SiteReport report = count(site, from, to, null);
			Map<String, @Nullable Object> values = new HashMap<>();
			values.put("id", id);
			values.put("from", from);
			values.put("to", to);
			values.put("knownAt", report.knownAt().atZone(this.clock.getZone()));
			values.put("counted", lines(report));
			values.put("text", tidy);
			values.put("filedOn", today);
			values.put("status", SiteReport.Status.FILED.name());
			this.graph.list(FILE, Map.of("site", site, "values", values), (row) -> true);
			moment(site, SiteMoment.Kind.REPORTED, id, Map.of("day", today));
			return id;
		});
		return id;
	}

	private static List<String> lines(SiteReport report) {
		List<String> lines = new ArrayList<>();
		report.figures()
			.forEach((figure) -> figure.items()
				.forEach((item) -> lines.add(String.join(SEPARATOR, figure.kind().name(), item.address(),
						item.label().replaceAll("\\s+", " "), Long.toString(item.amount())))));
		return lines;
	}

	private void moment(String site, SiteMoment.Kind kind, String report, Map<String, ?> more) {
		Map<String, @Nullable Object> values = new HashMap<>(more);
		values.put("report", report);
		this.moments.moment(site, kind, values);
	}

	/**
	 * Whether somebody may record what the council says to reports of a site.
	 * @param caller who
	 * @param site the site
	 * @return true for the chair and those who may decide, unless they plan for the site
	 * as those who answer for it
	 */
	public boolean mayRecord(Caller caller, InnovationSite site) {
		String host = site.organisationId();
		return this.council.mayRecord(caller) && (host == null || !this.rights.answersFor(caller, host));
	}

	/**
	 * Records whether the council accepts a report.
	 * @param caller the chair, or whoever may decide
	 * @param id the report
	 * @param accepted whether it does
	 * @param minutes the minutes, with remarks unless it accepts
	 * @throws EstafetaException with kind NOT_FOUND when there is no such report, with
	 * kind FORBIDDEN when they may not or answer for the host, with kind CONFLICT when it
	 * was decided already
	 */
	public void accept(Caller caller, String id, boolean accepted, Minutes minutes) {
		SiteReport.Filed stands = get(id);
		String site = stands.report().site();
		if (!mayRecord(caller, this.sites.get(site))) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "application-recorder");
		}
		Map<String, @Nullable Object> values = minutes.kept(accepted, this.applications.today());
		SiteReport.Status next = accepted ? SiteReport.Status.ACCEPTED : SiteReport.Status.RETURNED;
		values.put("status", next.name());
		this.writes.apply(ApplicationWrites.order(caller, "decide-report"), (touched) -> {
			touched.addUnlisted(1);
			if (this.graph.list(SET, Map.of("id", id, "values", values), (row) -> true).isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "application-status");
			}
			Map<String, @Nullable Object> moment = new HashMap<>();
			moment.put("day", minutes.decidedOn());
			moment.put("reference", values.get("protocol"));
			moment.put("remarks", values.get("remarks"));
			moment(site, accepted ? SiteMoment.Kind.REPORT_ACCEPTED : SiteMoment.Kind.REPORT_RETURNED, id, moment);
			return id;
		});
	}

}
