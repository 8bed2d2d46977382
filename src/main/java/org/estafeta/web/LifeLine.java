package org.estafeta.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.estafeta.innovation.SiteMoment;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.shared.ImpreciseDate;

/**
 * The life of a site as a line. All positions are in the units of the drawing.
 *
 * @param from where the status begins
 * @param to where it ends, the right border while no end is known
 * @param today where today is
 * @param dots what happened
 * @param years the years below
 */
record LifeLine(long from, long to, long today, List<Dot> dots, List<DayScale.Mark> years) {

	LifeLine {
		dots = List.copyOf(dots);
		years = List.copyOf(years);
	}

	/**
	 * Draws the life of a site.
	 * @param site the site
	 * @param moments what happened
	 * @param today the day of today
	 * @return the picture; null when it is not known when it began
	 */
	static @Nullable LifeLine of(InnovationSite site, List<SiteMoment> moments, LocalDate today) {
		ImpreciseDate from = site.from();
		LocalDate began = (from != null) ? from.earliest() : null;
		if (began == null) {
			return null;
		}
		LocalDate ended = Optional.ofNullable(site.to()).map(ImpreciseDate::latest).orElse(null);
		List<LocalDate> days = new ArrayList<>(moments.stream().map(SiteMoment::day).toList());
		days.add(began);
		days.add(today);
		if (ended != null) {
			days.add(ended);
		}
		days.sort(Comparator.naturalOrder());
		DayScale scale = new DayScale(days.getFirst(), days.getLast());
		List<Dot> dots = moments.stream().map((one) -> new Dot(scale.x(one.day()), one)).toList();
		return new LifeLine(scale.x(began), (ended != null) ? scale.x(later(began, ended)) : DayScale.border(),
				scale.x(today), dots, scale.years());
	}

	/**
	 * A status that was taken away before it began never held: its line has no length.
	 */
	private static LocalDate later(LocalDate began, LocalDate ended) {
		return ended.isBefore(began) ? began : ended;
	}

	/**
	 * Something that happened.
	 *
	 * @param x where it stands
	 * @param moment what happened
	 */
	record Dot(long x, SiteMoment moment) {
	}

}
