package org.estafeta.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.access.Scopes;
import org.estafeta.merging.Duplicates;
import org.estafeta.merging.MergePreview;
import org.estafeta.merging.MergeView;
import org.estafeta.merging.Merges;
import org.estafeta.merging.Suggestion;
import org.estafeta.shared.Cursor;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Slice;

/**
 * The pages of duplicates: which nodes may be the same, two of them side by side, and a
 * merge that can be taken back.
 */
@Controller
class DuplicatePageController {

	private static final String PATH = "/duplicates";

	private static final String LIST = "duplicates";

	private static final String FIELD = "field.";

	private static final String REFUSAL = "refusal";

	private static final int ROWS = 20;

	private final Duplicates duplicates;

	private final Merges merges;

	private final Scopes scopes;

	private final Words words;

	DuplicatePageController(Duplicates duplicates, Merges merges, Scopes scopes, Words words) {
		this.scopes = scopes;
		this.duplicates = duplicates;
		this.merges = merges;
		this.words = words;
	}

	@GetMapping(PATH)
	String list(@RequestParam MultiValueMap<String, String> values, Model model) {
		ParameterReader reader = new ParameterReader(values);
		NodeKind kind = reader.choice("kind", NodeKind.class, NodeKind.ORGANISATION);
		Slice<Suggestion> pairs = this.duplicates.suggestions(kind, reader.page(LIST, ROWS), Callers.current());
		model.addAttribute("kinds", Merges.KINDS);
		model.addAttribute("kind", kind);
		model.addAttribute("path", kind.path());
		model.addAttribute("pairs", pairs.rows());
		model.addAttribute("total", this.duplicates.count(kind, Callers.current()));
		if (pairs.hasNext()) {
			model.addAttribute("next", href(kind, "after", pairs.rows().getLast()));
		}
		if (pairs.hasPrevious() && !pairs.rows().isEmpty()) {
			model.addAttribute("previous", href(kind, "before", pairs.rows().getFirst()));
		}
		return "duplicates";
	}

	// Relative to the page itself.
	private static String href(NodeKind kind, String direction, Suggestion at) {
		return "?kind=" + kind + '&' + direction + '=' + Cursor.encode(LIST, at.position());
	}

	@GetMapping(PATH + "/{path}/{loser}/{survivor}")
	String compare(@PathVariable("path") String path, @PathVariable("loser") String loser,
			@PathVariable("survivor") String survivor, Model model) {
		this.scopes.require(Callers.current(), loser, survivor);
		MergePreview preview = this.merges.preview(Merges.kind(path), loser, survivor);
		model.addAttribute("preview", preview);
		model.addAttribute("path", path);
		model.addAttribute("paged", preview.kind() != NodeKind.TEACHER);
		return "duplicate";
	}

	@PostMapping(PATH + "/{path}/{loser}/{survivor}/apart")
	String tellApart(@PathVariable("path") String path, @PathVariable("loser") String loser,
			@PathVariable("survivor") String survivor, RedirectAttributes redirect) {
		NodeKind kind = Merges.kind(path);
		this.scopes.require(Callers.current(), loser, survivor);
		this.duplicates.tellApart(kind, loser, survivor, actor());
		redirect.addFlashAttribute("apart", true);
		return "redirect:" + PATH + "?kind=" + kind;
	}

	@PostMapping(PATH + "/{path}/{loser}/{survivor}/merge")
	String merge(@PathVariable("path") String path, @PathVariable("loser") String loser,
			@PathVariable("survivor") String survivor, @RequestParam("fingerprint") String fingerprint,
			@RequestParam MultiValueMap<String, String> values, RedirectAttributes redirect) {
		this.scopes.require(Callers.current(), loser, survivor);
		List<String> taken = values.keySet()
			.stream()
			.filter((name) -> name.startsWith(FIELD) && "take".equals(values.getFirst(name)))
			.map((name) -> name.substring(FIELD.length()))
			.toList();
		try {
			String id = this.merges.merge(Merges.kind(path), loser, survivor, taken, fingerprint, actor());
			redirect.addFlashAttribute("done", "done");
			return "redirect:" + PATH + "/merges/" + id;
		}
		catch (EstafetaException ex) {
			return refused(ex, redirect, PATH + '/' + path + '/' + loser + '/' + survivor);
		}
	}

	@GetMapping(PATH + "/merges/{id}")
	String merged(@PathVariable("id") String id, Model model) {
		MergeView merge = seen(id);
		model.addAttribute("merge", merge);
		model.addAttribute("path", merge.kind().path());
		model.addAttribute("paged", merge.kind() != NodeKind.TEACHER);
		return "merged";
	}

	// Of two that are one now only this one can be looked after.
	private MergeView seen(String id) {
		MergeView merge = this.merges.get(id);
		this.scopes.require(Callers.current(), merge.survivor());
		return merge;
	}

	@PostMapping(PATH + "/merges/{id}/part")
	String part(@PathVariable("id") String id, RedirectAttributes redirect) {
		seen(id);
		try {
			this.merges.unmerge(id, actor());
			redirect.addFlashAttribute("done", "parted");
			return "redirect:" + PATH + "/merges/" + id;
		}
		catch (EstafetaException ex) {
			return refused(ex, redirect, PATH + "/merges/" + id);
		}
	}

	private static String actor() {
		return Callers.current().actor(Action.MERGE);
	}

	// What stands in the way is told on the page that it happened on.
	private String refused(EstafetaException refusal, RedirectAttributes redirect, String page) {
		if (refusal.kind() != ErrorKind.CONFLICT) {
			throw refusal;
		}
		redirect.addFlashAttribute(REFUSAL, this.words.text(refusal.messageKey(), refusal.arguments().toArray()));
		return "redirect:" + page;
	}

}
