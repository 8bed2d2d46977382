package org.estafeta.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.delivery.DigestPace;
import org.estafeta.delivery.MailDigests;
import org.estafeta.delivery.NoticeFeeds;
import org.estafeta.delivery.Webhooks;
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

	private final NoticeFeeds feeds;

	private final MailDigests mail;

	private final Webhooks webhooks;

	NoticePageController(Notices notices, Follows follows, NoticeFeeds feeds, MailDigests mail, Webhooks webhooks) {
		this.notices = notices;
		this.follows = follows;
		this.feeds = feeds;
		this.mail = mail;
		this.webhooks = webhooks;
	}

	@GetMapping(PATH)
	String notices(Model model, HttpServletResponse response) {
		// new secrets are shown here once
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		String account = Callers.current().person();
		model.addAttribute("notices", this.notices.of(account));
		model.addAttribute("follows", this.follows.of(account));
		model.addAttribute("feedSince", this.feeds.since(account).orElse(null));
		model.addAttribute("mailOpen", this.mail.isOpen());
		model.addAttribute("mail", this.mail.of(account).orElse(null));
		model.addAttribute("paces", DigestPace.values());
		model.addAttribute("webhook", this.webhooks.of(account).orElse(null));
		model.addAttribute("messages", this.webhooks.messages(account));
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
