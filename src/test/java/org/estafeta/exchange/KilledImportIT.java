package org.estafeta.exchange;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.estafeta.ChildProcess;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the application in the middle of imports, again and again: each time the next one
 * finds all of an import or nothing of it, everything that was acknowledged, and an index
 * that equals the graph. {@code -Destafeta.test.kills=20} for the long run.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledImportIT {

	private static final int ROUNDS = Integer.getInteger("estafeta.test.kills", 2);

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@Test
	void killedAtAnyMomentKeepsAllOrNothing(@TempDir Path folder) throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		long acknowledged = 0;
		for (int round = 0; round <= ROUNDS; round++) {
			try (ChildProcess child = ChildProcess.main(ImportLoop.class, folder.toString())) {
				String checked = child.line("CHECKED", PATIENCE);
				assertThat(checked).as("seed %d, round %d: %s", seed, round, checked).contains("CHECKED true");
				assertThat(last(checked)).as("seed %d, round %d", seed, round).isGreaterThanOrEqualTo(acknowledged);
				// in the middle of the first, second or third import, seldom between
				// two; one of all rounds has to see an import through
				int first = (round == ROUNDS && acknowledged == 0) ? 1 : 0;
				child.line("IMPORTING " + random.nextInt(first, 3), PATIENCE);
				Thread.sleep(random.nextInt(600));
				child.kill();
				acknowledged = acknowledged(child.text(), acknowledged);
			}
		}
		System.out.println("Killed " + ROUNDS + " times; the last acknowledged change is " + acknowledged);
		assertThat(acknowledged).isPositive();
	}

	private static long last(String checked) {
		return Long.parseLong(checked.replaceAll(".*last=", "").strip());
	}

	private static long acknowledged(String text, long before) {
		return text.lines()
			.filter((line) -> line.startsWith("KEPT ") && line.matches("KEPT \\d+ LOADED \\d+"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll(".* ", "")))
			.max()
			.orElse(before);
	}

}
