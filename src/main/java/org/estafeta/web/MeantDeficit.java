package org.estafeta.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

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

	private final PossibleDeficits possible;

	private final Deficits deficits;

	private final DeficitAnswers answers;

	private final Practices practices;

	MeantDeficit(PossibleDeficits possible, Deficits deficits, DeficitAnswers answers, Practices practices) {
		this.possible = possible;
		this.deficits = deficits;
		this.answers = answers;
		this.practices = practices;
	}

	void addTo(Model model, String text) {
		this.possible.in(text).stream().findFirst().ifPresent((id) -> {
			List<String> ids = this.answers.to(id, null, ANSWERS).stream().map(DeficitAnswer::practiceId).toList();
			Map<String, Practice> found = this.practices.byIds(ids);
			model.addAttribute("meant", this.deficits.get(id));
			model.addAttribute("meantAnswers", ids.stream().map(found::get).filter(Objects::nonNull).toList());
		});
	}

}
