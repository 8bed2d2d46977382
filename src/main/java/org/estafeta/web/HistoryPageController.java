package org.estafeta.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.dissemination.TransferChange;
import org.estafeta.dissemination.TransferHistories;
import org.estafeta.practice.Practices;
import org.estafeta.shared.Cursor;
import org.estafeta.shared.Slice;

/**
 * The page that tells what was recorded about the spread of a practice, corrected and
 * retracted.
 */
@Controller
class HistoryPageController {

	private static final int ROWS = 30;

	private static final String LIST = "history";

	private final Practices practices;

	private final TransferHistories histories;

	HistoryPageController(Practices practices, TransferHistories histories) {
		this.practices = practices;
		this.histories = histories;
	}

	@GetMapping("/practices/{id}/spread/history")
	String history(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model) {
		ParameterReader reader = new ParameterReader(values);
		String fact = reader.text("fact");
		model.addAttribute("practice", this.practices.get(id));
		TransferHistories.Page page = this.histories.changes(id, fact, reader.page(LIST, ROWS),
				Callers.may(Action.SEE_NAMES));
		Slice<TransferChange> changes = page.slice();
		model.addAttribute("fact", fact);
		model.addAttribute("total", page.total());
		model.addAttribute("changes", changes.rows());
		if (changes.hasNext()) {
			model.addAttribute("next", href(fact, "after", changes.rows().getLast()));
		}
		if (changes.hasPrevious() && !changes.rows().isEmpty()) {
			model.addAttribute("previous", href(fact, "before", changes.rows().getFirst()));
		}
		return "history";
	}

	// Relative to the page itself.
	private static String href(@Nullable String fact, String direction, TransferChange at) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		if (fact != null) {
			values.add("fact", fact);
		}
		values.add(direction, Cursor.encode(LIST, at.position()));
		return '?' + TraceParameters.query(values);
	}

}
