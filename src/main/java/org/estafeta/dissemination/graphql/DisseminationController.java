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
import org.estafeta.organisation.Organisations;
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

	private final Organisations organisations;

	DisseminationController(Disseminations disseminations, Practices practices, Organisations organisations,
			BatchLoaderRegistry registry) {
		this.disseminations = disseminations;
		this.practices = practices;
		this.organisations = organisations;
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

	@BatchMapping(typeName = "Dissemination", field = "practice")
	Map<Dissemination, Practice> practiceOfSpread(List<Dissemination> spreads) {
		Map<String, Practice> found = this.practices.byIds(spreads.stream().map(Dissemination::practiceId).toList());
		Map<Dissemination, Practice> practiceOf = new HashMap<>();
		spreads.forEach((spread) -> practiceOf.put(spread, found.get(spread.practiceId())));
		return practiceOf;
	}

	@BatchMapping(typeName = "Adoption")
	Map<Adoption, Practice> practice(List<Adoption> rows) {
		Map<String, Practice> found = this.practices.byIds(rows.stream().map(Adoption::practiceId).distinct().toList());
		Map<Adoption, Practice> practiceOf = new HashMap<>();
		rows.forEach((row) -> practiceOf.put(row, found.get(row.practiceId())));
		return practiceOf;
	}

	@BatchMapping(typeName = "Adoption")
	Map<Adoption, Organisation> organisation(List<Adoption> rows) {
		Map<String, Organisation> found = this.organisations
			.byIds(rows.stream().map(Adoption::organisationId).distinct().toList());
		Map<Adoption, Organisation> organisationOf = new HashMap<>();
		rows.forEach((row) -> organisationOf.put(row, found.get(row.organisationId())));
		return organisationOf;
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

	@BatchMapping(typeName = "TransferLink")
	Map<TransferLink, Adoption> learner(List<TransferLink> links) {
		return adoptions(links, TransferLink::learnerId);
	}

	@BatchMapping(typeName = "TransferLink")
	Map<TransferLink, Adoption> teacher(List<TransferLink> links) {
		return adoptions(links, TransferLink::teacherId);
	}

	@SchemaMapping(typeName = "TransferLink")
	@Nullable String channel(TransferLink link) {
		return link.proof().channel();
	}

	private Map<TransferLink, Adoption> adoptions(List<TransferLink> links, Function<TransferLink, String> end) {
		Map<String, Adoption> found = this.disseminations.byIds(links.stream().map(end).distinct().toList());
		Map<TransferLink, Adoption> adoptionOf = new HashMap<>();
		links.forEach((link) -> adoptionOf.put(link, found.get(end.apply(link))));
		return adoptionOf;
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
