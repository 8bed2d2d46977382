package org.estafeta.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.cyclogram.CycleRow;
import org.estafeta.cyclogram.CycleYear;
import org.estafeta.cyclogram.Cyclogram;
import org.estafeta.cyclogram.ItemState;
import org.estafeta.cyclogram.Portfolios;
import org.estafeta.cyclogram.SchoolYear;
import org.estafeta.project.ProjectFilter;
import org.estafeta.project.Projects;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The pages of the cyclogram: a year, a month, an activity; and the portfolios.
 */
@Controller
class CyclogramPageController {

	private static final String YEAR = "year";

	private static final String HEADING = "heading";

	private final Cyclogram cyclogram;

	private final Portfolios portfolios;

	private final Projects projects;

	private final EventFinder events;

	private final Words words;

	private final CycleWords cycleWords;

	CyclogramPageController(Cyclogram cyclogram, Portfolios portfolios, Projects projects, EventFinder events,
			Words words, CycleWords cycleWords) {
		this.cyclogram = cyclogram;
		this.portfolios = portfolios;
		this.projects = projects;
		this.events = events;
		this.words = words;
		this.cycleWords = cycleWords;
	}

	@GetMapping("/cyclogram")
	String year(@RequestParam MultiValueMap<String, String> values, Model model) {
		Caller caller = Callers.current();
		ParameterReader parameters = new ParameterReader(values);
		SchoolYear asked = year(parameters);
		String who = parameters.text("who");
		CycleYear whole = this.cyclogram.of(caller, asked);
		CycleYear shown = (who != null) ? new CycleYear(asked, whole.today(),
				whole.rows().stream().filter((row) -> row.activity().executors().contains(who)).toList(),
				whole.executors()) : whole;
		CycleYear before = this.cyclogram.of(caller, new SchoolYear(asked.start() - 1));
		model.addAttribute(HEADING, this.words.text("cyclogram.title", this.words.schoolYear(asked.start())));
		model.addAttribute("cycle", shown);
		model.addAttribute("grid", CycleGrid.of(shown));
		model.addAttribute("who", who);
		model.addAttribute("given", whole.rows().stream().filter((row) -> !row.activity().own()).count());
		model.addAttribute("years", this.cyclogram.years(asked));
		model.addAttribute("overdue", shown.in(ItemState.OVERDUE));
		model.addAttribute("due", shown.in(ItemState.DUE));
		model.addAttribute("now", YearMonth.from(whole.today()));
		model.addAttribute("unkept", asked.start() < this.cyclogram.thisYear().start() && !isKept(whole));
		model.addAttribute("states", ItemState.values());
		boolean current = asked.equals(this.cyclogram.thisYear());
		model.addAttribute("left", (current && isKept(before)) ? before.in(ItemState.OVERDUE).size() : 0);
		return "cyclogram";
	}

	// Of a year before anybody kept the cyclogram here nothing is left to do.
	private static boolean isKept(CycleYear year) {
		return year.rows().stream().flatMap(CycleRow::items).anyMatch((item) -> item.version() > 0);
	}

	private SchoolYear year(ParameterReader parameters) {
		Integer year = parameters.number(YEAR, SchoolYear.EARLIEST, SchoolYear.LATEST);
		return (year != null) ? new SchoolYear(year) : this.cyclogram.thisYear();
	}

	@GetMapping("/cyclogram/month")
	String month(@RequestParam MultiValueMap<String, String> values, Model model) {
		YearMonth month = month(new ParameterReader(values).text("month"));
		model.addAttribute(HEADING, this.words.text("cyclogram.calendar.title", this.cycleWords.month(month)));
		model.addAttribute("calendar", CycleMonth.of(month, this.cyclogram.today(),
				this.cyclogram.due(Callers.current(), month), this.cyclogram.events(month, month)));
		model.addAttribute("before", month.minusMonths(1));
		model.addAttribute("after", month.plusMonths(1));
		model.addAttribute(YEAR, SchoolYear.of(month.atDay(1)));
		return "cyclogram-month";
	}

	private YearMonth month(@Nullable String text) {
		if (text == null) {
			return YearMonth.from(this.cyclogram.today());
		}
		try {
			YearMonth month = YearMonth.parse(text);
			if (month.getYear() >= SchoolYear.EARLIEST && month.getYear() <= SchoolYear.LATEST) {
				return month;
			}
		}
		catch (DateTimeException ex) {
			// refused below
		}
		throw new EstafetaException(ErrorKind.BAD_REQUEST, "cyclogram-month-form");
	}

	@GetMapping("/cyclogram/{id}")
	String activity(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model) {
		Caller caller = Callers.current();
		ParameterReader parameters = new ParameterReader(values);
		SchoolYear year = year(parameters);
		model.addAttribute("row", this.cyclogram.row(caller, id, year));
		model.addAttribute("history", this.cyclogram.history(caller, id));
		model.addAttribute("years", this.cyclogram.years(year));
		if (caller.may(Action.PLAN_YEAR)) {
			String find = parameters.text("find");
			model.addAttribute("find", find);
			model.addAttribute("part", parameters.text("part"));
			model.addAttribute("found", (find != null) ? this.events.find(find) : List.of());
		}
		return "cyclogram-activity";
	}

	@GetMapping("/portfolios")
	String portfolios(Model model) {
		model.addAttribute("portfolios", this.portfolios.all());
		model.addAttribute("projects",
				this.projects.list(Callers.current(), ProjectFilter.ALL)
					.stream()
					.collect(Collectors.groupingBy((one) -> one.place().format().id(), Collectors.counting())));
		return "portfolios";
	}

}
