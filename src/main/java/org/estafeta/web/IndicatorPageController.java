package org.estafeta.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.indicator.Indicator;
import org.estafeta.indicator.IndicatorCounter;
import org.estafeta.indicator.IndicatorFigure;
import org.estafeta.indicator.IndicatorPoint;
import org.estafeta.indicator.IndicatorTarget;
import org.estafeta.indicator.IndicatorTargets;
import org.estafeta.indicator.IndicatorView;
import org.estafeta.indicator.Indicators;
import org.estafeta.indicator.TargetEdit;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The indicators of the order: the table of a school year, each of them with its course
 * and what it counts, the table as a file, and the form of a target.
 */
@Controller
class IndicatorPageController {

	private static final String ALL = "/indicators";

	private static final String ONE = ALL + "/{code}";

	private static final String FILE = ALL + "/table.";

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final int MOST_YEAR = 2999;

	private final Indicators indicators;

	private final IndicatorTargets targets;

	private final IndicatorCounter counter;

	private final IndicatorFiles files;

	private final EditPages pages;

	private final Words words;

	private final IndicatorWords indicatorWords;

	IndicatorPageController(Indicators indicators, IndicatorTargets targets, IndicatorCounter counter,
			IndicatorFiles files, EditPages pages, Words words, IndicatorWords indicatorWords) {
		this.indicators = indicators;
		this.targets = targets;
		this.counter = counter;
		this.files = files;
		this.pages = pages;
		this.words = words;
		this.indicatorWords = indicatorWords;
	}

	@GetMapping(ALL)
	String all(@RequestParam MultiValueMap<String, String> values, Model model) {
		IndicatorView view = view(new ParameterReader(values));
		model.addAttribute("figures", this.indicators.figures(Callers.current(), view));
		frame(view, model);
		return "indicators";
	}

	private IndicatorView view(ParameterReader reader) {
		return this.indicators.view(reader.number("year", 0, MOST_YEAR), reader.day("known"), reader.text("territory"));
	}

	private void frame(IndicatorView view, Model model) {
		List<Integer> years = this.indicators.years();
		model.addAttribute("view", view);
		model.addAttribute("years", Stream.concat(Stream.of(years.getFirst() + 1), years.stream()).toList());
		model.addAttribute("territories", this.indicators.territories());
		model.addAttribute("first", this.indicators.first());
		model.addAttribute("today", this.indicators.today());
		model.addAttribute("keeps", Callers.current().may(Action.KEEP_INDICATORS));
	}

	@GetMapping(FILE + "xlsx")
	ResponseEntity<byte[]> workbook(@RequestParam MultiValueMap<String, String> values) {
		IndicatorView view = view(new ParameterReader(values));
		return file(view, XLSX, "xlsx", this.files.workbook(view, figures(view), this.indicators.first()));
	}

	@GetMapping(FILE + "pdf")
	ResponseEntity<byte[]> print(@RequestParam MultiValueMap<String, String> values) {
		IndicatorView view = view(new ParameterReader(values));
		return file(view, MediaType.APPLICATION_PDF, "pdf",
				this.files.pdf(view, figures(view), this.indicators.first()));
	}

	private List<IndicatorFigure> figures(IndicatorView view) {
		return this.indicators.figures(Callers.current(), view);
	}

	private ResponseEntity<byte[]> file(IndicatorView view, MediaType type, String ending, byte[] content) {
		return ResponseEntity.ok()
			.contentType(type)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					FileName.attachment(this.words.text("indicators.title") + " "
							+ this.words.schoolYear(view.year()).replace('/', '-'), view.day(), ending))
			.body(content);
	}

	@PostMapping(ALL + "/count")
	String count(RedirectAttributes redirect) {
		redirect.addFlashAttribute("moved", this.counter.count(Callers.current()));
		return "redirect:/indicators";
	}

	@GetMapping(ONE)
	String one(@PathVariable("code") String code, @RequestParam MultiValueMap<String, String> values, Model model) {
		ParameterReader reader = new ParameterReader(values);
		IndicatorView view = view(reader);
		Indicator indicator = indicator(code);
		IndicatorTarget target = target(indicator, view);
		return page(indicator, view, reader.day("after"), form(target), model);
	}

	private static Indicator indicator(String code) {
		return Indicator.of(code)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "indicator-not-found", code));
	}

	private @Nullable IndicatorTarget target(Indicator indicator, IndicatorView view) {
		return this.targets.versions(indicator, view.year(), view.territory()).stream().findFirst().orElse(null);
	}

	private static EditForm form(@Nullable IndicatorTarget target) {
		return EditForm.of(values(target), Integer.toString(version(target)));
	}

	private static int version(@Nullable IndicatorTarget target) {
		return (target != null) ? target.version() : 0;
	}

	private static MultiValueMap<String, String> values(@Nullable IndicatorTarget target) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		if (target != null) {
			values.add("target", PlainNumbers.plain(target.value()));
			values.add("note", target.note());
		}
		return values;
	}

	private String page(Indicator indicator, IndicatorView view, @Nullable LocalDate after, EditForm form,
			Model model) {
		Caller caller = Callers.current();
		IndicatorFigure figure = this.indicators.figure(caller, indicator, view);
		LocalDate since = (after != null) ? after : monthBefore(view.day());
		List<IndicatorFigure> byYear = this.indicators.byYear(caller, indicator, view);
		frame(view, model);
		model.addAttribute("figure", figure);
		model.addAttribute("indicator", indicator);
		model.addAttribute("title", indicator.code() + " " + this.indicatorWords.title(indicator));
		List<IndicatorPoint> points = this.indicators.trend(caller, indicator, view);
		model.addAttribute("points", points);
		model.addAttribute("trend",
				IndicatorTrend.of(points, (figure.target() != null) ? Double.valueOf(figure.target().value()) : null));
		model.addAttribute("byYear", byYear);
		model.addAttribute("bars", IndicatorYears.of(byYear));
		model.addAttribute("members", this.indicators.members(caller, indicator, view));
		model.addAttribute("after", since);
		model.addAttribute("moves", this.indicators.moves(caller, indicator, view, since));
		model.addAttribute("targets", this.targets.versions(indicator, view.year(), view.territory()));
		model.addAttribute("form", form);
		return "indicator";
	}

	// Not before the first count, with which everything would seem to have come.
	private LocalDate monthBefore(LocalDate day) {
		LocalDate month = day.minusMonths(1);
		LocalDate first = this.indicators.first();
		return (first != null && month.isBefore(first) && !first.isAfter(day)) ? first : month;
	}

	@PostMapping(ONE)
	String plan(@PathVariable("code") String code, @RequestParam("version") int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		IndicatorView view = view(new ParameterReader(values));
		Indicator indicator = indicator(code);
		try {
			this.targets.set(Callers.current(), new TargetEdit(indicator, view.year(), view.territory(),
					PlainNumbers.read(values.getFirst("target")), values.getFirst("note")), version);
			UriComponentsBuilder back = UriComponentsBuilder.fromPath(ONE).queryParam("year", view.year());
			if (view.territory() != null) {
				back.queryParam("territory", view.territory());
			}
			return "redirect:" + back.buildAndExpand(code).encode().toUriString();
		}
		catch (EstafetaException ex) {
			IndicatorTarget now = target(indicator, view);
			return page(indicator, view, null, this.pages.refused(ex, EditForm.of(values, Integer.toString(version)),
					(typed) -> typed.against(values(now), Integer.toString(version(now))), response), model);
		}
	}

}
