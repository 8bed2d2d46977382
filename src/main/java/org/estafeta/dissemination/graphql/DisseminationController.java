package org.estafeta.dissemination.graphql;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.estafeta.api.FieldLoader;
import org.estafeta.api.GlobalId;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.Dissemination;
import org.estafeta.dissemination.Disseminations;
import org.estafeta.dissemination.TraceRequest;
import org.estafeta.dissemination.TransferLink;
import org.estafeta.organisation.Organisation;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;

/**
 * How practices spread.
 */
@Controller
class DisseminationController {

	private final Disseminations disseminations;

	private final Practices practices;

	private final FieldLoader<Part, Dissemination> spreads;

	private final FieldLoader<TraceRequest.Window, Integer> adopterCounts;

	private final FieldLoader<TraceRequest.Window, List<Adoption>> ofOrganisations;

	DisseminationController(Disseminations disseminations, Practices practices, BatchLoaderRegistry registry) {
		this.disseminations = disseminations;
		this.practices = practices;
		this.spreads = FieldLoader.register(registry, "practice.dissemination",
				(ids, part) -> disseminations.ofPractices(ids, part.limit(), part.window()));
		this.adopterCounts = FieldLoader.register(registry, "practice.adopterCount", disseminations::adopterCounts);
		this.ofOrganisations = FieldLoader.register(registry, "organisation.adoptions",
				disseminations::ofOrganisations);
	}

	@QueryMapping
	Dissemination dissemination(@Argument String practice, @Argument int limit,
			@Argument @Nullable WindowInput window) {
		Practice known = this.practices.get(GlobalId.parse(practice, NodeKind.PRACTICE));
		return this.disseminations.ofPractice(known.id(), limit, WindowInput.window(window));
	}

	@SchemaMapping(typeName = "Practice", field = "dissemination")
	CompletableFuture<Dissemination> ofPractice(Practice practice, @Argument int limit,
			@Argument @Nullable WindowInput window, DataFetchingEnvironment environment) {
		return this.spreads.load(environment, practice.id(), new Part(limit, WindowInput.window(window)));
	}

	@SchemaMapping(typeName = "Practice")
	CompletableFuture<Integer> adopterCount(Practice practice, @Argument @Nullable WindowInput window,
			DataFetchingEnvironment environment) {
		return this.adopterCounts.load(environment, practice.id(), WindowInput.window(window));
	}

	@SchemaMapping(typeName = "Organisation")
	CompletableFuture<List<Adoption>> adoptions(Organisation organisation, @Argument @Nullable WindowInput window,
			DataFetchingEnvironment environment) {
		return this.ofOrganisations.load(environment, organisation.id(), WindowInput.window(window));
	}

	@SchemaMapping(typeName = "Dissemination", field = "practice")
	CompletableFuture<Practice> practiceOfSpread(Dissemination spread, DataLoader<String, Practice> practices) {
		return practices.load(spread.practiceId());
	}

	@SchemaMapping(typeName = "Adoption")
	CompletableFuture<Practice> practice(Adoption adoption, DataLoader<String, Practice> practices) {
		return practices.load(adoption.practiceId());
	}

	@SchemaMapping(typeName = "Adoption")
	CompletableFuture<Organisation> organisation(Adoption adoption, DataLoader<String, Organisation> organisations) {
		return organisations.load(adoption.organisationId());
	}

	@SchemaMapping(typeName = "Adoption")
	List<ReachedStage> stages(Adoption adoption) {
		return adoption.stages()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((stage) -> new ReachedStage(stage.getKey(), stage.getValue()))
			.toList();
	}

	@SchemaMapping(typeName = "TransferLink")
	@Nullable String channel(TransferLink link) {
		return link.proof().channel();
	}

	/** How many adoptions are wanted, and what counts. */
	private record Part(int limit, TraceRequest.Window window) {

	}

	/**
	 * A stage that was reached.
	 *
	 * @param stage the stage
	 * @param date when
	 */
	record ReachedStage(Adoption.Stage stage, ImpreciseDate date) {

	}

}
