package org.estafeta.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.diagnosis.Consents;
import org.estafeta.diagnosis.Diagnoses;
import org.estafeta.diagnosis.Progress;
import org.estafeta.people.Profiles;
import org.estafeta.route.Route;
import org.estafeta.route.RouteWish;
import org.estafeta.route.Routes;
import org.estafeta.route.StepKind;
import org.estafeta.shared.FieldReader;

/**
 * A person's own route: planning it, its steps with the reasons, and the form to print.
 */
@Controller
@RequestMapping("/account/route")
class RoutePageController {

	private static final String BACK = "redirect:/account/route";

	private static final int USUAL_HOURS = 72;

	private static final int USUAL_MONTHS = 6;

	private final Routes routes;

	private final Diagnoses diagnoses;

	private final Consents consents;

	private final Profiles profiles;

	private final Refusals refusals;

	private final Clock clock;

	RoutePageController(Routes routes, Diagnoses diagnoses, Consents consents, Profiles profiles, Refusals refusals,
			Clock clock) {
		this.routes = routes;
		this.diagnoses = diagnoses;
		this.consents = consents;
		this.profiles = profiles;
		this.refusals = refusals;
		this.clock = clock;
	}

	@GetMapping
	String route(Model model) {
		return route(TypedForm.NONE, model);
	}

	private String route(TypedForm typed, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		Route route = this.routes.own(Callers.current()).orElse(null);
		model.addAttribute("route", route);
		model.addAttribute("line", (route != null) ? line(route, today) : null);
		model.addAttribute("consented", this.consents.stands(Callers.current().person()));
		model.addAttribute("deficits",
				this.diagnoses.own(Callers.current().person())
					.stream()
					.filter((one) -> one.progress() != Progress.ELIMINATED)
					.map((one) -> one.deficit().id())
					.distinct()
					.count());
		model.addAttribute("kinds", StepKind.values());
		model.addAttribute("chosen", typed.values().getOrDefault("kinds", chosen(route)));
		model.addAttribute("hours", (route != null) ? route.wish().hours() : USUAL_HOURS);
		model.addAttribute("until", (route != null) ? route.wish().until() : today.plusMonths(USUAL_MONTHS));
		model.addAttribute("most", Routes.MOST_DEFICITS);
		model.addAttribute("today", today);
		model.addAttribute("typed", typed);
		return "route";
	}

	private static List<String> chosen(@Nullable Route route) {
		Set<StepKind> kinds = (route != null) ? route.wish().kinds() : Set.of(StepKind.values());
		return kinds.stream().sorted().map(Enum::name).toList();
	}

	private static Line line(Route route, LocalDate today) {
		List<LocalDate> days = new ArrayList<>(List.of(route.from(), route.wish().until(), today));
		route.steps().forEach((one) -> days.add(one.due()));
		days.sort(LocalDate::compareTo);
		DayScale scale = new DayScale(days.getFirst(), days.getLast());
		return new Line(scale.x(route.from()), scale.x(route.wish().until()), scale.x(today), scale.months(), route
			.steps()
			.stream()
			.map((one) -> new MentorshipTimeline.Dot(scale.x(one.due()), one.title(),
					(one.doneOn() != null) ? "done" : ((one.isLate(today) || one.isBroken()) ? "late" : "open")))
			.toList());
	}

	@PostMapping
	String plan(@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			FieldReader fields = new FieldReader();
			LocalDate until = fields.day("until", values.getFirst("until"));
			String hours = fields.line("hours", values.getFirst("hours"));
			if (until == null) {
				fields.problem("until", "route-until", RouteWish.MOST_MONTHS);
			}
			fields.check();
			this.routes.plan(Callers.current(),
					new RouteWish((hours != null && hours.matches("\\d{1,4}")) ? Integer.parseInt(hours) : 0,
							(until != null) ? until : LocalDate.MIN,
							new HashSet<>(new ParameterReader(values).choices("kinds", StepKind.class))));
			return BACK;
		}, () -> route(new TypedForm("plan", values), model), response, model);
	}

	@PostMapping("/again")
	String again(@RequestParam("version") int version,
			@RequestParam(name = "unwanted", required = false) @Nullable String unwanted, Model model,
			HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			this.routes.again(Callers.current(), version, unwanted);
			return BACK;
		}, () -> route(model), response, model);
	}

	@PostMapping("/steps/{step}")
	String set(@PathVariable("step") String step, @RequestParam("version") int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			FieldReader fields = new FieldReader();
			LocalDate due = fields.day("due", values.getFirst("due"));
			LocalDate doneOn = fields.day("doneOn", values.getFirst("doneOn"));
			if (due == null) {
				fields.problem("due", "field-needed", "due");
			}
			fields.check();
			this.routes.setStep(Callers.current(), step, version, (due != null) ? due : LocalDate.MIN, doneOn);
			return BACK + "#step-" + step;
		}, () -> route(new TypedForm(step, values), model), response, model);
	}

	@PostMapping("/remove")
	String remove() {
		this.routes.remove(Callers.current());
		return BACK;
	}

	@GetMapping("/form")
	String form(Model model) {
		route(TypedForm.NONE, model);
		model.addAttribute("profile", this.profiles.ofAccount(Callers.current().person()).orElse(null));
		return "route-form";
	}

	/**
	 * A route from its first to its last day. All positions are in the units of the
	 * drawing.
	 *
	 * @param from where it begins
	 * @param to where it ends
	 * @param today where today is
	 * @param months the first days of months above
	 * @param steps its steps
	 */
	record Line(long from, long to, long today, List<DayScale.Mark> months, List<MentorshipTimeline.Dot> steps) {

		Line {
			months = List.copyOf(months);
			steps = List.copyOf(steps);
		}

	}

}
