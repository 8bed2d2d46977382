package org.estafeta.editing.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.editing.CommunityEdit;
import org.estafeta.editing.CommunityEditor;
import org.estafeta.editing.DeficitEdit;
import org.estafeta.editing.DeficitEditor;
import org.estafeta.editing.DeficitTies;
import org.estafeta.editing.EventEdit;
import org.estafeta.editing.EventEditor;
import org.estafeta.editing.OrganisationEdit;
import org.estafeta.editing.OrganisationEditor;
import org.estafeta.editing.ProgrammeEditor;
import org.estafeta.editing.SiteEdit;
import org.estafeta.editing.SiteEditor;
import org.estafeta.event.Event;
import org.estafeta.event.Events;
import org.estafeta.organisation.Communities;
import org.estafeta.organisation.Community;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.organisation.YoungAudience;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Scope;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.Deficits;

/**
 * Changing organisations, statuses and events.
 */
@Controller
class EditingController {

	private final OrganisationEditor organisationEditor;

	private final SiteEditor siteEditor;

	private final EventEditor eventEditor;

	private final ProgrammeEditor programmeEditor;

	private final CommunityEditor communityEditor;

	private final DeficitEditor deficitEditor;

	private final Communities communities;

	private final Deficits deficits;

	private final Organisations organisations;

	private final InnovationSites sites;

	private final Events events;

	EditingController(OrganisationEditor organisationEditor, SiteEditor siteEditor, EventEditor eventEditor,
			ProgrammeEditor programmeEditor, CommunityEditor communityEditor, Communities communities,
			DeficitEditor deficitEditor, Deficits deficits, Organisations organisations, InnovationSites sites,
			Events events) {
		this.organisationEditor = organisationEditor;
		this.siteEditor = siteEditor;
		this.eventEditor = eventEditor;
		this.programmeEditor = programmeEditor;
		this.communityEditor = communityEditor;
		this.communities = communities;
		this.deficitEditor = deficitEditor;
		this.deficits = deficits;
		this.organisations = organisations;
		this.sites = sites;
		this.events = events;
	}

	@QueryMapping
	String editVersion(@Argument String node, @ContextValue Caller caller) {
		GlobalId id = GlobalId.parse(node);
		return switch (id.kind()) {
			case ORGANISATION -> this.organisationEditor.current(caller, id.id()).version();
			case INNOVATION_SITE -> this.siteEditor.current(caller, id.id()).version();
			case DEFICIT -> this.deficitEditor.current(caller, id.id()).version();
			case COMMUNITY -> this.communityEditor.current(caller, id.id()).version();
			case EVENT -> this.eventEditor.current(caller, id.id()).version();
			case PROGRAMME -> this.programmeEditor.current(caller, id.id()).version();
			default -> throw new EstafetaException(ErrorKind.BAD_REQUEST, "edit-kind", id.kind().label());
		};
	}

	@MutationMapping
	Organisation createOrganisation(@Argument OrganisationEdit organisation, @Argument boolean sure,
			@ContextValue Caller caller) {
		return this.organisations.get(this.organisationEditor.create(caller, organisation, sure));
	}

	@MutationMapping
	Organisation changeOrganisation(@Argument String id, @Argument String version,
			@Argument OrganisationEdit organisation, @ContextValue Caller caller) {
		String known = GlobalId.parse(id, NodeKind.ORGANISATION);
		this.organisationEditor.change(caller, known, version, organisation);
		return this.organisations.get(known);
	}

	@MutationMapping
	InnovationSite createInnovationSite(@Argument String organisation, @Argument SiteEdit site,
			@ContextValue Caller caller) {
		return this.sites
			.get(this.siteEditor.create(caller, GlobalId.parse(organisation, NodeKind.ORGANISATION), site));
	}

	@MutationMapping
	InnovationSite changeInnovationSite(@Argument String id, @Argument String version, @Argument SiteEdit site,
			@ContextValue Caller caller) {
		String known = GlobalId.parse(id, NodeKind.INNOVATION_SITE);
		this.siteEditor.change(caller, known, version, site);
		return this.sites.get(known);
	}

	@MutationMapping
	Event createEvent(@Argument EventInput event, @ContextValue Caller caller) {
		return this.events.get(this.eventEditor.create(caller, event.edit()));
	}

	@MutationMapping
	Event changeEvent(@Argument String id, @Argument String version, @Argument EventInput event,
			@ContextValue Caller caller) {
		String known = GlobalId.parse(id, NodeKind.EVENT);
		this.eventEditor.change(caller, known, version, event.edit());
		return this.events.get(known);
	}

	@MutationMapping
	Community createCommunity(@Argument CommunityEdit community, @ContextValue Caller caller) {
		return this.communities.get(this.communityEditor.create(caller, community));
	}

	@MutationMapping
	Community changeCommunity(@Argument String id, @Argument String version, @Argument CommunityEdit community,
			@ContextValue Caller caller) {
		String known = GlobalId.parse(id, NodeKind.COMMUNITY);
		this.communityEditor.change(caller, known, version, community);
		return this.communities.get(known);
	}

	@MutationMapping
	Community markYoungSchool(@Argument String community, @Argument String version,
			@Argument List<YoungAudience> audiences, @ContextValue Caller caller) {
		String known = GlobalId.parse(community, NodeKind.COMMUNITY);
		this.communityEditor.markYoungSchool(caller, known, version, audiences);
		return this.communities.get(known);
	}

	@MutationMapping
	Deficit createDeficit(@Argument DeficitInput deficit, @ContextValue Caller caller) {
		return this.deficits.get(this.deficitEditor.create(caller, deficit.edit()));
	}

	@MutationMapping
	Deficit changeDeficit(@Argument String id, @Argument String version, @Argument DeficitInput deficit,
			@ContextValue Caller caller) {
		String known = GlobalId.parse(id, NodeKind.DEFICIT);
		this.deficitEditor.change(caller, known, version, deficit.edit());
		return this.deficits.get(known);
	}

	@MutationMapping
	Deficit retireDeficit(@Argument String id, @Argument String version, @Argument String successor,
			@ContextValue Caller caller) {
		String known = GlobalId.parse(id, NodeKind.DEFICIT);
		this.deficitEditor.retire(caller, known, version, GlobalId.parse(successor, NodeKind.DEFICIT));
		return this.deficits.get(known);
	}

	@QueryMapping
	DeficitTies deficitTies(@Argument String deficit) {
		return this.deficitEditor.ties(GlobalId.parse(deficit, NodeKind.DEFICIT));
	}

	@SchemaMapping(typeName = "Organisation")
	List<String> aliases(Organisation organisation) {
		return organisation.numbers().aliases();
	}

	@SchemaMapping(typeName = "Organisation")
	@Nullable String inn(Organisation organisation) {
		return organisation.numbers().inn();
	}

	@SchemaMapping(typeName = "Organisation")
	@Nullable String ogrn(Organisation organisation) {
		return organisation.numbers().ogrn();
	}

	/**
	 * An event as a client sends it.
	 *
	 * @param title its name
	 * @param kindName what it is
	 * @param scope how far it reaches
	 * @param start when it began
	 * @param end when it ended
	 * @param city the city
	 * @param region the region
	 * @param hosts global ids of organisations
	 * @param organiser who holds it, in words
	 * @param practices global ids of practices
	 * @param participants who takes part
	 * @param note a remark
	 * @param cancelled whether it does not take place
	 * @param citation where this is known from
	 */
	record EventInput(String title, String kindName, @Nullable Scope scope, @Nullable String start,
			@Nullable String end, @Nullable String city, @Nullable String region, List<String> hosts,
			@Nullable String organiser, List<String> practices, @Nullable String participants, @Nullable String note,
			boolean cancelled, @Nullable String citation) {

		private EventEdit edit() {
			return new EventEdit(this.title, this.kindName, this.scope, this.start, this.end, this.city, this.region,
					this.hosts.stream().map((id) -> GlobalId.parse(id, NodeKind.ORGANISATION)).toList(), this.organiser,
					this.practices.stream().map((id) -> GlobalId.parse(id, NodeKind.PRACTICE)).toList(),
					this.participants, this.note, this.cancelled, this.citation);
		}

	}

	/**
	 * A deficit as a client sends it.
	 *
	 * @param name its name
	 * @param nameEn its English name
	 * @param definition what it means
	 * @param aliases former and other names
	 * @param broader the global id of the one above it
	 * @param citation where this is known from
	 */
	record DeficitInput(String name, @Nullable String nameEn, @Nullable String definition, List<String> aliases,
			@Nullable String broader, @Nullable String citation) {

		private DeficitEdit edit() {
			return new DeficitEdit(this.name, this.nameEn, this.definition, this.aliases,
					(this.broader != null) ? GlobalId.parse(this.broader, NodeKind.DEFICIT) : null, this.citation);
		}

	}

}
