package org.estafeta.dissemination;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.trace.CarrierOffspring;
import org.estafeta.dissemination.trace.PartFate;
import org.estafeta.shared.ImpreciseDate;

/**
 * Which parts of a practice were changed or left out while it spread, and how far each of
 * these mutations came.
 *
 * @param adoptions how many adoptions there are in all
 * @param telling how many of them say something about parts
 * @param total how many mutations there are in all
 * @param maturityDays how old an adoption must be, on the last day that counts, to be
 * counted among those who pass on; null when no time to the next adoption is known and
 * all count
 * @param mutations the mutations, the one that spread furthest first
 * @param versions which versions were taken up, the most frequent first
 */
public record Mutations(int adoptions, int telling, int total, @Nullable Integer maturityDays, List<Mutation> mutations,
		List<Version> versions) {

	public Mutations {
		mutations = List.copyOf(mutations);
		versions = List.copyOf(versions);
	}

	/**
	 * Whether no mutation was left out.
	 * @return false when there are more than were asked for
	 */
	public boolean complete() {
		return this.mutations.size() == this.total;
	}

	/**
	 * One mutation.
	 *
	 * @param part how the one who introduced it calls the part
	 * @param fate what became of the part
	 * @param introducer who introduced it
	 * @param teacher whom the introducer learned from, null when unknown
	 * @param date when, as far as known
	 * @param carried by how many adoptions it is carried, that of the introducer included
	 * @param depth how many transfers lead from the introducer to the furthest carrier
	 * @param offspring to how many others its carriers passed on, beside others
	 * @param carriers who carries it, from the introducer on, at most
	 * {@value PracticeMutations#MAX_CARRIERS}
	 */
	public record Mutation(String part, PartFate fate, Adopter introducer, @Nullable Adopter teacher,
			ImpreciseDate date, int carried, int depth, CarrierOffspring offspring, List<Adopter> carriers) {

		public Mutation {
			carriers = List.copyOf(carriers);
		}

	}

	/**
	 * A version of the practice.
	 *
	 * @param name its name
	 * @param adoptions how many adoptions say that they took it up
	 */
	public record Version(String name, int adoptions) {

	}

}
