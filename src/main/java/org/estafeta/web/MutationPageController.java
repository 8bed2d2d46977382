package org.estafeta.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.dissemination.Mutations;
import org.estafeta.dissemination.PracticeMutations;
import org.estafeta.dissemination.Trace;
import org.estafeta.dissemination.trace.CarrierOffspring;
import org.estafeta.dissemination.trace.PartFate;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;

/**
 * The page that tells which parts of a practice were changed or left out while it spread.
 */
@Controller
class MutationPageController {

	private final Practices practices;

	private final PracticeMutations mutations;

	MutationPageController(Practices practices, PracticeMutations mutations) {
		this.practices = practices;
		this.mutations = mutations;
	}

	@GetMapping("/practices/{id}/spread/mutations")
	String mutations(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model) {
		TraceParameters parameters = TraceParameters.parse(values);
		Practice practice = this.practices.get(id);
		Mutations answer = this.mutations.of(id, parameters.window(), PracticeMutations.MAX_MUTATIONS,
				Callers.may(Action.SEE_NAMES));
		int most = answer.mutations().stream().mapToInt(Mutations.Mutation::carried).max().orElse(1);
		String path = "/practices/" + id + "/spread";
		String query = parameters.query();
		model.addAttribute("practice", practice);
		model.addAttribute("parameters", parameters);
		model.addAttribute("answer", answer);
		model.addAttribute("rows", rows(answer, most, parameters, path));
		model.addAttribute("fewest", CarrierOffspring.MIN_COMPARED);
		model.addAttribute("back", path + (query.isEmpty() ? "" : '?' + query));
		return "mutations";
	}

	private static List<MutationRow> rows(Mutations answer, int most, TraceParameters parameters, String path) {
		return answer.mutations()
			.stream()
			.map((mutation) -> new MutationRow(mutation, Math.max(1, mutation.carried() * 100 / most),
					path + '?' + whoDidSo(mutation, parameters)))
			.toList();
	}

	private static String whoDidSo(Mutations.Mutation mutation, TraceParameters parameters) {
		MultiValueMap<String, String> values = parameters.ofWindow(false).values();
		Trace.Facet facet = (mutation.fate() == PartFate.DROPPED) ? Trace.Facet.PART_DROPPED : Trace.Facet.PART_CHANGED;
		values.add(TraceParameters.name(facet), mutation.part());
		return TraceParameters.query(values);
	}

	/**
	 * A row of the table.
	 *
	 * @param mutation the mutation
	 * @param percent by how many it is carried, as a share of the one that spread
	 * furthest
	 * @param href the spread of those who say that they did so themselves
	 */
	record MutationRow(Mutations.Mutation mutation, int percent, String href) {

	}

}
