package org.estafeta.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Callers;
import org.estafeta.delivery.DigestPace;
import org.estafeta.delivery.MailDigests;
import org.estafeta.delivery.NoticeFeeds;
import org.estafeta.delivery.Webhooks;
import org.estafeta.shared.EstafetaException;

/**
 * Where people choose how their notices reach them outside the pages.
 */
@Controller
@RequestMapping(DeliveryPageController.PATH)
class DeliveryPageController {

	static final String PATH = "/account/notices";

	private final NoticeFeeds feeds;

	private final Words words;

	private final MailDigests mail;

	private final Webhooks webhooks;

	DeliveryPageController(NoticeFeeds feeds, MailDigests mail, Webhooks webhooks, Words words) {
		this.feeds = feeds;
		this.mail = mail;
		this.webhooks = webhooks;
		this.words = words;
	}

	@PostMapping("/feed")
	String feed(@RequestParam("on") boolean on, RedirectAttributes redirect) {
		return done("feed", redirect, () -> {
			if (on) {
				redirect.addFlashAttribute("feedSecret", this.feeds.renew(person()));
			}
			else {
				this.feeds.end(person());
				redirect.addFlashAttribute("done", "feed.done.off");
			}
		});
	}

	@PostMapping("/mail")
	String mail(@RequestParam(name = "pace", required = false) @Nullable DigestPace pace,
			@RequestParam("address") String address, RedirectAttributes redirect) {
		return done("mail", redirect, () -> {
			boolean asked = this.mail.choose(person(), pace, address, LocaleContextHolder.getLocale());
			redirect.addFlashAttribute("done",
					asked ? "mail.done.asked" : ((pace != null) ? "mail.done.changed" : "mail.done.off"));
		});
	}

	@PostMapping("/webhook")
	String webhook(@RequestParam("url") String url, RedirectAttributes redirect) {
		return done("webhook", redirect,
				() -> redirect.addFlashAttribute("webhookSecret", this.webhooks.set(person(), url)));
	}

	@PostMapping("/webhook/test")
	String test(RedirectAttributes redirect) {
		return done("webhook", redirect, () -> {
			this.webhooks.test(person());
			redirect.addFlashAttribute("done", "webhook.done.test");
		});
	}

	@PostMapping("/webhook/resume")
	String resume(RedirectAttributes redirect) {
		return done("webhook", redirect, () -> {
			this.webhooks.resume(person());
			redirect.addFlashAttribute("done", "webhook.done.resumed");
		});
	}

	@PostMapping("/webhook/end")
	String end(RedirectAttributes redirect) {
		return done("webhook", redirect, () -> {
			this.webhooks.end(person());
			redirect.addFlashAttribute("done", "webhook.done.off");
		});
	}

	private String done(String anchor, RedirectAttributes redirect, Runnable work) {
		try {
			work.run();
		}
		catch (EstafetaException ex) {
			redirect.addFlashAttribute("refusal", this.words.text(ex.messageKey(), ex.arguments().toArray()));
		}
		return "redirect:" + PATH + '#' + anchor;
	}

	private static String person() {
		return Callers.current().person();
	}

}
