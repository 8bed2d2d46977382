package org.estafeta.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.estafeta.cyclogram.CycleItem;
import org.estafeta.cyclogram.CycleRow;
import org.estafeta.cyclogram.CycleYear;

/**
 * The cyclogram of a year as a table: an activity a row, a month a column. What begins
 * late in the year may end in the next one, so there may be more than twelve columns.
 *
 * @param months the columns
 * @param rows the rows
 */
record CycleGrid(List<YearMonth> months, List<Row> rows) {

	CycleGrid {
		months = List.copyOf(months);
		rows = List.copyOf(rows);
	}

	static CycleGrid of(CycleYear year) {
		YearMonth last = year.rows()
			.stream()
			.map((row) -> row.window().months().getLast())
			.reduce(year.year().lastMonth(), (one, other) -> one.isAfter(other) ? one : other);
		List<YearMonth> months = new ArrayList<>();
		for (YearMonth month = year.year().firstMonth(); !month.isAfter(last); month = month.plusMonths(1)) {
			months.add(month);
		}
		List<Row> rows = new ArrayList<>();
		CycleRow before = null;
		for (CycleRow row : year.rows()) {
			boolean portfolio = before == null
					|| !before.activity().place().portfolio().equals(row.activity().place().portfolio());
			boolean format = before == null
					|| !before.activity().place().format().equals(row.activity().place().format());
			rows.add(new Row(row, portfolio, format, months.stream().map((month) -> Cell.of(row, month)).toList()));
			before = row;
		}
		return new CycleGrid(months, rows);
	}

	/**
	 * A row.
	 *
	 * @param row the activity
	 * @param portfolio whether it is the first one of its portfolio
	 * @param format whether it is the first one of its format
	 * @param cells a cell for each column
	 */
	record Row(CycleRow row, boolean portfolio, boolean format, List<Cell> cells) {

		Row {
			cells = List.copyOf(cells);
		}

	}

	/**
	 * An activity in a month.
	 *
	 * @param inside whether it goes on
	 * @param due what of it is due, the whole first
	 */
	record Cell(boolean inside, List<CycleItem> due) {

		Cell {
			due = List.copyOf(due);
		}

		private static Cell of(CycleRow row, YearMonth month) {
			return new Cell(row.window().has(month),
					row.items().filter((item) -> YearMonth.from(item.due()).equals(month)).toList());
		}

	}

}
