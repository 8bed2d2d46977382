package org.estafeta.graphstore;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes images as compact JSON that keeps the types of all values, and reads them back:
 * what is read equals what was written.
 */
public final class ImageText {

	private static final String PROPERTIES = "p";

	private static final String TIES = "r";

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private ImageText() {
	}

	/**
	 * Writes an image.
	 * @param image the image
	 * @return the JSON
	 */
	public static String write(NodeImage image) {
		List<Object> ties = new ArrayList<>();
		for (Tie tie : image.ties()) {
			ties.add(List.of(tie.type(), tie.outgoing(), tie.label(), tie.id(), typed(tie.properties())));
		}
		return MAPPER.writeValueAsString(Map.of(PROPERTIES, typed(image.properties()), TIES, ties));
	}

	private static Map<String, Object> typed(NavigableMap<String, Object> properties) {
		Map<String, Object> typed = new TreeMap<>();
		properties.forEach((name, value) -> typed.put(name, typed(value)));
		return typed;
	}

	private static Object typed(Object value) {
		return switch (value) {
			case String text -> text;
			case Boolean flag -> flag;
			case Long number -> number;
			case Double number -> Map.of("double", number.toString());
			case LocalDate date -> Map.of("date", date.toString());
			case ZonedDateTime moment -> Map.of("moment", moment.toString());
			case LocalDateTime moment -> Map.of("local", moment.toString());
			case OffsetTime time -> Map.of("time", time.toString());
			case LocalTime time -> Map.of("clock", time.toString());
			case List<?> list -> list.stream().map(ImageText::typed).toList();
			default -> throw new IllegalArgumentException("The history keeps no values of " + value.getClass());
		};
	}

	/**
	 * Reads an image.
	 * @param text the JSON
	 * @return the image
	 */
	public static NodeImage read(String text) {
		JsonNode json = MAPPER.readTree(text);
		List<Tie> ties = new ArrayList<>();
		json.path(TIES)
			.forEach((tie) -> ties.add(new Tie(tie.path(0).asString(), tie.path(1).asBoolean(), tie.path(2).asString(),
					tie.path(3).asString(), values(tie.path(4)))));
		return new NodeImage(values(json.path(PROPERTIES)), ties);
	}

	private static NavigableMap<String, Object> values(JsonNode json) {
		NavigableMap<String, Object> values = new TreeMap<>();
		json.properties().forEach((property) -> values.put(property.getKey(), value(property.getValue())));
		return values;
	}

	private static Object value(JsonNode json) {
		if (json.isString()) {
			return json.asString();
		}
		if (json.isBoolean()) {
			return json.asBoolean();
		}
		if (json.isIntegralNumber()) {
			return json.asLong();
		}
		if (json.isArray()) {
			List<Object> list = new ArrayList<>();
			json.forEach((element) -> list.add(value(element)));
			return list;
		}
		Map.Entry<String, JsonNode> typed = json.properties().iterator().next();
		String text = typed.getValue().asString();
		return switch (typed.getKey()) {
			case "double" -> Double.valueOf(text);
			case "date" -> LocalDate.parse(text);
			case "moment" -> ZonedDateTime.parse(text);
			case "local" -> LocalDateTime.parse(text);
			case "time" -> OffsetTime.parse(text);
			case "clock" -> LocalTime.parse(text);
			default -> throw new IllegalStateException("An image holds a value of the unknown type " + typed.getKey());
		};
	}

}
