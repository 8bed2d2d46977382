package org.estafeta.search;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.SortKey;
import org.estafeta.shared.Uuid7;

/**
 * The list of abbreviations and other names that mean the same. A change is seen by
 * searches of this process at once and by those of others within
 * {@value #MAX_AGE_SECONDS} seconds; the index is not touched. What is replaced or
 * retired stays in the history.
 */
@Service
public class Synonyms {

	/** The most sets in force. */
	public static final int MAX_SETS = 2000;

	/** The most terms of a set. */
	public static final int MAX_TERMS = 20;

	/** The longest term, in characters. */
	public static final int MAX_TERM = 100;

	/** The longest note, in characters. */
	public static final int MAX_NOTE = 500;

	/** The most words of a term. */
	public static final int MAX_WORDS = 10;

	/** The most versions that are shown of a set. */
	public static final int MAX_VERSIONS = 100;

	private static final Logger logger = LoggerFactory.getLogger(Synonyms.class);

	private static final long MAX_AGE_SECONDS = 10;

	private static final CypherQuery LOCK = CypherQuery.named("search/lock-synonyms");

	private static final CypherQuery IN_FORCE = CypherQuery.named("search/synonyms-in-force");

	private static final CypherQuery VERSIONS = CypherQuery.named("search/synonym-versions");

	private static final CypherQuery SAVE = CypherQuery.named("search/save-synonyms");

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	private final ReentrantLock reading = new ReentrantLock();

	private volatile Kept kept = new Kept(SynonymList.EMPTY, Long.MIN_VALUE);

	Synonyms(Graph graph, Writes writes, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * The sets in force.
	 * @param contains only those with this text in a term, in any case and with е for ё;
	 * null for all
	 * @return the sets, in the order of their first terms
	 */
	public List<SynonymSet> inForce(@Nullable String contains) {
		String part = (contains != null) ? SortKey.of(contains) : "";
		return inForce().stream()
			.filter((set) -> set.terms().stream().anyMatch((term) -> SortKey.of(term).contains(part)))
			.sorted(Comparator.comparing((SynonymSet set) -> SortKey.of(set.terms().getFirst()))
				.thenComparing(SynonymSet::id))
			.toList();
	}

	private List<SynonymSet> inForce() {
		return this.graph.list(IN_FORCE, Map.of(), Synonyms::set);
	}

	/**
	 * The versions of a set.
	 * @param id the set
	 * @return the versions, the newest first, at most {@value #MAX_VERSIONS}; the newest
	 * may have taken the set out of force
	 * @throws EstafetaException with kind NOT_FOUND when there never was such a set
	 */
	public List<SynonymSet> versions(String id) {
		List<SynonymSet> versions = this.graph.list(VERSIONS, Map.of("id", id, "limit", MAX_VERSIONS), Synonyms::set);
		if (versions.isEmpty()) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "synonyms-not-found", shown(id));
		}
		return versions;
	}

	/**
	 * Adds a set.
	 * @param terms words and phrases, two at least; repeated ones count once
	 * @param note why they stand together, null for nothing
	 * @param actor who says so: a role, never a person's name
	 * @return the set
	 * @throws EstafetaException with kind BAD_REQUEST when a term or the note does not
	 * fit
	 */
	public SynonymSet add(List<String> terms, @Nullable String note, String actor) {
		return write("add-synonyms", (all) -> {
			if (all.size() >= MAX_SETS) {
				throw new EstafetaException(ErrorKind.LIMIT_EXCEEDED, "synonyms-full", MAX_SETS);
			}
			return draft(Uuid7.next(this.clock), 1, SynonymTerms.check(terms), SynonymTerms.note(note), false, actor);
		}, actor);
	}

	/**
	 * Replaces the terms and the note of a set, also of a retired one, which comes back
	 * into force.
	 * @param id the set
	 * @param version the version that the change starts from
	 * @param terms words and phrases, two at least; repeated ones count once
	 * @param note why they stand together, null for nothing
	 * @param actor who says so: a role, never a person's name
	 * @return the new version
	 * @throws EstafetaException with kind NOT_FOUND when there is no such set, with kind
	 * CONFLICT when somebody changed it meanwhile, with kind BAD_REQUEST when a term or
	 * the note does not fit
	 */
	public SynonymSet change(String id, int version, List<String> terms, @Nullable String note, String actor) {
		return write("change-synonyms", (all) -> {
			newest(id, version);
			return draft(id, version + 1, SynonymTerms.check(terms), SynonymTerms.note(note), false, actor);
		}, actor);
	}

	/**
	 * Takes a set out of force.
	 * @param id the set
	 * @param version its version
	 * @param actor who says so: a role, never a person's name
	 * @return the version that says so
	 * @throws EstafetaException as {@link #change}
	 */
	public SynonymSet retire(String id, int version, String actor) {
		return write("retire-synonyms", (all) -> {
			SynonymSet last = newest(id, version);
			return draft(id, version + 1, last.terms(), last.note(), true, actor);
		}, actor);
	}

	private SynonymSet newest(String id, int version) {
		SynonymSet newest = versions(id).getFirst();
		if (newest.version() != version) {
			throw new EstafetaException(ErrorKind.CONFLICT, "synonyms-changed", newest.terms().getFirst(), version,
					newest.version());
		}
		return newest;
	}

	private SynonymSet draft(String id, int version, List<String> terms, @Nullable String note, boolean retired,
			String actor) {
		return new SynonymSet(id, version, terms, note, retired, this.clock.instant(), actor);
	}

	// What stands is read after the lock is held.
	private SynonymSet write(String summary, Function<List<SynonymSet>, SynonymSet> work, String actor) {
		SynonymSet saved = this.writes.apply(new Writes.Order(actor, summary, false), (touched) -> {
			this.graph.list(LOCK, Map.of(), (row) -> row.get("name").asString());
			SynonymSet set = work.apply(inForce());
			Map<String, @Nullable Object> row = new HashMap<>(
					Map.of("id", set.id(), "version", set.version(), "terms", set.terms(), "retired", set.retired(),
							"at", ZonedDateTime.ofInstant(set.recordedAt(), this.clock.getZone()), "by", actor));
			row.put("note", set.note());
			this.graph.list(SAVE, row, (one) -> one.get("id").asString());
			touched.addUnlisted(1);
			return set;
		}).answer();
		read();
		return saved;
	}

	/**
	 * The synonyms that searches go by.
	 * @return the list, at most {@value #MAX_AGE_SECONDS} seconds old; the last known one
	 * while the graph cannot be read
	 */
	SynonymList current() {
		if (System.nanoTime() - this.kept.readAt > Duration.ofSeconds(MAX_AGE_SECONDS).toNanos()
				|| this.kept.readAt == Long.MIN_VALUE) {
			read();
		}
		return this.kept.list;
	}

	/**
	 * The synonyms that a search goes by.
	 * @param request the search
	 * @return the list; an empty one when the text is taken as it is
	 */
	SynonymList of(SearchRequest request) {
		return (request.mode() == QueryMode.FORGIVING) ? current() : SynonymList.EMPTY;
	}

	private void read() {
		this.reading.lock();
		try {
			List<SynonymSet> sets = inForce();
			SynonymList list = this.kept.list;
			this.kept = new Kept(list.sets().equals(sets) ? list : new SynonymList(sets), System.nanoTime());
		}
		catch (EstafetaException ex) {
			logger.warn("Список синонимов не прочитан, поиск идёт по прежнему / "
					+ "The synonyms cannot be read, searches go by those known before", ex);
			this.kept = new Kept(this.kept.list, System.nanoTime());
		}
		finally {
			this.reading.unlock();
		}
	}

	private static SynonymSet set(Record row) {
		Value note = row.get("note");
		return new SynonymSet(row.get("id").asString(), row.get("version").asInt(),
				row.get("terms").asList(Value::asString), note.isNull() ? null : note.asString(),
				row.get("retired").asBoolean(), row.get("recordedAt").asZonedDateTime().toInstant(),
				row.get("recordedBy").asString());
	}

	private static String shown(String id) {
		return (id.length() > MAX_TERM) ? id.substring(0, MAX_TERM) : id;
	}

	/** The list with the time it was read at, by the clock of the machine. */
	private record Kept(SynonymList list, long readAt) {

	}

}
