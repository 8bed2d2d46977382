package org.estafeta.project.graphql;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.project.Council;
import org.estafeta.project.CouncilMember;
import org.estafeta.project.CouncilWork;
import org.estafeta.project.Decision;
import org.estafeta.project.Minutes;
import org.estafeta.project.Project;
import org.estafeta.project.ProjectEdit;
import org.estafeta.project.ProjectEditor;
import org.estafeta.project.ProjectFilter;
import org.estafeta.project.ProjectRole;
import org.estafeta.project.ProjectStatus;
import org.estafeta.project.Projects;
import org.estafeta.project.Tally;
import org.estafeta.project.Vote;
import org.estafeta.shared.NodeKind;

/**
 * Projects and the council that decides on them.
 */
@Controller
class ProjectController {

	private static final String PROJECT = "Project";

	private final Projects projects;

	private final ProjectEditor editor;

	private final Council council;

	private final CouncilWork decisions;

	ProjectController(Projects projects, ProjectEditor editor, Council council, CouncilWork decisions) {
		this.projects = projects;
		this.editor = editor;
		this.council = council;
		this.decisions = decisions;
	}

	@QueryMapping
	List<Project> projects(@Argument @Nullable FilterInput filter, @ContextValue Caller caller) {
		return this.projects.list(caller, (filter != null) ? filter.filter() : ProjectFilter.ALL);
	}

	@QueryMapping
	Project project(@Argument String id, @ContextValue Caller caller) {
		return this.projects.get(caller, id);
	}

	@QueryMapping
	List<CouncilMember> projectCouncil() {
		return this.council.members();
	}

	@MutationMapping
	Project proposeProject(@Argument PlanInput input, @ContextValue Caller caller) {
		return project(this.editor.propose(caller, input.edit()), caller);
	}

	@MutationMapping
	Project changeProject(@Argument String id, @Argument int version, @Argument PlanInput input,
			@ContextValue Caller caller) {
		this.editor.change(caller, id, version, input.edit());
		return project(id, caller);
	}

	@MutationMapping
	Project submitProject(@Argument String id, @ContextValue Caller caller) {
		this.editor.submit(caller, id);
		return project(id, caller);
	}

	@MutationMapping
	Project moveProject(@Argument String id, @Argument ProjectStatus status, @ContextValue Caller caller) {
		this.editor.move(caller, id, status);
		return project(id, caller);
	}

	@MutationMapping
	Project reachMilestone(@Argument String id, @Argument String milestone, @Argument @Nullable LocalDate doneOn,
			@ContextValue Caller caller) {
		this.editor.reach(caller, id, milestone, doneOn);
		return project(id, caller);
	}

	@MutationMapping
	Project achieveResult(@Argument String id, @Argument String result, @Argument double achieved,
			@ContextValue Caller caller) {
		this.editor.achieve(caller, id, result, achieved);
		return project(id, caller);
	}

	@MutationMapping
	Project noteProgress(@Argument String id, @Argument String text, @ContextValue Caller caller) {
		this.editor.note(caller, id, text);
		return project(id, caller);
	}

	@MutationMapping
	Project setProjectMember(@Argument String id, @Argument String account, @Argument @Nullable ProjectRole role,
			@ContextValue Caller caller) {
		this.editor.setMember(caller, id, account, role);
		return project(id, caller);
	}

	@MutationMapping
	Project reportProject(@Argument String id, @Argument String report, @Argument List<String> produced,
			@ContextValue Caller caller) {
		this.editor.report(caller, id, report,
				produced.stream().map((one) -> GlobalId.parse(one, NodeKind.PRACTICE)).toList());
		return project(id, caller);
	}

	@MutationMapping
	Project voteOnProject(@Argument String id, @Argument Vote vote, @ContextValue Caller caller) {
		this.decisions.vote(caller, id, vote);
		return project(id, caller);
	}

	@MutationMapping
	Project decideProject(@Argument String id, @Argument Decision decision, @Argument Minutes minutes,
			@ContextValue Caller caller) {
		this.decisions.decide(caller, id, decision, minutes);
		return project(id, caller);
	}

	@MutationMapping
	Project acceptProjectReport(@Argument String id, @Argument boolean accepted, @Argument Minutes minutes,
			@ContextValue Caller caller) {
		this.decisions.acceptReport(caller, id, accepted, minutes);
		return project(id, caller);
	}

	@MutationMapping
	List<CouncilMember> appointToCouncil(@Argument String account, @Argument boolean chair,
			@ContextValue Caller caller) {
		this.council.appoint(caller, account, chair);
		return projectCouncil();
	}

	@MutationMapping
	List<CouncilMember> dismissFromCouncil(@Argument String account, @ContextValue Caller caller) {
		this.council.dismiss(caller, account);
		return projectCouncil();
	}

	@SchemaMapping(typeName = PROJECT)
	String format(Project project) {
		return project.place().format().id();
	}

	@SchemaMapping(typeName = PROJECT)
	String portfolio(Project project) {
		return project.place().portfolio().id();
	}

	@SchemaMapping(typeName = PROJECT)
	@Nullable String programme(Project project) {
		return project.place().programme();
	}

	@SchemaMapping(typeName = PROJECT)
	@Nullable String community(Project project) {
		Project.Named carrier = project.community();
		return (carrier != null) ? new GlobalId(NodeKind.COMMUNITY, carrier.id()).text() : null;
	}

	@SchemaMapping(typeName = PROJECT)
	List<String> deficits(Project project) {
		return project.deficits().stream().map((id) -> new GlobalId(NodeKind.DEFICIT, id).text()).toList();
	}

	@SchemaMapping(typeName = PROJECT)
	List<String> practices(Project project) {
		return project.practices().stream().map((id) -> new GlobalId(NodeKind.PRACTICE, id).text()).toList();
	}

	@SchemaMapping(typeName = PROJECT)
	List<Project.Milestone> milestones(Project project) {
		return project.parts().milestones();
	}

	@SchemaMapping(typeName = PROJECT)
	int overdue(Project project) {
		return Math.toIntExact(project.overdue(this.projects.today()));
	}

	@SchemaMapping(typeName = PROJECT)
	List<Project.Result> results(Project project) {
		return project.parts().results();
	}

	@SchemaMapping(typeName = PROJECT)
	List<Project.Resource> resources(Project project) {
		return project.parts().resources();
	}

	@SchemaMapping(typeName = PROJECT)
	List<Project.Risk> risks(Project project) {
		return project.parts().risks();
	}

	@SchemaMapping(typeName = PROJECT)
	List<Project.Note> notes(Project project) {
		return project.parts().notes();
	}

	@SchemaMapping(typeName = PROJECT)
	@Nullable String protocol(Project project) {
		return project.outcome().protocol();
	}

	@SchemaMapping(typeName = PROJECT)
	@Nullable LocalDate decidedOn(Project project) {
		return project.outcome().decidedOn();
	}

	@SchemaMapping(typeName = PROJECT)
	@Nullable String remarks(Project project) {
		return project.outcome().remarks();
	}

	@SchemaMapping(typeName = PROJECT)
	@Nullable String report(Project project) {
		return project.outcome().report();
	}

	@SchemaMapping(typeName = PROJECT)
	@Nullable Tally tally(Project project, @ContextValue Caller caller) {
		return this.projects.tally(caller, project.id());
	}

	@SchemaMapping(typeName = "Tally")
	boolean quorate(Tally tally) {
		return tally.isQuorate();
	}

	@SchemaMapping(typeName = "Tally")
	boolean carried(Tally tally) {
		return tally.isCarried();
	}

	private static @Nullable String id(@Nullable String global, NodeKind kind) {
		return (global != null) ? GlobalId.parse(global, kind) : null;
	}

	/**
	 * Which projects, as a client sends it.
	 *
	 * @param portfolio the id of a portfolio
	 * @param format the id of a format
	 * @param programme the programme of projects
	 * @param status how it stands
	 * @param community the global id of a community
	 * @param deficit the global id of a deficit
	 * @param practice the global id of a practice
	 */
	record FilterInput(@Nullable String portfolio, @Nullable String format, @Nullable String programme,
			@Nullable ProjectStatus status, @Nullable String community, @Nullable String deficit,
			@Nullable String practice) {

		private ProjectFilter filter() {
			return new ProjectFilter(this.portfolio, this.format, this.programme, this.status,
					id(this.community, NodeKind.COMMUNITY), id(this.deficit, NodeKind.DEFICIT),
					id(this.practice, NodeKind.PRACTICE));
		}

	}

	/**
	 * A plan as a client sends it.
	 *
	 * @param title its title
	 * @param goal what it is for
	 * @param startsOn its first day
	 * @param endsOn its last day
	 * @param format the id of its format
	 * @param programme the programme of projects, null for none
	 * @param community the global id of a community
	 * @param deficits the global ids of deficits
	 * @param milestones its milestones
	 * @param results what it is to bring
	 * @param resources what it needs
	 * @param risks what may go wrong
	 */
	record PlanInput(String title, String goal, LocalDate startsOn, LocalDate endsOn, String format,
			@Nullable String programme, @Nullable String community, List<String> deficits,
			List<ProjectEdit.Milestone> milestones, List<ProjectEdit.Result> results,
			List<ProjectEdit.Resource> resources, List<ProjectEdit.Risk> risks) {

		private ProjectEdit edit() {
			return new ProjectEdit(this.title, this.goal, this.startsOn, this.endsOn, this.format, this.programme,
					id(this.community, NodeKind.COMMUNITY),
					this.deficits.stream().map((one) -> GlobalId.parse(one, NodeKind.DEFICIT)).toList(),
					this.milestones, this.results, this.resources, this.risks);
		}

	}

}
