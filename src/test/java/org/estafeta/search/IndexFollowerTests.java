package org.estafeta.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How editions of the index come, answer and go.
 */
class IndexFollowerTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@TempDir
	Path folder;

	private final MemoryDocuments graph = new MemoryDocuments();

	private IndexFollower follower;

	@BeforeEach
	void create() {
		this.follower = new IndexFollower(this.graph, this.folder);
	}

	@AfterEach
	void stop() {
		if (this.follower.isRunning()) {
			this.follower.stop();
		}
	}

	@Test
	void followsWritesAndRemovals() throws Exception {
		start();
		this.graph.write("1", "Клубный час");
		await(this.graph.write("2", "Тихий час"));
		assertThat(titles()).containsExactlyInAnyOrder("Клубный час", "Тихий час");
		await(this.graph.write("1", null));
		assertThat(titles()).containsExactly("Тихий час");
	}

	@Test
	void anEditionOfAnotherAnalysisAnswersAndFollowsUntilTheNextOneIsThere() throws Exception {
		fill(3000);
		plantEdition("0", this.graph.lastSeq());
		CountDownLatch reading = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		start();
		assertThat(this.follower.isUpdating()).isTrue();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Integer> old = threads.submit(() -> this.follower.read((index) -> index.search((searcher) -> {
				reading.countDown();
				assertThat(awaitQuietly(go)).isTrue();
				return searcher.getIndexReader().numDocs() + searcher.storedFields().document(0).getFields().size();
			})));
			assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
			long seq = this.graph.write("новый", "Новая практика");
			await(seq);
			assertThat(titles()).contains("Новая практика");
			until(() -> !this.follower.isUpdating());
			assertThat(this.follower.seq()).isGreaterThanOrEqualTo(seq);
			assertThat(titles()).isEqualTo(this.graph.titles());
			assertThat(editions()).containsExactlyInAnyOrder("1", "2");
			go.countDown();
			assertThat(old.get(10, TimeUnit.SECONDS)).isGreaterThan(3000);
		}
		until(() -> editions().size() == 1);
		assertThat(editions()).containsExactly("2");
	}

	@Test
	void searchesNeverFailNorLoseAnythingWhileEditionsAreSwapped() throws Exception {
		fill(1200);
		start();
		await(this.graph.lastSeq());
		AtomicBoolean over = new AtomicBoolean();
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<Integer>> searches = Stream.generate(() -> threads.submit(() -> {
				int done = 0;
				while (!over.get()) {
					assertThat(this.follower.read(CatalogueIndex::size)).isEqualTo(1200);
					done++;
				}
				return done;
			})).limit(4).toList();
			for (int i = 0; i < 4; i++) {
				this.follower.rebuild();
				until(() -> !this.follower.isBuilding());
				assertThat(this.follower.isUpdating()).isFalse();
			}
			over.set(true);
			for (Future<Integer> search : searches) {
				assertThat(search.get(10, TimeUnit.SECONDS)).isPositive();
			}
		}
		// the edition before it goes a moment after the swap, with its last reader
		until(() -> editions().size() == 1);
		assertThat(editions()).containsExactly("5");
	}

	@Test
	void searchesNeverFailWhileABrokenEditionIsOpenedAnew() throws Exception {
		fill(1200);
		start();
		await(this.graph.lastSeq());
		AtomicBoolean over = new AtomicBoolean();
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			Future<Integer> search = threads.submit(() -> {
				int done = 0;
				while (!over.get()) {
					assertThat(this.follower.read(CatalogueIndex::size)).isGreaterThanOrEqualTo(1200);
					done++;
				}
				return done;
			});
			this.graph.failAfter(0, new IllegalStateException("broken"));
			long last;
			// two at once: when none of several can be read, the edition is at fault
			synchronized (this.graph) {
				this.graph.write("новый", "Новая практика");
				last = this.graph.write("новейший", "Новейшая практика");
			}
			Thread.sleep(1500);
			this.graph.heal();
			await(last);
			over.set(true);
			assertThat(search.get(10, TimeUnit.SECONDS)).isPositive();
		}
		assertThat(titles()).hasSize(1202);
	}

	@Test
	void aRebuildThatFailsHalfWayLeavesAllOfTheFormerEdition() throws Exception {
		fill(1200);
		start();
		await(this.graph.lastSeq());
		this.graph.failAfter(1, MemoryDocuments.away());
		this.follower.rebuild();
		Thread.sleep(1200);
		assertThat(titles()).hasSize(1200);
		this.graph.heal();
		await(this.graph.write("новый", "Новая практика"));
		assertThat(titles()).hasSize(1201).isEqualTo(this.graph.titles());
		until(() -> !this.follower.isBuilding());
		assertThat(titles()).hasSize(1201).isEqualTo(this.graph.titles());
	}

	@Test
	void aRebuildThatCannotReadKeepsTheFormerEditionFollowing() throws Exception {
		fill(1200);
		start();
		await(this.graph.lastSeq());
		this.graph.failAfter(1, new IllegalStateException("broken"));
		this.follower.rebuild();
		until(() -> editions().size() == 1 && this.follower.isBuilding());
		this.graph.heal();
		await(this.graph.write("новый", "Новая практика"));
		assertThat(titles()).hasSize(1201);
	}

	@Test
	void theFirstEditionShowsWhatIsThereAndSaysSo() throws Exception {
		fill(1200);
		this.graph.failAfter(1, MemoryDocuments.away());
		start();
		until(() -> titles().size() == 500);
		assertThat(this.follower.isUpdating()).isTrue();
		this.graph.heal();
		await(this.graph.lastSeq());
		assertThat(this.follower.isUpdating()).isFalse();
		assertThat(titles()).hasSize(1200);
	}

	@Test
	void aCrashWhileAnEditionIsMadeLeavesTheFormerOne() throws Exception {
		fill(700);
		start();
		await(this.graph.lastSeq());
		this.follower.stop();
		CatalogueIndex unfinished = CatalogueIndex.begin(this.folder.resolve("2"), CatalogueIndex.ANALYSIS);
		unfinished.put(List.of(MemoryDocuments.practice("x", "Половина")));
		unfinished.show();
		unfinished.close();
		Files.writeString(this.folder.resolve("segments_1"), "left by an earlier release");
		this.follower = new IndexFollower(this.graph, this.folder);
		start();
		assertThat(this.follower.isUpdating()).isFalse();
		assertThat(titles()).isEqualTo(this.graph.titles());
		try (Stream<Path> entries = Files.list(this.folder)) {
			assertThat(entries.map((entry) -> entry.getFileName().toString())).containsExactly("1");
		}
	}

	@Test
	void aCrashBetweenTheSwapAndTheCleaningLeavesTheNewerEdition() throws Exception {
		fill(3);
		plantEdition("0", 3);
		CatalogueIndex newer = CatalogueIndex.begin(this.folder.resolve("10"), CatalogueIndex.ANALYSIS);
		newer.put(List.of(MemoryDocuments.practice("x", "Из новой")));
		newer.commit(3);
		newer.close();
		start();
		assertThat(titles()).containsExactly("Из новой");
		assertThat(editions()).containsExactly("10");
	}

	@Test
	void anEditionOfAnotherGraphIsReplacedAndPromisesNothing() throws Exception {
		fill(50);
		start();
		await(this.graph.lastSeq());
		this.graph.becomeAnother();
		long seq = this.graph.write("иной", "Из другой базы");
		until(() -> this.follower.isUpdating() || titles().equals(this.graph.titles()));
		await(seq);
		until(() -> !this.follower.isUpdating());
		await(seq);
		assertThat(titles()).containsExactly("Из другой базы");
	}

	@Test
	void whatCannotBeReadIsToldAndHoldsUpNobody() throws Exception {
		fill(20);
		this.graph.poison(MemoryDocuments.id(7));
		start();
		await(this.graph.write(MemoryDocuments.unsortable("длинный")));
		assertThat(this.follower.updater().unindexed().list()).containsExactly(
				new NodeRef(NodeKind.PRACTICE, MemoryDocuments.id(7)), new NodeRef(NodeKind.PRACTICE, "длинный"));
		assertThat(titles()).hasSize(19);
		this.graph.heal();
		this.graph.write(MemoryDocuments.id(7), "Снова читается");
		await(this.graph.write("длинный", "Коротко"));
		assertThat(this.follower.updater().unindexed().list()).isEmpty();
		assertThat(titles()).isEqualTo(this.graph.titles());
	}

	private void fill(int practices) {
		for (int i = 0; i < practices; i++) {
			this.graph.write(MemoryDocuments.id(i), "Практика " + i);
		}
	}

	private void plantEdition(String analysis, long seq) throws IOException {
		CatalogueIndex planted = CatalogueIndex.begin(this.folder.resolve("1"), analysis);
		planted.put(this.graph.documents(NodeKind.PRACTICE, this.graph.ids(NodeKind.PRACTICE, "", 10_000)));
		planted.commit(seq);
		planted.close();
	}

	private void start() {
		this.follower.start();
	}

	private void await(long seq) throws InterruptedException {
		assertThat(this.follower.await(seq, PATIENCE)).isTrue();
	}

	private static boolean awaitQuietly(CountDownLatch latch) {
		try {
			return latch.await(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static void until(BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
			Thread.sleep(2);
		}
	}

	private Set<String> titles() {
		Set<String> titles = new HashSet<>();
		KeysetRequest page = KeysetRequest.first(100);
		SearchResult result;
		do {
			SearchRequest request = new SearchRequest("", Map.of(), QueryMode.FORGIVING, page);
			result = this.follower.read((index) -> index
				.search((searcher) -> new IndexSearch(searcher, request, SynonymList.EMPTY).run(0)));
			result.hits().stream().map(Hit::plainTitle).forEach(titles::add);
			page = result.hits().isEmpty() ? page : KeysetRequest.after(100, result.hits().getLast().position());
		}
		while (result.hasNext());
		return titles;
	}

	private List<String> editions() {
		try (Stream<Path> entries = Files.list(this.folder)) {
			return entries.map((entry) -> entry.getFileName().toString()).toList();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
