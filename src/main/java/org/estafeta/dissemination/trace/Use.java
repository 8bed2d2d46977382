package org.estafeta.dissemination.trace;

import org.jspecify.annotations.Nullable;

/**
 * How long somebody used something.
 *
 * @param begun when the use began
 * @param left when it ended, null while it lasts as far as known; one who took it up
 * again counts as one who left
 */
public record Use(DayBounds begun, @Nullable DayBounds left) {

}
