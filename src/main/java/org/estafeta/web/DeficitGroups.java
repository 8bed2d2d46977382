package org.estafeta.web;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Slice;
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
		Map<String, Slice<Deficit>> narrower = this.deficits.narrower(groups.stream().map(Deficit::id).toList(), FIRST);
		return groups.stream()
			.map((group) -> new Group(group, narrower.getOrDefault(group.id(), Slice.empty()).rows()))
			.toList();
	}

	/**
	 * A group of the taxonomy.
	 *
	 * @param group the group
	 * @param deficits what is below it, by name
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
