package org.estafeta.search;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.SortKey;

/**
 * Practices in memory with their change log, standing in for the graph, with faults to
 * order.
 */
final class MemoryDocuments implements DocumentSource {

	private final Map<String, CatalogueDocument> practices = new TreeMap<>();

	private final List<Change> changes = new ArrayList<>();

	private final Set<String> poisoned = new HashSet<>();

	private int readsBeforeFault = Integer.MAX_VALUE;

	private @Nullable RuntimeException fault;

	private @Nullable Runnable whileStill;

	static CatalogueDocument practice(String id, String title) {
		return new CatalogueDocument(NodeKind.PRACTICE, id, title, List.of(), List.of(), "", SortKey.of(title),
				Map.of(Facet.PLACE, List.of(FacetPath.of("Область"))));
	}

	static String id(int number) {
		return String.format("%05d", number);
	}

	/** A practice that the index refuses: its place in lists is too long to be kept. */
	static CatalogueDocument unsortable(String id) {
		return new CatalogueDocument(NodeKind.PRACTICE, id, "Практика", List.of(), List.of(), "", "а".repeat(40_000),
				Map.of());
	}

	synchronized long write(String id, @Nullable String title) {
		if (title != null) {
			return write(practice(id, title));
		}
		this.practices.remove(id);
		return append(id);
	}

	synchronized long write(CatalogueDocument practice) {
		writeSilently(practice);
		return append(practice.id());
	}

	synchronized void writeSilently(CatalogueDocument practice) {
		this.practices.put(practice.id(), practice);
	}

	private long append(String id) {
		long seq = this.changes.size() + 1L;
		this.changes.add(new Change(seq, ZonedDateTime.of(2024, 2, 6, 9, 0, 0, 0, ZoneOffset.UTC), "test", "write",
				List.of(new NodeRef(NodeKind.PRACTICE, id))));
		return seq;
	}

	/** From the given read of a batch on, all reads fail until {@link #heal()}. */
	synchronized void failAfter(int reads, RuntimeException failure) {
		this.readsBeforeFault = reads;
		this.fault = failure;
	}

	synchronized void heal() {
		this.readsBeforeFault = Integer.MAX_VALUE;
		this.poisoned.clear();
	}

	synchronized void poison(String id) {
		this.poisoned.add(id);
	}

	/** Happens once, in the midst of the next reading that must not be disturbed. */
	synchronized void whileStill(Runnable disturbance) {
		this.whileStill = disturbance;
	}

	synchronized void becomeAnother() {
		this.practices.clear();
		this.changes.clear();
	}

	static EstafetaException away() {
		return new EstafetaException(ErrorKind.UNAVAILABLE, "graph-unavailable");
	}

	@Override
	public synchronized long lastSeq() {
		return this.changes.size();
	}

	@Override
	public synchronized List<Change> changes(long after, int limit) {
		return this.changes.stream().filter((change) -> change.seq() > after).limit(limit).toList();
	}

	@Override
	public Set<NodeRef> dependents(List<Change> changes) {
		return Set.of();
	}

	@Override
	public <T> T still(Supplier<T> reading) {
		Runnable disturbance;
		synchronized (this) {
			disturbance = this.whileStill;
			this.whileStill = null;
		}
		if (disturbance != null) {
			reading.get();
			disturbance.run();
		}
		synchronized (this) {
			return reading.get();
		}
	}

	@Override
	public synchronized List<CatalogueDocument> documents(NodeKind kind, Collection<String> ids) {
		if (kind != NodeKind.PRACTICE) {
			return List.of();
		}
		if (this.readsBeforeFault-- <= 0) {
			throw Objects.requireNonNull(this.fault);
		}
		if (ids.stream().anyMatch(this.poisoned::contains)) {
			throw new IllegalStateException("poisoned");
		}
		return ids.stream().filter(this.practices::containsKey).map(this.practices::get).toList();
	}

	@Override
	public synchronized List<String> ids(NodeKind kind, String after, int limit) {
		return (kind == NodeKind.PRACTICE)
				? this.practices.keySet().stream().filter((id) -> id.compareTo(after) > 0).limit(limit).toList()
				: List.of();
	}

	synchronized Set<String> titles() {
		return this.practices.values().stream().map(CatalogueDocument::title).collect(Collectors.toSet());
	}

}
