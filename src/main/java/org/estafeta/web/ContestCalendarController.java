package org.estafeta.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.contest.ContestStage;
import org.estafeta.contest.Contests;
import org.estafeta.cyclogram.SchoolYear;

/**
 * The contests of a school year, stage by stage.
 */
@Controller
class ContestCalendarController {

	private final Contests contests;

	ContestCalendarController(Contests contests) {
		this.contests = contests;
	}

	@GetMapping("/contests")
	String year(@RequestParam MultiValueMap<String, String> values, Model model) {
		LocalDate today = this.contests.today();
		Integer year = new ParameterReader(values).number("year", SchoolYear.EARLIEST, SchoolYear.LATEST);
		SchoolYear shown = (year != null) ? new SchoolYear(year) : SchoolYear.of(today);
		List<ContestStage> stages = this.contests.between(shown.firstMonth().atDay(1), shown.lastMonth().atEndOfMonth())
			.stream()
			.sorted(Comparator.comparing(ContestStage::from).thenComparing(ContestStage::title))
			.toList();
		model.addAttribute("year", shown);
		model.addAttribute("stages", stages);
		model.addAttribute("today", today);
		model.addAttribute("line", Line.of(stages, shown, today));
		return "contests";
	}

	/**
	 * The stages one below the other. All positions are in the units of the drawing.
	 *
	 * @param rows the stages
	 * @param today where today is; outside the drawing in another year
	 * @param months the first days of months above
	 * @param height how high it is
	 */
	record Line(List<Row> rows, long today, List<DayScale.Mark> months, int height) {

		private static final int HEAD = 40;

		private static final int STEP = 34;

		Line {
			rows = List.copyOf(rows);
			months = List.copyOf(months);
		}

		private static Line of(List<ContestStage> stages, SchoolYear year, LocalDate today) {
			LocalDate first = year.firstMonth().atDay(1);
			LocalDate last = year.lastMonth().atEndOfMonth();
			DayScale scale = new DayScale(first, last);
			List<Row> rows = new ArrayList<>();
			for (ContestStage stage : stages) {
				rows.add(new Row(stage, scale.x(stage.from().isBefore(first) ? first : stage.from()),
						scale.x(stage.to().isAfter(last) ? last : stage.to()), HEAD + STEP * rows.size()));
			}
			return new Line(rows, scale.x(today), scale.months(), HEAD + STEP * stages.size());
		}

	}

	/**
	 * A stage.
	 *
	 * @param stage the stage
	 * @param from where it begins
	 * @param to where it ends
	 * @param y where its name stands
	 */
	record Row(ContestStage stage, long from, long to, int y) {
	}

}
