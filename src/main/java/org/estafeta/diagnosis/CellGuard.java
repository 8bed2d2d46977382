package org.estafeta.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.estafeta.people.Subject;

/**
 * Makes numbers of people that may be shown. The tables are fixed: all; by district; by
 * main subject; for groups of deficits also by both. A cell is shown as
 * {@link NoisyCount} makes it: not even whoever knows everybody but one can be sure of
 * that one. Where one part alone is missing under a total, a second goes too. What this
 * proves stands in {@code src/docs/statistics.md}.
 */
final class CellGuard {

	private final NoisyCount number;

	/**
	 * Prepares to make numbers.
	 * @param gaussian draws from the standard normal distribution; nobody may foresee it
	 */
	CellGuard(DoubleSupplier gaussian) {
		this.number = new NoisyCount(gaussian);
	}

	/**
	 * Makes the tables of a school year.
	 * @param year the school year
	 * @param people everybody who counts in it
	 * @param groups which items are groups
	 * @param districts how many districts there are, with and without people
	 * @return the numbers that may be shown
	 */
	List<StatisticsCell> tables(int year, Collection<CountedPerson> people, Set<String> groups, int districts) {
		Map<Key, Integer> shown = new LinkedHashMap<>();
		counts(people, groups).forEach((key, count) -> {
			Integer about = this.number.of(count);
			if (about != null) {
				shown.put(key, about);
			}
		});
		hideAlso(shown, districts);
		List<StatisticsCell> cells = new ArrayList<>();
		shown.forEach(
				(key, about) -> cells.add(new StatisticsCell(year, key.item(), key.district(), key.subject(), about)));
		return cells;
	}

	/**
	 * The cells that each person counts in.
	 * @param people everybody
	 * @param groups which items are groups
	 * @return how many people are in each cell that anybody is in
	 */
	static Map<Key, Integer> counts(Collection<CountedPerson> people, Set<String> groups) {
		Map<Key, Integer> counts = new LinkedHashMap<>();
		for (CountedPerson person : people) {
			for (String item : person.items()) {
				keys(person, item, groups.contains(item)).forEach((key) -> counts.merge(key, 1, Integer::sum));
			}
		}
		return counts;
	}

	static List<Key> keys(CountedPerson person, String item, boolean group) {
		List<Key> keys = new ArrayList<>(List.of(new Key(item, null, null), new Key(item, null, person.subject())));
		if (person.district() != null) {
			keys.add(new Key(item, person.district(), null));
			if (group) {
				keys.add(new Key(item, person.district(), person.subject()));
			}
		}
		return keys;
	}

	// Goes by what is shown alone, so it tells nothing that the rest does not.
	private static void hideAlso(Map<Key, Integer> shown, int districts) {
		boolean changed = true;
		while (changed) {
			changed = false;
			for (Key key : new HashSet<>(shown.keySet())) {
				changed |= hideSecond(shown, districts, (other) -> other.district() != null && other.sameItem(key)
						&& Objects.equals(other.subject(), key.subject()));
				changed |= hideSecond(shown, Subject.values().length, (other) -> other.subject() != null
						&& other.sameItem(key) && Objects.equals(other.district(), key.district()));
			}
		}
	}

	private static boolean hideSecond(Map<Key, Integer> shown, int parts, Predicate<Key> line) {
		List<Key> keys = shown.keySet().stream().filter(line).toList();
		if (keys.size() != parts - 1 || keys.isEmpty()) {
			return false;
		}
		keys.stream().min(Comparator.comparing(shown::get)).ifPresent(shown::remove);
		return true;
	}

	/**
	 * A cell of a table.
	 *
	 * @param item the deficit or the group
	 * @param district the district, null for all
	 * @param subject the main subject, null for all
	 */
	record Key(String item, @Nullable String district, @Nullable Subject subject) {

		private boolean sameItem(Key other) {
			return this.item.equals(other.item);
		}

	}

}
