package org.estafeta.api;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the requests that were parsed and found valid: whoever walks through pages sends
 * the same text with other variables. What is wrong with a request is told in the
 * language of the reader, so that is found anew each time. The limits on requests are
 * checked each time as well, those that {@link FragmentSizes} guards the parser with
 * excepted: a text that passed them once passes them always.
 */
class KeptDocuments implements PreparsedDocumentProvider {

	private static final long MAX_CHARACTERS = 500_000;

	private final Cache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
		.maximumWeight(MAX_CHARACTERS)
		.weigher((String text, PreparsedDocumentEntry entry) -> text.length())
		.build();

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parse) {
		String text = input.getQuery();
		@Nullable PreparsedDocumentEntry kept = this.documents.getIfPresent(text);
		if (kept != null) {
			return CompletableFuture.completedFuture(kept);
		}
		PreparsedDocumentEntry parsed = parse.apply(input);
		if (!parsed.hasErrors()) {
			this.documents.put(text, parsed);
		}
		return CompletableFuture.completedFuture(parsed);
	}

}
