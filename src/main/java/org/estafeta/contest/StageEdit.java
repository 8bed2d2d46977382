package org.estafeta.contest;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A stage as somebody arranges it.
 *
 * @param name its name
 * @param from its first day
 * @param to its last day
 * @param deadline the last day for works
 * @param goOn how many go on; null for all
 * @param blind whether jurors do not see whose a work is
 * @param way how marks make a result
 * @param criteria what is judged; their ids are passed over
 */
public record StageEdit(@Nullable String name, LocalDate from, LocalDate to, LocalDate deadline, @Nullable Integer goOn,
		boolean blind, ResultWay way, List<Criterion> criteria) {

	public StageEdit {
		criteria = List.copyOf(criteria);
	}

}
