package org.estafeta.discovery.graphql;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.api.GlobalId;
import org.estafeta.discovery.DeficitAnswer;
import org.estafeta.discovery.DeficitAnswers;
import org.estafeta.discovery.PossibleDeficits;
import org.estafeta.discovery.SimilarPractice;
import org.estafeta.discovery.SimilarPractices;
import org.estafeta.practice.Practice;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.Deficits;

/**
 * Leads from a practice to others like it, and from a deficit to what answers it.
 */
@Controller
class DiscoveryController {

	private final SimilarPractices similar;

	private final DeficitAnswers answers;

	private final PossibleDeficits possible;

	private final Deficits deficits;

	DiscoveryController(SimilarPractices similar, DeficitAnswers answers, PossibleDeficits possible,
			Deficits deficits) {
		this.similar = similar;
		this.answers = answers;
		this.possible = possible;
		this.deficits = deficits;
	}

	@QueryMapping
	List<SimilarPractice> similarPractices(@Argument String practice, @Argument @Nullable String newTo,
			@Argument int limit) {
		return this.similar.to(GlobalId.parse(practice, NodeKind.PRACTICE), organisation(newTo), limit);
	}

	@QueryMapping
	List<DeficitAnswer> deficitAnswers(@Argument String deficit, @Argument @Nullable String organisation,
			@Argument int limit) {
		return this.answers.to(GlobalId.parse(deficit, NodeKind.DEFICIT), organisation(organisation), limit);
	}

	@QueryMapping
	List<Deficit> possibleDeficits(@Argument String text) {
		List<String> ids = this.possible.in(text);
		return ids.stream().map(this.deficits.byIds(ids)::get).filter(Objects::nonNull).toList();
	}

	private static @Nullable String organisation(@Nullable String globalId) {
		return (globalId != null) ? GlobalId.parse(globalId, NodeKind.ORGANISATION) : null;
	}

	@SchemaMapping(typeName = "SimilarPractice", field = "practice")
	CompletableFuture<Practice> similarOne(SimilarPractice similar, DataLoader<String, Practice> practices) {
		return practices.load(similar.practiceId());
	}

	@SchemaMapping(typeName = "SimilarPractice", field = "deficits")
	CompletableFuture<List<Deficit>> sharedDeficits(SimilarPractice similar, DataLoader<String, Deficit> deficits) {
		return deficits.loadMany(similar.deficitIds());
	}

	@SchemaMapping(typeName = "SimilarPractice")
	int sharedUsers(SimilarPractice similar) {
		return similar.sharedPlaces();
	}

	@SchemaMapping(typeName = "DeficitAnswer", field = "practice")
	CompletableFuture<Practice> answeringOne(DeficitAnswer answer, DataLoader<String, Practice> practices) {
		return practices.load(answer.practiceId());
	}

	@SchemaMapping(typeName = "DeficitAnswer", field = "deficits")
	CompletableFuture<List<Deficit>> addressed(DeficitAnswer answer, DataLoader<String, Deficit> deficits) {
		return deficits.loadMany(answer.deficitIds());
	}

}
