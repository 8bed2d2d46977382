package org.estafeta.discovery;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.dissemination.PracticePlaces;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.search.CatalogueSearch;
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

	private static final PracticePlaces.Common NOTHING = new PracticePlaces.Common(0, 0);

	private static final CypherQuery BY_DEFICITS = CypherQuery.named("discovery/practices-with-shared-deficits");

	private static final CypherQuery SUBJECTS = CypherQuery.named("discovery/subjects-of-practices");

	private static final CypherQuery OF_PLACE = CypherQuery.named("discovery/practices-of-place");

	private final Graph graph;

	private final PracticePlaces places;

	private final CatalogueSearch search;

	SimilarPractices(Graph graph, PracticePlaces places, CatalogueSearch search) {
		this.graph = graph;
		this.places = places;
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
		Map<String, Double> texts = new LinkedHashMap<>();
		this.search.similarTexts(NodeKind.PRACTICE, practiceId, CANDIDATES)
			.forEach((likeness) -> texts.put(likeness.id(), likeness.share()));
		Set<String> candidates = new LinkedHashSet<>(texts.keySet());
		candidates.addAll(ids(BY_DEFICITS, Map.of("id", practiceId, "limit", CANDIDATES)));
		Map<String, PracticePlaces.Common> common = this.places.inCommonWith(practiceId);
		candidates.addAll(mostShared(common));
		if (newTo != null) {
			ids(OF_PLACE, Map.of("organisation", newTo, "ids", List.copyOf(candidates))).forEach(candidates::remove);
		}
		candidates.add(practiceId);
		return rank(practiceId, subjects(candidates), texts, common, limit);
	}

	private Map<String, Subject> subjects(Collection<String> practiceIds) {
		Map<String, Subject> subjects = new LinkedHashMap<>();
		this.graph
			.list(SUBJECTS, Map.of("ids", List.copyOf(practiceIds)),
					(row) -> Map.entry(row.get("id").asString(),
							new Subject(Rows.texts(row, "deficits"), Rows.texts(row, "subjects"),
									Rows.texts(row, "levels").stream().map(EducationLevel::valueOf).toList())))
			.forEach((row) -> subjects.put(row.getKey(), row.getValue()));
		return subjects;
	}

	private List<String> ids(CypherQuery query, Map<String, ?> parameters) {
		return this.graph.list(query, parameters, (row) -> row.get("id").asString());
	}

	private static List<String> mostShared(Map<String, PracticePlaces.Common> common) {
		return common.entrySet()
			.stream()
			.sorted(Comparator.comparingInt((Map.Entry<String, PracticePlaces.Common> one) -> -one.getValue().shared())
				.thenComparing(Map.Entry::getKey))
			.limit(CANDIDATES + 1L)
			.map(Map.Entry::getKey)
			.toList();
	}

	private List<SimilarPractice> rank(String practiceId, Map<String, Subject> subjects, Map<String, Double> texts,
			Map<String, PracticePlaces.Common> common, int limit) {
		Subject own = subjects.remove(practiceId);
		if (own == null) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "practice-not-found", practiceId);
		}
		int places = common.getOrDefault(practiceId, NOTHING).places();
		List<SimilarPractice> ranked = subjects.entrySet()
			.stream()
			.map((other) -> similar(other.getKey(), texts.getOrDefault(other.getKey(), 0.0), own, other.getValue(),
					common.getOrDefault(other.getKey(), NOTHING), places))
			.filter(SimilarPractices::isAlike)
			.sorted(Comparator.comparingDouble(SimilarPractice::score)
				.reversed()
				.thenComparing(SimilarPractice::practiceId))
			.limit(limit)
			.toList();
		Map<String, List<String>> words = this.search.sharedWords(NodeKind.PRACTICE, practiceId,
				ranked.stream().filter((one) -> one.textShare() > 0).map(SimilarPractice::practiceId).toList());
		return ranked.stream().map((one) -> one.with(words.getOrDefault(one.practiceId(), List.of()))).toList();
	}

	private static boolean isAlike(SimilarPractice other) {
		return other.textShare() >= LEAST_TEXT || !other.deficitIds().isEmpty() || other.sharedPlaces() > 0;
	}

	private static SimilarPractice similar(String id, double textShare, Subject own, Subject other,
			PracticePlaces.Common use, int ownPlaces) {
		Shared<String> deficits = new Shared<>(own.deficits, other.deficits);
		Shared<String> subjects = new Shared<>(own.subjects, other.subjects);
		Shared<EducationLevel> levels = new Shared<>(own.levels, other.levels);
		double places = (use.shared() > 0) ? use.shared() / Math.sqrt((double) ownPlaces * use.places()) : 0;
		double score = TEXT * textShare + DEFICITS * deficits.jaccard() + PLACES * Math.min(1, places)
				+ FIELD * (subjects.jaccard() + levels.jaccard()) / 2;
		return new SimilarPractice(id, score, textShare, List.of(), deficits.both(), use.shared(), subjects.both(),
				levels.both());
	}

	/** What a practice is about. */
	private record Subject(List<String> deficits, List<String> subjects, List<EducationLevel> levels) {

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
