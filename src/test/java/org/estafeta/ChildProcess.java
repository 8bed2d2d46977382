package org.estafeta;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A process of its own that a test starts, listens to and kills.
 */
public final class ChildProcess implements AutoCloseable {

	private static final List<String> OPTIONS = List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
			"-XX:ReservedCodeCacheSize=128m", "-XX:MetaspaceSize=192m", "-Dfile.encoding=UTF-8",
			"-Dstdout.encoding=UTF-8", "--add-opens=java.base/java.nio=ALL-UNNAMED",
			"--enable-native-access=ALL-UNNAMED");

	private static @Nullable Path extracted;

	private final Process process;

	private final List<String> output = new CopyOnWriteArrayList<>();

	private ChildProcess(List<String> command) throws IOException {
		this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
		Thread.ofVirtual().start(this::listen);
	}

	/**
	 * Runs the packaged application, taken apart as in the container image.
	 */
	public static ChildProcess jar(String... arguments) throws IOException {
		return java(List.of("-jar", extracted().toString()), arguments);
	}

	// Once in a test run: file times tell nothing, as the build gives its jars a fixed
	// one.
	private static synchronized Path extracted() throws IOException {
		Path known = extracted;
		if (known != null) {
			return known;
		}
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			Path jar = files.filter((file) -> file.getFileName().toString().matches("estafeta-[\\d.]+\\.jar"))
				.findFirst()
				.orElseThrow(() -> new AssertionError("Package the application first: ./mvnw verify does"));
			Path folder = Path.of("target", "extracted");
			Path thin = folder.resolve(jar.getFileName());
			try (ChildProcess tool = java(List.of("-Djarmode=tools", "-jar", jar.toString()), "extract", "--force",
					"--destination", folder.toString())) {
				tool.exitCode(Duration.ofMinutes(2));
			}
			extracted = thin;
			return thin;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	/**
	 * Runs a main class of the tests.
	 */
	public static ChildProcess main(Class<?> type, String... arguments) throws IOException {
		return java(List.of("-cp", System.getProperty("java.class.path"), type.getName()), arguments);
	}

	/**
	 * Whether {@link #onSmallDisk} works on this machine.
	 */
	public static boolean canMount(Path folder) throws InterruptedException {
		try {
			return new ProcessBuilder(mounted(folder, "1m", List.of("true"))).start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Runs a main class of the tests, with a folder, its argument, that is a disk of its
	 * own as long as the process lives.
	 */
	public static ChildProcess onSmallDisk(Class<?> type, Path folder, String size) throws IOException {
		return new ChildProcess(mounted(folder, size,
				command(List.of("-cp", System.getProperty("java.class.path"), type.getName()), folder.toString())));
	}

	private static List<String> mounted(Path folder, String size, List<String> command) {
		List<String> mounted = new ArrayList<>(List.of("unshare", "-Umr", "sh", "-c",
				"mount -t tmpfs -o size=" + size + " tmpfs \"$0\" && exec \"$@\"", folder.toString()));
		mounted.addAll(command);
		return mounted;
	}

	private static ChildProcess java(List<String> program, String... arguments) throws IOException {
		return new ChildProcess(command(program, arguments));
	}

	private static List<String> command(List<String> program, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(OPTIONS);
		command.addAll(program);
		command.addAll(Arrays.asList(arguments));
		return command;
	}

	private void listen() {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8))) {
			reader.lines().forEach(this.output::add);
		}
		catch (IOException | java.io.UncheckedIOException ex) {
			this.output.add("(the output ended: " + ex.getMessage() + ")");
		}
	}

	/**
	 * Waits for a line and answers it.
	 */
	public String line(String part, Duration patience) throws InterruptedException {
		long end = System.nanoTime() + patience.toNanos();
		while (System.nanoTime() < end) {
			for (String line : this.output) {
				if (line.contains(part)) {
					return line;
				}
			}
			if (!this.process.isAlive()) {
				Thread.sleep(200);
				if (this.output.stream().noneMatch((line) -> line.contains(part))) {
					break;
				}
			}
			Thread.sleep(20);
		}
		throw new AssertionError("No line with «" + part + "» in:\n" + text());
	}

	public int exitCode(Duration patience) throws InterruptedException {
		if (!this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
			throw new AssertionError("The process does not end:\n" + text());
		}
		Thread.sleep(100);
		return this.process.exitValue();
	}

	public String text() {
		return String.join("\n", this.output);
	}

	/** Ends it as the system ends a process that was killed: at once. */
	public void kill() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	/** Asks it to end. */
	public void stop() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
			kill();
		}
	}

	@Override
	public void close() {
		kill();
	}

}
