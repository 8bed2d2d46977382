package org.estafeta.mentoring;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What can be written of a mentorship.
 *
 * @param goal what it is to give, null for nothing
 * @param until by when, null for nothing
 * @param basis the order it is based on, null for none
 * @param aims the ids of the deficits that it aims at; null leaves them as they are
 * @param mentorPeople how many people of the leading school take part, null for nothing
 * @param menteePeople how many people of the other school take part, null for nothing
 */
public record MentorshipEdit(@Nullable String goal, @Nullable LocalDate until, @Nullable String basis,
		@Nullable List<String> aims, @Nullable Integer mentorPeople, @Nullable Integer menteePeople) {
}
