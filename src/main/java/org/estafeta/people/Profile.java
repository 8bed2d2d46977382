package org.estafeta.people;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the owner of an account says of themselves.
 *
 * @param teacherId the id of the person in the graph; never shown
 * @param name how the owner of the account is called
 * @param occupation what they work as
 * @param subjects what they teach, the main subject first; one at least
 * @param workplace where they work, null when their organisation is not in the catalogue
 * @param teachingSince the year since when they teach, null when they do not say
 */
public record Profile(String teacherId, String name, Occupation occupation, List<Subject> subjects,
		@Nullable Workplace workplace, @Nullable Integer teachingSince) {

	/**
	 * For how many years somebody is a young teacher («молодой педагог»). The order 898-у
	 * names them and no term; three years of work are the term that is usual. The federal
	 * law 489-ФЗ of 30.12.2020 goes by the age of «молодой специалист», which is not
	 * known here. Of the beginning the year alone is known: the year in which they began
	 * counts, and this many after it.
	 */
	public static final int NEW_YEARS = 3;

	public Profile {
		subjects = List.copyOf(subjects);
	}

	/**
	 * Whether they are new to teaching.
	 * @param year the year of today
	 * @return true in the year they began and in the {@value #NEW_YEARS} after it
	 */
	public boolean isNew(int year) {
		return this.teachingSince != null && isNew(this.teachingSince, year);
	}

	/**
	 * Whether somebody is new to teaching.
	 * @param since the year since when they teach
	 * @param year the year of today
	 * @return true in the year they began and in the {@value #NEW_YEARS} after it
	 */
	public static boolean isNew(int since, int year) {
		return since + NEW_YEARS >= year;
	}

	/**
	 * Where a person works.
	 *
	 * @param organisationId the organisation
	 * @param name how it is called where space is short
	 * @param district its city or district, null when unknown
	 * @param region its region, null when unknown
	 * @param since the day since when the person has said so
	 */
	public record Workplace(String organisationId, String name, @Nullable String district, @Nullable String region,
			LocalDate since) {

	}

}
