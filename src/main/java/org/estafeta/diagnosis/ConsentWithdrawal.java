package org.estafeta.diagnosis;

/**
 * That a person has taken back that their deficits are kept. Published inside the write,
 * so that whatever names deficits of theirs goes in the same transaction.
 *
 * @param teacherId the id of the person in the graph
 */
public record ConsentWithdrawal(String teacherId) {
}
