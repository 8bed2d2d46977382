package org.estafeta.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.estafeta.discovery.DeficitAnswer;
import org.estafeta.discovery.DeficitAnswers;
import org.estafeta.discovery.PossibleDeficits;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;
import org.estafeta.taxonomy.Deficits;

/**
 * Shows above the hits the deficit that a person may mean, with the first practices that
 * answer it.
 */
@Component
class MeantDeficit {

	private static final int ANSWERS = 3;

	private static final Duration LONGEST = Duration.ofMinutes(1);

	private final PossibleDeficits possible;

	private final Deficits deficits;

	private final DeficitAnswers answers;

	private final Practices practices;

	// A hint above the results: who wants the list as it is now opens the deficit.
	private final LoadingCache<String, List<String>> best = Caffeine.newBuilder()
		.maximumSize(1000)
		.expireAfterWrite(LONGEST)
		.build(this::best);

	MeantDeficit(PossibleDeficits possible, Deficits deficits, DeficitAnswers answers, Practices practices) {
		this.possible = possible;
		this.deficits = deficits;
		this.answers = answers;
		this.practices = practices;
	}

	void addTo(Model model, String text) {
		this.possible.in(text).stream().findFirst().ifPresent((id) -> {
			List<String> ids = this.best.get(id);
			Map<String, Practice> found = this.practices.byIds(ids);
			model.addAttribute("meant", this.deficits.get(id));
			model.addAttribute("meantAnswers", ids.stream().map(found::get).filter(Objects::nonNull).toList());
		});
	}

	private List<String> best(String deficit) {
		return this.answers.to(deficit, null, ANSWERS).stream().map(DeficitAnswer::practiceId).toList();
	}

}
