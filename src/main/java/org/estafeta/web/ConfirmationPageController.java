package org.estafeta.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.access.Scopes;
import org.estafeta.editing.Confirmations;
import org.estafeta.editing.StaleNode;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * What nobody has confirmed for long, and the button that says that all is as it was.
 */
@Controller
@RequestMapping("/confirmations")
class ConfirmationPageController {

	private static final int SHOWN = 50;

	private final Confirmations confirmations;

	private final Scopes scopes;

	private final Words words;

	ConfirmationPageController(Confirmations confirmations, Scopes scopes, Words words) {
		this.confirmations = confirmations;
		this.scopes = scopes;
		this.words = words;
	}

	@GetMapping
	String list(@RequestParam(name = "region", required = false) @Nullable String region, Model model) {
		List<StaleNode> all = this.confirmations.stale(Callers.current());
		Map<String, Long> regions = new TreeMap<>();
		all.forEach((node) -> regions.merge(name(node), 1L, Long::sum));
		List<StaleNode> chosen = all.stream().filter((node) -> region == null || name(node).equals(region)).toList();
		model.addAttribute("regions", regions);
		model.addAttribute("region", region);
		List<StaleNode> shown = chosen.subList(0, Math.min(SHOWN, chosen.size()));
		model.addAttribute("nodes", this.confirmations.withVersions(shown));
		model.addAttribute("revisable", Callers.may(Action.PUBLISH_PRACTICES)
				? this.scopes.within(Callers.current(), shown.stream().map(StaleNode::id).toList()) : Set.of());
		model.addAttribute("total", chosen.size());
		model.addAttribute("rules", this.confirmations.rules());
		model.addAttribute("everything", this.confirmations.isEverywhere(Callers.current()));
		return "confirmations";
	}

	private static String name(StaleNode node) {
		return Objects.requireNonNullElse(node.region(), "");
	}

	@PostMapping
	String confirm(@RequestParam("kind") NodeKind kind, @RequestParam("id") String id,
			@RequestParam("version") String version, @RequestParam(name = "region", required = false) String region,
			@RequestParam(name = "here", defaultValue = "false") boolean here, RedirectAttributes redirect) {
		if (region != null) {
			redirect.addAttribute("region", region);
		}
		String back = here ? "redirect:/" + kind.path() + '/' + id : "redirect:/confirmations";
		return refused(redirect, back, () -> {
			this.confirmations.confirm(Callers.current(), kind, id, version);
			redirect.addFlashAttribute("done", id);
		});
	}

	@PostMapping("/rules")
	String publish(@RequestParam("version") int version, @RequestParam("months") int months,
			@RequestParam(name = "note", defaultValue = "") String note, RedirectAttributes redirect) {
		return refused(redirect, "redirect:/confirmations",
				() -> this.confirmations.publish(Callers.current(), version, months, note));
	}

	private String refused(RedirectAttributes redirect, String back, Runnable work) {
		try {
			work.run();
		}
		catch (EstafetaException ex) {
			if (ex.kind() != ErrorKind.CONFLICT && ex.kind() != ErrorKind.BAD_REQUEST) {
				throw ex;
			}
			redirect.addFlashAttribute("refusal", this.words.text(ex.messageKey(), ex.arguments().toArray()));
		}
		return back;
	}

}
