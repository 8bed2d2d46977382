package org.estafeta.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The organisations that workplaces, as people write them, can mean.
 */
final class Workplaces {

	private final Map<String, Set<String>> everywhere = new HashMap<>();

	private final Map<String, Set<String>> near = new HashMap<>();

	Workplaces(List<Known> known) {
		for (Known one : known) {
			for (String name : names(one)) {
				this.everywhere.computeIfAbsent(name, (key) -> new TreeSet<>()).add(one.id());
				if (one.near()) {
					this.near.computeIfAbsent(name, (key) -> new TreeSet<>()).add(one.id());
				}
			}
		}
	}

	private static List<String> names(Known one) {
		List<String> names = new ArrayList<>(List.of(AttendanceList.key(one.name())));
		if (one.shortName() != null) {
			names.add(AttendanceList.key(one.shortName()));
		}
		return names.stream().filter((name) -> !name.isEmpty()).toList();
	}

	/**
	 * Finds an organisation by its full or short name, but for case, spaces and signs. Of
	 * several that are called so only one in the city of the event can be meant.
	 * @param workplace what was written, null when nothing was
	 * @return its id; empty when none is called so, or it cannot be said which
	 */
	Optional<String> find(@Nullable String workplace) {
		String name = AttendanceList.key(workplace);
		Set<String> meant = this.everywhere.getOrDefault(name, Set.of());
		if (meant.size() > 1) {
			meant = this.near.getOrDefault(name, Set.of());
		}
		return (meant.size() == 1) ? meant.stream().findFirst() : Optional.empty();
	}

	/**
	 * An organisation.
	 *
	 * @param id its id
	 * @param name its name
	 * @param shortName its short name, null when there is none
	 * @param near whether it is in the city of the event
	 */
	record Known(String id, String name, @Nullable String shortName, boolean near) {

	}

}
