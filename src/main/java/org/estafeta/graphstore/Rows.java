package org.estafeta.graphstore;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Provenance;

/**
 * Reads the properties of a node or a map into the types of the features.
 */
public final class Rows {

	private Rows() {
	}

	/**
	 * Reads a text that may be absent.
	 * @param node the node or map
	 * @param property the name of the property
	 * @return the text, or null
	 */
	public static @Nullable String text(MapAccessor node, String property) {
		Value value = node.get(property);
		return value.isNull() ? null : value.asString();
	}

	/**
	 * Reads a whole number that may be absent.
	 * @param node the node or map
	 * @param property the name of the property
	 * @return the number, or null
	 */
	public static @Nullable Integer number(MapAccessor node, String property) {
		Value value = node.get(property);
		return value.isNull() ? null : Integer.valueOf(value.asInt());
	}

	/**
	 * Reads a number that may be absent.
	 * @param node the node or map
	 * @param property the name of the property
	 * @return the number, or null
	 */
	public static @Nullable Double decimal(MapAccessor node, String property) {
		Value value = node.get(property);
		return value.isNull() ? null : Double.valueOf(value.asDouble());
	}

	/**
	 * Reads a list of texts.
	 * @param node the node or map
	 * @param property the name of the property
	 * @return the texts; empty when there is no such property
	 */
	public static List<String> texts(MapAccessor node, String property) {
		Value value = node.get(property);
		return value.isNull() ? List.of() : value.asList(Value::asString);
	}

	/**
	 * Reads a day that may be absent.
	 * @param node the node or map
	 * @param property the name of the property
	 * @return the day, or null
	 */
	public static @Nullable LocalDate day(MapAccessor node, String property) {
		Value value = node.get(property);
		return value.isNull() ? null : value.asLocalDate();
	}

	/**
	 * Reads an imprecise date that is stored as EDTF.
	 * @param node the node or map
	 * @param property the name of the property
	 * @return the date, or null when there is none
	 */
	public static @Nullable ImpreciseDate date(MapAccessor node, String property) {
		String text = text(node, property);
		return (text != null) ? ImpreciseDate.parse(text).orElse(null) : null;
	}

	/**
	 * Reads where a fact comes from: {@code citation}, {@code citedOn} and
	 * {@code confidence}.
	 * @param node the node or map
	 * @return the provenance
	 */
	public static Provenance provenance(MapAccessor node) {
		String confidence = text(node, "confidence");
		return new Provenance(text(node, "citation"), date(node, "citedOn"),
				(confidence != null) ? Provenance.Confidence.valueOf(confidence) : null);
	}

}
