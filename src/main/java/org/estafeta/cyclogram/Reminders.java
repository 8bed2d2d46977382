package org.estafeta.cyclogram;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;

/**
 * Tells those who see to something in the cyclogram that it is due soon and that it is
 * overdue, each once. That it was told is kept in the write that tells it, under a lock
 * on the item, so that a process that is killed, or a second one beside it, tells nothing
 * twice. Another day, or another person, makes it something new to tell.
 */
@Component
class Reminders {

	private static final CypherQuery SEEN_TO = CypherQuery.named("cyclogram/seen-to");

	private static final CypherQuery CLAIM = CypherQuery.named("cyclogram/claim-reminder");

	private final Graph graph;

	private final Writes writes;

	private final Notices notices;

	private final CyclogramSettings settings;

	private final Today today;

	Reminders(Graph graph, Writes writes, Notices notices, CyclogramSettings settings, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.notices = notices;
		this.settings = settings;
		this.today = new Today(clock, settings);
	}

	/**
	 * Tells what there is to tell today.
	 * @return how many notices were made
	 */
	int tell() {
		LocalDate day = this.today.day();
		int told = 0;
		for (Seen seen : this.graph.list(SEEN_TO, Map.of(), Seen::of)) {
			NoticeKind kind = kind(seen.due(), day);
			if (kind != null && tell(seen, kind)) {
				told++;
			}
		}
		return told;
	}

	private @Nullable NoticeKind kind(LocalDate due, LocalDate day) {
		if (day.isAfter(due)) {
			return NoticeKind.ITEM_OVERDUE;
		}
		return day.isBefore(due.minusDays(this.settings.remindBefore().toDays())) ? null : NoticeKind.ITEM_DUE;
	}

	private boolean tell(Seen seen, NoticeKind kind) {
		String reminder = kind.name() + '|' + seen.due() + '|' + seen.account();
		return this.writes.apply(new Writes.Order("cyclogram", "remind", false), (touched) -> {
			boolean first = !this.graph
				.list(CLAIM, Map.of("id", seen.id(), "reminder", reminder), (row) -> row.get("id").asString())
				.isEmpty();
			if (first) {
				touched.addUnlisted(1);
				this.notices.tell(List.of(seen.account()), kind, seen.title(),
						"/cyclogram/" + seen.activity() + "?year=" + seen.year().start());
			}
			return first;
		}).answer();
	}

	/**
	 * Something that somebody sees to.
	 *
	 * @param id the item
	 * @param activity its activity
	 * @param year the school year
	 * @param title what it is
	 * @param due the last day of its time
	 * @param account who sees to it
	 */
	private record Seen(String id, String activity, SchoolYear year, String title, LocalDate due, String account) {

		private static Seen of(Record row) {
			SchoolYear year = new SchoolYear(row.get("year").asInt());
			String part = Rows.text(row, "title");
			LocalDate own = CycleRowReader.day(row, "due");
			String name = row.get("name").asString();
			return new Seen(row.get("id").asString(), row.get("activity").asString(), year,
					(part != null) ? name + ": " + part : name,
					(own != null) ? own : year.window(CycleRowReader.months(row)).closes(),
					row.get("account").asString());
		}

	}

}
