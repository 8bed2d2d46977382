package org.estafeta.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.contest.ContestReports;
import org.estafeta.contest.ContestStage;
import org.estafeta.contest.ContestWork;
import org.estafeta.contest.ContestWorks;
import org.estafeta.contest.Contests;
import org.estafeta.contest.Criterion;
import org.estafeta.contest.Juror;
import org.estafeta.contest.Jury;
import org.estafeta.contest.JurySheet;
import org.estafeta.contest.ResultWay;
import org.estafeta.contest.StageEdit;
import org.estafeta.contest.WorkEdit;
import org.estafeta.contest.WorkResult;
import org.estafeta.event.Events;
import org.estafeta.practice.Practices;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.taxonomy.Deficits;

/**
 * The page of a contest: its stages, works and results for everybody, and the forms of
 * those who compete, judge and run it. What is refused comes back with what was typed.
 */
@Controller
class ContestPageController {

	private static final String PAGE = "/events/{id}/contest";

	private static final String CHOSEN_STAGE = "stage";

	private static final String WORK = "work";

	private static final Pattern ORGANISATION = Pattern
		.compile("(?:.*/organisations/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?");

	private static final String VERSION = "version";

	private static final int PARTS_OF_CRITERION = 3;

	/** Before there are results: by number, as they come. */
	private static final Comparator<ContestWork> BEST_FIRST = Comparator.comparingInt(ContestPageController::place);

	private final Events events;

	private final Contests contests;

	private final ContestWorks works;

	private final Jury jury;

	private final ContestReports reports;

	private final Deficits deficits;

	private final Practices practices;

	private final Refusals refusals;

	ContestPageController(Events events, Contests contests, ContestWorks works, Jury jury, ContestReports reports,
			Deficits deficits, Practices practices, Refusals refusals) {
		this.events = events;
		this.contests = contests;
		this.works = works;
		this.jury = jury;
		this.reports = reports;
		this.deficits = deficits;
		this.practices = practices;
		this.refusals = refusals;
	}

	@GetMapping(PAGE)
	String contest(@PathVariable("id") String id, Model model) {
		return page(id, TypedForm.NONE, model);
	}

	private String page(String id, TypedForm typed, Model model) {
		Caller caller = Callers.current();
		List<ContestStage> stages = this.contests.stages(id);
		boolean runs = this.contests.mayRun(caller, id);
		model.addAttribute("event", this.events.get(id));
		model.addAttribute("runs", runs);
		model.addAttribute("typed", typed);
		model.addAttribute("today", this.contests.today());
		model.addAttribute("ways", ResultWay.values());
		model.addAttribute("stages", stages.stream().map((stage) -> view(caller, stage, runs)).toList());
		model.addAttribute("possible", runs ? this.contests.possibleJurors(caller) : List.of());
		boolean open = !stages.isEmpty() && !stages.getFirst().closed()
				&& !this.contests.today().isAfter(stages.getFirst().deadline());
		model.addAttribute("open", open && caller.account() != null);
		ContestReports.Report report = this.reports.of(id);
		model.addAttribute("report", report);
		model.addAttribute("practices", this.practices.byIds(report.practices()).values());
		model.addAttribute("deficits",
				this.deficits.byIds(report.shares()
					.stream()
					.map(ContestReports.Share::deficit)
					.filter(Objects::nonNull)
					.distinct()
					.toList()));
		return "contest";
	}

	private static int place(ContestWork work) {
		WorkResult result = work.result();
		return (result != null) ? result.place() : Integer.MAX_VALUE;
	}

	private StageView view(Caller caller, ContestStage stage, boolean runs) {
		Map<String, JurySheet> own = this.jury.of(caller, stage)
			.stream()
			.filter((sheet) -> sheet.juror().equals(caller.account()))
			.collect(Collectors.toMap(JurySheet::work, Function.identity()));
		List<WorkView> rows = this.works.of(caller, stage)
			.stream()
			.sorted(BEST_FIRST)
			.map((work) -> new WorkView(work, own.get(work.id()),
					runs || (caller.account() != null && work.owners().contains(caller.account()))))
			.toList();
		List<String> jury = stage.jurors().stream().map(Juror::account).toList();
		boolean judges = caller.account() != null && jury.contains(caller.account());
		return new StageView(stage, rows, jury, rows.stream().anyMatch(WorkView::inside), judges && !stage.closed(),
				(runs && !stage.closed()) ? this.jury.owed(caller, stage) : List.of());
	}

	@PostMapping(PAGE + "/work")
	String enter(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return done(id, WORK, values, model, response, () -> this.works.enter(Callers.current(), id, work(values)));
	}

	private static WorkEdit work(MultiValueMap<String, String> values) {
		return new WorkEdit(values.getFirst("title"), values.getFirst("summary"), values.getFirst("link"),
				values.getFirst("nomination"), null, "true".equals(values.getFirst("showName")),
				given(values, "author"), organisation(given(values, "organisation")));
	}

	private static @Nullable String given(MultiValueMap<String, String> values, String field) {
		String text = values.getFirst(field);
		return (text == null || text.isBlank()) ? null : text;
	}

	// The address of its page, or its id.
	private static @Nullable String organisation(@Nullable String typed) {
		if (typed == null) {
			return null;
		}
		Matcher id = ORGANISATION.matcher(typed.strip());
		if (!id.matches()) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "contest-organisation");
		}
		return id.group(1);
	}

	@PostMapping(PAGE + "/works/{work}")
	String change(@PathVariable("id") String id, @PathVariable(WORK) String work,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return done(id, WORK + '-' + work, values, model, response, () -> {
			if (values.containsKey("withdraw")) {
				this.works.withdraw(Callers.current(), id, work);
			}
			else {
				this.works.change(Callers.current(), id, work, work(values));
			}
		});
	}

	@PostMapping(PAGE + "/mark")
	String mark(@PathVariable("id") String id, @RequestParam(CHOSEN_STAGE) String stage,
			@RequestParam(WORK) String work, @RequestParam(VERSION) int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return done(id, "mark-" + stage + work, values, model, response,
				() -> this.jury.mark(Callers.current(), stage, new JurySheet(work, "",
						values.getOrDefault("points", List.of()).stream().map(ContestPageController::points).toList(),
						values.getOrDefault("comment", List.of()), "true".equals(values.getFirst("finished")),
						version)));
	}

	private static double points(String typed) {
		try {
			return Double.parseDouble(typed.strip().replace(',', '.'));
		}
		catch (NumberFormatException ex) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "contest-points");
		}
	}

	@PostMapping(PAGE + "/stages")
	String add(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return done(id, CHOSEN_STAGE, values, model, response,
				() -> this.contests.add(Callers.current(), id, stage(values)));
	}

	private static StageEdit stage(MultiValueMap<String, String> values) {
		String goOn = values.getFirst("goOn");
		return new StageEdit(values.getFirst("name"), day(values, "from"), day(values, "to"), day(values, "deadline"),
				(goOn != null && !goOn.isBlank()) ? Integer.valueOf(number(goOn)) : null,
				"true".equals(values.getFirst("blind")), way(values.getFirst("way")),
				criteria(Objects.requireNonNullElse(values.getFirst("criteria"), "")));
	}

	private static ResultWay way(@Nullable String typed) {
		return Arrays.stream(ResultWay.values())
			.filter((way) -> way.name().equals(typed))
			.findFirst()
			.orElse(ResultWay.MEAN);
	}

	private static LocalDate day(MultiValueMap<String, String> values, String field) {
		try {
			return LocalDate.parse(Objects.requireNonNullElse(values.getFirst(field), ""));
		}
		catch (DateTimeException ex) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "contest-days");
		}
	}

	private static int number(String typed) {
		try {
			return Integer.parseInt(typed.strip());
		}
		catch (NumberFormatException ex) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "contest-criterion");
		}
	}

	// One in a line: the name, the most points, and by what they count if not once.
	private static List<Criterion> criteria(String typed) {
		List<Criterion> criteria = new ArrayList<>();
		for (String line : typed.lines().filter((one) -> !one.isBlank()).toList()) {
			String[] parts = line.split(";", -1);
			if (parts.length < PARTS_OF_CRITERION - 1 || parts.length > PARTS_OF_CRITERION) {
				throw new EstafetaException(ErrorKind.BAD_REQUEST, "contest-criterion");
			}
			criteria.add(new Criterion("", parts[0].strip(), number(parts[1]),
					(parts.length == PARTS_OF_CRITERION) ? points(parts[2]) : 1, null));
		}
		return criteria;
	}

	@PostMapping(PAGE + "/jury")
	String jury(@PathVariable("id") String id, @RequestParam(CHOSEN_STAGE) String stage,
			@RequestParam(VERSION) int version, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return done(id, "jury-" + stage, values, model, response, () -> this.contests.nameJury(Callers.current(), stage,
				version, values.getOrDefault("juror", List.of())));
	}

	@PostMapping(PAGE + "/close")
	String close(@PathVariable("id") String id, @RequestParam(CHOSEN_STAGE) String stage,
			@RequestParam(VERSION) int version, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return done(id, "close-" + stage, values, model, response,
				() -> this.jury.close(Callers.current(), stage, version));
	}

	private String done(String id, String form, MultiValueMap<String, String> values, Model model,
			HttpServletResponse response, Runnable work) {
		return this.refusals.attempt(() -> {
			work.run();
			return "redirect:/events/" + id + "/contest";
		}, () -> page(id, new TypedForm(form, values), model), response, model);
	}

	/**
	 * A stage as the page shows it.
	 *
	 * @param stage the stage
	 * @param works its works, as far as the reader may see them
	 * @param jury the accounts of those who judge in it
	 * @param changeable whether one of them is the reader's, or the reader runs the
	 * contest
	 * @param judged whether the reader judges in it now
	 * @param owed the marks that are missing, for those who run the contest
	 */
	record StageView(ContestStage stage, List<WorkView> works, List<String> jury, boolean changeable, boolean judged,
			List<Jury.Owed> owed) {

		StageView {
			works = List.copyOf(works);
			jury = List.copyOf(jury);
			owed = List.copyOf(owed);
		}

	}

	/**
	 * A work as the page shows it.
	 *
	 * @param work the work
	 * @param sheet what the reader says of it as a juror; null when nothing yet
	 * @param inside whether the reader may see its points
	 */
	record WorkView(ContestWork work, @Nullable JurySheet sheet, boolean inside) {

	}

}
