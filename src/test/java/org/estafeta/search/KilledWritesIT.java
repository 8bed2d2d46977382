package org.estafeta.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.estafeta.ChildProcess;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the application at random moments of many small writes: each time the next one
 * finds every acknowledged write, no half of any, and an index without a difference from
 * the graph. Schools that are merged and parted meanwhile are wholly one or wholly two,
 * and parting them leaves no trace. {@code -Destafeta.test.writes=10000} for the long
 * run.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledWritesIT {

	private static final int WRITES = Integer.getInteger("estafeta.test.writes", 200);

	private static final int KILLS = Math.clamp(WRITES / 200, 3, 20);

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@Test
	void killedAtAnyMomentLosesNothingAndFindsEverything(@TempDir Path folder) throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		Path acknowledged = Files.createFile(folder.resolve("acknowledged"));
		int kept = 0;
		int kills = 0;
		long steps = 0;
		String checked = "";
		while (kept < WRITES || kills < KILLS) {
			try (ChildProcess child = start(folder, acknowledged)) {
				checked = child.line("CHECKED", PATIENCE);
				assertThat(checked).as("seed %d, kill %d: %s", seed, kills, checked).contains("CHECKED true");
				int writes = WRITES / KILLS / 2 + random.nextInt(WRITES / KILLS);
				child.line("MARK " + Math.max(10, writes / 10 * 10) + '.', PATIENCE);
				// on a slow machine the writes are done before two schools are one
				child.line("MERGED", PATIENCE);
				Thread.sleep(random.nextInt(100));
				child.kill();
				// what it said last may still be on its way
				Thread.sleep(200);
				kills++;
				List<String> lines = child.text()
					.lines()
					.filter((line) -> line.matches("KEPT [op]-\\d+-\\d+ \\d+"))
					.map((line) -> line.substring("KEPT ".length()))
					.toList();
				kept += lines.size();
				Files.write(acknowledged, lines, StandardOpenOption.APPEND);
				List<String> pairs = child.text()
					.lines()
					.filter((line) -> line.matches("PAIR \\d+ [A-Z]+"))
					.map((line) -> line.substring("PAIR ".length()))
					.toList();
				steps += pairs.stream().filter((line) -> line.endsWith("ED")).count();
				// each one begins with all pairs parted
				Files.write(folder.resolve("said"), pairs);
			}
		}
		try (ChildProcess child = start(folder, acknowledged)) {
			checked = child.line("CHECKED", PATIENCE);
			assertThat(checked).as("seed %d: %s", seed, checked).contains("CHECKED true", "differences=0");
		}
		assertThat(steps).as("merges and partings").isGreaterThanOrEqualTo(kills);
		System.out.println("Killed " + kills + " times during " + kept + " acknowledged writes, " + steps
				+ " merges and partings; " + checked);
	}

	private static ChildProcess start(Path folder, Path acknowledged) throws Exception {
		return ChildProcess.main(WriteLoop.class, folder.resolve("data").toString(), acknowledged.toString());
	}

}
