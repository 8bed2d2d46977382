package org.estafeta.search.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.search.SynonymSet;
import org.estafeta.search.Synonyms;

/**
 * The names that mean the same. The gate of all mutations lets only the administrator
 * through.
 */
@Controller
class SynonymController {

	private static final String ACTOR = "administrator";

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
	SynonymSet addSynonyms(@Argument List<String> terms, @Argument @Nullable String note) {
		return this.synonyms.add(terms, note, ACTOR);
	}

	@MutationMapping
	SynonymSet changeSynonyms(@Argument String id, @Argument int version, @Argument List<String> terms,
			@Argument @Nullable String note) {
		return this.synonyms.change(id, version, terms, note, ACTOR);
	}

	@MutationMapping
	SynonymSet retireSynonyms(@Argument String id, @Argument int version) {
		return this.synonyms.retire(id, version, ACTOR);
	}

	@SchemaMapping(typeName = "SynonymSet")
	OffsetDateTime recordedAt(SynonymSet set) {
		return set.recordedAt().atOffset(ZoneOffset.UTC);
	}

}
