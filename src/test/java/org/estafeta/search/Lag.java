package org.estafeta.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Collects how long something took, in milliseconds.
 */
final class Lag {

	private final List<Double> milliseconds = new ArrayList<>();

	void measure(Runnable work) {
		long start = System.nanoTime();
		work.run();
		this.milliseconds.add((System.nanoTime() - start) / 1e6);
	}

	private double percentile(int percent) {
		List<Double> sorted = this.milliseconds.stream().sorted().toList();
		return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "p50 %.0f, p95 %.0f, p99 %.0f ms of %d", percentile(50), percentile(95),
				percentile(99), this.milliseconds.size());
	}

}
