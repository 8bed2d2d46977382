package org.estafeta.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.direction.DirectedNode;
import org.estafeta.direction.DirectionEditor;
import org.estafeta.direction.DirectionReport;
import org.estafeta.direction.Directions;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.Facet;
import org.estafeta.search.Hit;
import org.estafeta.search.QueryMode;
import org.estafeta.search.SearchRequest;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;

/**
 * The pages of the priority directions, and where nodes are put under them.
 */
@Controller
class DirectionPageController {

	private static final int FOUND = 50;

	private final Directions directions;

	private final DirectionEditor editor;

	private final CatalogueSearch search;

	DirectionPageController(Directions directions, DirectionEditor editor, CatalogueSearch search) {
		this.directions = directions;
		this.editor = editor;
		this.search = search;
	}

	@GetMapping("/directions")
	String all(Model model) {
		model.addAttribute("reports", this.directions.reports());
		model.addAttribute("kinds", kinds());
		return "directions";
	}

	// In the order in which kinds stand everywhere.
	private static List<NodeKind> kinds() {
		return Arrays.stream(NodeKind.values()).filter(Directions.KINDS::contains).toList();
	}

	@GetMapping("/directions/{id}")
	String one(@PathVariable("id") String id, Model model) {
		DirectionReport report = this.directions.report(id);
		model.addAttribute("report", report);
		model.addAttribute("most", report.years().stream().mapToInt(DirectionReport.Year::events).max().orElse(0));
		return "direction";
	}

	@GetMapping("/directions/{id}/add")
	String find(@PathVariable("id") String id, @RequestParam(name = "kind", required = false) @Nullable NodeKind kind,
			@RequestParam(name = "q", required = false) @Nullable String typed, Model model) {
		DirectionReport report = this.directions.report(id);
		NodeKind asked = (kind != null && Directions.KINDS.contains(kind)) ? kind : NodeKind.PRACTICE;
		// a direction finds best what is called like it
		String text = (typed != null) ? typed.strip() : report.direction().name();
		model.addAttribute("report", report);
		model.addAttribute("kinds", kinds());
		model.addAttribute("asked", asked);
		model.addAttribute("typed", text);
		model.addAttribute("found", found(Callers.current(), asked, text));
		return "direction-add";
	}

	private List<DirectedNode> found(Caller caller, NodeKind kind, String text) {
		SearchRequest request = new SearchRequest(text, Map.of(Facet.KIND, List.of(kind.name())), QueryMode.FORGIVING,
				KeysetRequest.first(FOUND));
		List<String> ids = this.search.find(request).hits().stream().map(Hit::id).toList();
		Map<String, DirectedNode> nodes = this.directions.nodes(ids);
		return ids.stream()
			.map(nodes::get)
			.filter(Objects::nonNull)
			.filter((node) -> this.editor.mayDirect(caller, node))
			.toList();
	}

	@PostMapping("/directions/{id}/add")
	String add(@PathVariable("id") String id, @RequestParam(name = "node", defaultValue = "") List<String> nodes,
			@RequestParam(name = "kind", defaultValue = "PRACTICE") NodeKind kind,
			@RequestParam(name = "q", defaultValue = "") String typed, RedirectAttributes redirect) {
		int added = this.editor.add(Callers.current(), id, nodes);
		redirect.addFlashAttribute("added", added);
		redirect.addAttribute("kind", kind);
		redirect.addAttribute("q", typed);
		return "redirect:/directions/" + id + "/add";
	}

	@PostMapping("/directions/nodes/{node}")
	String change(@PathVariable("node") String id, @RequestParam("direction") String direction,
			@RequestParam(name = "remove", defaultValue = "false") boolean remove) {
		DirectedNode node = this.directions.nodes(List.of(id)).get(id);
		if (node == null) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "direction-node", id);
		}
		if (remove) {
			this.editor.remove(Callers.current(), direction, List.of(id));
		}
		else {
			this.editor.add(Callers.current(), direction, List.of(id));
		}
		return "redirect:/" + node.kind().path() + '/' + id + "#directions";
	}

}
