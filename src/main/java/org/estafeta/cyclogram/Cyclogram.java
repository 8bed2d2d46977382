package org.estafeta.cyclogram;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.event.Event;
import org.estafeta.event.Events;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;

/**
 * The cyclogram, for reading. Everybody may read it; who sees to what by name, and
 * remarks, are told to those alone who keep it.
 */
@Service
public class Cyclogram {

	/** The most events of a span of months. */
	static final int MOST_EVENTS = 1000;

	private static final CypherQuery FULFILLED = CypherQuery.named("cyclogram/fulfilled-by");

	private static final CypherQuery ACTIVITIES = CypherQuery.named("cyclogram/activities");

	private static final CypherQuery ITEMS = CypherQuery.named("cyclogram/items");

	private static final CypherQuery YEARS = CypherQuery.named("cyclogram/years");

	private static final CypherQuery EVENTS = CypherQuery.named("cyclogram/events-between");

	private final Graph graph;

	private final Events events;

	private final ChangeLog log;

	private final Today today;

	Cyclogram(Graph graph, Events events, ChangeLog log, Today today) {
		this.graph = graph;
		this.events = events;
		this.log = log;
		this.today = today;
	}

	/**
	 * The day as of which everything is told.
	 * @return today
	 */
	public LocalDate today() {
		return this.today.day();
	}

	/**
	 * The school year of today.
	 * @return the year
	 */
	public SchoolYear thisYear() {
		return SchoolYear.of(today());
	}

	/**
	 * The years that can be looked at.
	 * @param shown a year that is looked at
	 * @return all of which something was said, the last, this and the next one, and that
	 * which is looked at; the newest first
	 */
	public List<SchoolYear> years(SchoolYear shown) {
		TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
		years.addAll(this.graph.list(YEARS, Map.of(), (row) -> row.get("year").asInt()));
		int now = thisYear().start();
		years.addAll(List.of(now - 1, now, now + 1, shown.start()));
		return years.stream().map(SchoolYear::new).toList();
	}

	/**
	 * The activities that an event fulfils.
	 * @param event the event
	 * @return the activities with their years, the newest year first
	 */
	public List<Fulfilled> fulfilledBy(String event) {
		return this.graph.list(FULFILLED, Map.of("event", event), (row) -> new Fulfilled(row.get("activity").asString(),
				row.get("name").asString(), new SchoolYear(row.get("year").asInt())));
	}

	/**
	 * The cyclogram of a year.
	 * @param caller who asks
	 * @param year the year
	 * @return its activities with how they stand today
	 */
	public CycleYear of(Caller caller, SchoolYear year) {
		LocalDate day = today();
		List<Activity> activities = activities(null);
		Map<String, List<StoredItem>> items = items(null, year).stream()
			.collect(Collectors.groupingBy(StoredItem::activity));
		List<CycleRow> rows = activities.stream()
			.map((activity) -> row(caller, activity, year, items.getOrDefault(activity.id(), List.of()), day))
			.toList();
		List<String> executors = activities.stream()
			.flatMap((activity) -> activity.executors().stream())
			.distinct()
			.toList();
		return new CycleYear(year, day, rows, executors);
	}

	/**
	 * An activity.
	 * @param id its id
	 * @return the activity
	 * @throws EstafetaException with kind NOT_FOUND when there is none
	 */
	public Activity activity(String id) {
		return activities(id).stream()
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "cyclogram-activity", id));
	}

	/**
	 * An activity in one year.
	 * @param caller who asks
	 * @param id the activity
	 * @param year the year
	 * @return how it stands today
	 * @throws EstafetaException with kind NOT_FOUND when there is no such activity
	 */
	public CycleRow row(Caller caller, String id, SchoolYear year) {
		return row(caller, activity(id), year, items(id, year), today());
	}

	/**
	 * An activity in all the years that something was said of, and this one.
	 * @param caller who asks
	 * @param id the activity
	 * @return the years, the newest first
	 * @throws EstafetaException with kind NOT_FOUND when there is no such activity
	 */
	public List<CycleRow> history(Caller caller, String id) {
		Activity activity = activity(id);
		LocalDate day = today();
		Map<Integer, List<StoredItem>> items = new HashMap<>(
				items(id, null).stream().collect(Collectors.groupingBy(StoredItem::year)));
		items.putIfAbsent(thisYear().start(), List.of());
		return items.entrySet()
			.stream()
			.sorted(Map.Entry.<Integer, List<StoredItem>>comparingByKey().reversed())
			.map((year) -> row(caller, activity, new SchoolYear(year.getKey()), year.getValue(), day))
			.toList();
	}

	/**
	 * What is due in a month, of whatever year.
	 * @param caller who asks
	 * @param month the month
	 * @return the activities and parts, by the day they are due
	 */
	public List<CycleYear.Item> due(Caller caller, YearMonth month) {
		// what begins in one year may be due in the next
		int year = SchoolYear.of(month.atDay(1)).start();
		return IntStream.of(year - 1, year)
			.mapToObj(SchoolYear::new)
			.flatMap((one) -> of(caller, one).items((item) -> YearMonth.from(item.due()).equals(month)).stream())
			.sorted(Comparator.comparing((CycleYear.Item item) -> item.item().due()))
			.toList();
	}

	/**
	 * The events of the calendar that touch a span of months.
	 * @param from the first month
	 * @param to the last month
	 * @return those of which the beginning is known to the day or the month, by their
	 * beginning, at most {@value #MOST_EVENTS}
	 */
	public List<DatedEvent> events(YearMonth from, YearMonth to) {
		Map<String, Instant> changed = new LinkedHashMap<>();
		this.graph
			.list(EVENTS, Map.of("from", from.toString(), "end", to.plusMonths(1).toString(), "limit", MOST_EVENTS),
					(row) -> Map.entry(row.get("id").asString(), row.get("updatedAt").asZonedDateTime().toInstant()))
			.forEach((one) -> changed.put(one.getKey(), one.getValue()));
		Map<String, Event> found = this.events.byIds(changed.keySet());
		List<DatedEvent> events = new ArrayList<>();
		changed.forEach((id, at) -> {
			Event event = found.get(id);
			if (event != null && isDated(event.start())) {
				events.add(new DatedEvent(event, at));
			}
		});
		return events;
	}

	private static boolean isDated(@Nullable ImpreciseDate date) {
		return date != null && (date.precision() == ImpreciseDate.Precision.DAY
				|| date.precision() == ImpreciseDate.Precision.MONTH);
	}

	/**
	 * When anything was changed last that the cyclogram may tell of.
	 * @return the moment in milliseconds since 1970
	 */
	public long changedAt() {
		return this.log.newest().at().toEpochMilli();
	}

	private List<Activity> activities(@Nullable String id) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", id);
		return this.graph.list(ACTIVITIES, parameters, CycleRowReader::activity);
	}

	private List<StoredItem> items(@Nullable String activity, @Nullable SchoolYear year) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("activity", activity);
		parameters.put("year", (year != null) ? year.start() : null);
		return this.graph.list(ITEMS, parameters, CycleRowReader::item);
	}

	private static CycleRow row(Caller caller, Activity activity, SchoolYear year, Collection<StoredItem> items,
			LocalDate day) {
		Window window = year.window(activity.months());
		boolean people = caller.may(Action.PLAN_YEAR);
		CycleItem whole = StoredItem.unsaid(window, day);
		List<CycleItem> parts = new ArrayList<>();
		for (StoredItem stored : items) {
			CycleItem item = stored.at(window, day);
			CycleItem shown = people ? item : item.withoutPeople();
			if (shown.isPart()) {
				parts.add(shown);
			}
			else {
				whole = shown;
			}
		}
		return new CycleRow(activity, year, window, whole, parts);
	}

	/**
	 * An event of the calendar.
	 *
	 * @param event the event
	 * @param changedAt when it was changed last
	 */
	public record DatedEvent(Event event, Instant changedAt) {

	}

}
