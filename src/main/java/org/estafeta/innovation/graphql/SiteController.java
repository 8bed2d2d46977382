package org.estafeta.innovation.graphql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.innovation.ApplicationEdit;
import org.estafeta.innovation.ApplicationEditor;
import org.estafeta.innovation.GeneralPlan;
import org.estafeta.innovation.SiteApplication;
import org.estafeta.innovation.SiteApplications;
import org.estafeta.innovation.SiteDecisions;
import org.estafeta.innovation.SiteForm;
import org.estafeta.innovation.SiteLives;
import org.estafeta.innovation.SiteMoment;
import org.estafeta.innovation.SitePlanEdit;
import org.estafeta.innovation.SitePlanItem;
import org.estafeta.innovation.SitePlans;
import org.estafeta.innovation.SiteReport;
import org.estafeta.innovation.SiteReports;
import org.estafeta.organisation.Communities;
import org.estafeta.organisation.Community;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.project.Decision;
import org.estafeta.project.Minutes;
import org.estafeta.project.Tally;
import org.estafeta.project.Vote;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Scope;

/**
 * The life of innovation sites.
 */
@Controller
class SiteController {

	private static final String APPLICATION = "SiteApplication";

	private final SiteApplications applications;

	private final ApplicationEditor editor;

	private final SiteDecisions decisions;

	private final SiteLives lives;

	private final SitePlans plans;

	private final SiteReports reports;

	private final Communities communities;

	SiteController(SiteApplications applications, ApplicationEditor editor, SiteDecisions decisions, SiteLives lives,
			SitePlans plans, SiteReports reports, Communities communities) {
		this.applications = applications;
		this.editor = editor;
		this.decisions = decisions;
		this.lives = lives;
		this.plans = plans;
		this.reports = reports;
		this.communities = communities;
	}

	@QueryMapping
	List<SiteApplication> siteApplications(@ContextValue Caller caller) {
		return this.applications.list(caller);
	}

	@QueryMapping
	SiteApplication siteApplication(@Argument String id, @ContextValue Caller caller) {
		return this.applications.get(caller, id);
	}

	@QueryMapping
	List<SiteMoment> siteLife(@Argument String site) {
		return this.lives.of(site(site));
	}

	@QueryMapping
	GeneralPlan sitePlan(@Argument int year, @Argument @Nullable String site) {
		return (site != null) ? this.plans.of(site(site), year) : this.plans.general(year);
	}

	@QueryMapping
	SiteReport siteReport(@Argument String site, @Argument LocalDate from, @Argument LocalDate to,
			@Argument @Nullable OffsetDateTime knownAt) {
		return this.reports.count(site(site), from, to, (knownAt != null) ? knownAt.toInstant() : null);
	}

	@QueryMapping
	List<SiteReport.Filed> siteReports(@Argument String site) {
		return this.reports.of(site(site));
	}

	@BatchMapping(typeName = "InnovationSite")
	Map<InnovationSite, Community> team(List<InnovationSite> sites) {
		Map<String, String> teams = this.lives.teams(sites.stream().map(InnovationSite::id).toList());
		Map<String, Community> communities = this.communities.byIds(teams.values());
		Map<InnovationSite, Community> found = new HashMap<>();
		for (InnovationSite site : sites) {
			Community team = communities.get(teams.getOrDefault(site.id(), ""));
			if (team != null) {
				found.put(site, team);
			}
		}
		return found;
	}

	@MutationMapping
	SiteApplication applyForSite(@Argument String host, @Argument ApplicationInput input, @ContextValue Caller caller) {
		return this.applications.get(caller,
				this.editor.apply(caller, GlobalId.parse(host, NodeKind.ORGANISATION), input.edit()));
	}

	@MutationMapping
	SiteApplication applyForProlongation(@Argument String site, @Argument ApplicationInput input,
			@ContextValue Caller caller) {
		return this.applications.get(caller, this.editor.prolong(caller, site(site), input.edit()));
	}

	@MutationMapping
	SiteApplication changeSiteApplication(@Argument String id, @Argument int version, @Argument ApplicationInput input,
			@ContextValue Caller caller) {
		this.editor.change(caller, id, version, input.edit());
		return this.applications.get(caller, id);
	}

	@MutationMapping
	SiteApplication submitSiteApplication(@Argument String id, @ContextValue Caller caller) {
		this.editor.submit(caller, id);
		return this.applications.get(caller, id);
	}

	@MutationMapping
	SiteApplication voteOnSiteApplication(@Argument String id, @Argument Vote vote, @ContextValue Caller caller) {
		this.decisions.vote(caller, id, vote);
		return this.applications.get(caller, id);
	}

	@MutationMapping
	SiteApplication decideSiteApplication(@Argument String id, @Argument Decision decision, @Argument Minutes minutes,
			@ContextValue Caller caller) {
		this.decisions.decide(caller, id, decision, minutes);
		return this.applications.get(caller, id);
	}

	@MutationMapping
	SiteApplication grantSite(@Argument String id, @Argument SiteDecisions.Order order, @ContextValue Caller caller) {
		this.decisions.grant(caller, id, order);
		return this.applications.get(caller, id);
	}

	@MutationMapping
	SiteApplication declineSite(@Argument String id, @Argument SiteDecisions.Order order, @ContextValue Caller caller) {
		this.decisions.decline(caller, id, order);
		return this.applications.get(caller, id);
	}

	@MutationMapping
	List<SiteMoment> endSite(@Argument String site, @Argument SiteDecisions.Order order, @ContextValue Caller caller) {
		this.decisions.end(caller, site(site), order);
		return this.lives.of(site(site));
	}

	@MutationMapping
	SitePlanItem planForSite(@Argument String site, @Argument SitePlanEdit input, @ContextValue Caller caller) {
		return this.plans.item(this.plans.add(caller, site(site), input));
	}

	@MutationMapping
	SitePlanItem changeSitePlan(@Argument String item, @Argument int version, @Argument SitePlanEdit input,
			@ContextValue Caller caller) {
		this.plans.change(caller, item, version, input);
		return this.plans.item(item);
	}

	@MutationMapping
	boolean cancelSitePlan(@Argument String item, @Argument @Nullable String reason, @ContextValue Caller caller) {
		this.plans.cancel(caller, item, reason);
		return true;
	}

	@MutationMapping
	GeneralPlan approveSitePlan(@Argument int year, @Argument Minutes minutes, @ContextValue Caller caller) {
		this.plans.approve(caller, year, minutes);
		return this.plans.general(year);
	}

	@MutationMapping
	SiteReport.Filed fileSiteReport(@Argument String site, @Argument LocalDate from, @Argument LocalDate to,
			@Argument String text, @ContextValue Caller caller) {
		return this.reports.get(this.reports.file(caller, site(site), from, to, text));
	}

	@MutationMapping
	SiteReport.Filed acceptSiteReport(@Argument String id, @Argument boolean accepted, @Argument Minutes minutes,
			@ContextValue Caller caller) {
		this.reports.accept(caller, id, accepted, minutes);
		return this.reports.get(id);
	}

	private static String site(String global) {
		return GlobalId.parse(global, NodeKind.INNOVATION_SITE);
	}

	@SchemaMapping(typeName = APPLICATION)
	String host(SiteApplication application) {
		return new GlobalId(NodeKind.ORGANISATION, application.host().id()).text();
	}

	@SchemaMapping(typeName = APPLICATION)
	@Nullable String team(SiteApplication application) {
		SiteApplication.Named team = application.team();
		return (team != null) ? new GlobalId(NodeKind.COMMUNITY, team.id()).text() : null;
	}

	@SchemaMapping(typeName = APPLICATION)
	@Nullable String continued(SiteApplication application) {
		return global(application.continued());
	}

	@SchemaMapping(typeName = APPLICATION)
	@Nullable String site(SiteApplication application) {
		return global(application.site());
	}

	private static @Nullable String global(@Nullable String site) {
		return (site != null) ? new GlobalId(NodeKind.INNOVATION_SITE, site).text() : null;
	}

	@SchemaMapping(typeName = APPLICATION)
	@Nullable String protocol(SiteApplication application) {
		return application.outcome().protocol();
	}

	@SchemaMapping(typeName = APPLICATION)
	@Nullable LocalDate decidedOn(SiteApplication application) {
		return application.outcome().decidedOn();
	}

	@SchemaMapping(typeName = APPLICATION)
	@Nullable String remarks(SiteApplication application) {
		return application.outcome().remarks();
	}

	@SchemaMapping(typeName = APPLICATION)
	@Nullable String orderReference(SiteApplication application) {
		return application.outcome().orderReference();
	}

	@SchemaMapping(typeName = APPLICATION)
	@Nullable Tally tally(SiteApplication application, @ContextValue Caller caller) {
		return this.applications.tally(caller, application.id());
	}

	@SchemaMapping(typeName = "SitePlanItem")
	String site(SitePlanItem item) {
		return new GlobalId(NodeKind.INNOVATION_SITE, item.site()).text();
	}

	@SchemaMapping(typeName = "SitePlanItem")
	SitePlanItem.State state(SitePlanItem item) {
		return item.state(this.applications.today());
	}

	@SchemaMapping(typeName = "SitePlanItem")
	@Nullable String proof(SitePlanItem item) {
		SitePlanItem.Proof proof = item.proof();
		return (proof != null) ? new GlobalId(proof.event() ? NodeKind.EVENT : NodeKind.PRACTICE, proof.id()).text()
				: null;
	}

	@SchemaMapping(typeName = "SiteReport")
	OffsetDateTime knownAt(SiteReport report) {
		Instant knownAt = report.knownAt();
		return knownAt.atOffset(ZoneOffset.UTC);
	}

	/**
	 * An application as a client sends it.
	 *
	 * @param title the topic
	 * @param aim what is to be tried
	 * @param form what the site is to be
	 * @param scope the level that grants the status
	 * @param startsOn the first day of the status
	 * @param endsOn the last day of the status
	 * @param team the global id of the community that is the team
	 */
	record ApplicationInput(String title, String aim, SiteForm form, Scope scope, LocalDate startsOn, LocalDate endsOn,
			@Nullable String team) {

		private ApplicationEdit edit() {
			return new ApplicationEdit(this.title, this.aim, this.form, this.scope, this.startsOn, this.endsOn,
					(this.team != null) ? GlobalId.parse(this.team, NodeKind.COMMUNITY) : null);
		}

	}

}
