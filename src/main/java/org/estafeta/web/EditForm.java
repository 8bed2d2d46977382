package org.estafeta.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form for editing: what stands in its fields, what is wrong with them, and, when
 * somebody else was faster, what stands in the catalogue by now.
 */
public final class EditForm {

	private final MultiValueMap<String, String> values;

	private final String version;

	private final Map<String, String> problems;

	private final @Nullable MultiValueMap<String, String> stored;

	private EditForm(MultiValueMap<String, String> values, String version, Map<String, String> problems,
			@Nullable MultiValueMap<String, String> stored) {
		this.values = values;
		this.version = version;
		this.problems = problems;
		this.stored = stored;
	}

	/**
	 * A form without faults.
	 * @param values what stands in its fields
	 * @param version the version that it starts from; empty for something new
	 * @return the form
	 */
	static EditForm of(MultiValueMap<String, String> values, String version) {
		return new EditForm(new LinkedMultiValueMap<>(values), version, Map.of(), null);
	}

	/**
	 * The same form with what is wrong with it.
	 * @param found sentences by field, in the order of the fields
	 * @return the form
	 */
	EditForm with(Map<String, String> found) {
		return new EditForm(this.values, this.version, new LinkedHashMap<>(found), this.stored);
	}

	/**
	 * The same form beside what somebody else has written meanwhile. Sent again, it takes
	 * the place of that.
	 * @param now what stands by now
	 * @param newest the version of that
	 * @return the form
	 */
	EditForm against(MultiValueMap<String, String> now, String newest) {
		return new EditForm(this.values, newest, this.problems, now);
	}

	/**
	 * The version that the form starts from.
	 * @return the version; empty for something new
	 */
	public String version() {
		return this.version;
	}

	/**
	 * Whether somebody else was faster.
	 * @return true when what stands by now is shown beside
	 */
	public boolean stale() {
		return this.stored != null;
	}

	/**
	 * What is wrong.
	 * @return sentences by field, in the order of the fields
	 */
	public Map<String, String> problems() {
		return this.problems;
	}

	/**
	 * What stands in a field.
	 * @param name the field
	 * @return its values, one a line; empty when there are none
	 */
	public String value(String name) {
		return joined(this.values, name);
	}

	/**
	 * The values of a field.
	 * @param name the field
	 * @return the values
	 */
	public List<String> values(String name) {
		return this.values.getOrDefault(name, List.of());
	}

	/**
	 * Whether a field has a value.
	 * @param name the field
	 * @param value the value
	 * @return true when it is chosen
	 */
	public boolean has(String name, String value) {
		return values(name).contains(value);
	}

	/**
	 * What is wrong with a field.
	 * @param name the field
	 * @return the sentence; null when nothing is
	 */
	public @Nullable String problem(String name) {
		return this.problems.get(name);
	}

	/**
	 * What stands by now in a field.
	 * @param name the field
	 * @return the values, one a line; null when nobody else was faster, or they are the
	 * same as those of the form
	 */
	public @Nullable String stored(String name) {
		if (this.stored == null || joined(this.stored, name).equals(value(name))) {
			return null;
		}
		return joined(this.stored, name);
	}

	/**
	 * Whether a value stands by now in a field.
	 * @param name the field
	 * @param value the value
	 * @return true when somebody else was faster and it does
	 */
	public boolean storedHas(String name, String value) {
		return this.stored != null && this.stored.getOrDefault(name, List.of()).contains(value);
	}

	/**
	 * What describes a field, for those who hear the page.
	 * @param name the field
	 * @param hint whether it has a hint
	 * @return ids of elements; null when nothing does
	 */
	public @Nullable String described(String name, boolean hint) {
		StringBuilder ids = new StringBuilder();
		if (problem(name) != null) {
			ids.append(" e-").append(name);
		}
		if (stored(name) != null) {
			ids.append(" s-").append(name);
		}
		if (hint) {
			ids.append(" h-").append(name);
		}
		return ids.isEmpty() ? null : ids.substring(1);
	}

	private static String joined(MultiValueMap<String, String> values, String name) {
		return String.join("\n", values.getOrDefault(name, List.of())).replace("\r\n", "\n").strip();
	}

}
