package org.estafeta.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.Facet;
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

	private static final int MAX_VALUES = 50;

	private static final String LIST = "page";

	private static final Map<Facet, String> PARAMETERS = parameters();

	private final CatalogueSearch search;

	private final MeantDeficit meant;

	private final Words words;

	SearchPageController(CatalogueSearch search, MeantDeficit meant, Words words) {
		this.search = search;
		this.meant = meant;
		this.words = words;
	}

	private static Map<Facet, String> parameters() {
		Map<Facet, String> names = new EnumMap<>(Facet.class);
		for (Facet facet : Facet.values()) {
			names.put(facet, (facet == Facet.DEFICIT_GROUP) ? "deficitGroup" : facet.name().toLowerCase(Locale.ROOT));
		}
		return names;
	}

	@GetMapping("/search")
	String search(@RequestParam(name = "q", defaultValue = "") String text,
			@RequestParam(name = "after", required = false) @Nullable String after,
			@RequestParam(name = "before", required = false) @Nullable String before,
			@RequestParam(name = "literal", defaultValue = "false") boolean literal,
			@RequestParam MultiValueMap<String, String> parameters, Model model) {
		Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
		PARAMETERS.forEach((facet, name) -> {
			List<String> values = parameters.getOrDefault(name, List.of())
				.stream()
				.filter((value) -> !value.isBlank())
				.distinct()
				.limit(MAX_VALUES)
				.toList();
			if (!values.isEmpty()) {
				filters.put(facet, values);
			}
		});
		SearchResult result = this.search.search(new SearchRequest(text, filters, literal, page(after, before)));
		model.addAttribute("text", text);
		model.addAttribute("result", result);
		if (filters.isEmpty() && !literal && after == null && before == null) {
			this.meant.addTo(model, text);
		}
		model.addAttribute("facets", facets(result));
		model.addAttribute("chips", chips(text, filters, literal));
		model.addAttribute("literally", href(text, filters, true, null, null));
		model.addAttribute("literal", literal);
		if (result.hasNext()) {
			model.addAttribute("next",
					href(text, filters, literal, "after", Cursor.encode(LIST, result.hits().getLast().position())));
		}
		if (result.hasPrevious() && !result.hits().isEmpty()) {
			model.addAttribute("previous",
					href(text, filters, literal, "before", Cursor.encode(LIST, result.hits().getFirst().position())));
		}
		return "search";
	}

	private static KeysetRequest page(@Nullable String after, @Nullable String before) {
		if (before != null && !before.isBlank()) {
			return KeysetRequest.before(PAGE, Cursor.decode(LIST, before));
		}
		return (after != null && !after.isBlank()) ? KeysetRequest.after(PAGE, Cursor.decode(LIST, after))
				: KeysetRequest.first(PAGE);
	}

	private List<FacetView> facets(SearchResult result) {
		List<FacetView> views = new ArrayList<>();
		for (SearchResult.FacetCounts counts : result.facets()) {
			List<ValueView> values = counts.values()
				.stream()
				.map((value) -> new ValueView(value.value(), label(counts.facet(), value.value()), value.count(),
						value.chosen()))
				.toList();
			if (!values.isEmpty()) {
				views.add(new FacetView(counts.facet(), parameter(counts.facet()), values,
						values.stream().anyMatch(ValueView::chosen)));
			}
		}
		return views;
	}

	private List<Chip> chips(String text, Map<Facet, List<String>> filters, boolean literal) {
		List<Chip> chips = new ArrayList<>();
		filters.forEach((facet, values) -> values.forEach((value) -> {
			Map<Facet, List<String>> rest = new EnumMap<>(filters);
			rest.put(facet, values.stream().filter((other) -> !other.equals(value)).toList());
			chips.add(new Chip(label(facet, value), href(text, rest, literal, null, null)));
		}));
		return chips;
	}

	private String label(Facet facet, String value) {
		return switch (facet) {
			case KIND -> this.words.name("NodeKind", value);
			case SCOPE -> this.words.name("Scope", value);
			case LEVEL -> this.words.name("EducationLevel", value);
			default -> value;
		};
	}

	private static String href(String text, Map<Facet, List<String>> filters, boolean literal, @Nullable String extra,
			@Nullable String value) {
		MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
		if (!text.isBlank()) {
			query.add("q", text);
		}
		filters.forEach((facet, values) -> values.forEach((chosen) -> query.add(parameter(facet), chosen)));
		if (literal) {
			query.add("literal", "true");
		}
		if (extra != null && value != null) {
			query.add(extra, value);
		}
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search");
		List<Object> values = new ArrayList<>();
		query.forEach((name, all) -> all.forEach((one) -> {
			address.queryParam(name, "{v}");
			values.add(one);
		}));
		return address.encode().buildAndExpand(values.toArray()).toUriString();
	}

	private static String parameter(Facet facet) {
		return PARAMETERS.getOrDefault(facet, facet.name());
	}

	/**
	 * A facet on the page.
	 *
	 * @param facet the facet
	 * @param parameter its name in the address
	 * @param values its values
	 * @param open whether one of them is chosen
	 */
	record FacetView(Facet facet, String parameter, List<ValueView> values, boolean open) {

	}

	/**
	 * A value of a facet on the page.
	 *
	 * @param value the value
	 * @param label its name
	 * @param count how many hits it gives
	 * @param chosen whether it is chosen
	 */
	record ValueView(String value, String label, long count, boolean chosen) {

	}

	/**
	 * A chosen value with the way to remove it.
	 *
	 * @param label its name
	 * @param href the same search without it
	 */
	record Chip(String label, String href) {

	}

}
