package org.estafeta.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Keyed;
import org.estafeta.shared.Place;
import org.estafeta.shared.Provenance;

/**
 * An actor of the network: a school, a kindergarten, a methodical centre, a city's school
 * system.
 *
 * @param id its id
 * @param sortKey its place in lists
 * @param name its full name
 * @param shortName the name that people use, null when there is no other
 * @param kind what it is
 * @param levels the levels of education it works at; empty when unknown
 * @param place where it is
 * @param numbers by what else it is known
 * @param closedOn since when it is closed, null while it works
 * @param provenance where this is known from
 */
public record Organisation(String id, String sortKey, String name, @Nullable String shortName, Kind kind,
		List<EducationLevel> levels, Place place, Numbers numbers, @Nullable ImpreciseDate closedOn,
		Provenance provenance) implements Keyed {

	/**
	 * What an organisation is.
	 */
	public enum Kind {

		/** A school, lyceum or gymnasium. */
		SCHOOL,
		/** A kindergarten. */
		KINDERGARTEN,
		/** A centre of supplementary education of children. */
		SUPPLEMENTARY,
		/** An institute or centre that helps teachers. */
		METHODICAL_CENTRE,
		/** A ministry, committee or department of education. */
		COMMITTEE,
		/** A university or research institute. */
		UNIVERSITY,
		/** A college. */
		COLLEGE,
		/** A company, union or programme that schools work with. */
		NETWORK_PARTNER,
		/**
		 * All schools of a city or a region, or a group of schools, where the source
		 * names no single one.
		 */
		SCHOOL_SYSTEM,
		/** Anything else. */
		OTHER

	}

	/**
	 * By what else an organisation is known.
	 *
	 * @param aliases former and other names
	 * @param inn its ИНН, null when unknown
	 * @param ogrn its ОГРН, null when unknown
	 */
	public record Numbers(List<String> aliases, @Nullable String inn, @Nullable String ogrn) {

		public Numbers {
			aliases = List.copyOf(aliases);
		}

	}

	/**
	 * The name to show where space is short.
	 * @return the short name, or the full one
	 */
	public String label() {
		return (this.shortName != null) ? this.shortName : this.name;
	}

}
