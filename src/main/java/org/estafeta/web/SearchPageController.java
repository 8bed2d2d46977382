package org.estafeta.web;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.QueryMode;
import org.estafeta.search.QuerySyntaxException;
import org.estafeta.search.SearchRequest;
import org.estafeta.search.SearchResult;
import org.estafeta.shared.Cursor;
import org.estafeta.shared.KeysetRequest;

/**
 * The search page. Its whole state is in its address.
 */
@Controller
class SearchPageController {

	private static final int PAGE = 20;

	private static final String LIST = "page";

	private final CatalogueSearch search;

	private final MeantDeficit meant;

	private final FacetViews facets;

	private final Words words;

	SearchPageController(CatalogueSearch search, MeantDeficit meant, FacetViews facets, Words words) {
		this.search = search;
		this.meant = meant;
		this.facets = facets;
		this.words = words;
	}

	@GetMapping("/search")
	String search(@RequestParam(name = "after", required = false) @Nullable String after,
			@RequestParam(name = "before", required = false) @Nullable String before,
			@RequestParam MultiValueMap<String, String> parameters, Model model) {
		SearchAddress address = SearchAddress.read(parameters);
		SearchResult result = this.search.search(new SearchRequest(address.text(), address.filters(), address.mode(),
				page(after, before), address.shown()));
		model.addAttribute("text", address.text());
		model.addAttribute("result", result);
		model.addAttribute("facets", this.facets.facets(result, address));
		model.addAttribute("chips", this.facets.chips(address));
		model.addAttribute("shownAll", address.all().stream().map(SearchAddress::parameter).toList());
		model.addAttribute("literally", address.literally().href());
		model.addAttribute("mode", address.mode().name());
		if (address.filters().isEmpty() && address.mode() == QueryMode.FORGIVING && after == null && before == null) {
			this.meant.addTo(model, address.text());
		}
		if (!address.text().isBlank() || !address.filters().isEmpty()) {
			model.addAttribute("save", address.at("/saved/new"));
		}
		if (result.hasNext()) {
			model.addAttribute("next", address.href("after", Cursor.encode(LIST, result.hits().getLast().position())));
		}
		if (result.hasPrevious() && !result.hits().isEmpty()) {
			model.addAttribute("previous",
					address.href("before", Cursor.encode(LIST, result.hits().getFirst().position())));
		}
		return "search";
	}

	@ExceptionHandler
	ModelAndView refused(QuerySyntaxException refusal, HttpServletRequest request) {
		String text = Objects.requireNonNullElse(request.getParameter("q"), "");
		return AdvancedSearchController.refused(text, refusal,
				this.words.text(refusal.messageKey(), refusal.arguments().toArray()));
	}

	private static KeysetRequest page(@Nullable String after, @Nullable String before) {
		if (before != null && !before.isBlank()) {
			return KeysetRequest.before(PAGE, Cursor.decode(LIST, before));
		}
		return (after != null && !after.isBlank()) ? KeysetRequest.after(PAGE, Cursor.decode(LIST, after))
				: KeysetRequest.first(PAGE);
	}

}
