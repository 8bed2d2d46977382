package org.estafeta.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

class ReconcilerTests {

	private static final int PRACTICES = 1700;

	@TempDir
	Path folder;

	private final MemoryDocuments graph = new MemoryDocuments();

	private IndexFollower follower;

	private Reconciler reconciler;

	@BeforeEach
	void start() throws InterruptedException {
		for (int i = 0; i < PRACTICES; i++) {
			this.graph.write(MemoryDocuments.id(i), "Практика " + i);
		}
		this.follower = new IndexFollower(this.graph, this.folder);
		this.reconciler = new Reconciler(this.follower, this.graph, Clock.systemUTC());
		this.follower.start();
		assertThat(this.follower.await(PRACTICES, Duration.ofSeconds(20))).isTrue();
	}

	@AfterEach
	void stop() {
		this.follower.stop();
	}

	@Test
	void aGoodIndexHasNoDifferences() throws InterruptedException {
		Reconciliation found = reconcile();
		assertThat(found.compared()).isEqualTo(PRACTICES);
		assertThat(found.differences()).isZero();
		assertThat(found.repaired()).isZero();
	}

	@Test
	void findsAndRepairsWhatIsMissingStaleAndSurplus() throws InterruptedException {
		plant((index) -> index.remove(List.of(ref(MemoryDocuments.id(3)), ref(MemoryDocuments.id(1699)))));
		plant((index) -> index.put(List.of(MemoryDocuments.practice(MemoryDocuments.id(800), "Другое"))));
		plant((index) -> index
			.put(List.of(MemoryDocuments.practice("00003а", "Лишнее"), MemoryDocuments.practice("яяя", "Лишнее"),
					new CatalogueDocument(NodeKind.TEACHER, "1", "Имя", List.of(), List.of(), "", "имя", Map.of()))));
		Reconciliation found = reconcile();
		assertThat(found)
			.extracting(Reconciliation::missing, Reconciliation::stale, Reconciliation::surplus,
					Reconciliation::repaired)
			.containsExactly(2L, 1L, 3L, 6L);
		assertThat(found.compared()).isEqualTo(PRACTICES + 3);
		assertThat(reconcile().differences()).isZero();
		assertThat(this.follower.read(CatalogueIndex::size)).isEqualTo(PRACTICES);
	}

	@Test
	void findsAWholeBatchOfEither() throws InterruptedException {
		plant((index) -> {
			for (int i = 0; i < 1300; i++) {
				index.remove(List.of(ref(MemoryDocuments.id(i))));
				index.put(List.of(MemoryDocuments.practice("0000" + MemoryDocuments.id(i), "Лишнее")));
			}
		});
		Reconciliation found = reconcile();
		assertThat(found.missing()).isEqualTo(1300);
		assertThat(found.surplus()).isEqualTo(1300);
		assertThat(found.repaired()).isEqualTo(2600);
		assertThat(reconcile().differences()).isZero();
	}

	@Test
	void findsAWriteThatLeftNoTraceInTheLog() throws InterruptedException {
		this.graph.writeSilently(MemoryDocuments.practice(MemoryDocuments.id(5), "Мимо журнала"));
		assertThat(reconcile().stale()).isEqualTo(1);
		assertThat(reconcile().differences()).isZero();
	}

	@Test
	void takesNoWriteThatComesMeanwhileForADifference() throws InterruptedException {
		AtomicBoolean over = new AtomicBoolean();
		Thread writer = Thread.ofPlatform().start(() -> {
			for (int i = 0; !over.get(); i++) {
				this.graph.write(MemoryDocuments.id(i % PRACTICES), (i % 7 == 0) ? null : "Редакция " + i);
				LockSupport.parkNanos(200_000);
			}
		});
		for (int round = 0; round < 4; round++) {
			assertThat(reconcile().differences()).isZero();
		}
		over.set(true);
		writer.join();
		assertThat(this.follower.await(this.graph.lastSeq(), Duration.ofSeconds(30))).isTrue();
		assertThat(reconcile().differences()).isZero();
	}

	@Test
	void looksAgainWhenAWriteComesWhileItMakesSure() throws InterruptedException {
		plant((index) -> index.remove(List.of(ref(MemoryDocuments.id(3)), ref(MemoryDocuments.id(4)))));
		this.graph.whileStill(() -> this.graph.write(MemoryDocuments.id(3), "Записано тем временем"));
		Reconciliation found = reconcile();
		assertThat(found.missing()).isEqualTo(1);
		assertThat(reconcile().differences()).isZero();
	}

	@Test
	void saysWhatItCannotPutRight() throws InterruptedException {
		this.graph.writeSilently(MemoryDocuments.unsortable("длинный"));
		Reconciliation found = reconcile();
		assertThat(found.missing()).isEqualTo(1);
		assertThat(found.repaired()).isZero();
		assertThat(this.follower.updater().unindexed().list()).containsExactly(ref("длинный"));
	}

	@Test
	void comparesNothingWhileTheIndexIsMade() throws Exception {
		this.follower.stop();
		CatalogueIndex old = CatalogueIndex.begin(this.folder.resolve("9"), "0");
		old.commit(PRACTICES);
		old.close();
		this.graph.failAfter(0, MemoryDocuments.away());
		this.follower.start();
		assertThat(this.reconciler.run()).isEmpty();
	}

	@Test
	void theChecksumSeesEveryPart() {
		CatalogueDocument document = new CatalogueDocument(NodeKind.EVENT, "1", "а", List.of("б", "в"), List.of("г"),
				"д", "е", Map.of(Facet.DATE, List.of(FacetPath.of("2024"))));
		List<CatalogueDocument> others = List.of(
				new CatalogueDocument(NodeKind.DEFICIT, "1", "а", List.of("б", "в"), List.of("г"), "д", "е",
						Map.of(Facet.DATE, List.of(FacetPath.of("2024")))),
				new CatalogueDocument(NodeKind.EVENT, "1", "а1", List.of("б", "в"), List.of("г"), "д", "е",
						Map.of(Facet.DATE, List.of(FacetPath.of("2024")))),
				new CatalogueDocument(NodeKind.EVENT, "1", "а", List.of("бв"), List.of("г"), "д", "е",
						Map.of(Facet.DATE, List.of(FacetPath.of("2024")))),
				new CatalogueDocument(NodeKind.EVENT, "1", "а", List.of("б"), List.of("в", "г"), "д", "е",
						Map.of(Facet.DATE, List.of(FacetPath.of("2024")))),
				new CatalogueDocument(NodeKind.EVENT, "1", "а", List.of("б", "в"), List.of("г"), "", "е",
						Map.of(Facet.DATE, List.of(FacetPath.of("2024")))),
				new CatalogueDocument(NodeKind.EVENT, "1", "а", List.of("б", "в"), List.of("г"), "д", "",
						Map.of(Facet.DATE, List.of(FacetPath.of("2024")))),
				new CatalogueDocument(NodeKind.EVENT, "1", "а", List.of("б", "в"), List.of("г"), "д", "е",
						Map.of(Facet.PLACE, List.of(FacetPath.of("2024")))),
				new CatalogueDocument(NodeKind.EVENT, "1", "а", List.of("б", "в"), List.of("г"), "д", "е", Map.of()));
		assertThat(others).extracting(DocumentChecksum::of)
			.doesNotHaveDuplicates()
			.doesNotContain(DocumentChecksum.of(document));
	}

	private Reconciliation reconcile() throws InterruptedException {
		return this.reconciler.run().orElseThrow();
	}

	private void plant(Planting planting) throws InterruptedException {
		this.follower.call((index) -> {
			planting.into(index);
			index.commit(index.seq());
			return true;
		});
	}

	private static NodeRef ref(String id) {
		return new NodeRef(NodeKind.PRACTICE, id);
	}

	private interface Planting {

		void into(CatalogueIndex index) throws java.io.IOException;

	}

}
