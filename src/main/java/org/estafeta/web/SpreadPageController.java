package org.estafeta.web;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.dissemination.PracticeMutations;
import org.estafeta.dissemination.Trace;
import org.estafeta.dissemination.TraceRequest;
import org.estafeta.dissemination.Traces;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;
import org.estafeta.shared.Cursor;
import org.estafeta.shared.Slice;

/**
 * The page of a practice's spread: one trace behind picture, player, flows, map, years
 * and table. Every state of it has an address.
 */
@Controller
class SpreadPageController {

	private static final int ROWS = 50;

	private static final int NAMES_OF_YEAR = 12;

	private final Practices practices;

	private final Traces traces;

	private final PracticeMutations mutations;

	private final Gazetteer gazetteer;

	private final Words words;

	SpreadPageController(Practices practices, Traces traces, PracticeMutations mutations, Gazetteer gazetteer,
			Words words) {
		this.practices = practices;
		this.traces = traces;
		this.mutations = mutations;
		this.gazetteer = gazetteer;
		this.words = words;
	}

	@GetMapping("/practices/{id}/spread")
	String spread(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model) {
		TraceParameters parameters = TraceParameters.parse(values);
		Practice practice = this.practices.get(id);
		TraceRequest request = parameters.request(id, Callers.may(Action.SEE_NAMES));
		Trace trace = this.traces.trace(request);
		String path = "/practices/" + id + "/spread";
		SpreadForest forest = SpreadForest.of(trace, request.direction() == TraceRequest.Direction.UPSTREAM);
		Set<String> open = new HashSet<>(values.getOrDefault("open", List.of()));
		Set<String> shut = new HashSet<>(values.getOrDefault("shut", List.of()));
		SpreadSelection selection = SpreadSelection.of(forest, open, shut);
		SpreadConditions conditions = new SpreadConditions(parameters, this.words, path);
		model.addAttribute("practice", practice);
		model.addAttribute("parameters", parameters);
		model.addAttribute("trace", trace);
		if (this.mutations.told(id, request.window())) {
			String query = parameters.query();
			model.addAttribute("mutations", path + "/mutations" + (query.isEmpty() ? "" : '?' + query));
		}
		model.addAttribute("summary", SpreadSummary.of(trace));
		model.addAttribute("picture", SpreadPicture.draw(forest, selection, this.words::adopter));
		model.addAttribute("drawn", selection.drawn());
		model.addAttribute("folding", new SpreadAddresses(path, parameters, open, shut));
		model.addAttribute("curve", SpreadCurve.of(trace));
		model.addAttribute("at", month(values.getFirst("at")));
		model.addAttribute("sankey", Sankey.of(trace));
		model.addAttribute("map", SpreadMap.of(trace, this.gazetteer));
		model.addAttribute("years", years(trace));
		model.addAttribute("parts", conditions.parts(trace));
		model.addAttribute("chips", conditions.chips(startName(trace)));
		table(model, trace, new SpreadAddresses(path, parameters, open, shut), values);
		return "spread";
	}

	private String startName(Trace trace) {
		return trace.steps()
			.stream()
			.filter((step) -> step.hops() == 0)
			.findFirst()
			.map((step) -> this.words.adopter(step.adopter()))
			.orElse("…");
	}

	private static @Nullable YearMonth month(@Nullable String text) {
		try {
			return (text != null && !text.isBlank()) ? YearMonth.parse(text) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static void table(Model model, Trace trace, SpreadAddresses folding, MultiValueMap<String, String> values) {
		String list = "spread" + Integer.toHexString(folding.parameters().hashCode());
		Slice<Trace.Step> rows = trace.page(new ParameterReader(values).page(list, ROWS));
		model.addAttribute("rows", rows.rows());
		if (rows.hasNext()) {
			model.addAttribute("next",
					folding.href("after", Cursor.encode(list, rows.rows().getLast().position())) + "#table");
		}
		if (rows.hasPrevious() && !rows.rows().isEmpty()) {
			model.addAttribute("previous",
					folding.href("before", Cursor.encode(list, rows.rows().getFirst().position())) + "#table");
		}
	}

	private static List<YearRow> years(Trace trace) {
		Map<Integer, List<Trace.Step>> years = new TreeMap<>(
				Comparator.comparing((Integer year) -> year == SpreadPicture.Column.UNKNOWN)
					.thenComparing(Comparator.naturalOrder()));
		trace.steps()
			.forEach((step) -> years.computeIfAbsent(SpreadPicture.year(step.stageDate()), (year) -> new ArrayList<>())
				.add(step));
		int most = years.values().stream().mapToInt(List::size).max().orElse(1);
		return years.entrySet()
			.stream()
			.map((year) -> new YearRow(year.getKey(), year.getValue().size(), year.getValue().size() * 100 / most,
					year.getValue().stream().limit(NAMES_OF_YEAR).toList()))
			.toList();
	}

	/**
	 * What happened in a year.
	 *
	 * @param year the year, 0 for what has no date
	 * @param count how many adoptions
	 * @param percent their share of the greatest year
	 * @param first some of them
	 */
	record YearRow(int year, int count, int percent, List<Trace.Step> first) {

	}

}
