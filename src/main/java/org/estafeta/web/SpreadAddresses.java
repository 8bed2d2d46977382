package org.estafeta.web;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Makes the addresses of the same trace with something opened, shut or turned over.
 *
 * @param path the path of the page
 * @param parameters the trace
 * @param open what the reader opened
 * @param shut what the reader shut
 */
record SpreadAddresses(String path, TraceParameters parameters, Set<String> open, Set<String> shut) {

	/**
	 * The page with one family opened.
	 * @param id the adoption, or the root of roots
	 * @return the address
	 */
	public String opening(String id) {
		Set<String> more = new HashSet<>(this.open);
		more.add(id);
		Set<String> less = new HashSet<>(this.shut);
		less.remove(id);
		return new SpreadAddresses(this.path, this.parameters, more, less).href(null, null) + "#picture";
	}

	/**
	 * The page with one family folded.
	 * @param id the adoption
	 * @return the address
	 */
	public String shutting(String id) {
		Set<String> less = new HashSet<>(this.open);
		less.remove(id);
		Set<String> more = new HashSet<>(this.shut);
		more.add(id);
		return new SpreadAddresses(this.path, this.parameters, less, more).href(null, null) + "#picture";
	}

	/**
	 * The page that starts from one adopter.
	 * @param id the adoption
	 * @return the address
	 */
	public String from(String id) {
		MultiValueMap<String, String> values = this.parameters.values();
		values.set("from", id);
		return this.path + '?' + TraceParameters.query(values);
	}

	/**
	 * The page of ways to one adopter.
	 * @param id the adoption
	 * @return the address
	 */
	public String pathTo(String id) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		values.add("to", id);
		if (this.parameters.from() != null) {
			values.add("from", this.parameters.from());
		}
		return this.path + "/path?" + TraceParameters.query(values);
	}

	/**
	 * A file of what the page shows.
	 * @param ending the ending of its name
	 * @return the address
	 */
	public String file(String ending) {
		String query = this.parameters.query();
		return this.path + '.' + ending + (query.isEmpty() ? "" : '?' + query);
	}

	String href(@Nullable String name, @Nullable String value) {
		MultiValueMap<String, String> values = this.parameters.values();
		this.open.stream().sorted().forEach((id) -> values.add("open", id));
		this.shut.stream().sorted().forEach((id) -> values.add("shut", id));
		if (name != null && value != null) {
			values.add(name, value);
		}
		String query = TraceParameters.query(values);
		return query.isEmpty() ? this.path : this.path + '?' + query;
	}

}
