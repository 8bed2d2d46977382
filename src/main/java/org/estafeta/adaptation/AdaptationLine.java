package org.estafeta.adaptation;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How adaptation goes at one place in one school year, as far as it may be told.
 *
 * @param year the school year, by the year of its September
 * @param placeId the territory
 * @param place its name
 * @param organisationId the organisation; null for the territory as a whole
 * @param organisation its name; null for the territory as a whole
 * @param people how many young teachers
 * @param measures how many of them count in what
 */
public record AdaptationLine(int year, String placeId, String place, @Nullable String organisationId,
		@Nullable String organisation, ToldNumber people, Map<AdaptationMeasure, ToldNumber> measures) {

	public AdaptationLine {
		measures = Map.copyOf(new EnumMap<>(measures));
	}

	/**
	 * The id by which it is decided who may see the line.
	 * @return the organisation, or the territory when the line is about all of it
	 */
	String about() {
		return (this.organisationId != null) ? this.organisationId : this.placeId;
	}

	/**
	 * One of its numbers.
	 * @param measure which
	 * @return the number as it is told
	 */
	public ToldNumber get(AdaptationMeasure measure) {
		return this.measures.getOrDefault(measure, ToldNumber.HIDDEN);
	}

	/**
	 * The share of a number that is told.
	 * @param measure which
	 * @return per cent of the young teachers; null when one of the two is not told
	 */
	public @Nullable Integer percent(AdaptationMeasure measure) {
		Integer all = this.people.number();
		Integer some = get(measure).number();
		return (all != null && some != null) ? some * 100 / all : null;
	}

}
