package org.estafeta.impact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.registration.EventDesk;
import org.estafeta.registration.EventDesks;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;

/**
 * Compares organisations that were at an event with similar ones that were not: of the
 * same kind, in the same city (outside cities: the same region), with as much use of
 * other practices before. Those who held the event, and those who used what it showed
 * before, are not compared. It is no experiment: who comes decides to come.
 */
@Service
public class EventEffects {

	/** Fewer of either side tell nothing. */
	public static final int LEAST = 10;

	private static final int MOST_MONTHS = 36;

	private static final CypherQuery SHOWN = CypherQuery.named("impact/shown");

	private static final CypherQuery UNITS = CypherQuery.named("impact/units");

	private static final CypherQuery NAMED = CypherQuery.named("impact/named");

	private final Graph graph;

	private final EventDesks desks;

	private final Clock clock;

	EventEffects(Graph graph, EventDesks desks, Clock clock) {
		this.graph = graph;
		this.desks = desks;
		this.clock = clock;
	}

	/**
	 * Tells what an event has brought.
	 * @param caller who asks; what it cost is told to those who may edit it alone
	 * @param event the event
	 * @param months for how many months after it uses count, from 1 to 36
	 * @return the effect
	 * @throws EstafetaException with kind NOT_FOUND when there is no such event, with
	 * kind BAD_REQUEST when the months are too few or too many
	 */
	public EventEffect of(Caller caller, String event, int months) {
		if (months < 1 || months > MOST_MONTHS) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "effect-months", MOST_MONTHS);
		}
		EventDesk desk = this.desks.of(caller, event);
		List<String> shown = this.graph.list(SHOWN, Map.of("event", event), (row) -> row.get("id").asString());
		int named = this.graph.one(NAMED, Map.of("event", event), (row) -> row.get("named").asInt()).orElse(0);
		Integer personHours = (desk.hours() != null && desk.present() > 0)
				? Integer.valueOf(desk.hours() * desk.present()) : null;
		LocalDate day = day(desk.start());
		LocalDate today = LocalDate.now(this.clock);
		LocalDate until = (day != null) ? day.plusMonths(months) : null;
		EventEffect.Refusal refusal = refusal(shown, day, today);
		if (refusal != null || day == null || until == null) {
			return new EventEffect(event, shown.size(), months, until, false, null, null, 0, refusal, named,
					personHours, desk.cost());
		}
		List<Comparison.Unit> units = this.graph.list(UNITS, Map.of("event", event, "shown", shown),
				EventEffects::unit);
		Comparison after = Comparison.of(units, day, until);
		Comparison before = Comparison.of(units, day.minusMonths(months), day);
		Difference difference = Difference.of(after.strata());
		boolean tooFew = difference.present() < LEAST || difference.absent() < LEAST;
		return new EventEffect(event, shown.size(), months, until, today.isAfter(until), tooFew ? null : difference,
				tooFew ? null : Difference.of(before.strata()), after.unclear(),
				tooFew ? EventEffect.Refusal.TOO_FEW : null, named, personHours, desk.cost());
	}

	// Of an event of which the month is known, its first day stands for it.
	private static @Nullable LocalDate day(@Nullable ImpreciseDate start) {
		if (start == null || start.earliest() == null || start.latest() == null
				|| start.latest().isAfter(start.earliest().plusMonths(1))) {
			return null;
		}
		return start.earliest();
	}

	private static EventEffect.@Nullable Refusal refusal(List<String> shown, @Nullable LocalDate day, LocalDate today) {
		if (shown.isEmpty()) {
			return EventEffect.Refusal.NOTHING_SHOWN;
		}
		if (day == null) {
			return EventEffect.Refusal.NO_DATE;
		}
		return day.isBefore(today) ? null : EventEffect.Refusal.TOO_EARLY;
	}

	private static Comparison.Unit unit(Record row) {
		List<ImpreciseDate> shown = dates(row.get("shown"));
		Optional<ImpreciseDate> first = shown.stream()
			.filter((date) -> date.earliest() != null)
			.min((one, other) -> Objects.requireNonNull(one.earliest())
				.compareTo(Objects.requireNonNull(other.earliest())));
		return new Comparison.Unit(row.get("present").asBoolean(), row.get("kind").asString(""),
				Optional.ofNullable(Rows.text(row, "city")).orElse("") + '\n'
						+ Optional.ofNullable(Rows.text(row, "region")).orElse(""),
				first.orElse(null),
				shown.size() < row.get("uses").asInt() || shown.stream().anyMatch((one) -> one.earliest() == null),
				dates(row.get("others")));
	}

	private static List<ImpreciseDate> dates(Value values) {
		List<ImpreciseDate> dates = new ArrayList<>();
		values.asList(Value::asString).forEach((text) -> ImpreciseDate.parse(text).ifPresent(dates::add));
		return dates;
	}

}
