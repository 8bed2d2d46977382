package org.estafeta.savedsearch;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.estafeta.RunningApplication;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.search.CatalogueHits;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.Facet;
import org.estafeta.search.FoundNode;
import org.estafeta.search.QueryMode;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Each new hit is told once, whatever happens to the job that tells it.
 */
@RunningApplication
class DigestIT {

	private static final int DAYS = 30;

	private static final String WORD = "кряжимость";

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	@Autowired
	CatalogueHits hits;

	@Autowired
	CatalogueSearch search;

	@Autowired
	ChangeLog log;

	private final SteppingClock clock = new SteppingClock(Clock.systemUTC().instant());

	private final Random random = new Random(17);

	private final Map<String, String> titles = new HashMap<>();

	private SavedSearches searches;

	private PlantedPractices practices;

	private ShelfKey shelf = ShelfKey.draw();

	@BeforeEach
	void prepare() {
		assertThat(this.search.awaitChange(this.log.last(), Duration.ofSeconds(30))).isTrue();
		this.searches = new SavedSearches(this.graph, this.writes, this.hits, this.clock,
				new CreationLimit(1000, System::nanoTime));
		this.practices = new PlantedPractices(this.graph, this.writes, this.search);
	}

	@AfterEach
	void cleanUp() {
		this.clock.repair();
		this.practices.remove(List.copyOf(this.titles.keySet()));
		this.practices.forgetSavedSearches();
	}

	@Test
	void tellsEachNewHitOnceInThirtyDaysOfChange() {
		change();
		String daily = save(WORD, Pace.DAILY);
		String weekly = save(WORD, Pace.WEEKLY);
		Set<String> dailyHad = matching();
		Set<String> weeklyHad = matching();
		Map<String, Integer> told = new HashMap<>();
		int news = 0;
		Digests first = digests();
		Digests second = digests();
		for (int day = 1; day <= DAYS; day++) {
			change();
			this.clock.step(Period.ofDays(1));
			if (day % 10 == 3) {
				this.clock.breakAfter(1);
				assertThatIllegalStateException().isThrownBy(first::run);
				this.clock.repair();
			}
			if (day % 10 == 5) {
				assertThat(atOnce(first, second)).isGreaterThan(0);
			}
			else if (day % 10 != 7) {
				first.run();
			}
			int due = (day % 7 == 0) ? 2 : 1;
			assertThat(second.run()).as("the second job of day %d", day).isEqualTo((day % 10 == 7) ? due : 0);
			Set<String> expected = matching();
			expected.removeAll(dailyHad);
			assertThat(newest(daily, day)).as("day %d", day).isEqualTo(expected);
			news += expected.size();
			dailyHad.addAll(expected);
			if (day % 7 == 0) {
				Set<String> ofWeek = matching();
				ofWeek.removeAll(weeklyHad);
				assertThat(newest(weekly, day)).as("week %d", day / 7).isEqualTo(ofWeek);
				weeklyHad.addAll(ofWeek);
			}
		}
		for (SearchDigest digest : first.of(List.of(daily))) {
			digest.hits().forEach((hit) -> told.merge(hit.id(), 1, Integer::sum));
		}
		assertThat(news).isGreaterThan(20);
		assertThat(told).isNotEmpty();
		assertThat(told.values()).containsOnly(1);
	}

	// a day brings new practices, renames some into and out of the search, removes some
	private void change() {
		Map<String, String> changed = new HashMap<>();
		for (int i = 0; i < 2 + this.random.nextInt(2); i++) {
			changed.put(UUID.randomUUID().toString(), title());
		}
		List<String> ids = new ArrayList<>(this.titles.keySet());
		ids.sort(null);
		for (int i = 0; i < 3 && !ids.isEmpty(); i++) {
			changed.put(ids.get(this.random.nextInt(ids.size())), title());
		}
		this.titles.putAll(changed);
		this.practices.put(changed);
		if (ids.size() > 10) {
			String gone = ids.get(this.random.nextInt(ids.size()));
			this.titles.remove(gone);
			this.practices.remove(List.of(gone));
		}
	}

	private String title() {
		return (this.random.nextInt(3) > 0) ? "Проба " + WORD : "Проба прочего";
	}

	private Set<String> matching() {
		Set<String> ids = new HashSet<>();
		this.titles.forEach((id, title) -> {
			if (title.contains(WORD)) {
				ids.add(id);
			}
		});
		return ids;
	}

	private Set<String> newest(String id, int day) {
		Set<String> newest = new HashSet<>();
		for (SearchDigest digest : digests().of(List.of(id))) {
			if (digest.at().equals(this.clock.instant())) {
				assertThat(digest.gone()).as("day %d", day).isZero();
				digest.hits().stream().map(FoundNode::id).forEach(newest::add);
			}
		}
		return newest;
	}

	@Test
	void twoJobsAtOnceTellOnce() {
		for (int i = 0; i < 12; i++) {
			save(WORD + ' ' + i, (i % 2 == 0) ? Pace.DAILY : Pace.WEEKLY);
		}
		this.titles.put("0198c0de-0000-7000-8000-00000000d001", "Проба " + WORD);
		this.practices.put(this.titles);
		this.clock.step(Period.ofDays(7));
		assertThat(atOnce(digests(), digests(), digests(), digests())).as("looked at by all of them").isEqualTo(12);
		List<String> ids = this.searches.shelf(this.shelf).orElseThrow().stream().map(SavedSearch::id).toList();
		assertThat(digests().of(ids)).hasSize(12)
			.allMatch((digest) -> digest.number() == 1 && digest.hits().size() == 1);
	}

	private int atOnce(Digests... jobs) {
		try (ExecutorService all = Executors.newFixedThreadPool(jobs.length)) {
			List<Callable<Integer>> runs = new ArrayList<>();
			for (Digests job : jobs) {
				runs.add(job::run);
			}
			int looked = 0;
			for (Future<Integer> run : all.invokeAll(runs)) {
				looked += run.get();
			}
			return looked;
		}
		catch (InterruptedException | java.util.concurrent.ExecutionException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void aSearchThatFindsTooMuchIsRefused() {
		assertThatExceptionOfType(EstafetaException.class).isThrownBy(() -> save("", Pace.DAILY))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("error.saved-nothing"));
		SavedSearches.Draft heavy = new SavedSearches.Draft(WORD,
				Map.of(Facet.SUBJECT, List.of("п".repeat(SavedSearches.MAX_FILTER_TEXT))), QueryMode.LITERAL, "",
				Pace.DAILY);
		assertThatExceptionOfType(EstafetaException.class).isThrownBy(() -> this.searches.save(this.shelf, heavy))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("error.saved-many-filters"));
		SavedSearches slow = new SavedSearches(this.graph, this.writes, this.hits, this.clock,
				new CreationLimit(1, () -> 0));
		SavedSearches.Draft draft = new SavedSearches.Draft(WORD, Map.of(), QueryMode.LITERAL, "", Pace.DAILY);
		slow.save(this.shelf, draft);
		assertThatExceptionOfType(EstafetaException.class).isThrownBy(() -> slow.save(this.shelf, draft))
			.satisfies((refusal) -> assertThat(refusal.kind()).isEqualTo(ErrorKind.LIMIT_EXCEEDED));
	}

	@Test
	void aSearchThatHasHadTooMuchSaysSoAndLosesNothing() {
		String id = save(WORD, Pace.DAILY);
		List<String> had = IntStream.range(0, SavedSearches.MAX_HITS - 1)
			.mapToObj((number) -> new UUID(7, number).toString())
			.toList();
		this.writes.apply(new Writes.Order("test", "set-known", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(CypherQuery.named("test/set-known"),
					Map.of("id", id, "known", KnownHits.of(had).packed()), (row) -> row.get("id").asString());
		});
		List<String> ids = List.of("0198c0de-0000-7000-8000-00000000d002", "0198c0de-0000-7000-8000-00000000d003");
		ids.forEach((planted) -> this.titles.put(planted, "Проба " + WORD));
		this.practices.put(this.titles);
		this.clock.step(Period.ofDays(1));
		assertThat(digests().run()).isEqualTo(1);
		assertThat(this.searches.get(this.shelf, id).full()).isTrue();
		assertThat(digests().of(List.of(id))).isEmpty();
		this.practices.remove(List.of(ids.getFirst()));
		this.clock.step(Period.ofDays(1));
		digests().run();
		assertThat(this.searches.get(this.shelf, id).full()).isFalse();
		assertThat(digests().of(List.of(id))).singleElement()
			.satisfies((digest) -> assertThat(digest.hits()).extracting(FoundNode::id).containsExactly(ids.getLast()));
		KnownHits known = this.searches.rows(this.shelf.hash()).getFirst().known();
		assertThat(known.size()).isEqualTo(SavedSearches.MAX_HITS);
		assertThat(had).allMatch(known::has);
	}

	@Test
	void aShelfThatNobodyOpensGoes() {
		save(WORD, Pace.WEEKLY);
		this.clock.step(Period.ofDays(SavedSearches.KEPT_DAYS));
		digests().expire();
		// opening it keeps it
		assertThat(this.searches.shelf(this.shelf)).isPresent();
		this.clock.step(Period.ofDays(SavedSearches.KEPT_DAYS));
		digests().expire();
		assertThat(this.searches.rows(this.shelf.hash())).hasSize(1);
		this.clock.step(Period.ofDays(1));
		assertThat(digests().expire()).isPositive();
		assertThat(this.searches.rows(this.shelf.hash())).isEmpty();
		assertThat(this.searches.shelf(this.shelf)).isEmpty();
	}

	private Digests digests() {
		return new Digests(this.graph, this.writes, this.hits, this.searches, this.clock);
	}

	private String save(String text, Pace pace) {
		return this.searches.save(this.shelf, new SavedSearches.Draft(text, Map.of(), QueryMode.LITERAL, "", pace))
			.id();
	}

}
