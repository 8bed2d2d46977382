package org.estafeta.programme;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What people who were in groups of a programme say of it.
 *
 * @param programme the id of the programme
 * @param years the school years of which something may be told, the latest first
 */
public record ProgrammeSatisfaction(String programme, List<Year> years) {

	public ProgrammeSatisfaction {
		years = List.copyOf(years);
	}

	/**
	 * What was said in a year.
	 * @param year the school year
	 * @return what was said; empty when nothing may be told
	 */
	public Optional<Year> in(int year) {
		return this.years.stream().filter((one) -> one.year() == year).findFirst();
	}

	/**
	 * What was said in a school year.
	 *
	 * @param year the year, by the calendar year in which it begins
	 * @param groups in how many groups of which something may be told
	 * @param opinions how many opinions
	 * @param mean the mean mark, from 1 to 5
	 * @param applies how many will use what they learned
	 * @param change by how much the mean differs from the year before of which something
	 * may be told; null when there is none
	 */
	public record Year(int year, int groups, int opinions, double mean, int applies, @Nullable Double change) {

	}

}
