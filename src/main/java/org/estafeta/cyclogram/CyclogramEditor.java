package org.estafeta.cyclogram;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Account;
import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.Uuid7;

/**
 * Keeps what is said of the activities year by year: marks, days, who sees to them, parts
 * and what fulfils them. One at a time for each activity.
 */
@Service
public class CyclogramEditor {

	/** The most parts of an activity in one year. */
	public static final int MOST_PARTS = 60;

	/** The most events and reports that fulfil one item. */
	public static final int MOST_FULFILMENTS = 50;

	private static final String SUMMARY = "cyclogram";

	private static final Set<String> SCHEMES = Set.of("https", "http");

	private static final Pattern EVENT = Pattern
		.compile("(?:.*/events/)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/?");

	private static final CypherQuery LOCK = CypherQuery.named("cyclogram/lock");

	private static final CypherQuery SAVE = CypherQuery.named("cyclogram/save-item");

	private static final CypherQuery REMOVE_PART = CypherQuery.named("cyclogram/remove-part");

	private static final CypherQuery ADD_EVENT = CypherQuery.named("cyclogram/add-event");

	private static final CypherQuery ADD_REPORT = CypherQuery.named("cyclogram/add-report");

	private static final CypherQuery DROP = CypherQuery.named("cyclogram/drop-fulfilment");

	private final Cyclogram cyclogram;

	private final ItemReader reader;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	CyclogramEditor(Cyclogram cyclogram, ItemReader reader, Graph graph, Writes writes, Clock clock) {
		this.cyclogram = cyclogram;
		this.reader = reader;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Those who can be named to see to something.
	 * @param caller who asks
	 * @return the open accounts of those who keep the cyclogram, by name
	 * @throws EstafetaException with kind FORBIDDEN when the caller does not keep it
	 */
	public List<Account> people(Caller caller) {
		caller.require(Action.PLAN_YEAR);
		return this.reader.people();
	}

	/**
	 * An item that is going to be changed.
	 * @param caller who is going to
	 * @param key the item
	 * @return what stands
	 * @throws EstafetaException with kind NOT_FOUND when there is no such item, with kind
	 * FORBIDDEN when the caller does not keep the cyclogram
	 */
	public CycleItem item(Caller caller, ItemKey key) {
		caller.require(Action.PLAN_YEAR);
		return item(this.cyclogram.row(caller, key.activity(), key.year()), key);
	}

	private static CycleItem item(CycleRow row, ItemKey key) {
		String part = key.part();
		if (part == null) {
			return row.whole();
		}
		return row.parts()
			.stream()
			.filter((one) -> part.equals(one.id()))
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "cyclogram-item", part));
	}

	/**
	 * Says something of an item.
	 * @param caller who
	 * @param key the item
	 * @param version the version that the caller started from; 0 for a whole of which
	 * nothing was said
	 * @param edit what was typed
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such item, with kind
	 * FORBIDDEN when the caller does not keep the cyclogram, with kind CONFLICT when it
	 * was changed since
	 */
	public void change(Caller caller, ItemKey key, int version, ItemEdit edit) {
		change(caller, key, version, () -> edit);
	}

	/**
	 * Marks an item as done today, or takes the mark back.
	 * @param caller who
	 * @param key the item
	 * @param version the version that the caller started from
	 * @param mark the mark
	 * @throws FieldsRefused when it cannot be marked so
	 * @throws EstafetaException as for any change
	 */
	public void mark(Caller caller, ItemKey key, int version, Mark mark) {
		change(caller, key, version, () -> ItemEdit.of(item(caller, key)).marked(mark));
	}

	private void change(Caller caller, ItemKey key, int version, Supplier<ItemEdit> edit) {
		write(caller, key.activity(), () -> {
			CycleRow row = this.cyclogram.row(caller, key.activity(), key.year());
			CycleItem stands = item(row, key);
			if (stands.version() != version) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			return save(caller, key, stands.id(), this.reader.read(edit.get(), row, stands.isPart()));
		});
	}

	/**
	 * Adds a part to an activity.
	 * @param caller who
	 * @param activity the activity
	 * @param year the year
	 * @param edit what was typed
	 * @return the id of the part
	 * @throws FieldsRefused when something does not fit in its field, or there are too
	 * many parts
	 * @throws EstafetaException with kind NOT_FOUND when there is no such activity, with
	 * kind FORBIDDEN when the caller does not keep the cyclogram
	 */
	public String addPart(Caller caller, String activity, SchoolYear year, ItemEdit edit) {
		return write(caller, activity, () -> {
			CycleRow row = this.cyclogram.row(caller, activity, year);
			if (row.parts().size() >= MOST_PARTS) {
				throw refused("partTitle", "cyclogram-full", MOST_PARTS);
			}
			String id = Uuid7.next(this.clock);
			return save(caller, new ItemKey(activity, year, id), id, this.reader.read(edit, row, true));
		});
	}

	/**
	 * Removes a part.
	 * @param caller who
	 * @param key the part
	 * @throws EstafetaException with kind NOT_FOUND when there is no such part, with kind
	 * FORBIDDEN when the caller does not keep the cyclogram
	 */
	public void removePart(Caller caller, ItemKey key) {
		write(caller, key.activity(), () -> {
			String part = key.part();
			CycleItem stands = item(caller, key);
			if (part == null || !stands.isPart()) {
				throw new EstafetaException(ErrorKind.NOT_FOUND, "cyclogram-item", key.activity());
			}
			this.graph.list(REMOVE_PART, Map.of("id", part), (row) -> true);
			return part;
		});
	}

	/**
	 * Notes that an event fulfils an item.
	 * @param caller who
	 * @param key the item
	 * @param event the id of the event, or the address of its page
	 * @throws EstafetaException with kind NOT_FOUND when there is no such item or event,
	 * with kind CONFLICT when the item has too many, with kind FORBIDDEN when the caller
	 * does not keep the cyclogram
	 */
	public void fulfil(Caller caller, ItemKey key, String event) {
		Matcher known = EVENT.matcher(event.strip());
		String id = known.matches() ? known.group(1) : "";
		write(caller, key.activity(), () -> {
			String item = stored(caller, key);
			return this.graph
				.one(ADD_EVENT, Map.of("item", item, "event", id, "at", ZonedDateTime.now(this.clock)),
						(row) -> row.get("id").asString())
				.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "event-not-found", id));
		});
	}

	/**
	 * Notes that a report fulfils an item.
	 * @param caller who
	 * @param key the item
	 * @param title how the report is called
	 * @param url its address: https or http
	 * @throws FieldsRefused when one of them is missing or the address is none
	 * @throws EstafetaException as for an event
	 */
	public void report(Caller caller, ItemKey key, @Nullable String title, @Nullable String url) {
		FieldReader fields = new FieldReader();
		String called = fields.needed("reportTitle", title);
		String address = fields.needed("reportUrl", url);
		if (!address.isEmpty() && !isAddress(address)) {
			fields.problem("reportUrl", "cyclogram-address");
		}
		fields.check();
		write(caller, key.activity(), () -> {
			String item = stored(caller, key);
			return this.graph.list(ADD_REPORT, Map.of("item", item, "id", Uuid7.next(this.clock), "title", called,
					"url", address, "at", ZonedDateTime.now(this.clock)), (row) -> row.get("id").asString());
		});
	}

	private static boolean isAddress(String address) {
		try {
			URI uri = new URI(address);
			// a host in Cyrillic letters is an authority and no host to this class
			String authority = uri.getRawAuthority();
			return uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
					&& authority != null && !authority.isEmpty() && authority.indexOf('@') < 0;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	/**
	 * Notes that an event or a report does not fulfil an item after all.
	 * @param caller who
	 * @param key the item
	 * @param fulfilment the id of the event or report
	 * @throws EstafetaException with kind NOT_FOUND when it does not anyway, with kind
	 * FORBIDDEN when the caller does not keep the cyclogram
	 */
	public void drop(Caller caller, ItemKey key, String fulfilment) {
		write(caller, key.activity(), () -> {
			String item = item(caller, key).id();
			int dropped = (item != null) ? this.graph
				.one(DROP, Map.of("item", item, "id", fulfilment, "at", ZonedDateTime.now(this.clock)),
						(row) -> row.get("dropped").asInt())
				.orElse(0) : 0;
			if (dropped == 0) {
				throw new EstafetaException(ErrorKind.NOT_FOUND, "cyclogram-item", fulfilment);
			}
			return fulfilment;
		});
	}

	// A whole of which nothing was said has no node yet that could be tied.
	private String stored(Caller caller, ItemKey key) {
		CycleRow row = this.cyclogram.row(caller, key.activity(), key.year());
		CycleItem stands = item(row, key);
		if (stands.ties().events().size() + stands.ties().reports().size() >= MOST_FULFILMENTS) {
			throw new EstafetaException(ErrorKind.CONFLICT, "cyclogram-fulfilments", MOST_FULFILMENTS);
		}
		String id = stands.id();
		return (id != null) ? id : save(caller, key, null, this.reader.read(ItemEdit.of(stands), row, false));
	}

	private String save(Caller caller, ItemKey key, @Nullable String id, Map<String, @Nullable Object> read) {
		Map<String, @Nullable Object> item = new HashMap<>(read);
		String saved = (id != null) ? id : Uuid7.next(this.clock);
		item.put("activity", key.activity());
		item.put("id", saved);
		item.put("key", (key.part() != null) ? null : key.whole());
		item.put("year", key.year().start());
		item.put("by", caller.account());
		item.put("at", ZonedDateTime.now(this.clock));
		this.graph.list(SAVE, item, (row) -> row.get("id").asString());
		return saved;
	}

	private <T> T write(Caller caller, String activity, Supplier<T> work) {
		caller.require(Action.PLAN_YEAR);
		return this.writes.apply(new Writes.Order(caller.actor(Action.PLAN_YEAR), SUMMARY, false), (touched) -> {
			if (this.graph.list(LOCK, Map.of("id", activity), (row) -> row.get("id").asString()).isEmpty()) {
				throw new EstafetaException(ErrorKind.NOT_FOUND, "cyclogram-activity", activity);
			}
			touched.addUnlisted(1);
			return work.get();
		}).answer();
	}

	private static FieldsRefused refused(String field, String key, Object... arguments) {
		return new FieldsRefused(ErrorKind.BAD_REQUEST,
				List.of(new FieldsRefused.Problem(field, key, List.of(arguments))));
	}

}
