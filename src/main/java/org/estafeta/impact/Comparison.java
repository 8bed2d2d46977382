package org.estafeta.impact;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * Organisations put beside those that are like them.
 *
 * @param strata those that are alike, where at least one was there
 * @param unclear how many are left out because it is unknown whether they took something
 * up in the window
 */
record Comparison(List<Stratum> strata, int unclear) {

	/** Two or three uses tell less of a difference than none and some. */
	private static final int BUSY = 3;

	Comparison {
		strata = List.copyOf(strata);
	}

	/**
	 * Counts who took something up in a window. Whoever used it before cannot take it up.
	 * @param units the organisations
	 * @param from the first day of the window
	 * @param until the first day after it
	 * @return the strata
	 */
	static Comparison of(List<Unit> units, LocalDate from, LocalDate until) {
		Map<String, int[]> strata = new LinkedHashMap<>();
		int unclear = 0;
		for (Unit unit : units) {
			switch (unit.use(from, until)) {
				case UNCLEAR -> unclear++;
				case EARLIER -> {
					// is not compared
				}
				case WITHIN, NOT -> {
					int[] counts = strata.computeIfAbsent(unit.likeness(from), (key) -> new int[4]);
					int side = unit.present() ? 0 : 2;
					counts[side]++;
					counts[side + 1] += (unit.use(from, until) == Use.WITHIN) ? 1 : 0;
				}
			}
		}
		List<Stratum> counted = strata.values()
			.stream()
			.map((counts) -> new Stratum(counts[0], counts[1], counts[2], counts[3]))
			.filter((stratum) -> stratum.present() > 0)
			.toList();
		return new Comparison(counted, unclear);
	}

	/** When an organisation took something up. */
	private enum Use {

		/** Before the window. */
		EARLIER,
		/** In it. */
		WITHIN,
		/** After it or never. */
		NOT,
		/** It is not known exactly enough. */
		UNCLEAR

	}

	/**
	 * An organisation.
	 *
	 * @param present whether somebody of it was there
	 * @param kind its kind
	 * @param place its city and region
	 * @param first when it first used something that was shown; null when it never did or
	 * nobody knows when
	 * @param undated whether it used something that was shown at an unknown time
	 * @param others when it began to use other practices
	 */
	record Unit(boolean present, String kind, String place, @Nullable ImpreciseDate first, boolean undated,
			List<ImpreciseDate> others) {

		Unit {
			others = List.copyOf(others);
		}

		private Use use(LocalDate from, LocalDate until) {
			LocalDate earliest = (this.first != null) ? this.first.earliest() : null;
			LocalDate latest = (this.first != null) ? this.first.latest() : null;
			if (latest != null && latest.isBefore(from)) {
				return Use.EARLIER;
			}
			if (this.undated) {
				return Use.UNCLEAR;
			}
			if (this.first == null || (earliest != null && !earliest.isBefore(until))) {
				return Use.NOT;
			}
			boolean within = earliest != null && !earliest.isBefore(from) && latest != null && latest.isBefore(until);
			return within ? Use.WITHIN : Use.UNCLEAR;
		}

		private String likeness(LocalDate day) {
			long earlier = this.others.stream()
				.filter((date) -> date.latest() != null && date.latest().isBefore(day))
				.count();
			String busy = (earlier == 0) ? "none" : ((earlier < BUSY) ? "some" : "more");
			return this.kind + '\n' + this.place + '\n' + busy;
		}

	}

}
