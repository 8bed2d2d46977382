package org.estafeta.delivery;

import java.time.Instant;
import java.util.Map;

/**
 * A letter that is ready to be sent.
 *
 * @param id stays the same however often the letter is sent: becomes its
 * {@code Message-ID}
 * @param at when it was written
 * @param to the address of whoever gets it
 * @param subject what it is about
 * @param text its words
 * @param html the same words as a page
 * @param headers more headers by name
 */
record Letter(String id, Instant at, String to, String subject, String text, String html, Map<String, String> headers) {

	Letter {
		headers = Map.copyOf(headers);
	}

}
