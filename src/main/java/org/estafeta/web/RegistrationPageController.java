package org.estafeta.web;

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
import org.estafeta.event.Events;
import org.estafeta.registration.DeskEdit;
import org.estafeta.registration.EventDesk;
import org.estafeta.registration.EventDesks;
import org.estafeta.registration.EventOpinions;
import org.estafeta.registration.EventProgrammes;
import org.estafeta.registration.EventSlot;
import org.estafeta.registration.Participants;
import org.estafeta.registration.SlotEdit;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Registering for events, saying what one thinks of them, and the forms by which they are
 * arranged.
 */
@Controller
class RegistrationPageController {

	private static final String EVENT = "/events/{id}";

	private static final String ARRANGE = EVENT + "/registration";

	private static final String NEW_SLOT = EVENT + "/programme/new";

	private static final String SLOT = EVENT + "/programme/{slot}";

	private static final String OPINION = EVENT + "/opinion";

	private final Events events;

	private final EventDesks desks;

	private final EventProgrammes programmes;

	private final Participants participants;

	private final EventOpinions opinions;

	private final EditPages pages;

	private final Words words;

	RegistrationPageController(Events events, EventDesks desks, EventProgrammes programmes, Participants participants,
			EventOpinions opinions, EditPages pages, Words words) {
		this.events = events;
		this.desks = desks;
		this.programmes = programmes;
		this.participants = participants;
		this.opinions = opinions;
		this.pages = pages;
		this.words = words;
	}

	@PostMapping(EVENT + "/register")
	String register(@PathVariable("id") String id, RedirectAttributes redirect) {
		return attempt(id, redirect, () -> this.participants.register(Callers.current(), id));
	}

	@PostMapping(EVENT + "/unregister")
	String unregister(@PathVariable("id") String id, RedirectAttributes redirect) {
		return attempt(id, redirect, () -> this.participants.cancel(Callers.current(), id));
	}

	// What somebody else has done a moment before is told on the page itself.
	private String attempt(String id, RedirectAttributes redirect, Runnable work) {
		try {
			work.run();
		}
		catch (EstafetaException ex) {
			if (ex.kind() != ErrorKind.CONFLICT) {
				throw ex;
			}
			redirect.addFlashAttribute("refusal", this.words.text(ex.messageKey(), ex.arguments().toArray()));
		}
		return toEvent(id);
	}

	private static String toEvent(String id) {
		return "redirect:/events/" + id + "#part";
	}

	@GetMapping("/account/events")
	String own(Model model) {
		model.addAttribute("events", this.participants.of(Callers.current().person()));
		return "account-events";
	}

	@GetMapping(OPINION)
	String opinion(@PathVariable("id") String id, Model model) {
		return opinion(id, EditForm.of(new LinkedMultiValueMap<>(), ""), model);
	}

	private String opinion(String id, EditForm form, Model model) {
		model.addAttribute("event", this.events.get(id));
		model.addAttribute("own", this.participants.of(Callers.current().person(), id).orElse(null));
		model.addAttribute("form", form);
		return "event-opinion";
	}

	@PostMapping(OPINION)
	String answer(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		try {
			this.opinions.answer(Callers.current(), id, mark(values.getFirst("rating")),
					Boolean.parseBoolean(values.getFirst("applies")), values.getFirst("comment"));
			return toEvent(id);
		}
		catch (EstafetaException ex) {
			return opinion(id, this.pages.refused(ex, EditForm.of(values, ""), (typed) -> {
				throw ex;
			}, response), model);
		}
	}

	private static @Nullable Integer mark(@Nullable String typed) {
		return (typed != null && typed.matches("\\d")) ? Integer.valueOf(typed) : null;
	}

	@GetMapping(ARRANGE)
	String arrangement(@PathVariable("id") String id, Model model) {
		EventDesk desk = run(id);
		return arrangement(id, EditForm.of(EditValues.of(desk), String.valueOf(desk.version())), model);
	}

	private EventDesk run(String id) {
		// whoever may not see who takes part may not see this form either
		this.participants.list(Callers.current(), id);
		return this.desks.of(Callers.current(), id);
	}

	private String arrangement(String id, EditForm form, Model model) {
		model.addAttribute("event", this.events.get(id));
		model.addAttribute("form", form);
		return "event-registration";
	}

	@PostMapping(ARRANGE)
	String arrange(@PathVariable("id") String id, @RequestParam("version") int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		try {
			this.desks.arrange(Callers.current(), id, version,
					new DeskEdit(values.getFirst("capacity"), values.getFirst("opensOn"), values.getFirst("closesOn"),
							values.getFirst("hours"), values.getFirst("joinLink"), values.getFirst("cost")));
			return toEvent(id);
		}
		catch (EstafetaException ex) {
			return arrangement(id, this.pages.refused(ex, EditForm.of(values, String.valueOf(version)), (typed) -> {
				EventDesk now = run(id);
				return typed.against(EditValues.of(now), String.valueOf(now.version()));
			}, response), model);
		}
	}

	@GetMapping(NEW_SLOT)
	String blankSlot(@PathVariable("id") String id, Model model) {
		run(id);
		return slot(id, EditForm.of(new LinkedMultiValueMap<>(), ""), model);
	}

	private String slot(String id, EditForm form, Model model) {
		model.addAttribute("event", this.events.get(id));
		model.addAttribute("form", form);
		return "event-slot";
	}

	@PostMapping(NEW_SLOT)
	String addSlot(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		try {
			this.programmes.add(Callers.current(), id, slot(values));
			return toProgramme(id);
		}
		catch (EstafetaException ex) {
			return slot(id, this.pages.refused(ex, EditForm.of(values, ""), (typed) -> typed, response), model);
		}
	}

	private static SlotEdit slot(MultiValueMap<String, String> values) {
		return new SlotEdit(values.getFirst("day"), values.getFirst("begins"), values.getFirst("ends"),
				values.getFirst("title"), values.getFirst("place"), values.getFirst("speakers"),
				values.getFirst("practicePage"));
	}

	private static String toProgramme(String id) {
		return "redirect:/events/" + id + "#programme";
	}

	@GetMapping(SLOT)
	String slotForm(@PathVariable("id") String id, @PathVariable("slot") String slot, Model model) {
		EventSlot current = this.programmes.get(Callers.current(), id, slot);
		model.addAttribute("slot", slot);
		return slot(id, EditForm.of(EditValues.of(current), String.valueOf(current.version())), model);
	}

	@PostMapping(SLOT)
	String changeSlot(@PathVariable("id") String id, @PathVariable("slot") String slot,
			@RequestParam("version") int version, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		try {
			this.programmes.change(Callers.current(), id, slot, version, slot(values));
			return toProgramme(id);
		}
		catch (EstafetaException ex) {
			model.addAttribute("slot", slot);
			return slot(id, this.pages.refused(ex, EditForm.of(values, String.valueOf(version)), (typed) -> {
				EventSlot now = this.programmes.get(Callers.current(), id, slot);
				return typed.against(EditValues.of(now), String.valueOf(now.version()));
			}, response), model);
		}
	}

	@PostMapping(SLOT + "/remove")
	String removeSlot(@PathVariable("id") String id, @PathVariable("slot") String slot) {
		this.programmes.remove(Callers.current(), id, slot);
		return toProgramme(id);
	}

}
