package org.estafeta.web;

import java.time.YearMonth;
import java.util.Locale;

import org.springframework.stereotype.Component;

import org.estafeta.cyclogram.SchoolYear;
import org.estafeta.programme.Figures;

/**
 * Words about the plans of programmes.
 */
@Component("planWords")
public class PlanWords {

	private static final int HEATS = 4;

	private final Words words;

	private final CycleWords cycleWords;

	PlanWords(Words words, CycleWords cycleWords) {
		this.words = words;
		this.cycleWords = cycleWords;
	}

	/**
	 * A month of a school year.
	 * @param year the school year
	 * @param month the number of the month
	 * @return for example «ноябрь 2026»
	 */
	public String month(int year, int month) {
		return this.cycleWords.month(of(year, month));
	}

	/**
	 * A month for a narrow column.
	 * @param year the school year
	 * @param month the number of the month
	 * @return for example «нояб.»
	 */
	public String shortMonth(int year, int month) {
		return this.cycleWords.shortMonth(of(year, month));
	}

	private static YearMonth of(int year, int month) {
		YearMonth first = new SchoolYear(year).firstMonth();
		return YearMonth.of((month >= first.getMonthValue()) ? year : year + 1, month);
	}

	/**
	 * A school year in short.
	 * @param year the year
	 * @return for example «2026/27»
	 */
	public String year(int year) {
		return this.cycleWords.years(new SchoolYear(year));
	}

	/**
	 * What a line says.
	 * @param figures the line
	 * @return for example «2 группы, 50 мест»
	 */
	public String figures(Figures figures) {
		String places = this.words.count("groups", figures.groups()) + ", "
				+ this.words.count("seats", figures.places());
		return (figures.hours() != null) ? places + ", " + this.words.count("hours", figures.hours()) : places;
	}

	/**
	 * A mean mark.
	 * @param mean the mean
	 * @return with two digits behind the point or comma of the reader
	 */
	public String mean(double mean) {
		return this.words.text("programmes.decimal", mean);
	}

	/**
	 * A difference with its sign.
	 * @param change the difference
	 * @return for example «+0,25»
	 */
	public String change(double change) {
		String sign = (change > 0) ? "+" : (change < 0) ? "−" : "±";
		return sign + mean(Math.abs(change));
	}

	/**
	 * How dark a cell of the picture is.
	 * @param places how many places are planned
	 * @param most the most of any cell
	 * @return a class of the style sheet: {@code heat-1} to {@code heat-4}; empty for no
	 * places
	 */
	public String heat(int places, int most) {
		if (places <= 0 || most <= 0) {
			return "";
		}
		return String.format(Locale.ROOT, "heat-%d", Math.clamp((long) places * HEATS / most + 1, 1, HEATS));
	}

}
