package org.estafeta.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.diagnosis.DeficitStatistics;
import org.estafeta.diagnosis.StatisticsCell;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.Deficits;

/**
 * How many people have which deficits: the fixed tables of the present issue, each with
 * its bars.
 */
@Controller
class StatisticsPageController {

	private static final int MAX_YEAR = 2999;

	private final DeficitStatistics statistics;

	private final Deficits deficits;

	private final DeficitGroups groups;

	StatisticsPageController(DeficitStatistics statistics, Deficits deficits, DeficitGroups groups) {
		this.statistics = statistics;
		this.deficits = deficits;
		this.groups = groups;
	}

	@GetMapping("/deficits/statistics")
	String statistics(@RequestParam MultiValueMap<String, String> values, Model model) {
		ParameterReader reader = new ParameterReader(values);
		String itemId = reader.text("deficit");
		Integer wanted = reader.number("year", 2000, MAX_YEAR);
		DeficitStatistics.Issue issue = this.statistics.current().orElse(null);
		Deficit item = (itemId != null) ? this.deficits.get(itemId) : null;
		model.addAttribute("issue", issue);
		model.addAttribute("item", item);
		if (issue == null) {
			return "statistics";
		}
		int year = (wanted != null && issue.years().contains(wanted)) ? wanted : issue.years().getFirst();
		model.addAttribute("year", year);
		if (item == null) {
			model.addAttribute("sections", overview(issue, year));
		}
		else {
			List<StatisticsCell> cells = issue.of(year, item.id());
			model.addAttribute("total", total(cells));
			model.addAttribute("byDistrict", bars(cells, true, false));
			model.addAttribute("bySubject", bars(cells, false, true));
			model.addAttribute("byBoth", bars(cells, true, true));
		}
		return "statistics";
	}

	private List<Section> overview(DeficitStatistics.Issue issue, int year) {
		Map<String, Integer> totals = new HashMap<>();
		issue.cells()
			.stream()
			.filter((cell) -> cell.year() == year && cell.district() == null && cell.subject() == null)
			.forEach((cell) -> totals.put(cell.itemId(), cell.about()));
		int most = totals.values().stream().mapToInt(Integer::intValue).max().orElse(1);
		List<Section> sections = new ArrayList<>();
		for (DeficitGroups.Group group : this.groups.all()) {
			sections.add(new Section(line(group.group(), totals, most),
					group.deficits().stream().map((deficit) -> line(deficit, totals, most)).toList()));
		}
		return sections;
	}

	private static Line line(Deficit deficit, Map<String, Integer> totals, int most) {
		Integer about = totals.get(deficit.id());
		return new Line(deficit, about, (about != null) ? about * 100 / most : 0);
	}

	private static @Nullable Integer total(List<StatisticsCell> cells) {
		return cells.stream()
			.filter((cell) -> cell.district() == null && cell.subject() == null)
			.map(StatisticsCell::about)
			.findFirst()
			.orElse(null);
	}

	private static List<Bar> bars(List<StatisticsCell> cells, boolean district, boolean subject) {
		List<StatisticsCell> table = cells.stream()
			.filter((cell) -> (cell.district() != null) == district && (cell.subject() != null) == subject)
			.toList();
		int most = table.stream().mapToInt(StatisticsCell::about).max().orElse(1);
		return table.stream().map((cell) -> new Bar(cell, cell.about() * 100 / most)).toList();
	}

	/**
	 * A group with its deficits.
	 *
	 * @param group the group
	 * @param deficits what is below it
	 */
	record Section(Line group, List<Line> deficits) {

	}

	/**
	 * A deficit with its number.
	 *
	 * @param deficit the deficit or group
	 * @param about about how many people, null when that is not shown
	 * @param percent the length of its bar
	 */
	record Line(Deficit deficit, @Nullable Integer about, int percent) {

	}

	/**
	 * A number with its bar.
	 *
	 * @param cell the number
	 * @param percent the length of its bar
	 */
	record Bar(StatisticsCell cell, int percent) {

	}

}
