package org.estafeta.dissemination;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.trace.Certainty;

/**
 * Ways by which a practice came from one adopter to another.
 *
 * @param paths the ways, the best first
 * @param exact whether these are surely the best ones; false when the budget ran out
 * @param complete whether there are surely no others
 */
public record TransferPaths(List<Way> paths, boolean exact, boolean complete) {

	public TransferPaths {
		paths = List.copyOf(paths);
	}

	/**
	 * One way.
	 *
	 * @param hops its transfers in the order of time
	 * @param certainty whether its dates put it in order for sure
	 * @param probability the product of the probabilities of its transfers
	 */
	public record Way(List<Hop> hops, Certainty certainty, double probability) {

		public Way {
			hops = List.copyOf(hops);
		}

		/**
		 * What it has left of the parts of the practice.
		 * @return the parts that its transfers name
		 */
		public List<PartLeft> partsLeft() {
			return PartLeft.after(this.hops);
		}

	}

	/**
	 * One transfer of a way.
	 *
	 * @param transfer the transfer
	 * @param earliest the first day it can have happened on this way, null when nothing
	 * bounds it
	 * @param latest the last such day, null when nothing bounds it
	 */
	public record Hop(Trace.Transfer transfer, @Nullable LocalDate earliest, @Nullable LocalDate latest) {

		/**
		 * What became of the parts of the practice here.
		 * @return the parts as the fact of the transfer names them
		 */
		public Adoption.Parts parts() {
			return this.transfer.fact().proof().parts();
		}

	}

}
