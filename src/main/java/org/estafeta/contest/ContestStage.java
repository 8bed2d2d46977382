package org.estafeta.contest;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A stage of a contest.
 *
 * @param id its id
 * @param event the contest
 * @param title the name of the contest
 * @param number which one it is, from 1
 * @param name its name
 * @param from its first day
 * @param to its last day
 * @param deadline the last day on which works are taken, in the first stage
 * @param goOn how many go on to the next one, more where a place is shared; null for all
 * @param blind whether jurors do not see whose a work is
 * @param way how marks make a result
 * @param closed whether its results stand
 * @param judged whether a juror has marked a work
 * @param version grows with each change
 * @param criteria what is judged
 * @param jurors who judges
 */
public record ContestStage(String id, String event, String title, int number, String name, LocalDate from, LocalDate to,
		LocalDate deadline, @Nullable Integer goOn, boolean blind, ResultWay way, boolean closed, boolean judged,
		int version, List<Criterion> criteria, List<Juror> jurors) {

	public ContestStage {
		criteria = List.copyOf(criteria);
		jurors = List.copyOf(jurors);
	}

	boolean isJudgedBy(String account) {
		return this.jurors.stream().anyMatch((juror) -> juror.account().equals(account));
	}

}
