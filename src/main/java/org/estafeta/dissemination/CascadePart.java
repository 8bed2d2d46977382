package org.estafeta.dissemination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.trace.Cascade;
import org.estafeta.dissemination.trace.DayBounds;
import org.estafeta.dissemination.trace.TraceWindow;
import org.estafeta.dissemination.trace.TransferNetwork;
import org.estafeta.dissemination.trace.Use;
import org.estafeta.shared.ImpreciseDate;

/**
 * The cascade of one practice, with the dates that its measures need.
 */
final class CascadePart {

	private static final List<Adoption.Stage> USE = List.of(Adoption.Stage.TRIAL, Adoption.Stage.ADOPTED,
			Adoption.Stage.ADAPTED);

	private final String practiceId;

	private final PracticeSpread spread;

	private final TraceRequest.Window window;

	private final Predicate<RecordedFact> arrival;

	private final Cascade cascade;

	/**
	 * Builds the cascade.
	 * @param practiceId the practice
	 * @param spread how it spread
	 * @param starts where the cascade starts
	 * @param window what counts
	 * @param transfers which transfers may be followed, within the window
	 * @param arrival the facts that tell when a start was reached
	 */
	CascadePart(String practiceId, PracticeSpread spread, BitSet starts, TraceRequest.Window window,
			TraceWindow transfers, Predicate<RecordedFact> arrival) {
		this.practiceId = practiceId;
		this.spread = spread;
		this.window = window;
		this.arrival = arrival;
		this.cascade = Cascade.from(spread.network(), starts, transfers, this::startDay);
	}

	private DayBounds startDay(int node) {
		return this.spread.firstDays(node, this.window, this.arrival);
	}

	Cascade cascade() {
		return this.cascade;
	}

	List<CascadeFigures.Tree> trees() {
		return this.cascade.trees()
			.stream()
			.map((tree) -> new CascadeFigures.Tree(this.practiceId, this.spread.adopter(tree.root()).place(),
					tree.size(), tree.depth(), tree.breadth(), tree.structuralVirality()))
			.toList();
	}

	// To how many others those passed on who had been reached by a day for sure. Whoever
	// it began with without a date had the practice before anybody wrote about it.
	int[] offspringOfThoseReachedBy(int day) {
		return Arrays.stream(this.cascade.nodes()).filter((node) -> {
			int transfer = this.cascade.transferTo(node);
			int latest = (transfer >= 0) ? this.spread.network().latest(transfer) : startDay(node).latest();
			return latest <= day || (transfer < 0 && latest == TransferNetwork.UNBOUNDED_ABOVE);
		}).map(this.cascade::offspring).toArray();
	}

	// The uses by all of the cascade, whatever channel the facts about them came through:
	// nobody leaves a practice through a channel. What is known on a day had happened by
	// then.
	List<Use> uses(int known) {
		TraceRequest.Window anyChannel = new TraceRequest.Window(this.window.asOf(), this.window.knownAt(),
				this.window.sameDay(), Set.of(), this.window.confirmedOnly());
		List<Use> uses = new ArrayList<>();
		for (int node : this.cascade.nodes()) {
			Map<Adoption.Stage, ImpreciseDate> stages = this.spread.stages(node, anyChannel);
			DayBounds begun = begun(stages, known);
			if (begun != null) {
				uses.add(new Use(begun, left(begun, stages.get(Adoption.Stage.ABANDONED), known)));
			}
		}
		return uses;
	}

	private static @Nullable DayBounds begun(Map<Adoption.Stage, ImpreciseDate> stages, int known) {
		DayBounds begun = null;
		for (Adoption.Stage stage : USE) {
			ImpreciseDate date = stages.get(stage);
			if (date != null) {
				DayBounds days = PracticeSpread.bounds(date).within(TransferNetwork.UNBOUNDED_BELOW, known);
				begun = (begun == null || days.latest() < begun.latest()) ? days : begun;
			}
		}
		return begun;
	}

	// Who left before the use began of which we know has taken it up again since.
	private static @Nullable DayBounds left(DayBounds begun, @Nullable ImpreciseDate date, int known) {
		if (date == null) {
			return null;
		}
		DayBounds left = PracticeSpread.bounds(date).within(TransferNetwork.UNBOUNDED_BELOW, known);
		return (left.latest() < begun.earliest()) ? null : left.within(begun.earliest(), known);
	}

}
