package org.estafeta.delivery;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The address of a program that somebody wants their notices sent to.
 *
 * @param url the address
 * @param stopped whether it failed too often and gets nothing any more
 * @param failures how many messages have failed in a row
 * @param retry when it is tried again, null when the last message reached it
 * @param waiting how many messages wait for it
 */
public record Webhook(String url, boolean stopped, int failures, @Nullable Instant retry, int waiting) {

	/**
	 * A message to it.
	 *
	 * @param kind the name of a kind of notices, or TEST
	 * @param at when that happened which it tells
	 * @param waiting whether it has not arrived yet
	 * @param attempts how often it was sent
	 * @param tried when it was sent last, null when never
	 * @param status the status of the last answer, null when there was none
	 * @param problem what went wrong last, null when nothing did
	 * @param millis how long the last attempt took, null before the first
	 */
	public record Message(String kind, Instant at, boolean waiting, int attempts, @Nullable Instant tried,
			@Nullable Integer status, @Nullable WebhookProblem problem, @Nullable Integer millis) {

	}

}
