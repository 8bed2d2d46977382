package org.estafeta.network;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * An agreement between organisations.
 *
 * @param id its id
 * @param title what it is about
 * @param reference its number and who keeps it, null when untold
 * @param from since when it holds, null when unknown
 * @param to until when, null when no end is known
 * @param parties the organisations by name
 */
public record Agreement(String id, String title, @Nullable String reference, @Nullable ImpreciseDate from,
		@Nullable ImpreciseDate to, List<Party> parties) {

	public Agreement {
		parties = List.copyOf(parties);
	}

	/**
	 * An organisation that concluded it.
	 *
	 * @param id its id
	 * @param name its name
	 */
	public record Party(String id, String name) {
	}

}
