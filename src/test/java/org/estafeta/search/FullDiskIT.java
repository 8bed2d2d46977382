package org.estafeta.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.estafeta.ChildProcess;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The index on a disk that becomes full: searches go on answering from what was kept,
 * also after a restart, and catch up as soon as there is room.
 */
@Execution(ExecutionMode.CONCURRENT)
class FullDiskIT {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	@Test
	void aFullDiskLosesNothing(@TempDir Path folder) throws Exception {
		Path disk = Files.createDirectory(folder.resolve("disk"));
		Assumptions.assumeTrue(ChildProcess.canMount(disk),
				"NOT TESTED: this machine lets nobody mount a small disk (unshare -Umr)");
		try (ChildProcess child = ChildProcess.onSmallDisk(FullDisk.class, disk, "6m")) {
			long seen = number(child.line("FULL", PATIENCE), "seen (\\d+)");
			assertThat(number(child.line("FULL", PATIENCE), "with (\\d+)")).isGreaterThan(seen);
			assertThat(number(child.line("FULL", PATIENCE), "found (\\d+)")).isEqualTo(seen).isPositive();
			assertThat(child.line("RESTARTED", PATIENCE)).endsWith("seen " + seen + " found " + seen);
			long written = number(child.line("FULL", PATIENCE), "with (\\d+)");
			assertThat(child.line("FREED", PATIENCE)).endsWith("all true found " + written + " differences 0.");
			assertThat(child.text()).contains("Поиск отстаёт от базы, пробую снова", "No space left on device");
			assertThat(child.exitCode(PATIENCE)).isZero();
		}
	}

	private static long number(String line, String pattern) {
		Matcher found = Pattern.compile(pattern).matcher(line);
		assertThat(found.find()).as(line).isTrue();
		return Long.parseLong(found.group(1));
	}

}
