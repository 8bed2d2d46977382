package org.estafeta.network;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.estafeta.organisation.Organisation;

/**
 * The whole network in numbers.
 *
 * @param at when it was counted
 * @param organisations how many organisations have at least one tie
 * @param pairs how many pairs of them are tied
 * @param kinds how many pairs are tied through what
 * @param centres the organisations with the most partners, at most thirty, the first the
 * one with the most
 * @param meetings how many pairs there are of which kinds of organisations, each two
 * kinds once, the most first
 */
public record NetworkOverview(Instant at, int organisations, int pairs, Map<TieKind, Integer> kinds,
		List<Centre> centres, List<Meeting> meetings) {

	public NetworkOverview {
		EnumMap<TieKind, Integer> sorted = new EnumMap<>(TieKind.class);
		sorted.putAll(kinds);
		kinds = Map.copyOf(sorted);
		centres = List.copyOf(centres);
		meetings = List.copyOf(meetings);
	}

	/**
	 * A centre of activity.
	 *
	 * @param organisation the organisation
	 * @param partners how many others it is tied to
	 * @param kinds to how many through what
	 */
	public record Centre(Organisation organisation, int partners, Map<TieKind, Integer> kinds) {

		public Centre {
			kinds = Map.copyOf(kinds);
		}

	}

	/**
	 * The ties between two kinds of organisations.
	 *
	 * @param one the one kind
	 * @param other the other, maybe the same
	 * @param pairs how many pairs are tied
	 */
	public record Meeting(Organisation.Kind one, Organisation.Kind other, int pairs) {

	}

}
