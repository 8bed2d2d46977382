package org.estafeta.discovery;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.practice.AddressedDeficit;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.TextLikeness;
import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * Finds practices like another one. The score is a sum of four parts, each of which a
 * reader is shown: {@value #TEXT} of the share of its telling words, {@value #DEFICITS}
 * of the deficits in common (Jaccard, 1912), {@value #PLACES} of the users in common
 * (cosine: in common, by the root of the product of both numbers), {@value #FIELD} of the
 * subjects and levels in common (Jaccard, the mean of both). The same subject or level
 * alone is no likeness.
 */
@Service
public class SimilarPractices {

	/** The most practices that are listed. */
	public static final int MAX = 50;

	static final double TEXT = 0.4;

	static final double DEFICITS = 0.3;

	static final double PLACES = 0.2;

	static final double FIELD = 0.1;

	/** A few common words make nothing alike. */
	private static final double LEAST_TEXT = 0.12;

	private static final int CANDIDATES = 100;

	/** Of a practice that is used at more places, the latest are looked at. */
	private static final int MOST_PLACES = 500;

	private static final CypherQuery BY_DEFICITS = CypherQuery.named("discovery/practices-with-shared-deficits");

	private static final CypherQuery BY_PLACES = CypherQuery.named("discovery/practices-with-shared-adopters");

	private static final CypherQuery USED = CypherQuery.named("discovery/places-of-practices");

	private static final CypherQuery OF_PLACE = CypherQuery.named("discovery/practices-of-place");

	private final Graph graph;

	private final Practices practices;

	private final CatalogueSearch search;

	SimilarPractices(Graph graph, Practices practices, CatalogueSearch search) {
		this.graph = graph;
		this.practices = practices;
		this.search = search;
	}

	/**
	 * Finds published practices like one.
	 * @param practiceId the practice
	 * @param newTo leave out what this organisation has taken up; null for nothing
	 * @param limit how many at most, 1 to {@value #MAX}
	 * @return the practices, the most alike first
	 * @throws EstafetaException with kind NOT_FOUND when the practice is not published,
	 * with kind BAD_REQUEST when the number does not fit
	 */
	public List<SimilarPractice> to(String practiceId, @Nullable String newTo, int limit) {
		if (limit < 1 || limit > MAX) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "similar-limit", limit, MAX);
		}
		Practice practice = this.practices.get(practiceId);
		Map<String, TextLikeness> texts = new LinkedHashMap<>();
		this.search.similarTexts(NodeKind.PRACTICE, practiceId, CANDIDATES)
			.forEach((likeness) -> texts.put(likeness.id(), likeness));
		Set<String> candidates = new LinkedHashSet<>(texts.keySet());
		candidates.addAll(ids(BY_DEFICITS, Map.of("id", practiceId, "limit", CANDIDATES)));
		candidates.addAll(ids(BY_PLACES, Map.of("id", practiceId, "places", MOST_PLACES, "limit", CANDIDATES)));
		if (newTo != null) {
			ids(OF_PLACE, Map.of("organisation", newTo, "ids", List.copyOf(candidates))).forEach(candidates::remove);
		}
		return rank(practice, candidates, texts, limit);
	}

	private List<String> ids(CypherQuery query, Map<String, ?> parameters) {
		return this.graph.list(query, parameters, (row) -> row.get("id").asString());
	}

	private List<SimilarPractice> rank(Practice practice, Collection<String> candidates,
			Map<String, TextLikeness> texts, int limit) {
		Set<String> all = new HashSet<>(candidates);
		all.add(practice.id());
		Map<String, Set<String>> deficits = this.practices.addressedDeficits(all)
			.stream()
			.collect(Collectors.groupingBy(AddressedDeficit::practiceId,
					Collectors.mapping(AddressedDeficit::deficitId, Collectors.toCollection(LinkedHashSet::new))));
		Map<String, Use> uses = new HashMap<>();
		this.graph
			.list(USED, Map.of("ids", List.copyOf(all), "with", practice.id()),
					(row) -> Map.entry(row.get("id").asString(),
							new Use(row.get("places").asInt(), row.get("shared").asInt())))
			.forEach((row) -> uses.put(row.getKey(), row.getValue()));
		int own = uses.getOrDefault(practice.id(), Use.NONE).places;
		Set<String> ownDeficits = deficits.getOrDefault(practice.id(), Set.of());
		return this.practices.byIds(candidates)
			.values()
			.stream()
			.map((other) -> similar(practice, other, texts.get(other.id()),
					new Shared<>(ownDeficits, deficits.getOrDefault(other.id(), Set.of())),
					uses.getOrDefault(other.id(), Use.NONE), own))
			.filter(SimilarPractices::isAlike)
			.sorted(Comparator.comparingDouble(SimilarPractice::score)
				.reversed()
				.thenComparing(SimilarPractice::practiceId))
			.limit(limit)
			.toList();
	}

	private static boolean isAlike(SimilarPractice other) {
		return other.textShare() >= LEAST_TEXT || !other.deficitIds().isEmpty() || other.sharedPlaces() > 0;
	}

	private static SimilarPractice similar(Practice practice, Practice other, @Nullable TextLikeness text,
			Shared<String> deficits, Use use, int own) {
		Shared<String> subjects = new Shared<>(practice.subjects(), other.subjects());
		Shared<EducationLevel> levels = new Shared<>(practice.levels(), other.levels());
		double share = (text != null) ? text.share() : 0;
		double places = (use.shared > 0) ? use.shared / Math.sqrt((double) own * use.places) : 0;
		double score = TEXT * share + DEFICITS * deficits.jaccard() + PLACES * Math.min(1, places)
				+ FIELD * (subjects.jaccard() + levels.jaccard()) / 2;
		return new SimilarPractice(other.id(), score, share, (text != null) ? text.words() : List.of(), deficits.both(),
				use.shared, subjects.both(), levels.both());
	}

	/** At how many places a practice is used, and at how many of them the other too. */
	private record Use(int places, int shared) {

		private static final Use NONE = new Use(0, 0);

	}

	/** What two practices have. */
	private record Shared<T>(Collection<T> one, Collection<T> other) {

		private List<T> both() {
			return this.one.stream().filter(this.other::contains).distinct().toList();
		}

		private double jaccard() {
			Set<T> either = new HashSet<>(this.one);
			either.addAll(this.other);
			return either.isEmpty() ? 0 : (double) both().size() / either.size();
		}

	}

}
