package org.estafeta.web;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.TraceRequest;
import org.estafeta.dissemination.Traces;
import org.estafeta.dissemination.trace.PathSearch;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;

/**
 * The page that finds by which ways a practice came from one adopter to another.
 */
@Controller
class PathPageController {

	private static final int MOST_CHOICES = 500;

	private static final int WAYS = 5;

	private final Practices practices;

	private final Traces traces;

	private final Words words;

	PathPageController(Practices practices, Traces traces, Words words) {
		this.practices = practices;
		this.traces = traces;
		this.words = words;
	}

	@GetMapping("/practices/{id}/spread/path")
	String path(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model) {
		Practice practice = this.practices.get(id);
		ParameterReader reader = new ParameterReader(values);
		String from = reader.text("from");
		String goal = reader.text("to");
		PathSearch.Wish wish = reader.choice("wish", PathSearch.Wish.class, PathSearch.Wish.FEWEST_HOPS);
		TraceRequest request = TraceParameters.parse(values).request(id, Callers.may(Action.SEE_NAMES));
		List<Adopter> adopters = adopters(request);
		String to = (goal != null) ? adoption(adopters, goal) : null;
		String start = (from != null) ? adoption(adopters, from) : origin(adopters);
		model.addAttribute("practice", practice);
		model.addAttribute("choices", choices(adopters, start, to));
		model.addAttribute("total", adopters.size());
		model.addAttribute("from", start);
		model.addAttribute("to", to);
		model.addAttribute("wish", wish);
		model.addAttribute("wishes", PathSearch.Wish.values());
		if (start != null && to != null) {
			model.addAttribute("answer", this.traces.paths(request, start, to, wish, WAYS));
		}
		return "path";
	}

	// Everybody who has to do with the practice, those on no way included.
	private List<Adopter> adopters(TraceRequest request) {
		return this.traces.adopters(request.practiceId(), request.window(), request.people());
	}

	// The list names adoptions; an organisation stands for its own, else for the first of
	// those who work at it.
	private static String adoption(List<Adopter> adopters, String id) {
		return adopters.stream()
			.filter((adopter) -> adopter.adoptionId().equals(id) || adopter.place().organisationId().equals(id))
			.min(Comparator.comparing((Adopter adopter) -> !adopter.adoptionId().equals(id))
				.thenComparing((adopter) -> adopter.person() != null)
				.thenComparing(Adopter::adoptionId))
			.map(Adopter::adoptionId)
			.orElse(id);
	}

	private static @Nullable String origin(List<Adopter> adopters) {
		return adopters.stream()
			.filter((adopter) -> adopter.kind() == Adoption.Kind.DEVELOPMENT)
			.map(Adopter::adoptionId)
			.findFirst()
			.orElse(null);
	}

	private List<Choice> choices(List<Adopter> adopters, @Nullable String from, @Nullable String to) {
		return adopters.stream()
			.map((adopter) -> new Choice(adopter.adoptionId(), this.words.adopter(adopter)))
			.sorted(Comparator.comparing((Choice choice) -> !choice.id().equals(from) && !choice.id().equals(to))
				.thenComparing(Choice::label)
				.thenComparing(Choice::id))
			.limit(MOST_CHOICES)
			.toList();
	}

	/**
	 * An adopter to choose.
	 *
	 * @param id the adoption
	 * @param label the name
	 */
	record Choice(String id, String label) {

	}

}
