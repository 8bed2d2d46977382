package org.estafeta.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A value of a facet by its names from the top: a region and a city in it. As text it is
 * written like a JSON pointer (RFC 6901) without the first slash: the names with slashes
 * between them, a slash within a name as {@code ~1}, a tilde as {@code ~0}. The values of
 * a facet that is not hierarchical are their names as they are.
 *
 * @param names the names, the widest first; empty for the facet as a whole
 */
public record FacetPath(List<String> names) {

	/** Everything. */
	static final FacetPath ROOT = new FacetPath(List.of());

	/** The deepest path; what is deeper is no value. */
	static final int MAX_DEPTH = 10;

	private static final int MAX_LENGTH = 2000;

	public FacetPath {
		names = List.copyOf(names);
	}

	static FacetPath of(String... names) {
		return new FacetPath(List.of(names));
	}

	/**
	 * Reads a value.
	 * @param facet its facet
	 * @param value the text
	 * @return the path; any text is one, though perhaps of no value that there is
	 */
	public static FacetPath parse(Facet facet, String value) {
		if (!facet.isHierarchical()) {
			return of(value);
		}
		List<String> names = new ArrayList<>();
		int start = 0;
		for (int end = value.indexOf('/'); end >= 0 && names.size() < MAX_DEPTH; end = value.indexOf('/', start)) {
			names.add(unescape(value.substring(start, end)));
			start = end + 1;
		}
		names.add(unescape(value.substring(start)));
		return new FacetPath(names);
	}

	private static String unescape(String name) {
		return name.replace("~1", "/").replace("~0", "~");
	}

	/**
	 * Writes the value.
	 * @param facet its facet
	 * @return the text that {@link #parse(Facet, String)} reads back
	 */
	public String value(Facet facet) {
		return facet.isHierarchical()
				? String.join("/",
						this.names.stream().map((name) -> name.replace("~", "~0").replace("/", "~1")).toList())
				: String.join("", this.names);
	}

	/**
	 * The name that the value itself has.
	 * @return the last name, empty for the facet as a whole
	 */
	public String name() {
		return this.names.isEmpty() ? "" : this.names.getLast();
	}

	int depth() {
		return this.names.size();
	}

	FacetPath child(String name) {
		List<String> longer = new ArrayList<>(this.names);
		longer.add(name);
		return new FacetPath(longer);
	}

	FacetPath first(int depth) {
		return new FacetPath(this.names.subList(0, depth));
	}

	boolean isBelow(FacetPath other) {
		return depth() > other.depth() && this.names.subList(0, other.depth()).equals(other.names);
	}

	// Whether the index can hold it: it takes neither empty names nor endless ones.
	boolean canBe() {
		return depth() <= MAX_DEPTH && this.names.stream().noneMatch(String::isBlank)
				&& this.names.stream().mapToInt(String::length).sum() < MAX_LENGTH;
	}

	String[] array() {
		return this.names.toArray(String[]::new);
	}

}
