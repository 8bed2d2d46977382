package org.estafeta.project;

import java.time.LocalDate;

/**
 * A member of the coordinating council.
 *
 * @param account the id of the account
 * @param name how they are called
 * @param chair whether they chair it
 * @param since since when
 */
public record CouncilMember(String account, String name, boolean chair, LocalDate since) {
}
