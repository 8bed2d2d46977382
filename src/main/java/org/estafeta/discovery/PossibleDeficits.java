package org.estafeta.discovery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Service;

import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.Facet;
import org.estafeta.search.Hit;
import org.estafeta.search.QueryMode;
import org.estafeta.search.SearchRequest;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;

/**
 * Guesses which deficits a person means who says in their own words what is hard: «не
 * умею оценивать функциональную грамотность». Where there are words of complaint, they
 * are left aside, and a deficit is meant when it holds at least half of what is left;
 * without them when it holds all words.
 */
@Service
public class PossibleDeficits {

	/** The most deficits that are guessed. */
	public static final int MAX = 5;

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\d]+");

	private static final double HELD = 0.5;

	private static final int MAX_WORDS = 50;

	private static final Set<String> COMPLAINTS = Set.of("не", "я", "мне", "умею", "умеем", "умеет", "умеют", "знаю",
			"знаем", "знает", "могу", "можем", "может", "получается", "выходит", "хватает", "понимаю", "боюсь",
			"боимся", "трудно", "трудности", "трудность", "сложно", "сложности", "тяжело", "проблема", "проблемы",
			"хочу", "научиться", "нужно", "надо", "как", "что", "делать", "плохо", "слабо", "затрудняюсь",
			"затруднения");

	private final CatalogueSearch search;

	PossibleDeficits(CatalogueSearch search) {
		this.search = search;
	}

	/**
	 * Guesses the deficits.
	 * @param text what a person typed
	 * @return the ids of the deficits, the likeliest first; none when the text tells
	 * nothing
	 */
	public List<String> in(String text) {
		List<String> words = SPACE.splitAsStream(text.strip()).limit(MAX_WORDS).toList();
		List<String> subject = words.stream().filter((word) -> !isComplaint(word)).toList();
		if (subject.stream().allMatch(String::isBlank)) {
			return List.of();
		}
		double least = (subject.size() < words.size()) ? HELD : 1;
		return this.search
			.find(new SearchRequest(String.join(" ", subject), Map.of(Facet.KIND, List.of(NodeKind.DEFICIT.name())),
					QueryMode.FORGIVING, KeysetRequest.first(MAX)))
			.hits()
			.stream()
			.filter((hit) -> isMeant(hit, least))
			.map(Hit::id)
			.toList();
	}

	private static boolean isComplaint(String word) {
		return COMPLAINTS.contains(NOT_LETTERS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT));
	}

	private static boolean isMeant(Hit hit, double least) {
		Hit.Reason reason = hit.reason();
		if (reason == null) {
			return false;
		}
		double held = reason.words().size() + reason.synonyms().size();
		return held > 0 && held >= least * (held + reason.missing().size());
	}

}
