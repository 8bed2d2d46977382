package org.estafeta.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.cyclogram.Portfolios;
import org.estafeta.practice.Practices;
import org.estafeta.project.Council;
import org.estafeta.project.Decision;
import org.estafeta.project.Project;
import org.estafeta.project.ProjectFilter;
import org.estafeta.project.ProjectRole;
import org.estafeta.project.ProjectStatus;
import org.estafeta.project.Projects;
import org.estafeta.project.Vote;
import org.estafeta.taxonomy.Deficits;

/**
 * The board of projects and the page of a project.
 */
@Controller
class ProjectPageController {

	private final Projects projects;

	private final Council council;

	private final Portfolios portfolios;

	private final Practices practices;

	private final Deficits deficits;

	ProjectPageController(Projects projects, Council council, Portfolios portfolios, Practices practices,
			Deficits deficits) {
		this.projects = projects;
		this.council = council;
		this.portfolios = portfolios;
		this.practices = practices;
		this.deficits = deficits;
	}

	@GetMapping("/projects")
	String board(@RequestParam(name = "portfolio", required = false) @Nullable String portfolio,
			@RequestParam(name = "format", required = false) @Nullable String format,
			@RequestParam(name = "programme", required = false) @Nullable String programme, Model model) {
		String inPortfolio = given(portfolio);
		String inFormat = given(format);
		List<Project> shown = this.projects.list(Callers.current(),
				new ProjectFilter(inPortfolio, inFormat, given(programme), null, null, null, null));
		List<Column> columns = new ArrayList<>();
		Arrays.stream(ProjectStatus.values())
			.map((status) -> new Column(status, shown.stream().filter((one) -> one.status() == status).toList()))
			.filter((column) -> column.status().isOpen() || !column.projects().isEmpty())
			.forEach(columns::add);
		model.addAttribute("columns", columns);
		model.addAttribute("today", this.projects.today());
		model.addAttribute("portfolios", this.portfolios.all());
		model.addAttribute("portfolio", inPortfolio);
		model.addAttribute("format", inFormat);
		model.addAttribute("programmes", this.projects.programmes(Callers.current()));
		model.addAttribute("programme", given(programme));
		return "projects";
	}

	// a field of a form that nothing was chosen in comes as an empty text
	private static @Nullable String given(@Nullable String value) {
		return (value == null || value.isEmpty()) ? null : value;
	}

	@GetMapping("/projects/timeline")
	String timeline(@RequestParam(name = "portfolio", required = false) @Nullable String portfolio, Model model) {
		String inPortfolio = given(portfolio);
		List<Project> shown = this.projects
			.list(Callers.current(), new ProjectFilter(inPortfolio, null, null, null, null, null, null))
			.stream()
			.filter((one) -> one.status().isOpen())
			.sorted(Comparator.comparing(Project::startsOn).thenComparing(Project::title))
			.toList();
		model.addAttribute("projects", shown);
		model.addAttribute("line", ProjectTimeline.of(shown, this.projects.today()));
		model.addAttribute("today", this.projects.today());
		model.addAttribute("portfolios", this.portfolios.all());
		model.addAttribute("portfolio", inPortfolio);
		return "project-timeline";
	}

	@GetMapping("/projects/{id}")
	String project(@PathVariable("id") String id, Model model) {
		return page(id, TypedForm.NONE, model);
	}

	/**
	 * The page of a project.
	 * @param id the project
	 * @param typed what was typed in one of its forms and refused
	 * @param model the page
	 * @return the name of its template
	 */
	String page(String id, TypedForm typed, Model model) {
		Caller caller = Callers.current();
		Project project = this.projects.get(caller, id);
		boolean leads = this.projects.leads(caller, project);
		model.addAttribute("typed", typed);
		model.addAttribute("leads", leads);
		model.addAttribute("votes", this.council.has(caller) && !leads);
		model.addAttribute("records", this.council.mayRecord(caller) && !leads);
		model.addAttribute("tally", this.projects.tally(caller, id));
		model.addAttribute("decisions", Decision.values());
		model.addAttribute("voices", Vote.values());
		model.addAttribute("roles", ProjectRole.values());
		model.addAttribute("moves", Arrays.stream(ProjectStatus.values()).filter(project.status()::mayBecome).toList());
		model.addAttribute("project", project);
		model.addAttribute("today", this.projects.today());
		model.addAttribute("practices", this.practices.byIds(project.practices()).values());
		model.addAttribute("deficits", this.deficits.byIds(project.deficits()).values());
		return "project";
	}

	/**
	 * A column of the board.
	 *
	 * @param status how its projects stand
	 * @param projects the projects
	 */
	record Column(ProjectStatus status, List<Project> projects) {

		Column {
			projects = List.copyOf(projects);
		}

	}

}
