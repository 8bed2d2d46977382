package org.estafeta.dissemination.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Finds which parts were changed or left out in a cascade, and how far each of these
 * mutations spread.
 *
 * <p>
 * A node that says it changed or left out a part introduces a mutation, even when the one
 * above it had done the same. The nodes below inherit it, until one of them says that it
 * kept the part, which means: as it was at first; or changes or leaves it out itself.
 * Whoever says nothing about a part has it as the one above. Each node carries one
 * mutation of a part at most.
 */
public final class PartMutations {

	private static final Comparator<PartMutation> FURTHEST_FIRST = Comparator
		.comparingInt((PartMutation mutation) -> mutation.carriers().size())
		.thenComparingInt(PartMutation::depth)
		.reversed();

	private final Cascade cascade;

	private final TransferNetwork network;

	private final IntFunction<DayBounds> startDays;

	private final List<Growing> found = new ArrayList<>();

	/** The mutation of each part that a node carries; nodes without news share a map. */
	private final Map<Integer, Map<String, Growing>> carried = new HashMap<>();

	private final List<PartMutation> mutations;

	private PartMutations(Cascade cascade, TransferNetwork network, IntFunction<DayBounds> startDays,
			IntFunction<PartStatements> said) {
		this.cascade = cascade;
		this.network = network;
		this.startDays = startDays;
		for (int node : cascade.nodes()) {
			carry(node, said.apply(node));
		}
		this.mutations = this.found.stream()
			.map(Growing::grown)
			.sorted(FURTHEST_FIRST.thenComparingInt((mutation) -> days(mutation.introducer()).latest())
				.thenComparingInt((mutation) -> days(mutation.introducer()).earliest())
				.thenComparingInt(PartMutation::introducer)
				.thenComparing(PartMutation::key))
			.toList();
	}

	/**
	 * Finds the mutations of a cascade.
	 * @param cascade the cascade
	 * @param network its transfers
	 * @param startDays when a start itself was reached, by its number
	 * @param said what a node says about its parts, against the one above it; a start
	 * against what the parts were at first
	 * @return the mutations
	 */
	public static PartMutations of(Cascade cascade, TransferNetwork network, IntFunction<DayBounds> startDays,
			IntFunction<PartStatements> said) {
		return new PartMutations(cascade, network, startDays, said);
	}

	private void carry(int node, PartStatements said) {
		int parent = this.cascade.parent(node);
		Map<String, Growing> carries = (parent >= 0) ? this.carried.getOrDefault(parent, Map.of()) : Map.of();
		if (!said.isEmpty()) {
			carries = new HashMap<>(carries);
			for (PartStatements.Statement statement : said.all()) {
				carries.remove(statement.key());
				if (statement.fate() != PartFate.KEPT) {
					Growing mutation = new Growing(statement, this.cascade.level(node));
					this.found.add(mutation);
					carries.put(statement.key(), mutation);
				}
			}
		}
		this.carried.put(node, carries);
		carries.values().forEach((mutation) -> mutation.add(node, this.cascade.level(node)));
	}

	/**
	 * All mutations, the one that spread furthest first: by how many carry it, then by
	 * its depth, then the older one.
	 * @return the mutations
	 */
	public List<PartMutation> all() {
		return this.mutations;
	}

	/**
	 * Compares the carriers of a mutation with others of the same cascade: with nodes of
	 * the same age, which were reached when it was introduced or later, as far as their
	 * dates allow, and which do not have the part in the same way from elsewhere. Those
	 * through whom it came to its introducer are older and no such others. When nobody
	 * knows when it was introduced, all of the cascade but these are the others. On both
	 * sides only those count that had been reached for sure by a day, because younger
	 * ones have not had the time to pass on; a start without a date was reached long ago.
	 * @param mutation one of the mutations
	 * @param reachedBy the day, in days since 1970-01-01; null when all count
	 * @return the two numbers
	 */
	public CarrierOffspring offspring(PartMutation mutation, @Nullable Integer reachedBy) {
		BitSet older = new BitSet();
		for (int node = mutation.introducer(); node >= 0; node = this.cascade.parent(node)) {
			older.set(node);
		}
		int since = days(mutation.introducer()).earliest();
		List<Integer> others = new ArrayList<>();
		for (int node : this.cascade.nodes()) {
			Growing same = this.carried.getOrDefault(node, Map.of()).get(mutation.key());
			boolean carries = same != null && same.statement.fate() == mutation.fate();
			if (!carries && !older.get(node) && isOfAge(node, since)) {
				others.add(node);
			}
		}
		return new CarrierOffspring(number(mutation.carriers(), reachedBy), number(others, reachedBy));
	}

	private OffspringNumber number(List<Integer> nodes, @Nullable Integer reachedBy) {
		return OffspringNumber.of(nodes.stream()
			.filter((node) -> reachedBy == null || days(node).latest() <= reachedBy || isOfOld(node))
			.mapToInt(this.cascade::offspring)
			.toArray());
	}

	private boolean isOfAge(int node, int since) {
		return since == TransferNetwork.UNBOUNDED_BELOW || (days(node).latest() >= since && !isOfOld(node));
	}

	private boolean isOfOld(int node) {
		return this.cascade.parent(node) < 0 && days(node).latest() == TransferNetwork.UNBOUNDED_ABOVE;
	}

	// By its own date alone: what those below leave of it would make the ones that passed
	// on look older than the rest.
	private DayBounds days(int node) {
		int transfer = this.cascade.transferTo(node);
		return (transfer >= 0) ? new DayBounds(this.network.earliest(transfer), this.network.latest(transfer))
				: this.startDays.apply(node);
	}

	/** A mutation while its carriers are collected. */
	private static final class Growing {

		private final PartStatements.Statement statement;

		private final int level;

		private final List<Integer> carriers = new ArrayList<>();

		private int depth;

		private Growing(PartStatements.Statement statement, int level) {
			this.statement = statement;
			this.level = level;
		}

		private void add(int node, int at) {
			this.carriers.add(node);
			this.depth = Math.max(this.depth, at - this.level);
		}

		private PartMutation grown() {
			return new PartMutation(this.statement.key(), this.statement.words(), this.statement.fate(), this.carriers,
					this.depth);
		}

	}

}
