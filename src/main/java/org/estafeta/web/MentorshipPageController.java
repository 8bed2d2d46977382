package org.estafeta.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.mentoring.Mentorship;
import org.estafeta.mentoring.MentorshipEdit;
import org.estafeta.mentoring.MentorshipOutcome;
import org.estafeta.mentoring.MentorshipPart;
import org.estafeta.mentoring.MentorshipParts;
import org.estafeta.mentoring.MentorshipStatus;
import org.estafeta.mentoring.Mentorships;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.NodeKind;

/**
 * A mentorship on its page: agreeing to it, what it is about, steps, meetings, measures
 * and its end.
 */
@Controller
@RequestMapping("/mentoring/pairs/{id}")
class MentorshipPageController {

	private static final String AIMS = "aims";

	private static final String ABOUT = "/about";

	private static final Map<String, NodeKind> PICKED = Map.of(AIMS, NodeKind.DEFICIT);

	private final Mentorships mentorships;

	private final MentorshipParts parts;

	private final NodePicker picker;

	private final PickedFields picked;

	private final EditPages pages;

	private final Refusals refusals;

	private final Clock clock;

	MentorshipPageController(Mentorships mentorships, MentorshipParts parts, NodePicker picker, PickedFields picked,
			EditPages pages, Refusals refusals, Clock clock) {
		this.mentorships = mentorships;
		this.parts = parts;
		this.picker = picker;
		this.picked = picked;
		this.pages = pages;
		this.refusals = refusals;
		this.clock = clock;
	}

	@GetMapping
	String page(@PathVariable("id") String id, Model model) {
		return page(id, TypedForm.NONE, model);
	}

	private String page(String id, TypedForm typed, Model model) {
		Mentorship pair = this.mentorships.get(Callers.current(), id);
		MentorshipPart part = this.mentorships.part(Callers.current(), pair).orElseThrow();
		LocalDate today = LocalDate.now(this.clock);
		Mentorship.Content content = pair.content();
		boolean works = content != null && pair.status() == MentorshipStatus.ACTIVE;
		model.addAttribute("pair", pair);
		model.addAttribute("part", part);
		model.addAttribute("works", works);
		model.addAttribute("asked", pair.status() == MentorshipStatus.PROPOSED && isAsked(pair, part));
		model.addAttribute("today", today);
		model.addAttribute("typed", typed);
		model.addAttribute("outcomes", MentorshipOutcome.values());
		if (content != null) {
			model.addAttribute(AIMS, this.picker.chosen(NodeKind.DEFICIT, content.aims()));
			model.addAttribute("line", MentorshipTimeline.of(pair, content, today));
			model.addAttribute("bars", content.measures().stream().map(MeasureBar::of).toList());
		}
		return "mentorship";
	}

	private static boolean isAsked(Mentorship pair, MentorshipPart part) {
		return switch (part) {
			case ARRANGER -> false;
			case MENTEE -> pair.mentee().agreedOn() == null;
			case MENTOR -> pair.mentors()
				.stream()
				.filter((side) -> pair.isOfSchools() || side.id().equals(Callers.current().account()))
				.anyMatch((side) -> side.agreedOn() == null);
		};
	}

	private static String to(String id) {
		return "redirect:/mentoring/pairs/" + id;
	}

	private String attempt(String id, String form, MultiValueMap<String, String> values, Runnable work, Model model,
			HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			work.run();
			return to(id);
		}, () -> page(id, new TypedForm(form, values), model), response, model);
	}

	@PostMapping("/answer")
	String answer(@PathVariable("id") String id, @RequestParam("agreed") boolean agreed,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return attempt(id, "", values, () -> this.mentorships.answer(Callers.current(), id, agreed), model, response);
	}

	@GetMapping(ABOUT)
	String about(@PathVariable("id") String id, Model model) {
		Mentorship pair = this.mentorships.get(Callers.current(), id);
		return about(pair, EditForm.of(values(pair), Integer.toString(pair.version())), Map.of(), model);
	}

	private static MultiValueMap<String, String> values(Mentorship pair) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		Mentorship.Content content = pair.content();
		if (content != null) {
			values.set("goal", Objects.requireNonNullElse(content.goal(), ""));
			values.set("until", (content.until() != null) ? content.until().toString() : "");
			values.set("basis", Objects.requireNonNullElse(content.basis(), ""));
			values.put(AIMS, new ArrayList<>(content.aims()));
			values.set("mentorPeople", (content.mentorPeople() != null) ? content.mentorPeople().toString() : "");
			values.set("menteePeople", (content.menteePeople() != null) ? content.menteePeople().toString() : "");
		}
		return values;
	}

	private String about(Mentorship pair, EditForm form, Map<String, List<NodePicker.Choice>> found, Model model) {
		model.addAttribute("pair", pair);
		model.addAttribute("aiming", aims(pair));
		model.addAttribute("form", form);
		model.addAttribute("picked", this.picked.of(PICKED, form, found));
		return "mentorship-about";
	}

	private boolean aims(Mentorship pair) {
		return pair.isOfSchools() || this.mentorships.part(Callers.current(), pair)
			.filter((part) -> part == MentorshipPart.MENTEE)
			.isPresent();
	}

	@PostMapping(ABOUT)
	String change(@PathVariable("id") String id, @RequestParam("version") int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		Mentorship pair = this.mentorships.get(Callers.current(), id);
		EditForm typed = EditForm.of(values, Integer.toString(version));
		Map<String, List<NodePicker.Choice>> found = this.picked.find(PICKED, values);
		if (!found.isEmpty()) {
			return about(pair, this.picked.asked(typed, found, values, response), found, model);
		}
		try {
			this.mentorships.change(Callers.current(), id, version, edit(values, aims(pair)));
			return to(id);
		}
		catch (EstafetaException ex) {
			return about(pair, this.pages.refused(ex, typed, (form) -> {
				Mentorship now = this.mentorships.get(Callers.current(), id);
				return form.against(values(now), Integer.toString(now.version()));
			}, response), Map.of(), model);
		}
	}

	/**
	 * Reads what a mentorship is about.
	 * @param values what was typed
	 * @param aims whether its aims are among it
	 * @return the edit
	 */
	static MentorshipEdit edit(MultiValueMap<String, String> values, boolean aims) {
		FieldReader fields = new FieldReader();
		LocalDate until = fields.day("until", values.getFirst("until"));
		Integer mentorPeople = people(fields, "mentorPeople", values);
		Integer menteePeople = people(fields, "menteePeople", values);
		fields.check();
		return new MentorshipEdit(values.getFirst("goal"), until, values.getFirst("basis"),
				aims ? values.getOrDefault(AIMS, List.of()) : null, mentorPeople, menteePeople);
	}

	private static @Nullable Integer people(FieldReader fields, String field, MultiValueMap<String, String> values) {
		String text = fields.line(field, values.getFirst(field));
		if (text == null) {
			return null;
		}
		if (!text.matches("\\d{1,6}")) {
			fields.problem(field, "mentoring-people");
			return null;
		}
		return Integer.valueOf(text);
	}

	private static LocalDate neededDay(String field, @Nullable String typed) {
		FieldReader fields = new FieldReader();
		LocalDate day = fields.day(field, typed);
		if (day == null) {
			fields.problem(field, "field-needed", field);
		}
		fields.check();
		return Objects.requireNonNull(day);
	}

	private static @Nullable Double number(String field, @Nullable String typed) {
		FieldReader fields = new FieldReader();
		String text = fields.line(field, typed);
		Double number = PlainNumbers.read(text);
		if (text != null && number == null) {
			fields.problem(field, "mentoring-measure");
			fields.check();
		}
		return number;
	}

	@PostMapping("/steps")
	String addStep(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return attempt(id, "step", values, () -> this.parts.addStep(Callers.current(), id, values.getFirst("title"),
				neededDay("due", values.getFirst("due"))), model, response);
	}

	@PostMapping("/steps/{step}")
	String finishStep(@PathVariable("id") String id, @PathVariable("step") String step,
			@RequestParam("version") int version, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return attempt(id, "step-" + step, values, () -> {
			FieldReader fields = new FieldReader();
			LocalDate doneOn = fields.day("doneOn", values.getFirst("doneOn"));
			fields.check();
			this.parts.finishStep(Callers.current(), id, step, version, doneOn);
		}, model, response);
	}

	@PostMapping("/talks")
	String addTalk(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return attempt(id, "talk", values, () -> {
			FieldReader fields = new FieldReader();
			String minutes = fields.line("minutes", values.getFirst("minutes"));
			this.parts.addTalk(Callers.current(), id,
					new Mentorship.Talk("", neededDay("on", values.getFirst("on")),
							(minutes != null && minutes.matches("\\d{1,4}")) ? Integer.parseInt(minutes) : 0,
							Objects.requireNonNullElse(values.getFirst("topic"), ""), values.getFirst("note")));
		}, model, response);
	}

	@PostMapping("/measures")
	String addMeasure(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return attempt(id, "measure", values, () -> {
			Double before = number("before", values.getFirst("before"));
			this.parts.addMeasure(Callers.current(), id,
					new Mentorship.Measure("", Objects.requireNonNullElse(values.getFirst("title"), ""),
							Objects.requireNonNullElse(values.getFirst("unit"), ""),
							(before != null) ? before : Double.NaN, number("after", values.getFirst("after")),
							!"false".equals(values.getFirst("rises")), 0));
		}, model, response);
	}

	@PostMapping("/measures/{measure}")
	String measure(@PathVariable("id") String id, @PathVariable("measure") String measure,
			@RequestParam("version") int version, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return attempt(id, "measure-" + measure, values, () -> this.parts.measure(Callers.current(), id, measure,
				version, number("after", values.getFirst("after"))), model, response);
	}

	@PostMapping("/remove")
	String remove(@PathVariable("id") String id, @RequestParam("part") String part,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return attempt(id, "", values, () -> this.parts.remove(Callers.current(), id, part), model, response);
	}

	@PostMapping("/end")
	String end(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return attempt(id, "end", values,
				() -> this.mentorships.end(Callers.current(), id, new ParameterReader(values).choice("outcome",
						MentorshipOutcome.class, MentorshipOutcome.BROKEN_OFF), values.getFirst("result")),
				model, response);
	}

	@PostMapping("/mark")
	String mark(@PathVariable("id") String id, @RequestParam("mark") int mark,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return attempt(id, "", values, () -> this.mentorships.mark(Callers.current(), id, mark), model, response);
	}

	/**
	 * A measure before and after as two bars.
	 *
	 * @param measure the measure
	 * @param before how long the first one is, in percent of the longer
	 * @param after how long the second one is
	 */
	record MeasureBar(Mentorship.Measure measure, double before, double after) {

		private static MeasureBar of(Mentorship.Measure measure) {
			double last = (measure.after() != null) ? measure.after() : 0;
			double longest = Math.max(Math.abs(measure.before()), Math.abs(last));
			double scale = (longest > 0) ? 100 / longest : 0;
			return new MeasureBar(measure, Math.abs(measure.before()) * scale, Math.abs(last) * scale);
		}

	}

}
