package org.estafeta.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.springframework.web.util.UriUtils;

/**
 * Names files that are sent to the reader.
 */
final class FileName {

	private static final int MAX_LENGTH = 100;

	private FileName() {
	}

	/**
	 * The header that makes a browser keep an answer as a file (RFC 6266): with the full
	 * name, and a plain one for programs that know only that.
	 * @param title what the file is about; signs that some system forbids are left out
	 * @param day the day in the name
	 * @param ending how the name ends, without the dot
	 * @return the value of the header {@code Content-Disposition}
	 */
	static String attachment(String title, LocalDate day, String ending) {
		String safe = title.replaceAll("[^\\p{L}\\p{M}\\p{N} №«»(),_-]+", " ").replaceAll("\\s+", " ").strip();
		int end = safe.offsetByCodePoints(0, Math.min(safe.codePointCount(0, safe.length()), MAX_LENGTH));
		String name = safe.substring(0, end).strip() + ' ' + day + '.' + ending;
		return "attachment; filename=\"estafeta-spread-" + day + '.' + ending + "\"; filename*=UTF-8''"
				+ UriUtils.encode(name, StandardCharsets.UTF_8);
	}

}
