package org.estafeta.programme;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The plan of programmes of a school year with what came of it so far.
 *
 * @param year the school year, by the calendar year in which it begins
 * @param status how far the plan is
 * @param approvedOn when it was approved; null while it is not
 * @param version grows with each change; 0 when there is no plan
 * @param rows the programmes that are planned or have groups, by title
 * @param planned what is planned in all
 * @param actual what came of it in all
 * @param changes what was changed, the newest first; those before the approval only for
 * those who plan
 */
public record ProgrammePlan(int year, PlanStatus status, @Nullable LocalDate approvedOn, int version,
		List<PlanRow> rows, PlanRow.Totals planned, PlanRow.Actual actual, List<PlanChange> changes) {

	public ProgrammePlan {
		rows = List.copyOf(rows);
		changes = List.copyOf(changes);
	}

	/**
	 * The lines of the plan.
	 * @return all of them
	 */
	public List<PlanLine> lines() {
		return this.rows.stream()
			.flatMap((row) -> row.months().stream())
			.flatMap((month) -> month.lines().stream())
			.toList();
	}

	/**
	 * What was changed after the approval.
	 * @return the changes, the newest first
	 */
	public List<PlanChange> corrections() {
		return this.changes.stream().filter(PlanChange::afterApproval).toList();
	}

}
