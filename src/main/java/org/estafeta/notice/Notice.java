package org.estafeta.notice;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that the owner of an account is told.
 *
 * @param id its id
 * @param at when it happened, or was noticed
 * @param kind what happened
 * @param title how that is called which it happened to
 * @param address the path of its page
 * @param detail who took it up, or null where there is nothing more to say
 * @param read whether the owner has seen it
 */
public record Notice(String id, Instant at, NoticeKind kind, String title, String address, @Nullable String detail,
		boolean read) {

}
