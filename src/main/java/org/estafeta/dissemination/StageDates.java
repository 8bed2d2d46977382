package org.estafeta.dissemination;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * Works out when an adoption reached its stages from the facts it is known from: of
 * several facts for one stage, the one that bounds the date best from above counts.
 */
final class StageDates {

	private final Map<Adoption.Stage, ImpreciseDate> dates = new EnumMap<>(Adoption.Stage.class);

	void add(Adoption.Strength strength, ImpreciseDate date) {
		this.dates.merge(strength.stage(), date, StageDates::better);
	}

	private static ImpreciseDate better(ImpreciseDate one, ImpreciseDate other) {
		LocalDate first = one.latest();
		LocalDate second = other.latest();
		return (first == null || (second != null && second.isBefore(first))) ? other : one;
	}

	Map<Adoption.Stage, ImpreciseDate> dates() {
		return this.dates;
	}

	Map<String, @Nullable Object> properties() {
		Map<String, @Nullable Object> properties = new HashMap<>();
		for (Adoption.Stage stage : Adoption.Stage.values()) {
			ImpreciseDate date = this.dates.get(stage);
			properties.put(AdoptionRow.property(stage), (date != null) ? date.edtf() : null);
		}
		properties.put("firstLatest",
				this.dates.values()
					.stream()
					.map(ImpreciseDate::latest)
					.filter(Objects::nonNull)
					.min(Comparator.naturalOrder())
					.orElse(null));
		return properties;
	}

}
