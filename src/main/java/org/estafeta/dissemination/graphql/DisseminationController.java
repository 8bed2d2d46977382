package org.estafeta.dissemination.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

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

	private static final String SPREADS = "practice.dissemination";

	private final Disseminations disseminations;

	private final Practices practices;

	DisseminationController(Disseminations disseminations, Practices practices, BatchLoaderRegistry registry) {
		this.disseminations = disseminations;
		this.practices = practices;
		registry.<SpreadKey, Dissemination>forName(SPREADS)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> spreads(keys)));
	}

	@QueryMapping
	Dissemination dissemination(@Argument String practice, @Argument int limit,
			@Argument TraceController.@Nullable WindowInput window) {
		Practice known = this.practices.get(GlobalId.parse(practice, NodeKind.PRACTICE));
		return this.disseminations.ofPractice(known.id(), limit, TraceController.WindowInput.window(window));
	}

	@SchemaMapping(typeName = "Practice", field = "dissemination")
	CompletableFuture<Dissemination> ofPractice(Practice practice, @Argument int limit,
			@Argument TraceController.@Nullable WindowInput window, DataFetchingEnvironment environment) {
		DataLoader<SpreadKey, Dissemination> spreads = Objects.requireNonNull(environment.getDataLoader(SPREADS));
		return spreads.load(new SpreadKey(practice.id(), new Part(limit, TraceController.WindowInput.window(window))));
	}

	private Map<SpreadKey, Dissemination> spreads(Set<SpreadKey> keys) {
		Map<SpreadKey, Dissemination> spreads = new HashMap<>();
		keys.stream().collect(Collectors.groupingBy(SpreadKey::part)).forEach((part, asked) -> {
			Map<String, Dissemination> found = this.disseminations
				.ofPractices(asked.stream().map(SpreadKey::practiceId).toList(), part.limit(), part.window());
			asked.forEach((key) -> spreads.put(key, found.get(key.practiceId())));
		});
		return spreads;
	}

	@BatchMapping(typeName = "Practice")
	Map<Practice, Integer> adopterCount(List<Practice> rows) {
		Map<String, Integer> counts = this.disseminations.adopterCounts(rows.stream().map(Practice::id).toList());
		return rows.stream()
			.collect(Collectors.toMap(Function.identity(), (row) -> counts.getOrDefault(row.id(), 0), (a, b) -> a));
	}

	@BatchMapping(typeName = "Organisation")
	Map<Organisation, List<Adoption>> adoptions(List<Organisation> rows) {
		Map<String, List<Adoption>> found = this.disseminations
			.ofOrganisations(rows.stream().map(Organisation::id).toList());
		Map<Organisation, List<Adoption>> adoptionsOf = new HashMap<>();
		rows.forEach((row) -> adoptionsOf.put(row, found.getOrDefault(row.id(), List.of())));
		return adoptionsOf;
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
	CompletableFuture<Adoption> learner(TransferLink link, DataLoader<String, Adoption> adoptions) {
		return adoptions.load(link.learnerId());
	}

	@SchemaMapping(typeName = "TransferLink")
	CompletableFuture<Adoption> teacher(TransferLink link, DataLoader<String, Adoption> adoptions) {
		return adoptions.load(link.teacherId());
	}

	@SchemaMapping(typeName = "TransferLink")
	@Nullable String channel(TransferLink link) {
		return link.proof().channel();
	}

	/** A practice and what of its spread is wanted. */
	private record SpreadKey(String practiceId, Part part) {

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
