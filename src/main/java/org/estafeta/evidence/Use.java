package org.estafeta.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * An adoption as far as the ladder looks at it.
 *
 * @param adoptionId its id
 * @param site where
 * @param teacherId the teacher who adopted, null when the organisation did
 * @param adopted since when it is put to use, null when it is not recorded to be
 * @param adapted since when in a form of its own, null when it is not recorded to be
 * @param left whether it was given up
 */
record Use(String adoptionId, Site site, @Nullable String teacherId, @Nullable ImpreciseDate adopted,
		@Nullable ImpreciseDate adapted, boolean left) {

	boolean inUse() {
		return this.adopted != null || this.adapted != null;
	}

	/**
	 * By when it certainly was in use.
	 * @return the last day on which it may have begun, null when nothing bounds it
	 */
	@Nullable LocalDate since() {
		return Stream.of(this.adopted, this.adapted)
			.filter(Objects::nonNull)
			.map(ImpreciseDate::latest)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/**
	 * Whether a teacher works or worked both here and there.
	 * @param other the other place
	 * @return true when somebody stands on both sides
	 */
	boolean sharesTeacherWith(Site other) {
		return (this.teacherId != null && other.staff().contains(this.teacherId))
				|| this.site.staff().stream().anyMatch(other.staff()::contains);
	}

}
