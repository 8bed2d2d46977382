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

	// Of two that bound it as well from above, the one that bounds it better from below;
	// the text decides between «2024» and «2024~», whatever order the facts come in.
	private static final Comparator<ImpreciseDate> BEST_FIRST = Comparator
		.comparing(ImpreciseDate::latest, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(ImpreciseDate::earliest, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()).reversed())
		.thenComparing(ImpreciseDate::edtf);

	private final Map<Adoption.Stage, ImpreciseDate> dates = new EnumMap<>(Adoption.Stage.class);

	void add(Adoption.Strength strength, ImpreciseDate date) {
		this.dates.merge(strength.stage(), date, StageDates::better);
	}

	private static ImpreciseDate better(ImpreciseDate one, ImpreciseDate other) {
		return (BEST_FIRST.compare(one, other) <= 0) ? one : other;
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
