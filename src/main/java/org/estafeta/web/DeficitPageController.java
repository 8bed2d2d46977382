package org.estafeta.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.estafeta.dissemination.Disseminations;
import org.estafeta.practice.AddressedDeficit;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Slice;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.DeficitFilter;
import org.estafeta.taxonomy.Deficits;

/**
 * The taxonomy of deficits and the page of a deficit with the practices that address it.
 */
@Controller
class DeficitPageController {

	private static final KeysetRequest FIRST = KeysetRequest.first(100);

	private final Deficits deficits;

	private final Practices practices;

	private final Disseminations disseminations;

	DeficitPageController(Deficits deficits, Practices practices, Disseminations disseminations) {
		this.deficits = deficits;
		this.practices = practices;
		this.disseminations = disseminations;
	}

	@GetMapping("/deficits")
	String tree(Model model) {
		List<Deficit> groups = this.deficits.page(new DeficitFilter(null, 1), FIRST).rows();
		Map<String, Slice<Deficit>> narrower = this.deficits.narrower(groups.stream().map(Deficit::id).toList(), FIRST);
		List<Deficit> leaves = narrower.values().stream().flatMap((slice) -> slice.rows().stream()).toList();
		Map<String, Long> counts = this.practices.countOfDeficits(leaves.stream().map(Deficit::id).toList());
		List<Group> tree = new ArrayList<>();
		for (Deficit group : groups) {
			List<Leaf> under = narrower.getOrDefault(group.id(), Slice.empty())
				.rows()
				.stream()
				.map((deficit) -> new Leaf(deficit, counts.getOrDefault(deficit.id(), 0L)))
				.toList();
			tree.add(new Group(group, under));
		}
		model.addAttribute("tree", tree);
		return "deficits";
	}

	@GetMapping("/deficits/{id}")
	String deficit(@PathVariable("id") String id, Model model) {
		Deficit deficit = this.deficits.get(id);
		Map<String, Slice<Deficit>> below = this.deficits.narrower(List.of(id), FIRST);
		List<Deficit> narrower = below.getOrDefault(id, Slice.empty()).rows();
		List<Practice> answers = this.practices.ofDeficits(List.of(id), FIRST).getOrDefault(id, Slice.empty()).rows();
		List<String> ids = answers.stream().map(Practice::id).toList();
		Set<String> wanted = new HashSet<>(narrower.stream().map(Deficit::id).toList());
		wanted.add(id);
		Map<String, Integer> adopters = this.disseminations.adopterCounts(ids);
		List<AddressedDeficit> ties = this.practices.addressedDeficits(ids);
		String broader = deficit.broaderId();
		model.addAttribute("deficit", deficit);
		model.addAttribute("broader", (broader != null) ? this.deficits.get(broader) : null);
		model.addAttribute("narrower", narrower);
		model.addAttribute("answers",
				answers.stream().map((practice) -> answer(practice, ties, wanted, adopters)).toList());
		return "deficit";
	}

	private static Answer answer(Practice practice, List<AddressedDeficit> ties, Set<String> wanted,
			Map<String, Integer> adopters) {
		List<AddressedDeficit> own = ties.stream()
			.filter((tie) -> tie.practiceId().equals(practice.id()) && wanted.contains(tie.deficitId()))
			.toList();
		String note = own.stream().map(AddressedDeficit::note).filter((text) -> text != null).findFirst().orElse("");
		return new Answer(practice, own.stream().anyMatch(AddressedDeficit::stated), note,
				adopters.getOrDefault(practice.id(), 0));
	}

	/**
	 * A group of deficits.
	 *
	 * @param group the group
	 * @param deficits what is below it
	 */
	record Group(Deficit group, List<Leaf> deficits) {

	}

	/**
	 * A deficit with how many practices address it.
	 *
	 * @param deficit the deficit
	 * @param practices how many practices
	 */
	record Leaf(Deficit deficit, long practices) {

	}

	/**
	 * A practice that addresses a deficit.
	 *
	 * @param practice the practice
	 * @param stated whether its source states the problem
	 * @param note why they belong together; empty when nobody wrote it
	 * @param adopters how many organisations use it
	 */
	record Answer(Practice practice, boolean stated, String note, int adopters) {

	}

}
