package org.estafeta.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What was typed in one of several forms of a page, so that it stands there again when it
 * was refused.
 *
 * @param form which one; empty for none
 * @param values what was typed
 */
record TypedForm(String form, MultiValueMap<String, String> values) {

	/** Nobody has typed anything. */
	static final TypedForm NONE = new TypedForm("", new LinkedMultiValueMap<>());

	/**
	 * What stands in a field.
	 * @param of the form
	 * @param field the field
	 * @param otherwise what stands there when nothing was typed
	 * @return the text
	 */
	public @Nullable String value(String of, String field, @Nullable String otherwise) {
		return this.form.equals(of) ? this.values.getFirst(field) : otherwise;
	}

	/**
	 * What stands in one of several fields of the same name.
	 * @param of the form
	 * @param field the field
	 * @param at which one, from 0
	 * @param otherwise what stands there when nothing was typed
	 * @return the text
	 */
	public @Nullable String value(String of, String field, int at, @Nullable String otherwise) {
		List<String> all = this.values.getOrDefault(field, List.of());
		return (this.form.equals(of) && at < all.size()) ? all.get(at) : otherwise;
	}

}
