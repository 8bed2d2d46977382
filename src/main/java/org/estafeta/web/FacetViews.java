package org.estafeta.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.search.Facet;
import org.estafeta.search.FacetPath;
import org.estafeta.search.SearchResult;
import org.estafeta.shared.ImpreciseDate;

/**
 * The facets as the search page shows them.
 */
@Component
class FacetViews {

	/** From so many values of the first level on, a facet scrolls and can be searched. */
	private static final int LONG = 8;

	/** With more values than this, only what is chosen shows what stands below it. */
	private static final int MAX_ROWS = 150;

	private static final Pattern SCHOOL_YEAR = Pattern.compile("\\d{4}-\\d{4}");

	private final Words words;

	FacetViews(Words words) {
		this.words = words;
	}

	/**
	 * The facets that have something to show.
	 * @param result what was found
	 * @param address the address of the page
	 * @return the facets
	 */
	List<FacetView> facets(SearchResult result, SearchAddress address) {
		List<FacetView> views = new ArrayList<>();
		for (SearchResult.FacetCounts counts : result.facets()) {
			Facet facet = counts.facet();
			String name = address.named().get(facet);
			if (!counts.values().isEmpty() || name != null) {
				boolean whole = name != null || address.all().contains(facet) || rows(counts.values()) <= MAX_ROWS;
				List<ValueView> values = values(facet, counts.values(), whole, name != null);
				boolean isLong = values.size() > LONG;
				boolean named = isWorded(facet) && (name != null || rows(counts.values()) > LONG);
				String all = (counts.complete() && whole) ? null : address.withAll(facet).href();
				views.add(new FacetView(facet, this.words.name(facet), SearchAddress.parameter(facet), values, isLong,
						named, name, all, isWorded(facet)));
			}
		}
		return views;
	}

	private static int rows(List<SearchResult.FacetValue> values) {
		return values.stream().mapToInt((value) -> 1 + rows(value.children())).sum();
	}

	private List<ValueView> values(Facet facet, List<SearchResult.FacetValue> values, boolean whole, boolean open) {
		return values.stream().map((value) -> {
			boolean chosen = isChosen(value);
			List<ValueView> below = (whole || chosen) ? values(facet, value.children(), whole, open) : List.of();
			String id = SearchAddress.parameter(facet) + '-' + Integer.toHexString(value.value().hashCode());
			return new ValueView(id, value.value(), label(facet, value.path()), value.count(), value.chosen(), below,
					open || chosen);
		}).toList();
	}

	private static boolean isChosen(SearchResult.FacetValue value) {
		return value.chosen() || value.children().stream().anyMatch(FacetViews::isChosen);
	}

	/**
	 * The chosen values, each with the way to remove it.
	 * @param address the address of the page
	 * @return the chips in the order of the facets
	 */
	List<Chip> chips(SearchAddress address) {
		List<Chip> chips = new ArrayList<>();
		for (Map.Entry<Facet, List<String>> filter : address.filters().entrySet()) {
			Facet facet = filter.getKey();
			for (String value : filter.getValue()) {
				chips.add(new Chip(label(facet, value), address.without(facet, value).href(), isWorded(facet)));
			}
		}
		return chips;
	}

	/**
	 * How a chosen value is called, with what stands above it.
	 * @param facet its facet
	 * @param value the value as addresses write it
	 * @return its name
	 */
	String label(Facet facet, String value) {
		List<String> names = FacetPath.parse(facet, value).names();
		return (facet == Facet.PLACE || facet == Facet.DEFICIT) ? String.join(" › ", names) : label(facet, names);
	}

	// Whether its values are words of the sources, and not codes.
	private static boolean isWorded(Facet facet) {
		return switch (facet) {
			case SUBJECT, PLACE, DEFICIT, DIRECTION -> true;
			case KIND, SCOPE, LEVEL, DATE, EVIDENCE -> false;
		};
	}

	private String label(Facet facet, List<String> path) {
		String name = path.getLast();
		return switch (facet) {
			case KIND -> this.words.name("NodeKind", name);
			case SCOPE -> this.words.name("Scope", name);
			case LEVEL -> this.words.name("EducationLevel", name);
			case DATE -> date(name);
			case EVIDENCE -> this.words.name("EvidenceStep", name);
			case SUBJECT, PLACE, DEFICIT, DIRECTION -> name;
		};
	}

	private String date(String name) {
		if (SCHOOL_YEAR.matcher(name).matches()) {
			return this.words.schoolYear(Integer.parseInt(name.substring(0, 4)));
		}
		return ImpreciseDate.parse(name)
			.map((date) -> (date.precision() == ImpreciseDate.Precision.YEAR)
					? this.words.text("facet.date.year", this.words.date(date)) : this.words.date(date))
			.orElse(name);
	}

	/**
	 * A facet on the page.
	 *
	 * @param facet the facet
	 * @param label its name
	 * @param parameter its name in the address
	 * @param values its values
	 * @param isLong whether they need scrolling
	 * @param find whether they can be found by a part of their name
	 * @param name the part of the name that was typed, null for none
	 * @param all where all values are, null when all are here
	 * @param russian whether the values are Russian words
	 */
	record FacetView(Facet facet, String label, String parameter, List<ValueView> values, boolean isLong, boolean find,
			@Nullable String name, @Nullable String all, boolean russian) {

	}

	/**
	 * A value of a facet on the page.
	 *
	 * @param id names its box within the page
	 * @param value the value
	 * @param label its name
	 * @param count how many hits it gives
	 * @param chosen whether it is chosen
	 * @param below the values below it
	 * @param open whether they are shown at first
	 */
	record ValueView(String id, String value, String label, long count, boolean chosen, List<ValueView> below,
			boolean open) {

	}

	/**
	 * A chosen value with the way to remove it.
	 *
	 * @param label its name
	 * @param href the same search without it
	 * @param russian whether the name is Russian
	 */
	record Chip(String label, String href, boolean russian) {

	}

}
