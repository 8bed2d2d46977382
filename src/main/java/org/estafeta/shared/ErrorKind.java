package org.estafeta.shared;

/**
 * What sort of refusal an error is; decides the HTTP status and the GraphQL error type.
 */
public enum ErrorKind {

	/** No such thing, or the caller may not know that it exists. */
	NOT_FOUND,
	/** The request itself is wrong; sending it again changes nothing. */
	BAD_REQUEST,
	/** The caller has not shown the right to do this. */
	FORBIDDEN,
	/** The request contradicts what is stored. */
	CONFLICT,
	/** A limit on cost, size or time was reached. */
	LIMIT_EXCEEDED,
	/** Something needed is away for now; trying later may help. */
	UNAVAILABLE

}
