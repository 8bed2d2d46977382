package org.estafeta.survey;

/**
 * What was seen of an effect of the model in a year, in words.
 *
 * @param id its id
 * @param effect the effect
 * @param year the calendar year
 * @param text what was seen
 * @param source who says so
 * @param address where it can be read; empty when nowhere
 * @param version grows with each change
 */
public record EffectStatement(String id, ModelEffect effect, int year, String text, String source, String address,
		int version) {
}
