package org.estafeta.dissemination.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * How something cascaded from some nodes: the forest in which every reached node hangs
 * below one parent, though it may have had several sources. Which one it is,
 * {@link ParentChoice} says. All of its ways are in the order of time.
 */
public final class Cascade {

	private final TransferNetwork network;

	private final int nights;

	private final ParentChoice choice;

	/** The nodes tree by tree, each by levels, so that a parent precedes its children. */
	private final int[] nodes;

	private final int[] level;

	private final int[] offspring;

	private final int[] first;

	private final int[] last;

	private final List<Tree> trees = new ArrayList<>();

	private Cascade(TransferNetwork network, BitSet starts, TraceWindow window, IntFunction<DayBounds> startDays) {
		this.network = network;
		this.nights = window.nights();
		this.choice = new ParentChoice(network, starts, window);
		this.nodes = new int[this.choice.size()];
		this.level = new int[network.nodes()];
		this.offspring = new int[network.nodes()];
		this.first = new int[network.nodes()];
		this.last = new int[network.nodes()];
		int[] below = new int[network.nodes()];
		int count = 0;
		for (int root = starts.nextSetBit(0); root >= 0; root = starts.nextSetBit(root + 1)) {
			int begin = count;
			this.nodes[count++] = root;
			for (int i = begin; i < count; i++) {
				count = putChildren(this.nodes[i], count);
			}
			this.trees.add(tree(begin, count, below));
		}
		boundDays(window, startDays);
	}

	/**
	 * The cascade that starts from some nodes.
	 * @param network the transfers
	 * @param starts where it starts: the roots of the trees, whatever leads to them
	 * @param window what counts
	 * @param startDays when a start itself was reached, by its number; a date that
	 * contradicts what it passed on is taken as unknown
	 * @return the cascade
	 */
	public static Cascade from(TransferNetwork network, BitSet starts, TraceWindow window,
			IntFunction<DayBounds> startDays) {
		return new Cascade(network, starts, window, startDays);
	}

	private int putChildren(int node, int count) {
		int end = count;
		for (int child = this.choice.firstChild(node); child != ParentChoice.NONE; child = this.choice
			.nextSibling(child)) {
			this.nodes[end++] = child;
			this.level[child] = this.level[node] + 1;
			this.offspring[node]++;
		}
		// The list of children holds them in no order of their own.
		Arrays.sort(this.nodes, count, end);
		return end;
	}

	// Every transfer of a tree lies on the ways between its two sides, so that the sum of
	// all distances needs only the sizes of the sides.
	private Tree tree(int begin, int end, int[] below) {
		int size = end - begin;
		int breadth = 0;
		int atLevel = 0;
		long distances = 0;
		for (int i = end - 1; i >= begin; i--) {
			int node = this.nodes[i];
			below[node]++;
			if (i > begin) {
				below[parentOf(node)] += below[node];
				distances += (long) below[node] * (size - below[node]);
			}
			atLevel = (i < end - 1 && this.level[this.nodes[i + 1]] == this.level[node]) ? atLevel + 1 : 1;
			breadth = Math.max(breadth, atLevel);
		}
		Double virality = (size > 1) ? Double.valueOf(2.0 * distances / ((double) size * (size - 1))) : null;
		return new Tree(this.nodes[begin], size, this.level[this.nodes[end - 1]], breadth, virality);
	}

	private int parentOf(int node) {
		return this.network.teacher(this.choice.parent(node));
	}

	// What the dates of the others leave each node: not before its parent, nor after its
	// children.
	private void boundDays(TraceWindow window, IntFunction<DayBounds> startDays) {
		for (int node : this.nodes) {
			int transfer = this.choice.parent(node);
			this.last[node] = (transfer != ParentChoice.NONE) ? Math.min(window.to(), this.network.latest(transfer))
					: TransferNetwork.UNBOUNDED_ABOVE;
		}
		for (int i = this.nodes.length - 1; i >= 0; i--) {
			int node = this.nodes[i];
			if (this.choice.parent(node) != ParentChoice.NONE && this.last[node] < TransferNetwork.UNBOUNDED_ABOVE) {
				int parent = parentOf(node);
				this.last[parent] = Math.min(this.last[parent], this.last[node] - this.nights);
			}
		}
		for (int node : this.nodes) {
			int transfer = this.choice.parent(node);
			if (transfer == ParentChoice.NONE) {
				boundStart(node, startDays.apply(node));
				continue;
			}
			int ready = this.first[parentOf(node)];
			this.first[node] = Math.max(Math.max(window.from(), this.network.earliest(transfer)),
					(ready > TransferNetwork.UNBOUNDED_BELOW) ? ready + this.nights : ready);
		}
	}

	private void boundStart(int node, DayBounds days) {
		boolean possible = days.earliest() <= this.last[node];
		this.first[node] = possible ? days.earliest() : TransferNetwork.UNBOUNDED_BELOW;
		this.last[node] = possible ? Math.min(days.latest(), this.last[node]) : this.last[node];
	}

	/**
	 * How many nodes it has, the starts among them.
	 * @return the number
	 */
	public int size() {
		return this.nodes.length;
	}

	/**
	 * Its nodes, parents before their children.
	 * @return the numbers
	 */
	public int[] nodes() {
		return this.nodes.clone();
	}

	/**
	 * Its trees, one for each start, in the order of their numbers.
	 * @return the trees
	 */
	public List<Tree> trees() {
		return List.copyOf(this.trees);
	}

	/**
	 * The transfer by which a node hangs below its parent.
	 * @param node a node of the cascade
	 * @return the transfer, or -1 for a start
	 */
	public int transferTo(int node) {
		return this.choice.parent(node);
	}

	/**
	 * How many transfers of the forest lead from its start to a node.
	 * @param node a node of the cascade
	 * @return the number, 0 for a start
	 */
	public int level(int node) {
		return this.level[node];
	}

	/**
	 * How many nodes hang directly below a node.
	 * @param node a node of the cascade
	 * @return the number
	 */
	public int offspring(int node) {
		return this.offspring[node];
	}

	/**
	 * When a node was reached: what its own date, those above and those below it leave.
	 * @param node a node of the cascade
	 * @return the bounds
	 */
	public DayBounds reachedOn(int node) {
		return new DayBounds(this.first[node], this.last[node]);
	}

	int nights() {
		return this.nights;
	}

	int parent(int node) {
		return (this.choice.parent(node) != ParentChoice.NONE) ? parentOf(node) : ParentChoice.NONE;
	}

	/**
	 * One tree of a cascade.
	 *
	 * @param root its start
	 * @param size how many nodes it has, the start among them
	 * @param depth how many transfers lead to its furthest node
	 * @param breadth how many nodes its greatest level has; 1 when it is the start alone
	 * @param structuralVirality the mean distance in transfers over all pairs of its
	 * nodes (Goel, Anderson, Hofman, Watts, The Structural Virality of Online Diffusion,
	 * 2016): about 2 when one passed on to all, greater the more hands it went through;
	 * null for a start alone, which has no pair
	 */
	public record Tree(int root, int size, int depth, int breadth, @Nullable Double structuralVirality) {

	}

}
