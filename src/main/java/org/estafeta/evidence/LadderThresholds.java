package org.estafeta.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The figures of the rules.
 *
 * @param artefacts step 1: so many materials that one can open: files of the practice,
 * links of statements, and the page it is cited from
 * @param reviews step 2: so many independent reviews
 * @param schools step 3: in so many independent schools
 * @param months step 3: for so many months at least
 * @param outcomes step 3: so many of those schools say what came of it
 * @param comparisonPupils step 4: a comparison of so many participants, both groups
 * together
 * @param trialPupils step 5: an independent trial with so many participants
 * @param trialSites step 5: in so many schools
 */
public record LadderThresholds(int artefacts, int reviews, int schools, int months, int outcomes, int comparisonPupils,
		int trialPupils, int trialSites) {

	private static final int MANY = 100;

	private static final int MOST_MONTHS = 120;

	private static final int MOST_PUPILS = 100_000;

	/**
	 * Checks that the rules mean something.
	 * @throws EstafetaException with kind BAD_REQUEST when a figure is out of its bounds
	 */
	void check() {
		within("artefacts", this.artefacts, 1, MANY);
		within("reviews", this.reviews, 1, MANY);
		within("schools", this.schools, 1, MANY);
		within("months", this.months, 0, MOST_MONTHS);
		within("outcomes", this.outcomes, 0, this.schools);
		within("comparisonPupils", this.comparisonPupils, 2, MOST_PUPILS);
		within("trialPupils", this.trialPupils, 2, MOST_PUPILS);
		within("trialSites", this.trialSites, 1, MANY);
	}

	private static void within(String name, int value, int least, int most) {
		if (value < least || value > most) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "ladder-" + name, value, least, most);
		}
	}

	/**
	 * The figures by name, as they are stored.
	 * @return the figures, in the order of the steps
	 */
	public Map<String, Integer> figures() {
		Map<String, Integer> figures = new LinkedHashMap<>();
		figures.put("artefacts", this.artefacts);
		figures.put("reviews", this.reviews);
		figures.put("schools", this.schools);
		figures.put("months", this.months);
		figures.put("outcomes", this.outcomes);
		figures.put("comparisonPupils", this.comparisonPupils);
		figures.put("trialPupils", this.trialPupils);
		figures.put("trialSites", this.trialSites);
		return figures;
	}

}
