package org.estafeta.practice.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Scopes;
import org.estafeta.api.GlobalId;
import org.estafeta.practice.Derivation;
import org.estafeta.practice.Derivations;
import org.estafeta.practice.Genealogies;
import org.estafeta.practice.Genealogy;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;
import org.estafeta.shared.NodeKind;

/**
 * Which practice was adapted from which one.
 */
@Controller
class GenealogyController {

	private final Genealogies genealogies;

	private final Derivations derivations;

	private final Practices practices;

	private final Scopes scopes;

	GenealogyController(Genealogies genealogies, Derivations derivations, Practices practices, Scopes scopes) {
		this.scopes = scopes;
		this.genealogies = genealogies;
		this.derivations = derivations;
		this.practices = practices;
	}

	@QueryMapping
	Genealogy practiceGenealogy(@Argument String practice, @Argument int depth,
			@Argument @Nullable OffsetDateTime knownAt) {
		String id = this.practices.get(GlobalId.parse(practice, NodeKind.PRACTICE)).id();
		return this.genealogies.of(id, depth, (knownAt != null) ? knownAt.toInstant() : null);
	}

	@MutationMapping
	Practice derivePractice(@Argument String practice, @Argument String from, @Argument @Nullable String note,
			@ContextValue Caller caller) {
		String id = GlobalId.parse(practice, NodeKind.PRACTICE);
		this.scopes.require(caller, id);
		this.derivations.derive(id, GlobalId.parse(from, NodeKind.PRACTICE), note,
				caller.actor(Action.RECORD_TRANSFERS));
		return this.practices.get(id);
	}

	@MutationMapping
	Practice retractDerivation(@Argument String practice, @Argument String from, @Argument String reason,
			@ContextValue Caller caller) {
		String id = GlobalId.parse(practice, NodeKind.PRACTICE);
		this.scopes.require(caller, id);
		this.derivations.retract(id, GlobalId.parse(from, NodeKind.PRACTICE), reason,
				caller.actor(Action.RECORD_TRANSFERS));
		return this.practices.get(id);
	}

	@BatchMapping(typeName = "Practice")
	Map<Practice, List<Derivation>> derivedFrom(List<Practice> rows) {
		Map<String, List<Derivation>> found = this.genealogies.origins(rows.stream().map(Practice::id).toList());
		return each(rows, (row) -> found.getOrDefault(row.id(), List.of()));
	}

	@BatchMapping(typeName = "Practice")
	Map<Practice, List<Derivation>> adaptations(List<Practice> rows) {
		Map<String, List<Derivation>> found = this.genealogies.adaptations(rows.stream().map(Practice::id).toList());
		return each(rows, (row) -> found.getOrDefault(row.id(), List.of()));
	}

	@BatchMapping(typeName = "Practice")
	Map<Practice, Integer> adaptationCount(List<Practice> rows) {
		Map<String, Integer> found = this.genealogies.adaptationCounts(rows.stream().map(Practice::id).toList());
		return each(rows, (row) -> found.getOrDefault(row.id(), 0));
	}

	@SchemaMapping(typeName = "Derivation", field = "practice")
	CompletableFuture<Practice> practiceOfDerivation(Derivation derivation, DataLoader<String, Practice> practices) {
		return practices.load(derivation.practiceId());
	}

	@SchemaMapping(typeName = "Derivation")
	CompletableFuture<Practice> origin(Derivation derivation, DataLoader<String, Practice> practices) {
		return practices.load(derivation.originId());
	}

	@SchemaMapping(typeName = "PracticeRelative", field = "practice")
	CompletableFuture<Practice> practiceOfRelative(Genealogy.Relative relative,
			DataLoader<String, Practice> practices) {
		return practices.load(relative.practiceId());
	}

	@SchemaMapping(typeName = "PracticeGenealogy", field = "practice")
	CompletableFuture<Practice> practiceOfGenealogy(Genealogy genealogy, DataLoader<String, Practice> practices) {
		return practices.load(genealogy.practiceId());
	}

	@SchemaMapping(typeName = "Derivation")
	OffsetDateTime recordedAt(Derivation derivation) {
		return derivation.recordedAt().atOffset(ZoneOffset.UTC);
	}

	private static <T, V> Map<T, V> each(List<T> rows, Function<T, V> value) {
		Map<T, V> values = new HashMap<>();
		rows.forEach((row) -> values.put(row, value.apply(row)));
		return values;
	}

}
