package org.estafeta.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import org.estafeta.shared.Cursor;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;

/**
 * Reads typed values from the parameters of an address. What does not fit is refused with
 * a sentence that names the parameter and says what fits.
 */
final class ParameterReader {

	static final int MAX_VALUES = 50;

	static final int MAX_TEXT = 200;

	/** So much of a wrong value is shown. */
	private static final int SHOWN = 60;

	private final MultiValueMap<String, String> values;

	ParameterReader(MultiValueMap<String, String> values) {
		this.values = values;
	}

	@Nullable String text(String name) {
		List<String> texts = texts(name);
		if (texts.size() > 1) {
			throw refusal("parameter-once", name);
		}
		return texts.isEmpty() ? null : texts.getFirst();
	}

	List<String> texts(String name) {
		List<String> texts = this.values.getOrDefault(name, List.of())
			.stream()
			.filter((value) -> value != null && !value.isBlank())
			.map(String::strip)
			.distinct()
			.toList();
		if (texts.size() > MAX_VALUES) {
			throw refusal("parameter-values", name, MAX_VALUES);
		}
		if (texts.stream().anyMatch((text) -> text.length() > MAX_TEXT)) {
			throw refusal("parameter-text", name, MAX_TEXT);
		}
		return texts;
	}

	/**
	 * Which rows of a list the parameters {@code after} and {@code before} ask for.
	 * @param list the name of the list; cursors of another do not fit
	 * @param rows how many rows
	 * @return the request, of the first rows when neither is there
	 */
	KeysetRequest page(String list, int rows) {
		String after = text("after");
		String before = text("before");
		if (before != null) {
			return KeysetRequest.before(rows, Cursor.decode(list, before));
		}
		return (after != null) ? KeysetRequest.after(rows, Cursor.decode(list, after)) : KeysetRequest.first(rows);
	}

	boolean flag(String name) {
		String value = text(name);
		if (value != null && !value.equals("true") && !value.equals("false")) {
			throw refusal("parameter-choice", name, shown(value), "true, false");
		}
		return "true".equals(value);
	}

	<E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
		String value = text(name);
		return (value != null) ? constant(name, type, value) : otherwise;
	}

	<E extends Enum<E>> List<E> choices(String name, Class<E> type) {
		return texts(name).stream().map((value) -> constant(name, type, value)).toList();
	}

	private static <E extends Enum<E>> E constant(String name, Class<E> type, String value) {
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(value))
			.findFirst()
			.orElseThrow(() -> refusal("parameter-choice", name, shown(value),
					Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
	}

	@Nullable Integer number(String name, int least, int most) {
		String value = text(name);
		return (value != null) ? Integer.valueOf(whole(name, value, least, most)) : null;
	}

	List<Integer> numbers(String name, int least, int most) {
		return texts(name).stream().map((value) -> whole(name, value, least, most)).distinct().toList();
	}

	private static int whole(String name, String value, int least, int most) {
		if (value.matches("[0-9]{1,10}")) {
			long number = Long.parseLong(value);
			if (number >= least && number <= most) {
				return (int) number;
			}
		}
		throw refusal("parameter-number", name, shown(value), String.valueOf(least), String.valueOf(most));
	}

	@Nullable LocalDate day(String name) {
		String value = text(name);
		if (value == null) {
			return null;
		}
		try {
			// a year of more than four digits would pass the parser and no calendar
			if (value.length() == 10) {
				return LocalDate.parse(value);
			}
		}
		catch (DateTimeException ex) {
			// refused below
		}
		throw refusal("parameter-day", name, shown(value));
	}

	@Nullable Instant moment(String name) {
		String value = text(name);
		if (value == null) {
			return null;
		}
		try {
			if (Character.isDigit(value.charAt(0))) {
				return OffsetDateTime.parse(value).toInstant();
			}
		}
		catch (DateTimeException ex) {
			// refused below
		}
		throw refusal("parameter-moment", name, shown(value));
	}

	private static String shown(String value) {
		return (value.length() > SHOWN) ? value.substring(0, SHOWN) + '…' : value;
	}

	private static EstafetaException refusal(String key, Object... arguments) {
		return new EstafetaException(ErrorKind.BAD_REQUEST, key, arguments);
	}

}
