package org.estafeta.impact;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an event has brought.
 *
 * @param event the event
 * @param shown how many published practices it showed
 * @param months for how many months after it uses count
 * @param until the last day of these months
 * @param complete whether these months are over
 * @param after how much more often those who were there took up what was shown within
 * these months; null when it cannot be told
 * @param before the same for as many months before the event, when being there can have
 * made no difference: a difference here means that those who came were others from the
 * start; null when it cannot be told
 * @param unclear how many organisations took something up at a time that is not known
 * exactly enough; they are left out
 * @param refusal why it cannot be told; null when it can
 * @param named how many facts of transfer name the event as their way
 * @param personHours how many people were there, times the length of the event in
 * academic hours; null when either is unknown
 * @param cost what it cost in roubles; null when untold
 */
public record EventEffect(String event, int shown, int months, @Nullable LocalDate until, boolean complete,
		@Nullable Difference after, @Nullable Difference before, int unclear, @Nullable Refusal refusal, int named,
		@Nullable Integer personHours, @Nullable Integer cost) {

	/**
	 * Why it cannot be told what an event has brought.
	 */
	public enum Refusal {

		/** It showed no published practice. */
		NOTHING_SHOWN,
		/** When it was is not known to the month. */
		NO_DATE,
		/** It is still to come. */
		TOO_EARLY,
		/** Too few organisations were there, or are like them. */
		TOO_FEW

	}

	/**
	 * Whether those who came were others from the start.
	 * @return true when the months before the event differ by more than chance
	 */
	public boolean differedBefore() {
		return this.before != null && this.before.isMoreThanChance();
	}

}
