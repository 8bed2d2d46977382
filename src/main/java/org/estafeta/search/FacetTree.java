package org.estafeta.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.jspecify.annotations.Nullable;

import org.estafeta.search.SearchResult.FacetValue;

/**
 * The counted values of one facet.
 */
final class FacetTree {

	private static final Comparator<FacetValue> MOST_FREQUENT = Comparator.comparingLong(FacetValue::count)
		.reversed()
		.thenComparing(FacetValue::value);

	private static final Comparator<FacetValue> NEWEST = Comparator.comparing(FacetValue::value).reversed();

	private final @Nullable SortedSetDocValuesFacetCounts counts;

	private final Facet facet;

	private final Set<FacetPath> chosen;

	private final boolean below;

	private final int most;

	private boolean complete = true;

	/**
	 * Creates a tree.
	 * @param counts the counts, null when the index has no value of the facet
	 * @param facet the facet
	 * @param chosen its chosen values
	 * @param shown which of its values to show
	 */
	FacetTree(@Nullable SortedSetDocValuesFacetCounts counts, Facet facet, Set<FacetPath> chosen, ShownValues shown) {
		this.counts = counts;
		this.facet = facet;
		this.chosen = chosen;
		this.below = shown.below() && facet.isHierarchical();
		this.most = shown.most(facet);
	}

	/**
	 * Whether the answers so far left nothing off.
	 * @return false when there were more values than could be shown
	 */
	boolean isComplete() {
		return this.complete;
	}

	/**
	 * The most frequent values of the first level; of dates the newest.
	 * @return the values, chosen ones always among them
	 */
	List<FacetValue> values() throws IOException {
		return values(FacetPath.ROOT);
	}

	private List<FacetValue> values(FacetPath parent) throws IOException {
		List<FacetValue> values = new ArrayList<>();
		for (FacetValue value : children(parent, this.most)) {
			values.add(this.below ? value.with(values(path(value))) : value);
		}
		return values;
	}

	/**
	 * Values of which something in the tree has a name: with all that stands above and
	 * below it.
	 * @param name a part of the name
	 * @return the values of the first level, chosen ones always among them
	 */
	List<FacetValue> named(FacetName name) throws IOException {
		return named(FacetPath.ROOT, name);
	}

	private List<FacetValue> named(FacetPath parent, FacetName name) throws IOException {
		List<FacetValue> named = new ArrayList<>();
		for (FacetValue value : children(parent, Integer.MAX_VALUE)) {
			FacetPath path = path(value);
			if (name.isIn(path.name())) {
				named.add(this.below ? value.with(values(path)) : value);
			}
			else {
				FacetValue with = this.facet.isHierarchical() ? value.with(named(path, name)) : value;
				if (with.chosen() || !with.children().isEmpty()) {
					named.add(with);
				}
			}
		}
		if (named.size() <= this.most) {
			return named;
		}
		this.complete = false;
		List<FacetValue> first = new ArrayList<>(named.subList(0, this.most));
		named.subList(this.most, named.size()).stream().filter(FacetTree::holdsChosen).forEach(first::add);
		return first;
	}

	private static boolean holdsChosen(FacetValue value) {
		return value.chosen() || value.children().stream().anyMatch(FacetTree::holdsChosen);
	}

	/**
	 * All values with hits that have a name, on all levels.
	 * @param name a part of the name
	 * @param under what they stand below
	 * @return the values side by side, most frequent first
	 */
	List<FacetValue> all(FacetName name, FacetPath under) throws IOException {
		List<FacetValue> all = new ArrayList<>();
		if (under.depth() == 0 || (this.facet.isHierarchical() && under.canBe())) {
			collect(name, under, all);
		}
		all.sort(MOST_FREQUENT);
		return all;
	}

	private void collect(FacetName name, FacetPath parent, List<FacetValue> into) throws IOException {
		for (FacetValue value : counted(parent, Integer.MAX_VALUE)) {
			FacetPath path = path(value);
			if (name.isIn(path.name())) {
				into.add(this.below ? value.with(values(path)) : value);
			}
			if (this.facet.isHierarchical()) {
				collect(name, path, into);
			}
		}
	}

	// The values right below another, and the chosen ones that have no hits.
	private List<FacetValue> children(FacetPath parent, int limit) throws IOException {
		List<FacetValue> values = counted(parent, limit);
		Set<String> shown = values.stream().map(FacetValue::value).collect(Collectors.toSet());
		for (FacetPath path : this.chosen) {
			if (path.isBelow(parent)) {
				FacetPath here = path.first(parent.depth() + 1);
				if (shown.add(here.value(this.facet))) {
					values.add(value(here, count(here)));
				}
			}
		}
		values.sort(order());
		return values;
	}

	private List<FacetValue> counted(FacetPath parent, int limit) throws IOException {
		// What is newest is not what Lucene calls top.
		boolean all = limit > ShownValues.MOST || this.facet == Facet.DATE;
		FacetResult result = null;
		if (this.counts != null && parent.canBe()) {
			result = all ? this.counts.getAllChildren(this.facet.name(), parent.array())
					: this.counts.getTopChildren(limit, this.facet.name(), parent.array());
		}
		List<FacetValue> values = new ArrayList<>();
		if (result != null) {
			for (LabelAndValue child : result.labelValues) {
				values.add(value(parent.child(child.label), child.value.longValue()));
			}
		}
		values.sort(order());
		if (result != null && result.childCount > Math.min(values.size(), limit)) {
			this.complete = false;
		}
		return (values.size() > limit) ? new ArrayList<>(values.subList(0, limit)) : values;
	}

	private Comparator<FacetValue> order() {
		return (this.facet == Facet.DATE) ? NEWEST : MOST_FREQUENT;
	}

	private long count(FacetPath path) throws IOException {
		if (this.counts == null || !path.canBe()) {
			return 0;
		}
		return Math.max(0, this.counts.getSpecificValue(this.facet.name(), path.array()).longValue());
	}

	private FacetValue value(FacetPath path, long count) {
		return new FacetValue(path.value(this.facet), path.names(), count, this.chosen.contains(path), List.of());
	}

	private static FacetPath path(FacetValue value) {
		return new FacetPath(value.path());
	}

}
