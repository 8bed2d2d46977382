package org.estafeta.dissemination.source;

import java.util.List;

/**
 * Where adopters of a practice met: an event, a community, a mentorship, an organisation,
 * a programme.
 *
 * @param kind what it is
 * @param id its id, which reasons name
 * @param stays who was there and when
 */
public record MeetingPlace(Kind kind, String id, List<Stay> stays) {

	private static final int QUARTER = 92;

	public MeetingPlace {
		stays = List.copyOf(stays);
	}

	/**
	 * How strong a tie the place was between two of its people when one of them took the
	 * practice up: the probability that the tie then existed, both dates being as likely
	 * on each day within their bounds, halved for each year since it ended; what passes
	 * in days is halved for each three months.
	 * @param learner who took the practice up
	 * @param candidate who may have been the source
	 * @param days when the learner took it up: days that stand for all it may have been
	 * @return 0 when the tie cannot have existed, up to 1
	 */
	double strength(Stay learner, Stay candidate, int[] days) {
		DayRange begins = learner.from().laterOf(candidate.from());
		DayRange ends = this.kind.passes ? begins : learner.to().earlierOf(candidate.to());
		double together = this.kind.passes ? (apart(learner, candidate) ? 0 : 1) : begins.notAfter(ends);
		if (together == 0) {
			return 0;
		}
		double sum = 0;
		for (int day : days) {
			double since = Math.max(0, (double) day - ends.latest());
			sum += begins.notAfter(day) * Math.exp(-Math.log(2) * since / this.kind.halfLife);
		}
		return together * sum / days.length;
	}

	// A programme is held again and again: whoever completed it more than a quarter apart
	// did not meet there.
	private boolean apart(Stay learner, Stay candidate) {
		return this.kind == Kind.PROGRAMME && (learner.from().earliest() - candidate.from().latest() > QUARTER
				|| candidate.from().earliest() - learner.from().latest() > QUARTER);
	}

	Cue cue(Stay learner, Stay candidate) {
		return switch (this.kind) {
			case EVENT -> candidate.leading() ? Cue.EVENT_PRESENTED : Cue.EVENT_SHARED;
			case COMMUNITY -> Cue.COMMUNITY;
			case MENTORSHIP -> learner.leading() ? Cue.MENTEE : Cue.MENTOR;
			case ORGANISATION -> Cue.COLLEAGUE;
			case PROGRAMME -> Cue.PROGRAMME;
		};
	}

	/**
	 * What a place is.
	 */
	public enum Kind {

		/** An event where the practice was presented; it has passed when it is over. */
		EVENT(true),
		/** A community. */
		COMMUNITY(false),
		/** A mentorship; the mentor leads. */
		MENTORSHIP(false),
		/** An organisation, of itself and of those who work there. */
		ORGANISATION(false),
		/** A programme; it has passed when both have completed it. */
		PROGRAMME(true);

		private static final double YEAR = 365.25;

		private final boolean passes;

		/** After so many days a tie that has ended speaks half as loud. */
		private final double halfLife;

		Kind(boolean passes) {
			this.passes = passes;
			this.halfLife = passes ? YEAR / 4 : YEAR;
		}

	}

	/**
	 * That somebody was there.
	 *
	 * @param adopter the number of the adopter
	 * @param from since when
	 * @param to until when, {@link DayRange#NEVER} while it lasts; of no account where
	 * the place passes
	 * @param leading whether they presented the practice there, or were the mentor
	 */
	public record Stay(int adopter, DayRange from, DayRange to, boolean leading) {

	}

}
