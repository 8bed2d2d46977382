package org.estafeta.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A calendar of whole days in iCalendar (RFC 5545).
 *
 * @param name what it is called
 * @param entries its entries
 */
record ICalendar(String name, List<Entry> entries) {

	/** The most bytes of a line, its end not counted. */
	private static final int LINE = 75;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	ICalendar {
		entries = List.copyOf(entries);
	}

	/**
	 * Writes the calendar.
	 * @return its bytes in UTF-8
	 */
	byte[] bytes() {
		StringBuilder out = new StringBuilder();
		line(out, "BEGIN:VCALENDAR");
		line(out, "VERSION:2.0");
		line(out, "PRODID:-//Estafeta//Cyclogram//RU");
		line(out, "CALSCALE:GREGORIAN");
		line(out, "NAME:" + text(this.name));
		// what most programs read in its place
		line(out, "X-WR-CALNAME:" + text(this.name));
		line(out, "REFRESH-INTERVAL;VALUE=DURATION:PT12H");
		this.entries.forEach((entry) -> write(out, entry));
		line(out, "END:VCALENDAR");
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void write(StringBuilder out, Entry entry) {
		line(out, "BEGIN:VEVENT");
		line(out, "UID:" + text(entry.uid));
		line(out, "DTSTAMP:" + MOMENT.format(entry.changedAt));
		line(out, "LAST-MODIFIED:" + MOMENT.format(entry.changedAt));
		line(out, "SEQUENCE:" + entry.sequence);
		line(out, "DTSTART;VALUE=DATE:" + DAY.format(entry.first));
		// the end of a span of days is the day after it
		line(out, "DTEND;VALUE=DATE:" + DAY.format(entry.last.plusDays(1)));
		line(out, "SUMMARY:" + text(entry.summary));
		optional(out, "DESCRIPTION", entry.description);
		optional(out, "LOCATION", entry.place);
		line(out, "CATEGORIES:" + text(entry.category));
		if (entry.url != null) {
			line(out, "URL:" + entry.url);
		}
		line(out, "STATUS:" + (entry.cancelled ? "CANCELLED" : "CONFIRMED"));
		line(out, "TRANSP:TRANSPARENT");
		line(out, "END:VEVENT");
	}

	private static void optional(StringBuilder out, String property, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			line(out, property + ':' + text(value));
		}
	}

	private static String text(String value) {
		return value.replace("\\", "\\\\")
			.replace(";", "\\;")
			.replace(",", "\\,")
			.replace("\r\n", "\n")
			.replaceAll("[\\p{Cc}&&[^\n]]", " ")
			.replace("\n", "\\n");
	}

	// A line that is too long goes on in the next one behind a blank; no character is
	// torn.
	private static void line(StringBuilder out, String line) {
		int bytes = 0;
		for (int i = 0; i < line.length();) {
			int character = line.codePointAt(i);
			String one = Character.toString(character);
			int size = one.getBytes(StandardCharsets.UTF_8).length;
			if (bytes + size > LINE) {
				out.append("\r\n ");
				bytes = 1;
			}
			out.append(one);
			bytes += size;
			i += Character.charCount(character);
		}
		out.append("\r\n");
	}

	/**
	 * An entry of a calendar: one day or several.
	 *
	 * @param uid what stays the same for ever
	 * @param changedAt when it was changed last
	 * @param sequence grows with each change
	 * @param first the first day
	 * @param last the last day
	 * @param summary what it is
	 * @param description more of it; null for nothing
	 * @param place where it is; null for nowhere
	 * @param category what sort of entry it is
	 * @param url the address of its page; null when nobody has said how people reach this
	 * site
	 * @param cancelled whether it will not be
	 */
	record Entry(String uid, Instant changedAt, long sequence, LocalDate first, LocalDate last, String summary,
			@Nullable String description, @Nullable String place, String category, @Nullable String url,
			boolean cancelled) {

	}

}
