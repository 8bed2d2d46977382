package org.estafeta.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import org.estafeta.search.Facet;
import org.estafeta.search.QueryMode;
import org.estafeta.search.ShownValues;

/**
 * What the address of the search page says, its page left out.
 *
 * @param text what is searched for
 * @param filters chosen values
 * @param mode how the text is read
 * @param named by facet, a part of the names of the values to show
 * @param all the facets of which to show all values
 */
record SearchAddress(String text, Map<Facet, List<String>> filters, QueryMode mode, Map<Facet, String> named,
		Set<Facet> all) {

	private static final int MAX_VALUES = 50;

	private static final int MAX_NAME = 100;

	private static final String FIND = "find.";

	private static final String ALL = "all";

	private static final String MODE = "mode";

	static SearchAddress of(String text, Map<Facet, List<String>> filters, QueryMode mode) {
		return new SearchAddress(text, filters, mode, Map.of(), Set.of());
	}

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
		return new SearchAddress(one(parameters, "q"), filters, mode(one(parameters, MODE)), named, all);
	}

	private static QueryMode mode(String name) {
		return Arrays.stream(QueryMode.values())
			.filter((mode) -> mode.name().equalsIgnoreCase(name))
			.findFirst()
			.orElse(QueryMode.FORGIVING);
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
		return new SearchAddress(this.text, rest, this.mode, this.named, this.all);
	}

	SearchAddress literally() {
		return new SearchAddress(this.text, this.filters, QueryMode.LITERAL, this.named, this.all);
	}

	SearchAddress withAll(Facet facet) {
		Set<Facet> more = EnumSet.of(facet);
		more.addAll(this.all);
		return new SearchAddress(this.text, this.filters, this.mode, this.named, more);
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
		MultiValueMap<String, String> parameters = parameters();
		this.named.forEach((facet, name) -> parameters.add(FIND + parameter(facet), name));
		this.all.forEach((facet) -> parameters.add(ALL, parameter(facet)));
		if (extra != null) {
			parameters.add(extra, extraValue);
		}
		return address("/search", parameters);
	}

	/**
	 * The address of another page about the same search.
	 * @param path its path
	 * @return the address, encoded
	 */
	String at(String path) {
		return address(path, parameters());
	}

	/**
	 * What is searched for, as parameters; how facets are shown is left out.
	 * @return the parameters, in a fixed order
	 */
	MultiValueMap<String, String> parameters() {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		if (!this.text.isBlank()) {
			parameters.add("q", this.text);
		}
		for (Facet facet : Facet.values()) {
			this.filters.getOrDefault(facet, List.of()).forEach((value) -> parameters.add(parameter(facet), value));
		}
		if (this.mode != QueryMode.FORGIVING) {
			parameters.add(MODE, this.mode.name().toLowerCase(Locale.ROOT));
		}
		return parameters;
	}

	private static String address(String path, MultiValueMap<String, String> parameters) {
		String query = TraceParameters.query(parameters);
		return query.isEmpty() ? path : path + '?' + query;
	}

}
