package org.estafeta.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Tells which adoptions of a practice are independent repetitions of it. Knows no graph.
 *
 * <p>
 * Only what is certain counts: of an imprecise date its last day, of two places that they
 * differ. Adoptions are taken in the order in which they certainly began (the id decides
 * between equal ones); of two that lean on each other the first one counts.
 */
final class Replications {

	private static final Comparator<Use> ORDER = Comparator
		.comparing(Use::since, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
		.thenComparing(Use::adoptionId);

	private final List<Site> origins;

	private final int months;

	private final LocalDate today;

	private final List<Use> counted = new ArrayList<>();

	private Replications(List<Site> origins, int months, LocalDate today) {
		this.origins = origins;
		this.months = months;
		this.today = today;
	}

	/**
	 * Judges the adoptions of a practice.
	 * @param origins where it began
	 * @param uses its adoptions
	 * @param months how long it has to be in use to count
	 * @param today the present day
	 * @return the adoptions with the word on each: those that count first, then in the
	 * order in which they certainly began
	 */
	static List<Replication> judge(List<Site> origins, List<Use> uses, int months, LocalDate today) {
		Replications replications = new Replications(origins, months, today);
		return uses.stream()
			.sorted(ORDER)
			.map(replications::judge)
			.sorted(Comparator.comparing((Replication one) -> !one.counts()))
			.toList();
	}

	private Replication judge(Use use) {
		Replication.Verdict alone = alone(use);
		if (alone != Replication.Verdict.COUNTED) {
			return replication(use, alone, null);
		}
		for (Site origin : this.origins) {
			Replication.Verdict verdict = beside(use, origin);
			if (verdict != Replication.Verdict.COUNTED) {
				return replication(use, verdict, origin);
			}
		}
		for (Use other : this.counted) {
			if (other.site().organisationId().equals(use.site().organisationId())) {
				return replication(use, Replication.Verdict.SAME_ORGANISATION, other.site());
			}
		}
		for (Use other : this.counted) {
			if (use.sharesTeacherWith(other.site()) || other.sharesTeacherWith(use.site())
					|| (use.teacherId() != null && use.teacherId().equals(other.teacherId()))) {
				return replication(use, Replication.Verdict.TEACHER_OF_COUNTED, other.site());
			}
		}
		this.counted.add(use);
		return replication(use, Replication.Verdict.COUNTED, null);
	}

	private Replication.Verdict alone(Use use) {
		if (this.origins.stream().anyMatch((origin) -> origin.organisationId().equals(use.site().organisationId()))) {
			return Replication.Verdict.ORIGIN;
		}
		if (use.left()) {
			return Replication.Verdict.LEFT;
		}
		if (!use.inUse()) {
			return Replication.Verdict.NOT_IN_USE;
		}
		if (!use.site().isOneSchool()) {
			return Replication.Verdict.NOT_ONE_SCHOOL;
		}
		LocalDate since = use.since();
		if (since == null) {
			return Replication.Verdict.DATE_UNKNOWN;
		}
		if (since.plusMonths(this.months).isAfter(this.today)) {
			return Replication.Verdict.TOO_SHORT;
		}
		return this.origins.isEmpty() ? Replication.Verdict.ORIGIN_UNKNOWN : Replication.Verdict.COUNTED;
	}

	private static Replication.Verdict beside(Use use, Site origin) {
		return switch (use.site().distanceTo(origin)) {
			case SAME -> Replication.Verdict.SAME_DISTRICT;
			case UNKNOWN -> Replication.Verdict.DISTRICT_UNKNOWN;
			case ELSEWHERE ->
				use.sharesTeacherWith(origin) ? Replication.Verdict.TEACHER_OF_ORIGIN : Replication.Verdict.COUNTED;
		};
	}

	private Replication replication(Use use, Replication.Verdict verdict, @Nullable Site other) {
		LocalDate since = use.inUse() ? use.since() : null;
		int months = (since != null) ? (int) Math.max(0, ChronoUnit.MONTHS.between(since, this.today)) : 0;
		Site site = use.site();
		String place = Stream.of(site.district(), site.city(), site.region())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
		return new Replication(use.adoptionId(), site.organisationId(), site.name(), place.isEmpty() ? null : place,
				use.teacherId() != null, since, months, verdict, (other != null) ? other.name() : null);
	}

}
