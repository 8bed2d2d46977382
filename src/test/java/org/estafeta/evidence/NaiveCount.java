package org.estafeta.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.estafeta.organisation.Organisation;

/**
 * Counts independent repetitions as the published rule words it, one question after the
 * other and nothing shared with the product.
 */
final class NaiveCount {

	private NaiveCount() {
	}

	static Set<String> of(List<Site> origins, List<Use> uses, int months, LocalDate today) {
		List<Use> left = new ArrayList<>();
		for (Use use : uses) {
			if (!use.left() && certainly(use) != null && !certainly(use).isAfter(today.minusMonths(months))
					&& isSchool(use.site()) && !origins.isEmpty()
					&& origins.stream().allMatch((origin) -> apart(use, origin))) {
				left.add(use);
			}
		}
		Set<String> counted = new HashSet<>();
		List<Use> chosen = new ArrayList<>();
		while (!left.isEmpty()) {
			Use first = left.getFirst();
			for (Use use : left) {
				int order = certainly(use).compareTo(certainly(first));
				if (order < 0 || (order == 0 && use.adoptionId().compareTo(first.adoptionId()) < 0)) {
					first = use;
				}
			}
			left.remove(first);
			boolean leans = false;
			for (Use other : chosen) {
				leans |= other.site().organisationId().equals(first.site().organisationId());
				Set<String> here = people(first);
				here.retainAll(people(other));
				leans |= !here.isEmpty();
			}
			if (!leans) {
				chosen.add(first);
				counted.add(first.adoptionId());
			}
		}
		return counted;
	}

	private static LocalDate certainly(Use use) {
		LocalDate adopted = (use.adopted() != null) ? use.adopted().latest() : null;
		LocalDate adapted = (use.adapted() != null) ? use.adapted().latest() : null;
		if (adopted == null || adapted == null) {
			return (adopted != null) ? adopted : adapted;
		}
		return adopted.isBefore(adapted) ? adopted : adapted;
	}

	private static boolean isSchool(Site site) {
		return !Set
			.of(Organisation.Kind.COMMITTEE, Organisation.Kind.NETWORK_PARTNER, Organisation.Kind.SCHOOL_SYSTEM,
					Organisation.Kind.OTHER)
			.contains(site.kind());
	}

	private static Set<String> people(Use use) {
		Set<String> people = new HashSet<>(use.site().staff());
		if (use.teacherId() != null) {
			people.add(use.teacherId());
		}
		return people;
	}

	private static boolean apart(Use use, Site origin) {
		Set<String> shared = people(use);
		shared.retainAll(origin.staff());
		Site here = use.site();
		boolean elsewhere = differ(here.region(), origin.region())
				|| (Objects.equals(here.region(), origin.region()) && here.region() != null
						&& (differ(here.city(), origin.city()) || (Objects.equals(here.city(), origin.city())
								&& here.city() != null && differ(here.district(), origin.district()))));
		return !here.organisationId().equals(origin.organisationId()) && shared.isEmpty() && elsewhere
				&& !here.nationwide() && !origin.nationwide();
	}

	private static boolean differ(String one, String other) {
		return one != null && other != null && !one.equals(other);
	}

}
