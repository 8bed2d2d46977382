package org.estafeta.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.estafeta.shared.KeysetRequest;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.DeficitFilter;
import org.estafeta.taxonomy.Deficits;

/**
 * The taxonomy by its groups, for pages that list it or on which one chooses.
 */
@Component
class DeficitGroups {

	private static final KeysetRequest FIRST = KeysetRequest.first(KeysetRequest.MAX_LIMIT);

	private final Deficits deficits;

	DeficitGroups(Deficits deficits) {
		this.deficits = deficits;
	}

	/**
	 * The groups with what is below them.
	 * @return the groups in the order of their names
	 */
	List<Group> all() {
		List<Deficit> groups = this.deficits.page(new DeficitFilter(null, 1), FIRST).rows();
		Map<String, List<Deficit>> narrower = new HashMap<>();
		List<Deficit> level = groups;
		while (!level.isEmpty()) {
			List<Deficit> next = new ArrayList<>();
			this.deficits.narrower(level.stream().map(Deficit::id).toList(), FIRST).forEach((broader, slice) -> {
				narrower.put(broader, slice.rows());
				next.addAll(slice.rows());
			});
			level = next;
		}
		return groups.stream().map((group) -> new Group(group, below(group, narrower))).toList();
	}

	// Each before what is below it.
	private static List<Deficit> below(Deficit broader, Map<String, List<Deficit>> narrower) {
		List<Deficit> all = new ArrayList<>();
		narrower.getOrDefault(broader.id(), List.of()).forEach((one) -> {
			all.add(one);
			all.addAll(below(one, narrower));
		});
		return all;
	}

	/**
	 * A group of the taxonomy.
	 *
	 * @param group the group
	 * @param deficits what is below it, each by name and before what is below itself
	 */
	record Group(Deficit group, List<Deficit> deficits) {

		/**
		 * Whether some deficits are below it.
		 * @param ids the ids of the deficits
		 * @return true when one of them is
		 */
		boolean holdsAny(List<String> ids) {
			return this.deficits.stream().map(Deficit::id).anyMatch(ids::contains);
		}

	}

}
