package org.estafeta.resource.graphql;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.api.KeysetConnection;
import org.estafeta.api.PageArguments;
import org.estafeta.organisation.Organisation;
import org.estafeta.resource.InfoResource;
import org.estafeta.resource.ResourceEdit;
import org.estafeta.resource.ResourceEditor;
import org.estafeta.resource.ResourceFilter;
import org.estafeta.resource.ResourceKind;
import org.estafeta.resource.ResourceLevel;
import org.estafeta.resource.ResourceShare;
import org.estafeta.resource.ResourceTotal;
import org.estafeta.resource.ResourceUse;
import org.estafeta.resource.ResourceUses;
import org.estafeta.resource.ResourceYear;
import org.estafeta.resource.ResourceYearEdit;
import org.estafeta.resource.ResourceYears;
import org.estafeta.resource.Resources;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;

/**
 * Information resources and their use.
 */
@Controller
class ResourceController {

	private static final String RESOURCE = "InfoResource";

	private final Resources resources;

	private final ResourceEditor editor;

	private final ResourceUses uses;

	private final ResourceYears years;

	ResourceController(Resources resources, ResourceEditor editor, ResourceUses uses, ResourceYears years) {
		this.resources = resources;
		this.editor = editor;
		this.uses = uses;
		this.years = years;
	}

	@QueryMapping
	KeysetConnection<InfoResource> resources(@Arguments PageArguments page, @Argument @Nullable FilterInput filter) {
		ResourceFilter admitted = (filter != null) ? filter.filter() : ResourceFilter.ALL;
		return KeysetConnection.of("resources", this.resources.page(admitted, page.request("resources")),
				() -> this.resources.count(admitted));
	}

	@QueryMapping
	InfoResource resource(@Argument String id) {
		return this.resources.get(id);
	}

	@QueryMapping
	List<ResourceShare> resourceShares(@Argument @Nullable FilterInput filter) {
		return this.resources.shares((filter != null) ? filter.filter() : ResourceFilter.ALL);
	}

	@MutationMapping
	InfoResource createResource(@Argument ResourceInput resource, @ContextValue Caller caller) {
		return resource(this.editor.create(caller, resource.edit()));
	}

	@MutationMapping
	InfoResource changeResource(@Argument String id, @Argument String version, @Argument ResourceInput resource,
			@ContextValue Caller caller) {
		this.editor.change(caller, id, version, resource.edit());
		return resource(id);
	}

	@MutationMapping
	InfoResource endResource(@Argument String id, @Argument String version, @Argument @Nullable String endedOn,
			@ContextValue Caller caller) {
		this.editor.end(caller, id, version, endedOn);
		return resource(id);
	}

	@MutationMapping
	InfoResource useResource(@Argument String id, @Argument String organisation, @Argument @Nullable String since,
			@ContextValue Caller caller) {
		this.uses.begin(caller, id, local(organisation), since);
		return resource(id);
	}

	private static String local(String organisation) {
		return GlobalId.parse(organisation, NodeKind.ORGANISATION);
	}

	@MutationMapping
	InfoResource leaveResource(@Argument String id, @Argument String organisation, @Argument @Nullable String until,
			@ContextValue Caller caller) {
		this.uses.end(caller, id, local(organisation), until);
		return resource(id);
	}

	@MutationMapping
	InfoResource reportResourceYear(@Argument String id, @Argument YearInput numbers, @ContextValue Caller caller) {
		this.years.report(caller, id,
				new ResourceYearEdit(local(numbers.organisation()), Integer.toString(numbers.year()),
						Integer.toString(numbers.people()),
						(numbers.visits() != null) ? numbers.visits().toString() : null, numbers.version()));
		return resource(id);
	}

	@SchemaMapping(typeName = RESOURCE)
	@Nullable ImpreciseDate startedOn(InfoResource resource) {
		return resource.life().startedOn();
	}

	@SchemaMapping(typeName = RESOURCE)
	@Nullable ImpreciseDate endedOn(InfoResource resource) {
		return resource.life().endedOn();
	}

	@SchemaMapping(typeName = RESOURCE)
	List<ResourceUse> uses(InfoResource resource, @ContextValue Caller caller) {
		return this.uses.of(caller, resource.id());
	}

	@SchemaMapping(typeName = RESOURCE)
	List<ResourceYear> years(InfoResource resource, @ContextValue Caller caller) {
		return this.years.of(caller, resource.id());
	}

	@SchemaMapping(typeName = RESOURCE)
	List<ResourceTotal> totals(InfoResource resource, @ContextValue Caller caller) {
		return ResourceTotal.of(this.years.of(caller, resource.id()));
	}

	@SchemaMapping(typeName = "ResourceOwner")
	String id(InfoResource.Owner owner) {
		return new GlobalId(owner.kind(), owner.id()).text();
	}

	@SchemaMapping(typeName = "ResourceUse", field = "organisation")
	CompletableFuture<Organisation> user(ResourceUse use, DataLoader<String, Organisation> organisations) {
		return organisations.load(use.organisation());
	}

	@SchemaMapping(typeName = "ResourceYear", field = "organisation")
	CompletableFuture<Organisation> reporter(ResourceYear year, DataLoader<String, Organisation> organisations) {
		return organisations.load(year.organisation());
	}

	/**
	 * Which resources, as a client sends it.
	 *
	 * @param level of this level
	 * @param kind of this kind
	 * @param works those that work, or those that do no more
	 * @param word with this in the name or in what they are for
	 * @param organisation the global id of an organisation that uses them
	 */
	record FilterInput(@Nullable ResourceLevel level, @Nullable ResourceKind kind, @Nullable Boolean works,
			@Nullable String word, @Nullable String organisation) {

		private ResourceFilter filter() {
			return new ResourceFilter(this.level, this.kind, this.works, this.word,
					Optional.ofNullable(this.organisation).map(ResourceController::local).orElse(null));
		}

	}

	/**
	 * A resource as a client sends it.
	 *
	 * @param name its name
	 * @param url its address
	 * @param about what it is for
	 * @param kind what it is
	 * @param level of which level it is
	 * @param findsDeficits whether people find their deficits with it
	 * @param startedOn since when it works
	 * @param endedOn until when it did
	 * @param owner the global id of the organisation or community that runs it
	 * @param citation where this is known from
	 */
	record ResourceInput(String name, @Nullable String url, @Nullable String about, ResourceKind kind,
			ResourceLevel level, boolean findsDeficits, @Nullable String startedOn, @Nullable String endedOn,
			@Nullable String owner, @Nullable String citation) {

		private ResourceEdit edit() {
			GlobalId known = (this.owner != null) ? GlobalId.parse(this.owner) : null;
			boolean community = known != null && known.kind() == NodeKind.COMMUNITY;
			return new ResourceEdit(this.name, this.url, this.about, this.kind, this.level, this.findsDeficits,
					this.startedOn, this.endedOn, (known != null && !community) ? List.of(known.id()) : List.of(),
					(known != null && community) ? known.id() : null, this.citation);
		}

	}

	/**
	 * The numbers of a year as a client sends them.
	 *
	 * @param organisation the global id of the organisation
	 * @param year the calendar year
	 * @param people how many people
	 * @param visits how often they came
	 * @param version the version that a correction starts from, 0 for the first number
	 */
	record YearInput(String organisation, int year, int people, @Nullable Integer visits, int version) {

	}

}
