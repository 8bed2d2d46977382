package org.estafeta.whitespot;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the network lacks, each list with the most urgent first.
 *
 * @param issuedOn the day of the statistics that tell the need, null when there are none
 * @param deficits deficits that no published practice answers
 * @param practices published practices that nobody has taken up
 * @param places places with the need and nobody near who uses an answer
 * @param communities communities without a sign of life
 */
public record WhiteSpots(@Nullable LocalDate issuedOn, List<Unanswered> deficits, List<Untaken> practices,
		List<Unreached> places, List<Silent> communities) {

	/** The most of each list. */
	public static final int MOST = 50;

	/** After how many months without a sign of life a community counts as silent. */
	public static final int SILENT_MONTHS = 12;

	/** How many ties away somebody still counts as near. */
	public static final int NEAR = 2;

	public WhiteSpots {
		deficits = List.copyOf(deficits);
		practices = List.copyOf(practices);
		places = List.copyOf(places);
		communities = List.copyOf(communities);
	}

	/**
	 * A deficit that no published practice answers, neither it nor a part of it.
	 *
	 * @param id the deficit
	 * @param name its name
	 * @param about about how many people have it, a multiple of five; null when that may
	 * not be told
	 * @param demand how often what it calls for was looked for in vain, as methodists
	 * have recorded
	 * @param programmes how many programmes answer it
	 */
	public record Unanswered(String id, String name, @Nullable Integer about, int demand, int programmes) {
	}

	/**
	 * A published practice that nobody has taken up but where it comes from.
	 *
	 * @param id the practice
	 * @param title its name
	 * @param organisation where it comes from, null when unknown
	 * @param deficits how many deficits it answers
	 * @param about about how many people have the deficit of those that most have; null
	 * when that may not be told
	 * @param shown at how many events it was shown
	 */
	public record Untaken(String id, String title, @Nullable String organisation, int deficits, @Nullable Integer about,
			int shown) {
	}

	/**
	 * A place with the need where no organisation uses an answer, nor any that is tied to
	 * one of them directly or through one other.
	 *
	 * @param deficit the deficit
	 * @param name its name
	 * @param district the district or city
	 * @param about about how many people there have it, a multiple of five
	 * @param bearers organisations elsewhere that use an answer, those who use the most
	 * answers first, three at most
	 */
	public record Unreached(String deficit, String name, String district, int about, List<Bearer> bearers) {

		public Unreached {
			bearers = List.copyOf(bearers);
		}

	}

	/**
	 * An organisation that uses an answer to a deficit.
	 *
	 * @param id the organisation
	 * @param name how it is called
	 * @param answers how many answers it uses
	 */
	public record Bearer(String id, String name, int answers) {
	}

	/**
	 * A community without a sign of life: no plan for these months, nobody who joined,
	 * left or asked to.
	 *
	 * @param id the community
	 * @param name its name
	 * @param last the last sign of life that is known, null when there never was one
	 */
	public record Silent(String id, String name, @Nullable LocalDate last) {
	}

}
