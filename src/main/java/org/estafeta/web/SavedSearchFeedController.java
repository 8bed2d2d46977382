package org.estafeta.web;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.estafeta.savedsearch.Digests;
import org.estafeta.savedsearch.SavedSearch;
import org.estafeta.savedsearch.SavedSearches;
import org.estafeta.savedsearch.SearchDigest;
import org.estafeta.search.FoundNode;

/**
 * The digests of a shelf, or of one of its searches, for feed readers. The secret in the
 * address lets read the feed and nothing else.
 */
@Controller
class SavedSearchFeedController {

	private static final int MAX_ENTRIES = 200;

	private final SavedSearches searches;

	private final Digests digests;

	private final Words words;

	SavedSearchFeedController(SavedSearches searches, Digests digests, Words words) {
		this.searches = searches;
		this.digests = digests;
		this.words = words;
	}

	@GetMapping("/saved/feed/{feed}")
	void shelf(@PathVariable("feed") String feed, HttpServletRequest request, HttpServletResponse response)
			throws IOException, XMLStreamException {
		write(feed, this.words.text("saved.title"), searches(feed), request, response);
	}

	@GetMapping("/saved/feed/{feed}/{id}")
	void search(@PathVariable("feed") String feed, @PathVariable("id") String id, HttpServletRequest request,
			HttpServletResponse response) throws IOException, XMLStreamException {
		SavedSearch search = searches(feed).stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(SavedSearches::notFound);
		write(feed + id, this.words.text("saved.of", search.name()), List.of(search), request, response);
	}

	private List<SavedSearch> searches(String feed) {
		return this.searches.ofFeed(feed).orElseThrow(SavedSearches::notFound);
	}

	private void write(String seed, String title, List<SavedSearch> searches, HttpServletRequest request,
			HttpServletResponse response) throws IOException, XMLStreamException {
		Map<String, SavedSearch> byId = searches.stream()
			.collect(Collectors.toMap(SavedSearch::id, Function.identity()));
		List<AtomFeed.Entry> entries = new ArrayList<>();
		for (SearchDigest digest : this.digests.of(byId.keySet())) {
			String name = byId.getOrDefault(digest.searchId(), searches.getFirst()).name();
			for (FoundNode hit : digest.hits()) {
				if (entries.size() < MAX_ENTRIES) {
					entries.add(entry(digest, name, hit));
				}
			}
		}
		// a feed that has told nothing yet changed last when its newest search was saved
		Instant updated = entries.isEmpty() ? searches.stream()
			.map((search) -> search.createdOn().atStartOfDay(ZoneOffset.UTC).toInstant())
			.max(Instant::compareTo)
			.orElse(Instant.EPOCH) : entries.getFirst().updated();
		new AtomFeed(AtomFeed.urn("feed" + seed), title, LocaleContextHolder.getLocale().getLanguage(),
				request.getRequestURI(), updated, entries)
			.send(response);
	}

	private AtomFeed.Entry entry(SearchDigest digest, String search, FoundNode hit) {
		String kind = this.words.name(hit.kind());
		String summary = hit.line().isEmpty() ? this.words.text("saved.feed.summary", kind, search)
				: this.words.text("saved.feed.summary.line", kind, hit.line(), search);
		return new AtomFeed.Entry(AtomFeed.urn(digest.searchId() + hit.id()), hit.title(), digest.at(),
				'/' + hit.kind().path() + '/' + hit.id(), summary);
	}

}
