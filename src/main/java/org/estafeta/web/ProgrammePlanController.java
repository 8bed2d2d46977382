package org.estafeta.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Callers;
import org.estafeta.cyclogram.SchoolYear;
import org.estafeta.programme.Figures;
import org.estafeta.programme.PlanEditor;
import org.estafeta.programme.PlanLine;
import org.estafeta.programme.PlanLineEdit;
import org.estafeta.programme.PlanMonth;
import org.estafeta.programme.PlanStatus;
import org.estafeta.programme.ProgrammePlan;
import org.estafeta.programme.ProgrammePlans;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The plan of programmes of a school year.
 */
@Controller
class ProgrammePlanController {

	private static final String PLAN = "/programmes/plan";

	private static final String YEAR = PLAN + "/{year}";

	private static final String NEW = YEAR + "/lines/new";

	private static final String LINE = YEAR + "/lines/{line}";

	private static final String PROGRAMME = "planProgramme";

	private static final String MONTH = "planMonth";

	private final ProgrammePlans plans;

	private final PlanEditor editor;

	private final EditPages pages;

	private final Words words;

	private final PlanWords planWords;

	ProgrammePlanController(ProgrammePlans plans, PlanEditor editor, EditPages pages, Words words,
			PlanWords planWords) {
		this.plans = plans;
		this.editor = editor;
		this.pages = pages;
		this.words = words;
		this.planWords = planWords;
	}

	@GetMapping(PLAN)
	String plan(@RequestParam MultiValueMap<String, String> values, Model model) {
		Integer asked = new ParameterReader(values).number("year", SchoolYear.EARLIEST, SchoolYear.LATEST);
		int year = (asked != null) ? asked : this.plans.thisYear();
		ProgrammePlan plan = this.plans.of(Callers.current(), year);
		model.addAttribute("heading", this.words.text("programme-plan.title", this.planWords.year(year)));
		model.addAttribute("plan", plan);
		model.addAttribute("years", this.plans.years(year));
		model.addAttribute("months", ProgrammePlans.months());
		model.addAttribute("most",
				plan.rows()
					.stream()
					.flatMap((row) -> row.months().stream())
					.mapToInt(PlanMonth::plannedPlaces)
					.max()
					.orElse(0));
		return "programme-plan";
	}

	@PostMapping(YEAR + "/approve")
	String approve(@PathVariable("year") int year, @RequestParam("version") int version, RedirectAttributes redirect) {
		try {
			this.editor.approve(Callers.current(), year, version);
		}
		catch (EstafetaException ex) {
			if (ex.kind() != ErrorKind.CONFLICT) {
				throw ex;
			}
			redirect.addFlashAttribute("refusal", this.words.text(ex.messageKey(), ex.arguments().toArray()));
		}
		return toPlan(year);
	}

	private static String toPlan(int year) {
		return "redirect:/programmes/plan?year=" + year;
	}

	@GetMapping(NEW)
	String blank(@PathVariable("year") int year, @RequestParam MultiValueMap<String, String> asked, Model model) {
		ProgrammePlan plan = this.plans.of(Callers.current(), year);
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		values.add(PROGRAMME, asked.getFirst("programme"));
		values.add(MONTH, asked.getFirst("month"));
		return page(plan, null, EditForm.of(values, String.valueOf(plan.version())), model);
	}

	private String page(ProgrammePlan plan, @Nullable String line, EditForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("year", plan.year());
		model.addAttribute("approved", plan.status() == PlanStatus.APPROVED);
		model.addAttribute("line", line);
		model.addAttribute("offers",
				this.plans.offers()
					.stream()
					.filter((offer) -> !offer.retired() || form.has(PROGRAMME, offer.id()))
					.toList());
		model.addAttribute("months", ProgrammePlans.months());
		return "programme-plan-line";
	}

	@PostMapping(NEW)
	String add(@PathVariable("year") int year, @RequestParam("version") int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return save(year, version, null, values, model, response);
	}

	private String save(int year, int version, @Nullable String line, MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		try {
			this.editor.save(Callers.current(), year, version, line,
					new PlanLineEdit(values.getFirst(PROGRAMME), values.getFirst(MONTH), values.getFirst("planGroups"),
							values.getFirst("planPlaces"), values.getFirst("planHours"),
							values.getFirst("planReason")));
			return toPlan(year);
		}
		catch (EstafetaException ex) {
			EditForm form = this.pages.refused(ex, EditForm.of(values, String.valueOf(version)), (typed) -> {
				ProgrammePlan now = this.plans.of(Callers.current(), year);
				return typed.against(stored(now, line), String.valueOf(now.version()));
			}, response);
			return page(this.plans.of(Callers.current(), year), line, form, model);
		}
	}

	// Of a new line nothing stands; then what was typed is shown beside nothing.
	private static MultiValueMap<String, String> stored(ProgrammePlan plan, @Nullable String line) {
		return plan.lines()
			.stream()
			.filter((one) -> one.id().equals(line))
			.findFirst()
			.map(ProgrammePlanController::fields)
			.orElseGet(LinkedMultiValueMap::new);
	}

	private static MultiValueMap<String, String> fields(PlanLine line) {
		Figures figures = line.figures();
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		values.add(PROGRAMME, line.programme());
		values.add(MONTH, String.valueOf(line.month()));
		values.add("planGroups", String.valueOf(figures.groups()));
		values.add("planPlaces", String.valueOf(figures.places()));
		values.addAll("planHours", (figures.hours() != null) ? List.of(figures.hours().toString()) : List.of());
		return values;
	}

	@GetMapping(LINE)
	String form(@PathVariable("year") int year, @PathVariable("line") String line, Model model) {
		PlanLine stands = this.editor.line(Callers.current(), year, line);
		ProgrammePlan plan = this.plans.of(Callers.current(), year);
		return page(plan, line, EditForm.of(fields(stands), String.valueOf(plan.version())), model);
	}

	@PostMapping(LINE)
	String change(@PathVariable("year") int year, @PathVariable("line") String line,
			@RequestParam("version") int version, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return save(year, version, line, values, model, response);
	}

	@PostMapping(LINE + "/remove")
	String remove(@PathVariable("year") int year, @PathVariable("line") String line,
			@RequestParam("version") int version, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		try {
			this.editor.remove(Callers.current(), year, version, line, values.getFirst("planReason"));
			return toPlan(year);
		}
		catch (EstafetaException ex) {
			PlanLine stands = this.editor.line(Callers.current(), year, line);
			ProgrammePlan now = this.plans.of(Callers.current(), year);
			EditForm form = this.pages.refused(ex, EditForm.of(fields(stands), String.valueOf(now.version())),
					(typed) -> typed.against(fields(stands), String.valueOf(now.version())), response);
			return page(now, line, form, model);
		}
	}

}
