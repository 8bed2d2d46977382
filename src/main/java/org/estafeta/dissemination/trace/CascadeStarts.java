package org.estafeta.dissemination.trace;

import java.util.BitSet;

/**
 * Finds where a cascade starts that is to hold certain nodes: those of them that nothing
 * in the cascade leads to.
 */
public final class CascadeStarts {

	private CascadeStarts() {
	}

	/**
	 * Leaves out the nodes that others of them lead to in the order of time.
	 * @param network the transfers
	 * @param nodes the nodes
	 * @param window what counts
	 * @return those from which all of the nodes are reached
	 */
	public static BitSet of(TransferNetwork network, BitSet nodes, TraceWindow window) {
		BitSet starts = new BitSet();
		BitSet missing = (BitSet) nodes.clone();
		while (!missing.isEmpty()) {
			starts.or(heads(network, missing, window));
			Reach reach = Reach.downstream(network, starts, Reach.Limits.NONE, window, Certainty.POSSIBLE);
			missing.clear();
			nodes.stream().filter((node) -> reach.hops(node) == Reach.NOT_REACHED).forEach(missing::set);
		}
		return starts;
	}

	// In a circle of transfers every node is led to: then none is left out.
	private static BitSet heads(TransferNetwork network, BitSet nodes, TraceWindow window) {
		Reach reach = Reach.downstream(network, nodes, Reach.Limits.NONE, window, Certainty.POSSIBLE);
		BitSet heads = (BitSet) nodes.clone();
		for (int transfer = 0; transfer < network.transfers(); transfer++) {
			if (reach.uses(transfer)) {
				heads.clear(network.learner(transfer));
			}
		}
		return heads.isEmpty() ? nodes : heads;
	}

}
