package org.estafeta.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Accounts;
import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.community.CommunityMembers;
import org.estafeta.cyclogram.Portfolios;
import org.estafeta.project.CouncilWork;
import org.estafeta.project.Decision;
import org.estafeta.project.Project;
import org.estafeta.project.ProjectEditor;
import org.estafeta.project.ProjectRole;
import org.estafeta.project.ProjectStatus;
import org.estafeta.project.Projects;
import org.estafeta.project.Vote;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Proposing projects, changing what was proposed, deciding and working on them.
 */
@Controller
class ProjectEditController {

	private static final String NEW = "/projects/new";

	private static final String ONE = "/projects/{id}";

	private static final String EDIT = ONE + "/edit";

	private static final String FORM = "plan";

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final ProjectEditor editor;

	private final CouncilWork council;

	private final Projects projects;

	private final Portfolios portfolios;

	private final CommunityMembers communities;

	private final DeficitGroups deficits;

	private final Accounts accounts;

	private final ProjectPageController pages;

	private final Refusals refusals;

	ProjectEditController(ProjectEditor editor, CouncilWork council, Projects projects, Portfolios portfolios,
			CommunityMembers communities, DeficitGroups deficits, Accounts accounts, ProjectPageController pages,
			Refusals refusals) {
		this.editor = editor;
		this.council = council;
		this.projects = projects;
		this.portfolios = portfolios;
		this.communities = communities;
		this.deficits = deficits;
		this.accounts = accounts;
		this.pages = pages;
		this.refusals = refusals;
	}

	@GetMapping(NEW)
	String blank(Model model) {
		return page(null, new TypedForm(FORM, new LinkedMultiValueMap<>()), model);
	}

	private String page(@Nullable Project project, TypedForm typed, Model model) {
		Caller caller = Callers.current();
		model.addAttribute("project", project);
		model.addAttribute("typed", typed);
		model.addAttribute("chosen", typed.values().getOrDefault("deficit", List.of()));
		model.addAttribute("portfolios", this.portfolios.all());
		model.addAttribute("communities",
				this.communities.of(caller.person())
					.stream()
					.filter((one) -> this.communities.standing(caller, one.id()).mayRun())
					.toList());
		model.addAttribute("groups", this.deficits.all());
		model.addAttribute("programmes", this.projects.programmes(caller));
		return "project-edit";
	}

	@PostMapping(NEW)
	String propose(@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return this.refusals.attempt(() -> to(this.editor.propose(Callers.current(), ProjectForms.read(values))),
				() -> page(null, new TypedForm(FORM, values), model), response, model);
	}

	private static String to(String id) {
		return "redirect:/projects/" + id;
	}

	@GetMapping(EDIT)
	String form(@PathVariable("id") String id, Model model) {
		Project project = led(id);
		return page(project, new TypedForm(FORM, ProjectForms.of(project)), model);
	}

	private Project led(String id) {
		Project project = this.projects.get(Callers.current(), id);
		if (!project.status().isWritten() || !this.projects.leads(Callers.current(), project)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "project-led");
		}
		return project;
	}

	@PostMapping(EDIT)
	String change(@PathVariable("id") String id, @RequestParam("version") int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			this.editor.change(Callers.current(), id, version, ProjectForms.read(values));
			return to(id);
		}, () -> page(led(id), new TypedForm(FORM, values), model), response, model);
	}

	@PostMapping(ONE + "/submit")
	String submit(@PathVariable("id") String id, Model model, HttpServletResponse response) {
		return done(id, "submit", new LinkedMultiValueMap<>(), model, response,
				() -> this.editor.submit(Callers.current(), id));
	}

	@PostMapping(ONE + "/vote")
	String vote(@PathVariable("id") String id, @RequestParam("vote") Vote vote, Model model,
			HttpServletResponse response) {
		return done(id, "vote", new LinkedMultiValueMap<>(), model, response,
				() -> this.council.vote(Callers.current(), id, vote));
	}

	@PostMapping(ONE + "/decide")
	String decide(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return done(id, "decide", values, model, response, () -> this.council.decide(Callers.current(), id,
				decision(values.getFirst("decision")), ProjectForms.minutes(values)));
	}

	static Decision decision(@Nullable String typed) {
		return Arrays.stream(Decision.values())
			.filter((one) -> one.name().equals(typed))
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.BAD_REQUEST, "project-decision"));
	}

	private static String text(MultiValueMap<String, String> values, String field) {
		String text = values.getFirst(field);
		return (text != null) ? text : "";
	}

	@PostMapping(ONE + "/accept")
	String accept(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return done(id, "accept", values, model, response, () -> this.council.acceptReport(Callers.current(), id,
				"true".equals(values.getFirst("accepted")), ProjectForms.minutes(values)));
	}

	@PostMapping(ONE + "/move")
	String move(@PathVariable("id") String id, @RequestParam("status") ProjectStatus status, Model model,
			HttpServletResponse response) {
		return done(id, "move", new LinkedMultiValueMap<>(), model, response,
				() -> this.editor.move(Callers.current(), id, status));
	}

	@PostMapping(ONE + "/milestone")
	String reach(@PathVariable("id") String id, @RequestParam("milestone") String milestone,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		String day = text(values, "doneOn");
		return done(id, "milestone-" + milestone, values, model, response, () -> this.editor.reach(Callers.current(),
				id, milestone, day.isBlank() ? null : ProjectForms.day(day)));
	}

	@PostMapping(ONE + "/result")
	String achieve(@PathVariable("id") String id, @RequestParam("result") String result,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return done(id, "result-" + result, values, model, response, () -> this.editor.achieve(Callers.current(), id,
				result, ProjectForms.number(values.getFirst("achieved"))));
	}

	@PostMapping(ONE + "/note")
	String note(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return done(id, "note", values, model, response,
				() -> this.editor.note(Callers.current(), id, text(values, "text")));
	}

	@PostMapping(ONE + "/report")
	String report(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return done(id, "report", values, model, response, () -> this.editor.report(Callers.current(), id,
				text(values, "report"), practices(text(values, "practices"))));
	}

	// Addresses of their pages or their ids, one in a line.
	private static List<String> practices(String typed) {
		return typed.lines().filter((one) -> !one.isBlank()).map((line) -> {
			Matcher id = ID.matcher(line);
			if (!id.find()) {
				throw new EstafetaException(ErrorKind.BAD_REQUEST, "project-line", line.strip());
			}
			return id.group();
		}).distinct().toList();
	}

	@PostMapping(ONE + "/group")
	String group(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return done(id, "group", values, model, response, () -> {
			String account = values.getFirst("account");
			if (account != null) {
				this.editor.setMember(Callers.current(), id, account, null);
			}
			else {
				this.editor.setMember(Callers.current(), id, this.accounts.open(text(values, "login")).id(),
						Arrays.stream(ProjectRole.values())
							.filter((one) -> one.name().equals(values.getFirst("role")))
							.findFirst()
							.orElse(ProjectRole.MEMBER));
			}
		});
	}

	private String done(String id, String form, MultiValueMap<String, String> values, Model model,
			HttpServletResponse response, Runnable work) {
		return this.refusals.attempt(() -> {
			work.run();
			return to(id);
		}, () -> this.pages.page(id, new TypedForm(form, values), model), response, model);
	}

}
