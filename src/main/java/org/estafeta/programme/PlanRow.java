package org.estafeta.programme;

import java.util.List;

/**
 * A programme in the plan of a year, with what came of it.
 *
 * @param programme the programme
 * @param months the twelve months of the school year, August first
 * @param planned what is planned in all
 * @param actual what came of it
 */
public record PlanRow(Offer programme, List<PlanMonth> months, Totals planned, Actual actual) {

	public PlanRow {
		months = List.copyOf(months);
	}

	/**
	 * What is planned together.
	 *
	 * @param groups how many groups
	 * @param places how many places
	 */
	public record Totals(int groups, int places) {

	}

	/**
	 * What came of a plan.
	 *
	 * @param opened how many groups were opened and not cancelled
	 * @param held how many of them have begun
	 * @param registered how many people have a place in them
	 * @param waiting how many wait for one
	 * @param completed how many have completed the programme
	 */
	public record Actual(int opened, int held, int registered, int waiting, int completed) {

	}

}
