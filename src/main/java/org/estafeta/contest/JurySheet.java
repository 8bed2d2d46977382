package org.estafeta.contest;

import java.util.List;

/**
 * What a juror says of a work.
 *
 * @param work the work
 * @param juror the account of the juror
 * @param points the points of each criterion, in the order of the criteria
 * @param comments what is said to each of them; empty where nothing is
 * @param finished whether it counts
 * @param version grows with each change
 */
public record JurySheet(String work, String juror, List<Double> points, List<String> comments, boolean finished,
		int version) {

	public JurySheet {
		points = List.copyOf(points);
		comments = List.copyOf(comments);
	}

}
