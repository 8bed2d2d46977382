package org.estafeta.dissemination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.estafeta.dissemination.trace.Certainty;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Position;
import org.estafeta.shared.Slice;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of a trace equal what a look at every step would cut out, in both directions and
 * from positions that no step has.
 */
class TracePageTests {

	private static final Comparator<Position> ORDER = Comparator.comparing(Position::sortKey)
		.thenComparing(Position::id);

	@Test
	void pagesEqualALookAtEveryStep() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 300; round++) {
			List<Trace.Step> steps = new ArrayList<>();
			for (int i = random.nextInt(30); i > 0; i--) {
				steps.add(step(random, "a" + i));
			}
			steps.sort(Trace.Step.ORDER);
			String as = "seed " + seed + ", round " + round;
			assertThat(steps.stream().map(Trace.Step::position)).as(as).isSortedAccordingTo(ORDER);
			Trace trace = new Trace(steps, Map.of(), steps.size(), null, 0, 0, 0);
			int limit = 1 + random.nextInt(5);
			Position from = step(random, "a" + random.nextInt(40)).position();
			for (KeysetRequest request : List.of(KeysetRequest.after(limit, from), KeysetRequest.before(limit, from),
					KeysetRequest.first(limit), KeysetRequest.before(limit, Position.END))) {
				assertThat(trace.page(request)).as(as + ", " + request).isEqualTo(slow(steps, request));
			}
		}
	}

	private static Slice<Trace.Step> slow(List<Trace.Step> steps, KeysetRequest request) {
		Comparator<Position> walk = request.backward() ? ORDER.reversed() : ORDER;
		List<Trace.Step> inOrder = request.backward() ? steps.reversed() : steps;
		return Slice.of(request,
				inOrder.stream()
					.filter((step) -> walk.compare(step.position(), request.from()) > 0)
					.limit(request.limit() + 1L)
					.toList());
	}

	private static Trace.Step step(Random random, String id) {
		Adopter.Place place = new Adopter.Place("o", "Школа", "Школа", "SCHOOL", null, null, List.of());
		Integer day = (random.nextInt(4) > 0) ? random.nextInt(9) - 4 : null;
		return new Trace.Step(new Adopter(id, Adoption.Kind.MASTERING, place, null), random.nextInt(12), day,
				Certainty.CERTAIN, null, ImpreciseDate.UNKNOWN, false, null, List.of(), List.of());
	}

}
