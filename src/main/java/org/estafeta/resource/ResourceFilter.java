package org.estafeta.resource;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.SortKey;

/**
 * Which information resources to list. A null admits everything.
 *
 * @param level of this level
 * @param kind of this kind
 * @param works those that work, or those that do no more
 * @param word with this in the name or in what they are for; case and «ё» do not matter
 * @param organisation used now by the organisation with this id
 */
public record ResourceFilter(@Nullable ResourceLevel level, @Nullable ResourceKind kind, @Nullable Boolean works,
		@Nullable String word, @Nullable String organisation) {

	/** All of them. */
	public static final ResourceFilter ALL = new ResourceFilter(null, null, null, null, null);

	Map<String, @Nullable Object> parameters() {
		String folded = (this.word != null) ? SortKey.fold(this.word) : "";
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("level", (this.level != null) ? this.level.name() : null);
		parameters.put("kind", (this.kind != null) ? this.kind.name() : null);
		parameters.put("works", this.works);
		parameters.put("word", folded.isEmpty() ? null : folded);
		parameters.put("organisation", this.organisation);
		return parameters;
	}

}
