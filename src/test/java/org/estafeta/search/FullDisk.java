package org.estafeta.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.estafeta.shared.KeysetRequest;

/**
 * Fills the disk that the index is on, starts anew on it, and frees it again.
 */
public final class FullDisk {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Random random = new Random(5);

	private final MemoryDocuments graph = new MemoryDocuments();

	private final Path folder;

	private IndexFollower follower;

	private int written;

	private FullDisk(Path disk) {
		this.folder = disk.resolve("index");
		this.follower = new IndexFollower(this.graph, this.folder);
	}

	public static void main(String[] arguments) throws Exception {
		Path disk = Path.of(arguments[0]);
		Path ballast = Files.write(disk.resolve("ballast"), new byte[4 << 20]);
		FullDisk test = new FullDisk(disk);
		test.follower.start();
		while (test.write()) {
			System.out.println("WRITTEN " + test.written);
		}
		System.out.println("FULL with " + test.written + " seen " + test.follower.seq() + " found " + test.found());
		test.follower.stop();
		test.follower = new IndexFollower(test.graph, test.folder);
		test.follower.start();
		Thread.sleep(PATIENCE.toMillis());
		System.out.println("RESTARTED seen " + test.follower.seq() + " found " + test.found());
		Files.delete(ballast);
		boolean all = test.follower.await(test.written, Duration.ofSeconds(60));
		long differences = new Reconciler(test.follower, test.graph, Clock.systemUTC()).run()
			.orElseThrow()
			.differences();
		System.out.println("FREED all " + all + " found " + test.found() + " differences " + differences + '.');
		test.follower.stop();
	}

	// Whether searches see what was written.
	private boolean write() throws InterruptedException {
		for (int i = 0; i < 100; i++) {
			String title = this.random.ints(10, 0, 1 << 30)
				.mapToObj(Integer::toString)
				.collect(Collectors.joining(" "));
			this.graph.write(MemoryDocuments.id(this.written++), title);
		}
		return this.follower.await(this.written, PATIENCE);
	}

	private long found() {
		SearchRequest request = new SearchRequest("", Map.of(), QueryMode.LITERAL, KeysetRequest.first(1));
		return this.follower
			.read((index) -> index.search((searcher) -> new IndexSearch(searcher, request, SynonymList.EMPTY).run(0)))
			.total();
	}

}
