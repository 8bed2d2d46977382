package org.estafeta.delivery;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How somebody gets their notices by letter.
 *
 * @param pace how often
 * @param address where to
 * @param confirmed whether the address is known to be theirs; nothing is sent before
 * @param next when the next letter is due, null before the address is confirmed
 * @param sent when the last letter went, null when none has
 * @param retry when a letter that could not be sent is tried again, null when none waits
 */
public record MailDigest(DigestPace pace, String address, boolean confirmed, @Nullable Instant next,
		@Nullable Instant sent, @Nullable Instant retry) {
}
