package org.estafeta.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.estafeta.notice.Notice;

/**
 * Writes letters, each as plain text and as a page, in the language of whoever gets it.
 */
@Component
class Letters {

	/** Whose names stay out of letters: the inbox of a school has many readers. */
	private static final String DEFICITS = "/deficits/";

	private final MessageSource messages;

	private final ITemplateEngine templates;

	private final DeliverySettings settings;

	private final ZoneId zone;

	Letters(MessageSource messages, ITemplateEngine templates, DeliverySettings settings, Clock clock) {
		this.messages = messages;
		this.templates = templates;
		this.settings = settings;
		this.zone = clock.getZone();
	}

	/**
	 * The letter that asks whether an address is theirs.
	 * @param id its id
	 * @param at when it is written
	 * @param to the address
	 * @param secret opens the page that confirms it
	 * @param locale the language
	 * @return the letter
	 */
	Letter confirmation(String id, Instant at, String to, String secret, Locale locale) {
		String link = this.settings.link("/mail/confirm/" + secret);
		String lead = text("mail.confirm.lead", locale);
		String ignore = text("mail.confirm.ignore", locale);
		String html = html("mail/confirm", locale, Map.of("link", link, "lead", lead, "ignore", ignore));
		return new Letter(id, at, to, text("mail.confirm.subject", locale),
				lead + "\n\n" + link + "\n\n" + ignore + '\n', html, Map.of());
	}

	/**
	 * The letter that tells notices.
	 * @param id its id
	 * @param at when it was begun
	 * @param to the address
	 * @param stop the secret that ends the letters
	 * @param notices what to tell
	 * @param locale the language
	 * @return the letter
	 */
	Letter digest(String id, Instant at, String to, String stop, List<Notice> notices, Locale locale) {
		String stopLink = this.settings.link("/mail/stop/" + stop);
		List<Line> lines = notices.stream().map((notice) -> line(notice, locale)).toList();
		List<String> paragraphs = new ArrayList<>();
		paragraphs.add(text("mail.digest.lead", locale));
		lines.forEach((line) -> paragraphs
			.add("— " + line.what() + ": " + line.title() + "\n  " + line.when() + "\n  " + line.link()));
		paragraphs.add(text("mail.digest.all", locale) + '\n' + this.settings.link("/account/notices"));
		paragraphs.add(text("mail.digest.stop", locale) + '\n' + stopLink);
		String html = html("mail/digest", locale,
				Map.of("lines", lines, "all", this.settings.link("/account/notices"), "stop", stopLink));
		return new Letter(id, at, to, text("mail.digest.subject", locale, notices.size()),
				String.join("\n\n", paragraphs) + '\n', html, Map.of("List-Unsubscribe", '<' + stopLink + '>',
						"List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
	}

	private Line line(Notice notice, Locale locale) {
		String what = text("enum.NoticeKind." + notice.kind().name(), locale);
		String when = DateTimeFormatter.ofPattern(text("date.moment", locale), locale)
			.format(notice.at().atZone(this.zone));
		if (notice.address().startsWith(DEFICITS)) {
			return new Line(what, text("mail.digest.unnamed", locale), when, this.settings.link("/account/notices"));
		}
		String title = (notice.detail() != null) ? notice.title() + " — " + notice.detail() : notice.title();
		return new Line(what, title, when, this.settings.link(notice.address()));
	}

	private String html(String template, Locale locale, Map<String, Object> variables) {
		return this.templates.process(template, new Context(locale, variables));
	}

	private String text(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	/**
	 * A notice in a letter.
	 *
	 * @param what what happened
	 * @param title to what
	 * @param when when
	 * @param link where to read of it
	 */
	record Line(String what, String title, String when, String link) {

	}

}
