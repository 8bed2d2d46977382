package org.estafeta.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.demand.Demand;
import org.estafeta.demand.Demands;
import org.estafeta.demand.Miss;
import org.estafeta.demand.Misses;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.Deficits;

/**
 * What searches did not find, for the methodist alone: each text leads to a set of
 * synonyms or to a record of demand on a deficit.
 */
@Controller
class MissPageController {

	private static final String ACTOR = "methodist";

	private static final String PATH = "/misses";

	private static final String DEMAND = PATH + "/demand";

	private static final int ROWS = 50;

	private final Misses misses;

	private final Demands demands;

	private final Deficits deficits;

	MissPageController(Misses misses, Demands demands, Deficits deficits) {
		this.misses = misses;
		this.demands = demands;
		this.deficits = deficits;
	}

	@GetMapping(PATH)
	String list(@RequestParam MultiValueMap<String, String> values, Model model) {
		ParameterReader reader = new ParameterReader(values);
		boolean repaired = reader.flag("repaired");
		Integer from = reader.number("from", 0, Misses.MAX_TEXTS);
		int skip = (from != null) ? from : 0;
		// what was just missed shall be there to see
		this.misses.flush();
		List<Miss> found = this.misses.list(repaired, skip, ROWS + 1);
		List<Miss> shown = found.subList(0, Math.min(ROWS, found.size()));
		Map<String, List<Demand>> recorded = this.demands.ofTexts(shown.stream().map(Miss::text).toList());
		model.addAttribute("rows",
				shown.stream()
					.map((miss) -> new Row(miss, this.misses.foundNow(miss),
							recorded.getOrDefault(miss.text(), List.of()).stream().filter(Demand::stands).toList()))
					.toList());
		model.addAttribute("deficits", deficits(recorded));
		model.addAttribute("repaired", repaired);
		if (found.size() > ROWS) {
			model.addAttribute("next", href(repaired, skip + ROWS));
		}
		if (skip > 0) {
			model.addAttribute("previous", href(repaired, Math.max(0, skip - ROWS)));
		}
		return "misses";
	}

	private Map<String, Deficit> deficits(Map<String, List<Demand>> recorded) {
		return new HashMap<>(this.deficits
			.byIds(recorded.values().stream().flatMap(List::stream).map(Demand::deficitId).distinct().toList()));
	}

	private static String href(boolean repaired, int from) {
		return PATH + "?repaired=" + repaired + "&from=" + from;
	}

	@GetMapping(DEMAND)
	String demand(@RequestParam("text") String text, Model model) {
		Miss miss = this.demands.miss(text);
		Map<String, List<Demand>> recorded = this.demands.ofTexts(List.of(miss.text()));
		model.addAttribute("miss", miss);
		model.addAttribute("suggested", this.demands.suggested(miss.text()));
		model.addAttribute("all", this.demands.all());
		model.addAttribute("recorded", recorded.getOrDefault(miss.text(), List.of()));
		model.addAttribute("deficits", deficits(recorded));
		return "miss-demand";
	}

	@PostMapping(DEMAND)
	String record(@RequestParam("text") String text, @RequestParam("deficit") String deficit,
			RedirectAttributes redirect) {
		this.demands.record(text, deficit, ACTOR);
		return back(text, "recorded", redirect);
	}

	@PostMapping(DEMAND + "/{id}/retract")
	String retract(@PathVariable("id") String id, RedirectAttributes redirect) {
		return back(this.demands.retract(id, ACTOR).text(), "retracted", redirect);
	}

	private static String back(String text, String done, RedirectAttributes redirect) {
		redirect.addFlashAttribute("done", done);
		redirect.addAttribute("text", text);
		return "redirect:" + DEMAND;
	}

	/**
	 * A missed text on the page.
	 *
	 * @param miss the text
	 * @param now how much it finds now
	 * @param demand what is recorded of it
	 */
	record Row(Miss miss, long now, List<Demand> demand) {

	}

}
