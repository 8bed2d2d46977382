package org.estafeta.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.estafeta.cyclogram.CycleItem;
import org.estafeta.cyclogram.ItemState;
import org.estafeta.cyclogram.SchoolYear;
import org.estafeta.cyclogram.Window;
import org.estafeta.shared.ImpreciseDate;

/**
 * Puts the cyclogram into words of the reader's language. Templates know it as
 * {@code @cycleWords}.
 */
@Component("cycleWords")
public class CycleWords {

	private final Words words;

	CycleWords(Words words) {
		this.words = words;
	}

	/**
	 * A month with its year.
	 * @param month the month
	 * @return for example «ноябрь 2026»
	 */
	public String month(YearMonth month) {
		return this.words.date(ImpreciseDate.month(month));
	}

	/**
	 * A month for a narrow column.
	 * @param month the month
	 * @return for example «нояб.»
	 */
	public String shortMonth(YearMonth month) {
		return DateTimeFormatter.ofPattern("LLL", LocaleContextHolder.getLocale()).format(month);
	}

	/**
	 * A school year in short.
	 * @param year the year
	 * @return for example «2026/27»
	 */
	public String years(SchoolYear year) {
		return String.format(Locale.ROOT, "%d/%02d", year.start(), (year.start() + 1) % 100);
	}

	/**
	 * The months of an activity in one year.
	 * @param window the months
	 * @return for example «октябрь 2026 — апрель 2027»
	 */
	public String window(Window window) {
		String first = month(window.months().getFirst());
		String last = month(window.months().getLast());
		return first.equals(last) ? first : first + " — " + last;
	}

	/**
	 * How an item stands, with the day that matters.
	 * @param item the item
	 * @return for example «срок прошёл 31 октября 2026»
	 */
	public String state(CycleItem item) {
		String key = "cyclogram.state." + item.state().name();
		return switch (item.state()) {
			case DONE -> this.words.text(key, this.words.day(item.said().doneOn()));
			case CANCELLED -> this.words.text(key);
			case WAITING -> this.words.text(key, this.words.day(item.opens()), this.words.day(item.due()));
			case OVERDUE, DUE, RUNNING -> this.words.text(key, this.words.day(item.due()));
		};
	}

	/**
	 * The name of a state.
	 * @param state the state
	 * @return for example «просрочено»
	 */
	public String name(ItemState state) {
		return this.words.name(state);
	}

}
