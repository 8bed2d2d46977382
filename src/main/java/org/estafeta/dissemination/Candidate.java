package org.estafeta.dissemination;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.trace.Certainty;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.SortKey;

/**
 * A reached adoption with its values in each part of the filter, and whether the filter
 * wants it.
 */
final class Candidate {

	final Trace.Step step;

	private final Map<Trace.Facet, Collection<String>> values = new EnumMap<>(Trace.Facet.class);

	private final Set<Trace.Facet> misses = EnumSet.noneOf(Trace.Facet.class);

	private final boolean passesTheRest;

	private Candidate(Trace.Step step, List<RecordedFact> facts, TraceRequest.Filter filter) {
		this.step = step;
		Adopter.Place place = step.adopter().place();
		Adopter.Person person = step.adopter().person();
		this.values.put(Trace.Facet.ORGANISATION_KIND, List.of(place.kind()));
		this.values.put(Trace.Facet.REGION, known(place.region()));
		this.values.put(Trace.Facet.DISTRICT, known(place.district()));
		this.values.put(Trace.Facet.LEVEL, place.levels());
		this.values.put(Trace.Facet.SUBJECT, (person != null) ? person.subjects() : List.of());
		this.values.put(Trace.Facet.STAGE, (step.stage() != null) ? List.of(step.stage().name()) : List.of());
		this.values.put(Trace.Facet.SCHOOL_YEAR, schoolYear(step.stageDate()));
		Set<String> channels = new HashSet<>();
		Set<String> changed = new HashSet<>();
		Set<String> dropped = new HashSet<>();
		for (RecordedFact fact : facts) {
			channels.add(fact.proof().channelKind().name());
			changed.addAll(fact.proof().parts().changed());
			dropped.addAll(fact.proof().parts().dropped());
		}
		this.values.put(Trace.Facet.CHANNEL, channels);
		this.values.put(Trace.Facet.PART_CHANGED, changed);
		this.values.put(Trace.Facet.PART_DROPPED, dropped);
		filter.values().forEach((facet, wanted) -> {
			if (values(facet).stream().noneMatch(wanted::contains)) {
				this.misses.add(facet);
			}
		});
		this.passesTheRest = (!filter.certainOnly() || step.certainty() == Certainty.CERTAIN)
				&& isWithin(step.stageDate(), filter.from(), filter.to()) && holds(step.adopter(), filter.text());
	}

	// A reached adoption with all facts about it that count.
	static Candidate of(Trace.Step step, List<RecordedFact> facts, TraceRequest.Filter filter) {
		return new Candidate(step, facts, filter);
	}

	boolean isWanted() {
		return this.passesTheRest && this.misses.isEmpty();
	}

	// Whether it would be wanted if one of its values alone were chosen in this part.
	boolean countsFor(Trace.Facet facet) {
		return this.passesTheRest
				&& (this.misses.isEmpty() || (this.misses.size() == 1 && this.misses.contains(facet)));
	}

	Collection<String> values(Trace.Facet facet) {
		return this.values.getOrDefault(facet, List.of());
	}

	private static List<String> known(@Nullable String value) {
		return (value != null) ? List.of(value) : List.of();
	}

	private static boolean isWithin(ImpreciseDate date, @Nullable LocalDate from, @Nullable LocalDate to) {
		return (from == null || date.latest() == null || !date.latest().isBefore(from))
				&& (to == null || date.earliest() == null || !date.earliest().isAfter(to));
	}

	private static boolean holds(Adopter adopter, @Nullable String text) {
		if (text == null || text.isBlank()) {
			return true;
		}
		Adopter.Place place = adopter.place();
		String personName = (adopter.person() != null) ? adopter.person().name() : null;
		String known = SortKey
			.of(Stream.of(place.name(), place.fullName(), place.region(), place.district(), personName)
				.filter(Objects::nonNull)
				.collect(Collectors.joining(" ")));
		return Arrays.stream(SortKey.of(text).split(" ")).allMatch(known::contains);
	}

	// The school year in which a date lies as a whole, by the year of its September.
	private static List<String> schoolYear(ImpreciseDate date) {
		LocalDate earliest = date.earliest();
		LocalDate latest = date.latest();
		if (earliest == null || latest == null || september(earliest) != september(latest)) {
			return List.of();
		}
		return List.of(String.valueOf(september(earliest)));
	}

	private static int september(LocalDate day) {
		return (day.getMonthValue() >= Month.SEPTEMBER.getValue()) ? day.getYear() : day.getYear() - 1;
	}

}
