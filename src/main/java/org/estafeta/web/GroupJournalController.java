package org.estafeta.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Callers;
import org.estafeta.event.Events;
import org.estafeta.registration.CompletionMark;
import org.estafeta.registration.GroupJournal;
import org.estafeta.registration.GroupJournals;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The journal of a group of a programme, for those who hold it.
 */
@Controller
class GroupJournalController {

	private static final String JOURNAL = "/events/{id}/journal";

	private final Events events;

	private final GroupJournals journals;

	private final Words words;

	GroupJournalController(Events events, GroupJournals journals, Words words) {
		this.events = events;
		this.journals = journals;
		this.words = words;
	}

	@GetMapping(JOURNAL)
	String journal(@PathVariable("id") String id, Model model) {
		model.addAttribute("event", this.events.get(id));
		model.addAttribute("journal", this.journals.of(Callers.current(), id));
		model.addAttribute("marks", CompletionMark.values());
		return "group-journal";
	}

	@PostMapping(JOURNAL)
	String keep(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values,
			RedirectAttributes redirect) {
		List<GroupJournal.Entry> entries = new ArrayList<>();
		for (String one : values.getOrDefault("shown", List.of())) {
			entries.add(new GroupJournal.Entry(one, new HashSet<>(values.getOrDefault("at-" + one, List.of())),
					mark(values, one)));
		}
		try {
			this.journals.keep(Callers.current(), id, entries);
			redirect.addFlashAttribute("kept", this.words.text("journal.kept"));
		}
		catch (EstafetaException ex) {
			// what somebody else has changed a moment before is told on the page itself
			if (ex.kind() != ErrorKind.CONFLICT && ex.kind() != ErrorKind.BAD_REQUEST) {
				throw ex;
			}
			redirect.addFlashAttribute("refusal", this.words.text(ex.messageKey(), ex.arguments().toArray()));
		}
		return "redirect:/events/" + id + "/journal";
	}

	private static CompletionMark mark(MultiValueMap<String, String> values, String participant) {
		CompletionMark mark = EditValues.reading(values).code("mark-" + participant, CompletionMark.values());
		return (mark != null) ? mark : CompletionMark.BY_ATTENDANCE;
	}

}
