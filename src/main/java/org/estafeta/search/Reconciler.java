package org.estafeta.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.NodeKind;

/**
 * Compares the index with the graph by checksums, kind by kind in the order of the ids, a
 * batch of either at a time, and puts right what differs. Both go on changing meanwhile,
 * so that a difference seen in passing is only a suspicion: it is looked at again by the
 * thread that writes the index, brought up to the newest change, while no commit comes
 * between.
 */
@Component
class Reconciler {

	private static final Logger logger = LoggerFactory.getLogger(Reconciler.class);

	/** How many differences of a batch the log names. */
	private static final int LISTED = 20;

	private final IndexFollower follower;

	private final DocumentSource source;

	private final Clock clock;

	Reconciler(IndexFollower follower, DocumentSource source, Clock clock) {
		this.follower = follower;
		this.source = source;
		this.clock = clock;
	}

	/**
	 * Compares all and repairs.
	 * @return what was found; empty when the index is being made anew, which leaves
	 * nothing to compare
	 */
	synchronized Optional<Reconciliation> run() throws InterruptedException {
		if (this.follower.isUpdating()) {
			return Optional.empty();
		}
		Instant startedAt = this.clock.instant();
		long start = System.nanoTime();
		Tally tally = new Tally();
		for (NodeKind kind : NodeKind.values()) {
			String after = "";
			while (after != null) {
				after = compare(kind, after, tally);
			}
		}
		Reconciliation result = new Reconciliation(startedAt, Duration.ofNanos(System.nanoTime() - start),
				tally.compared, tally.missing, tally.stale, tally.surplus, tally.repaired);
		report(result);
		return Optional.of(result);
	}

	private static void report(Reconciliation result) {
		String text = "Поисковый указатель сверен с базой: {} узлов, нет в указателе {}, устарело {}, лишних {}, исправлено {}"
				+ " / The search index was compared with the graph: {} nodes, {} missing, {} stale, {} surplus, {} repaired";
		Object[] counts = { result.compared(), result.missing(), result.stale(), result.surplus(), result.repaired(),
				result.compared(), result.missing(), result.stale(), result.surplus(), result.repaired() };
		if (result.differences() > 0) {
			logger.warn(text, counts);
		}
		else {
			logger.info(text, counts);
		}
	}

	// Answers where to go on from, null at the end.
	private @Nullable String compare(NodeKind kind, String after, Tally tally) throws InterruptedException {
		List<String> known = this.source.ids(kind, after, IndexUpdater.BATCH);
		Map<String, IndexEntries.Entry> held = held((entries) -> entries.after(kind, after, IndexUpdater.BATCH));
		String bound = bound(known, List.copyOf(held.keySet()));
		Set<String> ids = new TreeSet<>();
		known.stream().filter((id) -> isWithin(id, bound)).forEach(ids::add);
		held.keySet().stream().filter((id) -> isWithin(id, bound)).forEach(ids::add);
		if (!ids.isEmpty()) {
			tally.compared += ids.size();
			List<String> suspects = List.copyOf(differences(kind, ids, held).keySet());
			if (!suspects.isEmpty()) {
				this.follower.call((index) -> {
					repair(index, kind, suspects, tally);
					return tally;
				});
			}
		}
		return bound;
	}

	// Either side may end in the middle of its ids: up to there both are known.
	private static @Nullable String bound(List<String> known, List<String> held) {
		String bound = null;
		for (List<String> side : List.of(known, held)) {
			if (side.size() >= IndexUpdater.BATCH && (bound == null || side.getLast().compareTo(bound) < 0)) {
				bound = side.getLast();
			}
		}
		return bound;
	}

	private static boolean isWithin(String id, @Nullable String bound) {
		return bound == null || id.compareTo(bound) <= 0;
	}

	private Map<String, IndexEntries.Entry> held(Look look) {
		return this.follower
			.read((index) -> index.search((searcher) -> look.at(new IndexEntries(searcher.getIndexReader()))));
	}

	private Map<String, Difference> differences(NodeKind kind, Set<String> ids, Map<String, IndexEntries.Entry> held) {
		Map<String, CatalogueDocument> documents = new HashMap<>();
		List<String> all = List.copyOf(ids);
		for (int from = 0; from < all.size(); from += IndexUpdater.BATCH) {
			this.follower.updater()
				.read(kind, all.subList(from, Math.min(all.size(), from + IndexUpdater.BATCH)))
				.forEach((document) -> documents.put(document.id(), document));
		}
		Map<String, Difference> differences = new HashMap<>();
		for (String id : ids) {
			CatalogueDocument document = documents.get(id);
			IndexEntries.Entry entry = held.get(id);
			if (document == null && entry != null) {
				differences.put(id, Difference.SURPLUS);
			}
			else if (document != null && entry == null) {
				differences.put(id, Difference.MISSING);
			}
			else if (document != null && entry != null && !entry.fits(document)) {
				differences.put(id, Difference.STALE);
			}
		}
		return differences;
	}

	private void repair(CatalogueIndex index, NodeKind kind, List<String> suspects, Tally tally) throws IOException {
		Map<String, Difference> found = this.source.still(() -> certain(index, kind, suspects));
		if (found.isEmpty()) {
			return;
		}
		List<String> ids = new ArrayList<>(found.keySet());
		// What is written from here on is newer than the index and will be applied to it.
		List<CatalogueDocument> documents = new ArrayList<>();
		for (int from = 0; from < ids.size(); from += IndexUpdater.BATCH) {
			documents.addAll(this.follower.updater()
				.read(kind, ids.subList(from, Math.min(ids.size(), from + IndexUpdater.BATCH))));
		}
		index.remove(ids.stream().map((id) -> new NodeRef(kind, id)).toList());
		int put = this.follower.updater().put(index, documents);
		index.commit(index.seq());
		logger.warn("{} {}", kind, found.entrySet().stream().limit(LISTED).toList());
		tally.add(found, put + ids.size() - documents.size());
	}

	private Map<String, Difference> certain(CatalogueIndex index, NodeKind kind, List<String> suspects) {
		try {
			boolean behind = true;
			while (behind) {
				behind = this.follower.updater().follow(index);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return differences(kind, new HashSet<>(suspects),
				index.search((searcher) -> new IndexEntries(searcher.getIndexReader()).of(kind, suspects)));
	}

	private enum Difference {

		MISSING, STALE, SURPLUS

	}

	private interface Look {

		Map<String, IndexEntries.Entry> at(IndexEntries entries) throws IOException;

	}

	/** What was counted so far. Written by one thread after the other. */
	private static final class Tally {

		private long compared;

		private long missing;

		private long stale;

		private long surplus;

		private long repaired;

		private void add(Map<String, Difference> found, int put) {
			for (Difference difference : found.values()) {
				switch (difference) {
					case MISSING -> this.missing++;
					case STALE -> this.stale++;
					case SURPLUS -> this.surplus++;
				}
			}
			this.repaired += put;
		}

	}

}
