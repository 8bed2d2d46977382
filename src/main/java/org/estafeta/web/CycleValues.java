package org.estafeta.web;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import org.estafeta.cyclogram.ActivityEdit;
import org.estafeta.cyclogram.ItemEdit;
import org.estafeta.cyclogram.Mark;

/**
 * Turns edits of the cyclogram into the fields of forms and back.
 */
final class CycleValues {

	private CycleValues() {
	}

	static MultiValueMap<String, String> of(ItemEdit edit) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		put(values, "partTitle", edit.title());
		put(values, "lastDay", edit.due());
		put(values, "mark", (edit.mark() != null) ? edit.mark().name() : null);
		put(values, "doneOn", edit.doneOn());
		put(values, "reason", edit.reason());
		put(values, "remark", edit.remark());
		put(values, "person", edit.person());
		edit.organisations().forEach((id) -> put(values, "seenBy", id));
		return values;
	}

	static ItemEdit item(MultiValueMap<String, String> values) {
		String mark = values.getFirst("mark");
		return new ItemEdit(values.getFirst("partTitle"), values.getFirst("lastDay"),
				Arrays.stream(Mark.values()).filter((one) -> one.name().equals(mark)).findFirst().orElse(null),
				values.getFirst("doneOn"), values.getFirst("reason"), values.getFirst("remark"),
				values.getFirst("person"), values.getOrDefault("seenBy", List.of()));
	}

	static MultiValueMap<String, String> of(ActivityEdit edit) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		put(values, "activityName", edit.name());
		put(values, "format", edit.format());
		put(values, "firstMonth", (edit.from() != null) ? edit.from().toString() : null);
		put(values, "lastMonth", (edit.to() != null) ? edit.to().toString() : null);
		put(values, "executors", String.join("\n", edit.executors()));
		return values;
	}

	static ActivityEdit activity(MultiValueMap<String, String> values) {
		String executors = values.getFirst("executors");
		return new ActivityEdit(values.getFirst("activityName"), values.getFirst("format"),
				number(values.getFirst("firstMonth")), number(values.getFirst("lastMonth")),
				(executors != null) ? executors.lines().toList() : List.of());
	}

	private static @Nullable Integer number(@Nullable String text) {
		return (text != null && text.matches("[0-9]{1,2}")) ? Integer.valueOf(text) : null;
	}

	private static void put(MultiValueMap<String, String> values, String name, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			values.add(name, value);
		}
	}

}
