package org.estafeta.cyclogram;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The cyclogram of a school year.
 *
 * @param year the year
 * @param today the day as of which it is told
 * @param rows the activities, in the order of portfolios, formats and the document
 * @param executors all who do something, in the words of the document
 */
public record CycleYear(SchoolYear year, LocalDate today, List<CycleRow> rows, List<String> executors) {

	public CycleYear {
		rows = List.copyOf(rows);
		executors = List.copyOf(executors);
	}

	/**
	 * How far the portfolios have come.
	 * @return one for each portfolio, in their order
	 */
	public List<Progress> progress() {
		Map<String, List<CycleRow>> byPortfolio = new LinkedHashMap<>();
		this.rows.forEach(
				(row) -> byPortfolio.computeIfAbsent(row.activity().place().portfolioName(), (any) -> new ArrayList<>())
					.add(row));
		return byPortfolio.entrySet().stream().map((one) -> Progress.of(one.getKey(), one.getValue())).toList();
	}

	/**
	 * The activities, or parts of them, in one state.
	 * @param state the state
	 * @return each with its activity, by the day they are due
	 */
	public List<Item> in(ItemState state) {
		return items((item) -> item.state() == state);
	}

	/**
	 * Activities and parts of them.
	 * @param wanted which of them
	 * @return each with its activity, by the day they are due
	 */
	public List<Item> items(Predicate<CycleItem> wanted) {
		return this.rows.stream()
			.flatMap((row) -> row.items().filter(wanted).map((item) -> new Item(row, item)))
			.sorted((one, other) -> one.item().due().compareTo(other.item().due()))
			.toList();
	}

	/**
	 * An activity, or a part of it.
	 *
	 * @param row the activity in its year
	 * @param item the whole or the part
	 */
	public record Item(CycleRow row, CycleItem item) {

		/**
		 * What it is.
		 * @return the name of the activity, with that of the part
		 */
		public String title() {
			String part = this.item.title();
			return (part != null) ? this.row.activity().name() + ": " + part : this.row.activity().name();
		}

	}

	/**
	 * How far a portfolio has come.
	 *
	 * @param portfolio its name
	 * @param done how many activities are done
	 * @param overdue how many are overdue
	 * @param meant how many there are, those that were cancelled left out
	 */
	public record Progress(String portfolio, long done, long overdue, long meant) {

		private static Progress of(String portfolio, Collection<CycleRow> rows) {
			return new Progress(portfolio, count(rows, (state) -> state == ItemState.DONE),
					count(rows, (state) -> state == ItemState.OVERDUE),
					count(rows, (state) -> state != ItemState.CANCELLED));
		}

		private static long count(Collection<CycleRow> rows, Predicate<ItemState> counted) {
			return rows.stream().map((row) -> row.whole().state()).filter(counted).count();
		}

	}

}
