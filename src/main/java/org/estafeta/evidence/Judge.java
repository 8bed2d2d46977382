package org.estafeta.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Who records something.
 *
 * @param role in which role: shown to everybody, never a person's name
 * @param accountId the account, kept and shown to nobody; null for the administrator's
 * token
 */
public record Judge(String role, @Nullable String accountId) {

}
