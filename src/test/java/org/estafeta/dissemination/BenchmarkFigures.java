package org.estafeta.dissemination;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Collects what a benchmark measures and writes it as a table in Markdown.
 */
public final class BenchmarkFigures {

	private final List<String> lines = new ArrayList<>();

	public BenchmarkFigures(String title) {
		this.lines.add("## " + title);
		this.lines.add("");
		this.lines.add("| what | measured | goal |");
		this.lines.add("|---|---|---|");
	}

	public void add(String what, String goal, String measured, Object... values) {
		String line = "| " + what + " | " + String.format(Locale.ROOT, measured, values) + " | " + goal + " |";
		this.lines.add(line);
		System.out.println(line);
	}

	public void write(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.write(file, this.lines);
		System.out.println(String.join("\n", this.lines));
	}

	/**
	 * Times of one thing done again and again.
	 *
	 * @param nanos the times, sorted
	 */
	public record Times(long[] nanos) {

		public static Times of(int warmUp, int count, Work work) throws Exception {
			for (int i = 0; i < warmUp; i++) {
				work.run();
			}
			long[] nanos = new long[count];
			for (int i = 0; i < count; i++) {
				long began = System.nanoTime();
				work.run();
				nanos[i] = System.nanoTime() - began;
			}
			Arrays.sort(nanos);
			return new Times(nanos);
		}

		/**
		 * Does several things in turn, some hundred times each before the next, so that
		 * whatever else the machine does meets all of them.
		 * @param rounds how often it is each one's turn; as many go before to warm up
		 * @param each how often it is done in a turn
		 * @param works the things
		 * @return the times of each, in the same order
		 */
		public static List<Times> inTurn(int rounds, int each, List<Work> works) throws Exception {
			long[][] nanos = new long[works.size()][rounds * each];
			for (int round = -rounds; round < rounds; round++) {
				for (int work = 0; work < works.size(); work++) {
					for (int i = 0; i < each; i++) {
						long began = System.nanoTime();
						works.get(work).run();
						long took = System.nanoTime() - began;
						if (round >= 0) {
							nanos[work][round * each + i] = took;
						}
					}
				}
			}
			for (long[] times : nanos) {
				Arrays.sort(times);
			}
			return Arrays.stream(nanos).map(Times::new).toList();
		}

		public double ms(double quantile) {
			int place = (int) Math.ceil(quantile * this.nanos.length) - 1;
			return this.nanos[Math.max(0, place)] / 1e6;
		}

		double least() {
			return ms(0);
		}

		public double median() {
			return ms(.5);
		}

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "p50 %.2f, p95 %.2f, p99 %.2f ms", ms(.5), ms(.95), ms(.99));
		}

	}

	/**
	 * Something to time.
	 */
	public interface Work {

		/**
		 * Does it once.
		 * @throws Exception when it fails, which ends the benchmark
		 */
		void run() throws Exception;

	}

}
