package org.estafeta.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import org.estafeta.search.Facet;
import org.estafeta.search.ShownValues;

/**
 * What the address of the search page says, its page left out.
 *
 * @param text what is searched for
 * @param filters chosen values
 * @param literal whether the text is taken as it is
 * @param named by facet, a part of the names of the values to show
 * @param all the facets of which to show all values
 */
record SearchAddress(String text, Map<Facet, List<String>> filters, boolean literal, Map<Facet, String> named,
		Set<Facet> all) {

	private static final int MAX_VALUES = 50;

	private static final int MAX_NAME = 100;

	private static final String FIND = "find.";

	private static final String ALL = "all";

	static SearchAddress read(MultiValueMap<String, String> parameters) {
		Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
		Map<Facet, String> named = new EnumMap<>(Facet.class);
		Set<Facet> all = EnumSet.noneOf(Facet.class);
		List<String> shownAll = parameters.getOrDefault(ALL, List.of());
		for (Facet facet : Facet.values()) {
			List<String> values = parameters.getOrDefault(parameter(facet), List.of())
				.stream()
				.filter((value) -> !value.isBlank())
				.distinct()
				.limit(MAX_VALUES)
				.toList();
			if (!values.isEmpty()) {
				filters.put(facet, values);
			}
			String name = one(parameters, FIND + parameter(facet)).strip();
			if (!name.isEmpty()) {
				named.put(facet, name.substring(0, Math.min(name.length(), MAX_NAME)));
			}
			if (shownAll.contains(parameter(facet))) {
				all.add(facet);
			}
		}
		return new SearchAddress(one(parameters, "q"), filters, Boolean.parseBoolean(one(parameters, "literal")), named,
				all);
	}

	private static String one(MultiValueMap<String, String> parameters, String name) {
		String value = parameters.getFirst(name);
		return (value != null) ? value : "";
	}

	/**
	 * The name that a facet has in addresses.
	 * @param facet the facet
	 * @return the name of the parameter
	 */
	static String parameter(Facet facet) {
		return facet.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Which values of the facets to show, and how.
	 * @return the wishes
	 */
	ShownValues shown() {
		return new ShownValues(true, this.named, this.all);
	}

	SearchAddress without(Facet facet, String value) {
		Map<Facet, List<String>> rest = new EnumMap<>(this.filters);
		rest.put(facet, rest.getOrDefault(facet, List.of()).stream().filter((other) -> !other.equals(value)).toList());
		return new SearchAddress(this.text, rest, this.literal, this.named, this.all);
	}

	SearchAddress literally() {
		return new SearchAddress(this.text, this.filters, true, this.named, this.all);
	}

	SearchAddress withAll(Facet facet) {
		Set<Facet> more = EnumSet.of(facet);
		more.addAll(this.all);
		return new SearchAddress(this.text, this.filters, this.literal, this.named, more);
	}

	String href() {
		return href(null, "");
	}

	/**
	 * Writes the address.
	 * @param extra the name of one more parameter, null for none
	 * @param extraValue its value
	 * @return the address, encoded
	 */
	String href(@Nullable String extra, String extraValue) {
		Query query = new Query();
		if (!this.text.isBlank()) {
			query.add("q", List.of(this.text));
		}
		this.filters.forEach((facet, chosen) -> query.add(parameter(facet), chosen));
		if (this.literal) {
			query.add("literal", List.of("true"));
		}
		this.named.forEach((facet, name) -> query.add(FIND + parameter(facet), List.of(name)));
		query.add(ALL, this.all.stream().map(SearchAddress::parameter).toList());
		if (extra != null) {
			query.add(extra, List.of(extraValue));
		}
		return query.address();
	}

	/** Collects parameters, whose values may hold anything. */
	private static final class Query {

		private final UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search");

		private final List<Object> values = new ArrayList<>();

		private void add(String name, Collection<String> all) {
			all.forEach((value) -> {
				this.address.queryParam(name, "{v}");
				this.values.add(value);
			});
		}

		private String address() {
			return this.address.encode().buildAndExpand(this.values.toArray()).toUriString();
		}

	}

}
