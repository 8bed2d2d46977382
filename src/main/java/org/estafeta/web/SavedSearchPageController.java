package org.estafeta.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.savedsearch.Digests;
import org.estafeta.savedsearch.Pace;
import org.estafeta.savedsearch.SavedSearch;
import org.estafeta.savedsearch.SavedSearches;
import org.estafeta.savedsearch.ShelfKey;
import org.estafeta.search.Facet;
import org.estafeta.search.FoundNode;
import org.estafeta.search.QueryMode;
import org.estafeta.shared.EstafetaException;

/**
 * Saved searches and their digests. The browser holds the key of its shelf in a cookie
 * that goes to these pages only; a link with the key takes the shelf to another browser,
 * where a form has to be sent before it becomes the shelf of that one.
 */
@Controller
class SavedSearchPageController {

	static final String PATH = "/saved";

	private static final String COOKIE = "estafeta-shelf";

	private static final String DONE = "done";

	private static final Duration KEPT = Duration.ofDays(SavedSearches.KEPT_DAYS);

	private final SavedSearches searches;

	private final Digests digests;

	private final FacetViews facets;

	private final Words words;

	SavedSearchPageController(SavedSearches searches, Digests digests, FacetViews facets, Words words) {
		this.searches = searches;
		this.digests = digests;
		this.facets = facets;
		this.words = words;
	}

	@GetMapping(PATH)
	String shelf(@CookieValue(name = COOKIE, required = false) @Nullable String cookie, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		keepPrivate(response);
		ShelfKey key = key(cookie).orElse(null);
		List<SavedSearch> shelf = (key != null) ? this.searches.shelf(key).orElse(null) : null;
		if (key == null || shelf == null) {
			model.addAttribute("rows", List.of());
			return "saved";
		}
		// whoever comes back keeps the shelf for as long again
		remember(key, request, response);
		Map<String, Digests.Fresh> fresh = this.digests.fresh(key);
		model.addAttribute("rows",
				shelf.stream()
					.map((search) -> new Row(search, href(search), conditions(search),
							Objects.requireNonNull(fresh.get(search.id()))))
					.toList());
		model.addAttribute("paces", Pace.values());
		model.addAttribute("key", key.text());
		model.addAttribute("feed", key.feed());
		return "saved";
	}

	@GetMapping(PATH + "/new")
	String form(@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
		keepPrivate(response);
		SearchAddress address = SearchAddress.read(parameters);
		model.addAttribute("text", address.text());
		model.addAttribute("conditions", conditions(address.filters(), address.mode()));
		model.addAttribute("parameters", address.parameters());
		model.addAttribute("back", address.at("/search"));
		model.addAttribute("paces", Pace.values());
		return "saved-new";
	}

	@PostMapping(PATH)
	String save(@CookieValue(name = COOKIE, required = false) @Nullable String cookie,
			@RequestParam(name = "name", defaultValue = "") String name, @RequestParam("pace") Pace pace,
			@RequestParam MultiValueMap<String, String> parameters, RedirectAttributes redirect,
			HttpServletRequest request, HttpServletResponse response) {
		SearchAddress address = SearchAddress.read(parameters);
		try {
			SavedSearches.Saved saved = this.searches.save(key(cookie).orElse(null),
					new SavedSearches.Draft(address.text(), address.filters(), address.mode(), name, pace));
			remember(saved.key(), request, response);
			redirect.addFlashAttribute(DONE, "saved");
			return "redirect:" + PATH;
		}
		catch (EstafetaException ex) {
			redirect.addFlashAttribute("refusal", this.words.text(ex.messageKey(), ex.arguments().toArray()));
			redirect.addFlashAttribute("name", name);
			return "redirect:" + address.at(PATH + "/new");
		}
	}

	@GetMapping(PATH + "/{id}")
	String digests(@CookieValue(name = COOKIE, required = false) @Nullable String cookie, @PathVariable("id") String id,
			Model model, HttpServletResponse response) {
		keepPrivate(response);
		ShelfKey key = owner(cookie);
		SavedSearch search = this.searches.get(key, id);
		Digests.Fresh fresh = Objects.requireNonNull(this.digests.fresh(key).get(id));
		List<FoundNode> news = fresh.full() ? List.of() : this.digests.named(fresh.hits());
		model.addAttribute("row", new Row(search, href(search), conditions(search), fresh));
		model.addAttribute("news", news);
		model.addAttribute("digests", this.digests.of(List.of(id)));
		model.addAttribute("feed", key.feed());
		return "saved-search";
	}

	@PostMapping(PATH + "/{id}")
	String change(@CookieValue(name = COOKIE, required = false) @Nullable String cookie, @PathVariable("id") String id,
			@RequestParam(name = "name", defaultValue = "") String name, @RequestParam("pace") Pace pace,
			RedirectAttributes redirect) {
		this.searches.change(owner(cookie), id, name, pace);
		redirect.addFlashAttribute(DONE, "changed");
		return "redirect:" + PATH;
	}

	@PostMapping(PATH + "/{id}/delete")
	String delete(@CookieValue(name = COOKIE, required = false) @Nullable String cookie, @PathVariable("id") String id,
			RedirectAttributes redirect) {
		this.searches.delete(owner(cookie), id);
		redirect.addFlashAttribute(DONE, "deleted");
		return "redirect:" + PATH;
	}

	@GetMapping(PATH + "/shelf/{key}")
	String byLink(@CookieValue(name = COOKIE, required = false) @Nullable String cookie,
			@PathVariable("key") String text, Model model, HttpServletResponse response) {
		keepPrivate(response);
		ShelfKey key = owner(text);
		List<SavedSearch> shelf = this.searches.shelf(key).orElseThrow(SavedSearches::notFound);
		if (text.equals(cookie)) {
			return "redirect:" + PATH;
		}
		model.addAttribute("shelf", shelf);
		model.addAttribute("key", text);
		model.addAttribute("other",
				key(cookie).flatMap(this.searches::shelf).filter((own) -> !own.isEmpty()).isPresent());
		return "saved-shelf";
	}

	@PostMapping(PATH + "/shelf")
	String take(@RequestParam("key") String text, HttpServletRequest request, HttpServletResponse response) {
		ShelfKey key = owner(text);
		if (this.searches.shelf(key).isEmpty()) {
			throw SavedSearches.notFound();
		}
		remember(key, request, response);
		return "redirect:" + PATH;
	}

	@PostMapping(PATH + "/forget")
	String forget(HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
		return "redirect:" + PATH;
	}

	// the search of another shelf, an unknown one and no shelf at all look the same
	private static ShelfKey owner(@Nullable String text) {
		return key(text).orElseThrow(SavedSearches::notFound);
	}

	private static Optional<ShelfKey> key(@Nullable String text) {
		return (text != null) ? ShelfKey.parse(text) : Optional.empty();
	}

	private static void remember(ShelfKey key, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE, cookie(key.text(), KEPT, request));
	}

	private static String cookie(String value, Duration age, HttpServletRequest request) {
		return ResponseCookie.from(COOKIE, value)
			.path(PATH)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.maxAge(age)
			.build()
			.toString();
	}

	static void keepPrivate(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Robots-Tag", "noindex, nofollow");
	}

	private static String href(SavedSearch search) {
		return SearchAddress.of(search.text(), search.filters(), search.mode()).at("/search");
	}

	private List<String> conditions(SavedSearch search) {
		return conditions(search.filters(), search.mode());
	}

	private List<String> conditions(Map<Facet, List<String>> filters, QueryMode mode) {
		List<String> conditions = new ArrayList<>();
		for (Facet facet : Facet.values()) {
			filters.getOrDefault(facet, List.of()).forEach((value) -> conditions.add(this.facets.label(facet, value)));
		}
		if (mode != QueryMode.FORGIVING) {
			conditions.add(this.words.name(mode));
		}
		return conditions;
	}

	/**
	 * A saved search on a page.
	 *
	 * @param search the search
	 * @param href the search page with it
	 * @param conditions its filters in words
	 * @param fresh what is new in it
	 */
	record Row(SavedSearch search, String href, List<String> conditions, Digests.Fresh fresh) {

	}

}
