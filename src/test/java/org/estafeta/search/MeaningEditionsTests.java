package org.estafeta.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.estafeta.ChildProcess;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How vectors come into the index and go, and what is touched without them.
 */
class MeaningEditionsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Map<String, float[]> FIRST = Map.of("самооценка", new float[] { 0, 1 }, "рефлексия",
			new float[] { 0, 1 }, "робототехника", new float[] { 1, 0 });

	private static final Map<String, float[]> SECOND = Map.of("самооценка", new float[] { 1, 0 }, "рефлексия",
			new float[] { 0, 1 }, "робототехника", new float[] { 1, 0 });

	@TempDir
	Path folder;

	private final MemoryDocuments graph = new MemoryDocuments();

	private IndexFollower follower;

	@BeforeEach
	void write() {
		for (int i = 0; i < 200; i++) {
			this.graph.write(MemoryDocuments.id(i), "Практика " + i);
		}
		this.graph.write("р", "Рефлексия");
		this.graph.write("т", "Робототехника");
		this.graph.write("с", "Самооценка");
	}

	@AfterEach
	void stop() {
		this.follower.stop();
	}

	@Test
	void editionsAreSwappedWithoutAGapWhenVectorsComeChangeAndGo() throws Exception {
		restart(Meanings.NONE);
		until(() -> !this.follower.isUpdating());
		assertThat(found(Meanings.NONE)).containsExactly("с");
		Meanings first = SmallModel.meanings(SmallModel.write(this.folder.resolve("first"), FIRST), 0.6);
		foundAllTheWhile(first);
		assertThat(found(first)).containsExactly("с", "р");
		Meanings second = SmallModel.meanings(SmallModel.write(this.folder.resolve("second"), SECOND), 0.6);
		foundAllTheWhile(second);
		assertThat(found(second)).containsExactly("с", "т");
		restart(second);
		assertThat(this.follower.isUpdating()).as("the same model again").isFalse();
		foundAllTheWhile(Meanings.NONE);
		assertThat(found(Meanings.NONE)).containsExactly("с");
		assertThat(found(second)).as("no vectors are left").containsExactly("с");
	}

	// The former edition answers by words until the next one is there.
	private void foundAllTheWhile(Meanings meanings) throws Exception {
		restart(meanings);
		assertThat(this.follower.isUpdating()).isTrue();
		AtomicBoolean over = new AtomicBoolean();
		try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
			Future<Integer> searches = threads.submit(() -> {
				int done = 0;
				while (!over.get()) {
					assertThat(found(meanings)).startsWith("с");
					done++;
				}
				return done;
			});
			assertThat(this.follower.await(this.graph.write("н", "Новая практика"), PATIENCE)).isTrue();
			until(() -> !this.follower.isUpdating());
			over.set(true);
			assertThat(searches.get()).isPositive();
		}
		assertThat(this.follower.read(CatalogueIndex::size)).isEqualTo(204);
	}

	@Test
	void whatIsWrittenGetsItsVectorAtOnceAndLosesIt() throws Exception {
		Meanings meanings = SmallModel.meanings(SmallModel.write(this.folder.resolve("model"), FIRST), 0.6);
		restart(meanings);
		until(() -> !this.follower.isUpdating());
		assertThat(this.follower.await(this.graph.write("т", "Рефлексия"), PATIENCE)).isTrue();
		assertThat(found(meanings)).containsExactly("с", "р", "т");
		assertThat(this.follower.await(this.graph.write("р", SmallModel.BROKEN), PATIENCE)).isTrue();
		assertThat(found(meanings)).containsExactly("с", "т");
		assertThat(this.follower.updater().unindexed().list()).isEmpty();
		assertThat(this.follower.read(CatalogueIndex::size)).isEqualTo(203);
	}

	@Test
	void nothingOfTheModelIsLoadedUntilOneIsNamed() throws Exception {
		restart(Meanings.NONE);
		try (ChildProcess off = ChildProcess.main(SmallSearch.class, this.folder.resolve("off").toString());
				ChildProcess on = ChildProcess.main(SmallSearch.class, this.folder.resolve("on").toString(),
						SmallModel.write(this.folder.resolve("model"), FIRST).toString())) {
			assertThat(on.line("Answer", PATIENCE)).isEqualTo("Answer: [с, р], loaded: true");
			assertThat(off.line("Answer", PATIENCE)).isEqualTo("Answer: [с], loaded: false");
		}
	}

	private void restart(Meanings meanings) {
		if (this.follower != null) {
			this.follower.stop();
		}
		this.follower = new IndexFollower(this.graph, this.folder.resolve("index"), meanings);
		this.follower.start();
	}

	private List<String> found(Meanings meanings) {
		return this.follower.read((index) -> SmallSearch.found(index, meanings));
	}

	private static void until(BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
			Thread.sleep(2);
		}
	}

}
