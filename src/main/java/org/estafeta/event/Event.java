package org.estafeta.event;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Keyed;
import org.estafeta.shared.Place;
import org.estafeta.shared.Provenance;
import org.estafeta.shared.Scope;

/**
 * An educational or methodical event, a contest, or a meeting at which experience was
 * shown.
 *
 * @param id its id
 * @param sortKey its place in lists
 * @param title its name
 * @param kindName what it is, in the words of the source
 * @param scope how far it reaches, null when unknown
 * @param organiser who holds it, in the words of the source; null when unknown
 * @param start when it began, null when unknown
 * @param end when it ended, null when unknown or the same as the start
 * @param participants who took part, in the words of the source; null when unknown
 * @param note a remark, null when there is none
 * @param exchange whether it is a meeting of organisations known from a fact of transfer,
 * not an entry of a calendar
 * @param cancelled whether it was called off
 * @param place where it was
 * @param provenance where this is known from
 */
public record Event(String id, String sortKey, String title, String kindName, @Nullable Scope scope,
		@Nullable String organiser, @Nullable ImpreciseDate start, @Nullable ImpreciseDate end,
		@Nullable String participants, @Nullable String note, boolean exchange, boolean cancelled, Place place,
		Provenance provenance) implements Keyed {
}
