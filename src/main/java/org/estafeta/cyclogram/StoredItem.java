package org.estafeta.cyclogram;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An item of the cyclogram as it is stored, without what follows from the day.
 *
 * @param id its id
 * @param activity the id of its activity
 * @param year the school year
 * @param title what the part is; null for the whole
 * @param due the last day of its time, when somebody has set one
 * @param said what was said of it
 * @param ties who sees to it and what fulfils it
 * @param version grows with each change
 */
record StoredItem(String id, String activity, int year, @Nullable String title, @Nullable LocalDate due,
		CycleItem.Said said, CycleItem.Ties ties, int version) {

	CycleItem at(Window window, LocalDate today) {
		LocalDate last = (this.due != null) ? this.due : window.closes();
		// a part has no months of its own but the one of its day
		LocalDate opens = (this.title != null) ? last.withDayOfMonth(1) : window.opens();
		return new CycleItem(this.id, this.title, opens, last, this.due != null, this.said,
				ItemState.of(this.said.mark(), opens, last, today), this.ties, this.version);
	}

	static CycleItem unsaid(Window window, LocalDate today) {
		return new CycleItem(null, null, window.opens(), window.closes(), false, CycleItem.Said.NOTHING,
				ItemState.of(Mark.PLANNED, window.opens(), window.closes(), today), CycleItem.Ties.NONE, 0);
	}

}
