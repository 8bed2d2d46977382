package org.estafeta.diagnosis;

import java.time.LocalDate;

/**
 * A diagnosis that a methodist wants to add.
 *
 * @param deficitId the deficit
 * @param severity how much it hinders
 * @param source where it is known from; not self-diagnosis
 * @param purpose what it may be used for
 * @param diagnosedOn the day it was found
 */
public record DiagnosisDraft(String deficitId, Severity severity, DiagnosisSource source, Purpose purpose,
		LocalDate diagnosedOn) {
}
