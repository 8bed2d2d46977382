package org.estafeta.api;

import java.util.HashMap;
import java.util.Map;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;

/**
 * Counts how many selections a document has once its fragments are put in their places,
 * without putting them there: a few fragments that use each other twice make millions,
 * and whoever walks through them all is busy for minutes.
 */
final class FragmentSizes {

	private final Map<String, FragmentDefinition> fragments = new HashMap<>();

	private final Map<String, Long> sizes = new HashMap<>();

	private final long limit;

	private FragmentSizes(Document document, long limit) {
		document.getDefinitionsOfType(FragmentDefinition.class)
			.forEach((fragment) -> this.fragments.put(fragment.getName(), fragment));
		this.limit = limit;
	}

	static void check(Document document, long limit) {
		FragmentSizes sizes = new FragmentSizes(document, limit);
		long size = sizes.size(document);
		if (size > limit) {
			throw new RequestRefused("cost", size, limit);
		}
	}

	private long size(Node<?> node) {
		long size = 1;
		for (Node<?> child : node.getChildren()) {
			size += (child instanceof FragmentSpread spread) ? sizeOf(spread.getName()) : size(child);
		}
		return Math.min(size, 2 * this.limit);
	}

	private long sizeOf(String name) {
		Long known = this.sizes.get(name);
		FragmentDefinition fragment = this.fragments.get(name);
		if (known != null || fragment == null) {
			return (known != null) ? known : 1;
		}
		// A fragment that comes back to itself is refused by validation; here it must
		// only end.
		this.sizes.put(name, 1L);
		long size = size(fragment);
		this.sizes.put(name, size);
		return size;
	}

}
