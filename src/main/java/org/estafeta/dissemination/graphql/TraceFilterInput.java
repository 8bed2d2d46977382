package org.estafeta.dissemination.graphql;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.ChannelKind;
import org.estafeta.dissemination.Trace;
import org.estafeta.dissemination.TraceRequest;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.EducationLevel;

/**
 * Which of the reached adoptions are wanted.
 *
 * @param text words of the name or the place
 * @param organisationKinds kinds of adopters
 * @param regions regions of adopters
 * @param districts districts or cities of adopters
 * @param levels levels of education that adopters work at
 * @param subjects what adopting teachers teach
 * @param channels through what kinds of things it came
 * @param stages furthest stages
 * @param schoolYears school years by their September
 * @param partsChanged parts that adopters changed
 * @param partsDropped parts that adopters left out
 * @param from the furthest stage was reached then or later
 * @param to the furthest stage was reached then or earlier
 * @param certainOnly whether the order of time must be certain
 */
record TraceFilterInput(@Nullable String text, @Nullable List<Organisation.Kind> organisationKinds,
		@Nullable List<String> regions, @Nullable List<String> districts, @Nullable List<EducationLevel> levels,
		@Nullable List<String> subjects, @Nullable List<ChannelKind> channels, @Nullable List<Adoption.Stage> stages,
		@Nullable List<Integer> schoolYears, @Nullable List<String> partsChanged, @Nullable List<String> partsDropped,
		@Nullable LocalDate from, @Nullable LocalDate to, boolean certainOnly) {

	static TraceRequest.Filter filter(@Nullable TraceFilterInput input) {
		if (input == null) {
			return TraceRequest.Filter.NONE;
		}
		Map<Trace.Facet, Set<String>> values = new EnumMap<>(Trace.Facet.class);
		values.put(Trace.Facet.ORGANISATION_KIND, names(input.organisationKinds));
		values.put(Trace.Facet.REGION, names(input.regions));
		values.put(Trace.Facet.DISTRICT, names(input.districts));
		values.put(Trace.Facet.LEVEL, names(input.levels));
		values.put(Trace.Facet.SUBJECT, names(input.subjects));
		values.put(Trace.Facet.CHANNEL, names(input.channels));
		values.put(Trace.Facet.STAGE, names(input.stages));
		values.put(Trace.Facet.SCHOOL_YEAR, names(input.schoolYears));
		values.put(Trace.Facet.PART_CHANGED, names(input.partsChanged));
		values.put(Trace.Facet.PART_DROPPED, names(input.partsDropped));
		return new TraceRequest.Filter(input.text, values, input.from, input.to, input.certainOnly);
	}

	// An enum is told by its name, a number and a text by itself.
	private static Set<String> names(@Nullable List<?> values) {
		return (values != null) ? values.stream().map(String::valueOf).collect(Collectors.toSet()) : Set.of();
	}

}
