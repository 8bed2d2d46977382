package org.estafeta.discovery;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.dissemination.PracticePlaces;
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

	private static final PracticePlaces.Common NOTHING = new PracticePlaces.Common(0, 0);

	private static final CypherQuery BY_DEFICITS = CypherQuery.named("discovery/practices-with-shared-deficits");

	private static final CypherQuery OF_PLACE = CypherQuery.named("discovery/practices-of-place");

	private final Graph graph;

	private final Practices practices;

	private final PracticePlaces places;

	private final CatalogueSearch search;

	SimilarPractices(Graph graph, Practices practices, PracticePlaces places, CatalogueSearch search) {
		this.graph = graph;
		this.practices = practices;
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
		Practice practice = this.practices.get(practiceId);
		Map<String, TextLikeness> texts = new LinkedHashMap<>();
		this.search.similarTexts(NodeKind.PRACTICE, practiceId, CANDIDATES)
			.forEach((likeness) -> texts.put(likeness.id(), likeness));
		Set<String> candidates = new LinkedHashSet<>(texts.keySet());
		candidates.addAll(ids(BY_DEFICITS, Map.of("id", practiceId, "limit", CANDIDATES)));
		Map<String, PracticePlaces.Common> common = this.places.inCommonWith(practiceId);
		candidates.addAll(mostShared(common));
		candidates.remove(practiceId);
		if (newTo != null) {
			ids(OF_PLACE, Map.of("organisation", newTo, "ids", List.copyOf(candidates))).forEach(candidates::remove);
		}
		return rank(practice, candidates, texts, common, limit);
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

	private List<SimilarPractice> rank(Practice practice, Collection<String> candidates,
			Map<String, TextLikeness> texts, Map<String, PracticePlaces.Common> common, int limit) {
		Set<String> all = new HashSet<>(candidates);
		all.add(practice.id());
		Map<String, Set<String>> deficits = this.practices.addressedDeficits(all)
			.stream()
			.collect(Collectors.groupingBy(AddressedDeficit::practiceId,
					Collectors.mapping(AddressedDeficit::deficitId, Collectors.toCollection(LinkedHashSet::new))));
		int own = common.getOrDefault(practice.id(), NOTHING).places();
		Set<String> ownDeficits = deficits.getOrDefault(practice.id(), Set.of());
		return this.practices.byIds(candidates)
			.values()
			.stream()
			.map((other) -> similar(practice, other, texts.get(other.id()),
					new Shared<>(ownDeficits, deficits.getOrDefault(other.id(), Set.of())),
					common.getOrDefault(other.id(), NOTHING), own))
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
			Shared<String> deficits, PracticePlaces.Common use, int own) {
		Shared<String> subjects = new Shared<>(practice.subjects(), other.subjects());
		Shared<EducationLevel> levels = new Shared<>(practice.levels(), other.levels());
		double share = (text != null) ? text.share() : 0;
		double places = (use.shared() > 0) ? use.shared() / Math.sqrt((double) own * use.places()) : 0;
		double score = TEXT * share + DEFICITS * deficits.jaccard() + PLACES * Math.min(1, places)
				+ FIELD * (subjects.jaccard() + levels.jaccard()) / 2;
		return new SimilarPractice(other.id(), score, share, (text != null) ? text.words() : List.of(), deficits.both(),
				use.shared(), subjects.both(), levels.both());
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
