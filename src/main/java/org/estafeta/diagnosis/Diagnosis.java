package org.estafeta.diagnosis;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.estafeta.taxonomy.Deficit;

/**
 * A deficit of a person. Whose it is stands nowhere in it.
 *
 * @param id its id
 * @param deficit the deficit
 * @param severity how much it hinders
 * @param source where it is known from
 * @param purpose what it may be used for
 * @param diagnosedOn the day it was found
 * @param startedOn the day the person began to work on it, null before
 * @param closedOn the day it was gone, null before
 * @param outcome how it ended, in the person's words; null for none
 * @param recordedBy the name of the methodist who added it; null for the person
 */
public record Diagnosis(String id, Deficit deficit, Severity severity, DiagnosisSource source, Purpose purpose,
		LocalDate diagnosedOn, @Nullable LocalDate startedOn, @Nullable LocalDate closedOn, @Nullable String outcome,
		@Nullable String recordedBy) {

	/**
	 * How far it is from being gone.
	 * @return the step it has reached
	 */
	public Progress progress() {
		if (this.closedOn != null) {
			return Progress.ELIMINATED;
		}
		return (this.startedOn != null) ? Progress.IN_WORK : Progress.OPEN;
	}

}
