package org.estafeta.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.notice.Follows;
import org.estafeta.notice.Notices;
import org.estafeta.shared.NodeKind;

/**
 * What people are told, and what they follow.
 */
@Controller
class NoticePageController {

	private static final String PATH = "/account/notices";

	private final Notices notices;

	private final Follows follows;

	NoticePageController(Notices notices, Follows follows) {
		this.notices = notices;
		this.follows = follows;
	}

	@GetMapping(PATH)
	String notices(Model model) {
		String account = Callers.current().person();
		model.addAttribute("notices", this.notices.of(account));
		model.addAttribute("follows", this.follows.of(account));
		return "notices";
	}

	@PostMapping(PATH + "/read")
	String read() {
		this.notices.readAll(Callers.current().person());
		return "redirect:" + PATH;
	}

	@PostMapping("/follow")
	String follow(@RequestParam("kind") NodeKind kind, @RequestParam("id") String id, @RequestParam("on") boolean begin,
			@RequestParam(name = "back", defaultValue = "false") boolean back) {
		String account = Callers.current().person();
		if (begin) {
			this.follows.follow(account, kind, id);
		}
		else {
			this.follows.leave(account, kind, id);
		}
		return back ? "redirect:" + PATH : "redirect:/" + kind.path() + '/' + id;
	}

}
