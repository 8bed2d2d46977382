package org.estafeta.practice;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DerivationRulesTests {

	@Test
	void aPracticeIsNotItsOwnAncestor() {
		DerivationRules rules = new DerivationRules();
		assertThat(rules.closes("a", "a")).isTrue();
		rules.add("b", "a");
		rules.add("c", "b");
		assertThat(rules.closes("a", "c")).isTrue();
		assertThat(rules.closes("c", "a")).isFalse();
		rules.remove("b", "a");
		assertThat(rules.closes("a", "c")).isFalse();
	}

	// After Warshall: reach[i][j] when j is above i, through however many others.
	@Test
	void randomGenealogiesEqualTheSlowAnswer() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 2000; round++) {
			int size = 2 + random.nextInt(8);
			boolean[][] reach = new boolean[size][size];
			DerivationRules rules = new DerivationRules();
			for (int i = 0; i < 2 * size; i++) {
				int practice = random.nextInt(size);
				int origin = random.nextInt(size);
				boolean closes = practice == origin || reach[origin][practice];
				assertThat(rules.closes("p" + practice, "p" + origin)).as("seed " + seed + ", round " + round)
					.isEqualTo(closes);
				if (!closes) {
					rules.add("p" + practice, "p" + origin);
					reach[practice][origin] = true;
					close(reach);
				}
			}
		}
	}

	private static void close(boolean[][] reach) {
		for (int k = 0; k < reach.length; k++) {
			for (int from = 0; from < reach.length; from++) {
				for (int to = 0; to < reach.length; to++) {
					reach[from][to] |= reach[from][k] && reach[k][to];
				}
			}
		}
	}

}
