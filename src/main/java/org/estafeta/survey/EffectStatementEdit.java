package org.estafeta.survey;

import org.jspecify.annotations.Nullable;

/**
 * A statement of an effect as somebody writes it.
 *
 * @param effect the effect; null when nothing was chosen
 * @param year the calendar year; null when it was no number
 * @param text what was seen
 * @param source who says so
 * @param address where it can be read
 */
public record EffectStatementEdit(@Nullable ModelEffect effect, @Nullable Integer year, @Nullable String text,
		@Nullable String source, @Nullable String address) {
}
