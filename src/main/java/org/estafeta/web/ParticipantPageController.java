package org.estafeta.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import org.estafeta.access.Callers;
import org.estafeta.event.Events;
import org.estafeta.registration.EventDesks;
import org.estafeta.registration.Participant;
import org.estafeta.registration.ParticipantRole;
import org.estafeta.registration.ParticipantState;
import org.estafeta.registration.Participants;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldsRefused;

/**
 * Who takes part in an event, for those who hold it.
 */
@Controller
class ParticipantPageController {

	/** So many that a page of them can be sent back as one form. */
	static final int PAGE = 200;

	private static final String LIST = "/events/{id}/participants";

	private static final String REFUSAL = "refusal";

	private static final String TYPED = "typed";

	private final Events events;

	private final EventDesks desks;

	private final Participants participants;

	private final Words words;

	ParticipantPageController(Events events, EventDesks desks, Participants participants, Words words) {
		this.events = events;
		this.desks = desks;
		this.participants = participants;
		this.words = words;
	}

	@GetMapping(LIST)
	String list(@PathVariable("id") String id, @RequestParam(name = "find", defaultValue = "") String find,
			@RequestParam(name = "page", defaultValue = "1") int page, Model model) {
		List<Participant> all = this.participants.list(Callers.current(), id);
		List<Participant> shown = all.stream().filter((one) -> isFound(one, find)).toList();
		List<Participant> registered = shown.stream()
			.filter((one) -> one.state() == ParticipantState.REGISTERED)
			.toList();
		int pages = Math.max(1, (registered.size() + PAGE - 1) / PAGE);
		int at = Math.clamp(page, 1, pages);
		model.addAttribute("event", this.events.get(id));
		model.addAttribute("desk", this.desks.of(Callers.current(), id));
		model.addAttribute("begun", this.desks.of(Callers.current(), id).hasBegun(this.desks.today()));
		model.addAttribute("find", find);
		model.addAttribute("page", at);
		model.addAttribute("pages", pages);
		model.addAttribute("found", registered.size());
		model.addAttribute("registered", registered.subList((at - 1) * PAGE, Math.min(at * PAGE, registered.size())));
		model.addAttribute("waiting", shown.stream().filter((one) -> one.state() == ParticipantState.WAITING).toList());
		model.addAttribute("roles", ParticipantRole.values());
		return "event-participants";
	}

	private static boolean isFound(Participant one, String find) {
		String sought = plain(find.strip());
		return sought.isEmpty() || Stream.of(one.name(), one.workplace())
			.filter(Objects::nonNull)
			.anyMatch((text) -> plain(text).contains(sought));
	}

	private static String plain(String text) {
		return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
	}

	@PostMapping(LIST)
	String add(@PathVariable("id") String id, @RequestParam("name") String name,
			@RequestParam("workplace") String workplace, @RequestParam("role") ParticipantRole role,
			RedirectAttributes redirect) {
		return attempt(id, 1, "", redirect, () -> this.participants.add(Callers.current(), id, name, workplace, role));
	}

	@PostMapping(LIST + "/present")
	String mark(@PathVariable("id") String id,
			@RequestParam(name = "shown", required = false) @Nullable List<String> shown,
			@RequestParam(name = "present", required = false) @Nullable Set<String> present,
			@RequestParam(name = "find", defaultValue = "") String find,
			@RequestParam(name = "page", defaultValue = "1") int page, RedirectAttributes redirect) {
		return attempt(id, page, find, redirect, () -> this.participants.mark(Callers.current(), id,
				Participants.Mark.of((shown != null) ? shown : List.of(), (present != null) ? present : Set.of())));
	}

	@PostMapping(LIST + "/{participant}/remove")
	String remove(@PathVariable("id") String id, @PathVariable("participant") String participant,
			RedirectAttributes redirect) {
		return attempt(id, 1, "", redirect, () -> this.participants.remove(Callers.current(), id, participant));
	}

	private String attempt(String id, int page, String find, RedirectAttributes redirect, Runnable work) {
		try {
			work.run();
		}
		catch (FieldsRefused ex) {
			redirect.addFlashAttribute(REFUSAL, sentences(ex).getFirst());
		}
		catch (EstafetaException ex) {
			if (ex.kind() != ErrorKind.CONFLICT) {
				throw ex;
			}
			redirect.addFlashAttribute(REFUSAL, this.words.text(ex.messageKey(), ex.arguments().toArray()));
		}
		UriComponentsBuilder back = UriComponentsBuilder.fromPath("/events/{id}/participants");
		if (page > 1) {
			back.queryParam("page", page);
		}
		if (!find.isBlank()) {
			back.queryParam("find", "{find}");
		}
		return "redirect:" + back.build(false).expand(Map.of("id", id, "find", find)).encode().toUriString();
	}

	private List<String> sentences(FieldsRefused refusal) {
		return refusal.problems()
			.stream()
			.map((problem) -> this.words.text(problem.messageKey(), problem.arguments().toArray()))
			.toList();
	}

	@PostMapping(LIST + "/attendance")
	String attend(@PathVariable("id") String id, @RequestParam(name = "list", defaultValue = "") String list,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file, Model model,
			HttpServletResponse response, RedirectAttributes redirect) throws IOException {
		String text = (file != null && !file.isEmpty()) ? Participants.text(file.getBytes()) : list;
		try {
			Participants.Attended attended = this.participants.attend(Callers.current(), id, text);
			redirect.addFlashAttribute("attended",
					this.words.text("participants.attended", attended.marked(), attended.added(), attended.placed()));
			return "redirect:/events/" + id + "/participants";
		}
		catch (FieldsRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("wrong",
					ex.problems()
						.stream()
						.map((problem) -> this.words.text("participants.row", problem.field(),
								this.words.text(problem.messageKey(), problem.arguments().toArray())))
						.toList());
		}
		catch (EstafetaException ex) {
			if (ex.kind() != ErrorKind.CONFLICT) {
				throw ex;
			}
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute(REFUSAL, this.words.text(ex.messageKey(), ex.arguments().toArray()));
		}
		model.addAttribute(TYPED, text);
		return list(id, "", 1, model);
	}

}
