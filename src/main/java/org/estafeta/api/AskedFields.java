package org.estafeta.api;

import java.util.List;
import java.util.Map;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a request asks for below the one that is being fetched, read off its text.
 * The engine tells it too, but works out every field of the whole request first, which
 * costs a twentieth of a search.
 */
public final class AskedFields {

	private final DataFetchingEnvironment environment;

	/**
	 * Looks at a request.
	 * @param environment of the field that is being fetched
	 */
	public AskedFields(DataFetchingEnvironment environment) {
		this.environment = environment;
	}

	/**
	 * Whether a field is asked for.
	 * @param path the names of the fields on the way to it, from the first below the one
	 * that is being fetched
	 * @return true also when a directive leaves it out after all
	 */
	public boolean contain(String... path) {
		return this.environment.getMergedField()
			.getFields()
			.stream()
			.anyMatch((field) -> contains(field.getSelectionSet(), List.of(path)));
	}

	private boolean contains(@Nullable SelectionSet selections, List<String> path) {
		if (path.isEmpty() || selections == null) {
			return path.isEmpty();
		}
		for (Selection<?> selection : selections.getSelections()) {
			boolean there = switch (selection) {
				case Field field -> field.getName().equals(path.getFirst())
						&& contains(field.getSelectionSet(), path.subList(1, path.size()));
				case InlineFragment inline -> contains(inline.getSelectionSet(), path);
				case FragmentSpread spread -> contains(fragment(spread), path);
				default -> throw new IllegalStateException("Not a selection: " + selection);
			};
			if (there) {
				return true;
			}
		}
		return false;
	}

	private @Nullable SelectionSet fragment(FragmentSpread spread) {
		Map<String, FragmentDefinition> fragments = this.environment.getFragmentsByName();
		FragmentDefinition fragment = fragments.get(spread.getName());
		return (fragment != null) ? fragment.getSelectionSet() : null;
	}

}
