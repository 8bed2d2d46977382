package org.estafeta.programme;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The demand for programmes beside what is planned for a school year.
 *
 * @param year the school year that is planned
 * @param issuedOn when the statistics were issued; null before the first issue
 * @param statisticsYear of which school year they tell; null when they tell nothing
 * @param planStatus how far the plan is for the reader
 * @param needs the deficits: first those that people have and no programme answers, then
 * by the gap, then those of which the statistics say nothing
 */
public record DemandYear(int year, @Nullable LocalDate issuedOn, @Nullable Integer statisticsYear,
		PlanStatus planStatus, List<DeficitNeed> needs) {

	public DemandYear {
		needs = List.copyOf(needs);
	}

}
