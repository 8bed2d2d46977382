package org.estafeta.web;

import java.util.Arrays;
import java.util.List;

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

import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.access.Scopes;
import org.estafeta.history.FieldReason;
import org.estafeta.history.Histories;
import org.estafeta.history.HistoryEntry;
import org.estafeta.history.NodeChange;
import org.estafeta.history.Undo;
import org.estafeta.history.UndoPlan;
import org.estafeta.merging.Merges;
import org.estafeta.shared.Cursor;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Position;
import org.estafeta.shared.Slice;

/**
 * The pages of the history: all changes, one change and its undoing, the changes of one
 * node.
 */
@Controller
class ChangePageController {

	private static final String ACTOR = "administrator";

	private static final String LIST = "changes";

	private static final String LIST_OF_NODE = "node-changes";

	private static final int ROWS = 50;

	private static final int NODES = 50;

	private final Histories histories;

	private final Undo undo;

	private final Merges merges;

	private final Scopes scopes;

	ChangePageController(Histories histories, Undo undo, Merges merges, Scopes scopes) {
		this.scopes = scopes;
		this.histories = histories;
		this.undo = undo;
		this.merges = merges;
	}

	@GetMapping("/history")
	String changes(@RequestParam MultiValueMap<String, String> values, Model model) {
		ParameterReader reader = new ParameterReader(values);
		String actor = reader.text("actor");
		String kind = reader.text("kind");
		Slice<HistoryEntry> entries = this.histories.entries(actor, kind, reader.page(LIST, ROWS));
		model.addAttribute("entries", entries.rows());
		model.addAttribute("actor", actor);
		model.addAttribute("kind", kind);
		model.addAttribute("actors", this.histories.actors());
		model.addAttribute("kinds", Histories.labels());
		MultiValueMap<String, String> filter = new LinkedMultiValueMap<>();
		put(filter, "actor", actor);
		put(filter, "kind", kind);
		pages(LIST, entries.map(Histories::position), filter, model);
		return "changes";
	}

	private static void put(MultiValueMap<String, String> values, String name, @Nullable String value) {
		if (value != null) {
			values.add(name, value);
		}
	}

	// Relative to the page itself.
	private static void pages(String list, Slice<Position> rows, MultiValueMap<String, String> filter, Model model) {
		if (rows.hasNext()) {
			model.addAttribute("next", href(list, filter, "after", rows.rows().getLast()));
		}
		if (rows.hasPrevious() && !rows.rows().isEmpty()) {
			model.addAttribute("previous", href(list, filter, "before", rows.rows().getFirst()));
		}
	}

	private static String href(String list, MultiValueMap<String, String> filter, String direction, Position at) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>(filter);
		values.add(direction, Cursor.encode(list, at));
		return '?' + TraceParameters.query(values);
	}

	@GetMapping("/history/{seq}")
	String change(@PathVariable("seq") long seq, @RequestParam MultiValueMap<String, String> values, Model model) {
		Integer after = new ParameterReader(values).number("after", 0, Integer.MAX_VALUE);
		List<NodeChange> nodes = this.histories.nodes(seq, (after != null) ? after : -1, NODES + 1);
		model.addAttribute("entry", this.histories.entry(seq));
		model.addAttribute("nodes", (nodes.size() > NODES) ? nodes.subList(0, NODES) : nodes);
		if (nodes.size() > NODES) {
			model.addAttribute("next", "?after=" + nodes.get(NODES - 1).position());
		}
		return "change";
	}

	@GetMapping("/history/{seq}/undo")
	String ask(@PathVariable("seq") long seq, Model model) {
		UndoPlan plan = this.undo.plan(seq);
		model.addAttribute("plan", plan);
		model.addAttribute("entry", plan.entry());
		return "change-undo";
	}

	@PostMapping("/history/{seq}/undo")
	String undo(@PathVariable("seq") long seq, RedirectAttributes redirect) {
		long done = this.undo.undo(seq, ACTOR);
		redirect.addFlashAttribute("done", String.valueOf(done));
		return "redirect:/history/" + done;
	}

	@GetMapping("/{path}/{id}/changes")
	String ofNode(@PathVariable("path") String path, @PathVariable("id") String id,
			@RequestParam MultiValueMap<String, String> values, Model model) {
		NodeKind kind = Arrays.stream(NodeKind.values())
			.filter((one) -> one.path().equals(path))
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "node-not-found", path));
		ParameterReader reader = new ParameterReader(values);
		Slice<NodeChange> changes = this.histories.ofNode(kind, id, reader.page(LIST_OF_NODE, ROWS));
		List<FieldReason> reasons = this.histories.reasons(kind, id);
		if (changes.rows().isEmpty() && reasons.isEmpty()) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "node-not-found", id);
		}
		String name = this.histories.name(kind, id);
		model.addAttribute("name", (name != null) ? name : id);
		model.addAttribute("address", '/' + path + '/' + id);
		model.addAttribute("paged", kind != NodeKind.TEACHER && kind != NodeKind.ADOPTION);
		model.addAttribute("merges", (Callers.may(Action.MERGE) && this.scopes.covers(Callers.current(), id))
				? this.merges.ofNode(id) : List.of());
		model.addAttribute("changes", changes.rows());
		model.addAttribute("reasons", reasons);
		Integer from = reader.number("from", 0, Integer.MAX_VALUE);
		Integer to = reader.number("to", 0, Integer.MAX_VALUE);
		if (from != null && to != null) {
			model.addAttribute("difference", this.histories.difference(kind, id, from, to));
		}
		pages(LIST_OF_NODE, changes.map(Histories::position), new LinkedMultiValueMap<>(), model);
		return "node-changes";
	}

}
