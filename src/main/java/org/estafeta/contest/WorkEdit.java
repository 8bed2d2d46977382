package org.estafeta.contest;

import org.jspecify.annotations.Nullable;

/**
 * A work as somebody enters it.
 *
 * @param title its title
 * @param summary what it is about
 * @param link where it is
 * @param nomination in which nomination
 * @param practice the id of the practice that it presents
 * @param showName whether the author agrees to be named among the winners
 * @param author whose it is, in words; for those who run contests alone
 * @param organisation the id of the organisation it comes from; for those alone too
 */
public record WorkEdit(@Nullable String title, @Nullable String summary, @Nullable String link,
		@Nullable String nomination, @Nullable String practice, boolean showName, @Nullable String author,
		@Nullable String organisation) {
}
