package org.estafeta.search.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.search.SynonymSet;
import org.estafeta.search.Synonyms;

/**
 * The names that mean the same.
 */
@Controller
class SynonymController {

	private final Synonyms synonyms;

	SynonymController(Synonyms synonyms) {
		this.synonyms = synonyms;
	}

	@QueryMapping
	List<SynonymSet> synonyms(@Argument @Nullable String contains) {
		return this.synonyms.inForce(contains);
	}

	@QueryMapping
	List<SynonymSet> synonymVersions(@Argument String id) {
		return this.synonyms.versions(id);
	}

	@MutationMapping
	SynonymSet addSynonyms(@Argument List<String> terms, @Argument @Nullable String note, @ContextValue Caller caller) {
		return this.synonyms.add(terms, note, caller.actor(Action.EDIT_SYNONYMS));
	}

	@MutationMapping
	SynonymSet changeSynonyms(@Argument String id, @Argument int version, @Argument List<String> terms,
			@Argument @Nullable String note, @ContextValue Caller caller) {
		return this.synonyms.change(id, version, terms, note, caller.actor(Action.EDIT_SYNONYMS));
	}

	@MutationMapping
	SynonymSet retireSynonyms(@Argument String id, @Argument int version, @ContextValue Caller caller) {
		return this.synonyms.retire(id, version, caller.actor(Action.EDIT_SYNONYMS));
	}

	@SchemaMapping(typeName = "SynonymSet")
	OffsetDateTime recordedAt(SynonymSet set) {
		return set.recordedAt().atOffset(ZoneOffset.UTC);
	}

}
