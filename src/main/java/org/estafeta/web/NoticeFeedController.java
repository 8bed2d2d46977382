package org.estafeta.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.estafeta.delivery.NoticeFeeds;
import org.estafeta.notice.Notice;
import org.estafeta.notice.Notices;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * What somebody was told, for feed readers. The secret in the address lets read the feed
 * and nothing else.
 */
@Controller
class NoticeFeedController {

	private final NoticeFeeds feeds;

	private final Notices notices;

	private final Words words;

	NoticeFeedController(NoticeFeeds feeds, Notices notices, Words words) {
		this.feeds = feeds;
		this.notices = notices;
		this.words = words;
	}

	@GetMapping("/feeds/notices/{secret}")
	void feed(@PathVariable("secret") String secret, HttpServletRequest request, HttpServletResponse response)
			throws IOException, XMLStreamException {
		String account = this.feeds.account(secret)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "feed-not-found"));
		List<AtomFeed.Entry> entries = this.notices.of(account).stream().map(this::entry).toList();
		// when it has told nothing yet, nothing in it has ever changed
		Instant updated = entries.isEmpty() ? Instant.EPOCH : entries.getFirst().updated();
		new AtomFeed(AtomFeed.urn("notices" + secret), this.words.text("feed.title"),
				LocaleContextHolder.getLocale().getLanguage(), request.getRequestURI(), updated, entries)
			.send(response);
	}

	private AtomFeed.Entry entry(Notice notice) {
		String kind = this.words.name(notice.kind());
		String summary = (notice.detail() != null) ? kind + ": " + notice.detail() : kind;
		return new AtomFeed.Entry(AtomFeed.urn(notice.id()), kind + ": " + notice.title(), notice.at(),
				notice.address(), summary);
	}

}
