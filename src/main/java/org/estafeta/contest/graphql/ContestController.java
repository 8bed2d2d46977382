package org.estafeta.contest.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
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
import org.estafeta.event.Event;
import org.estafeta.organisation.Organisation;
import org.estafeta.practice.Practice;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;

/**
 * Contests.
 */
@Controller
class ContestController {

	private final Contests contests;

	private final ContestWorks works;

	private final Jury jury;

	private final ContestReports reports;

	ContestController(Contests contests, ContestWorks works, Jury jury, ContestReports reports) {
		this.contests = contests;
		this.works = works;
		this.jury = jury;
		this.reports = reports;
	}

	@QueryMapping
	List<ContestStage> contestStages(@Argument String event) {
		return this.contests.stages(id(event));
	}

	@QueryMapping
	List<ContestStage> contestCalendar(@Argument LocalDate from, @Argument LocalDate to) {
		return this.contests.between(from, to);
	}

	@QueryMapping
	ContestReports.Report contestReport(@Argument String event) {
		return this.reports.of(id(event));
	}

	@QueryMapping
	List<Juror> possibleJurors(@ContextValue Caller caller) {
		return this.contests.possibleJurors(caller);
	}

	@MutationMapping
	List<ContestStage> addContestStage(@Argument String event, @Argument ContestStageInput stage,
			@ContextValue Caller caller) {
		this.contests.add(caller, id(event), stage.edit());
		return contestStages(event);
	}

	@MutationMapping
	boolean changeContestStage(@Argument String id, @Argument int version, @Argument ContestStageInput stage,
			@ContextValue Caller caller) {
		this.contests.change(caller, id, version, stage.edit());
		return true;
	}

	@MutationMapping
	boolean nameContestJury(@Argument String stage, @Argument int version, @Argument List<String> accounts,
			@ContextValue Caller caller) {
		this.contests.nameJury(caller, stage, version, accounts);
		return true;
	}

	@MutationMapping
	String enterContestWork(@Argument String event, @Argument ContestWorkInput work, @ContextValue Caller caller) {
		return this.works.enter(caller, id(event), work.edit());
	}

	@MutationMapping
	boolean changeContestWork(@Argument String event, @Argument String id, @Argument ContestWorkInput work,
			@ContextValue Caller caller) {
		this.works.change(caller, id(event), id, work.edit());
		return true;
	}

	@MutationMapping
	boolean withdrawContestWork(@Argument String event, @Argument String id, @ContextValue Caller caller) {
		this.works.withdraw(caller, id(event), id);
		return true;
	}

	@MutationMapping
	boolean markContestWork(@Argument String stage, @Argument String work, @Argument int version,
			@Argument List<ContestMarkInput> marks, @Argument boolean finished, @ContextValue Caller caller) {
		this.jury.mark(caller, stage,
				new JurySheet(work, caller.person(), marks.stream().map(ContestMarkInput::points).toList(),
						marks.stream().map(ContestMarkInput::said).toList(), finished, version));
		return true;
	}

	@MutationMapping
	boolean closeContestStage(@Argument String stage, @Argument int version, @ContextValue Caller caller) {
		this.jury.close(caller, stage, version);
		return true;
	}

	@SchemaMapping(typeName = "ContestStage", field = "event")
	CompletableFuture<Event> eventOf(ContestStage stage, DataLoader<String, Event> events) {
		return events.load(stage.event());
	}

	@SchemaMapping(typeName = "ContestStage", field = "jurors")
	@Nullable List<Juror> jurorsOf(ContestStage stage, @ContextValue Caller caller) {
		return this.contests.mayRun(caller, stage.event()) ? stage.jurors() : null;
	}

	@SchemaMapping(typeName = "ContestStage", field = "works")
	List<Seen> worksOf(ContestStage stage, @ContextValue Caller caller) {
		List<JurySheet> sheets = this.jury.of(caller, stage);
		boolean all = this.contests.mayRun(caller, stage.event());
		return this.works.of(caller, stage)
			.stream()
			.map((work) -> Seen.of(work, all || isOwn(work, caller),
					sheets.stream().filter((sheet) -> sheet.work().equals(work.id())).toList()))
			.toList();
	}

	private static boolean isOwn(ContestWork work, Caller caller) {
		String account = caller.account();
		return account != null && work.owners().contains(account);
	}

	@SchemaMapping(typeName = "ContestStage")
	@Nullable List<Owed> owed(ContestStage stage, @ContextValue Caller caller) {
		if (!this.contests.mayRun(caller, stage.event())) {
			return null;
		}
		return this.jury.owed(caller, stage)
			.stream()
			.map((one) -> new Owed(one.work(), one.juror().orElse(null)))
			.toList();
	}

	@SchemaMapping(typeName = "ContestCriterion")
	@Nullable CompletableFuture<Deficit> deficit(Criterion criterion, DataLoader<String, Deficit> deficits) {
		return (criterion.deficit() != null) ? deficits.load(criterion.deficit()) : null;
	}

	@SchemaMapping(typeName = "ContestShare", field = "deficit")
	@Nullable CompletableFuture<Deficit> deficitOf(ContestReports.Share share, DataLoader<String, Deficit> deficits) {
		return (share.deficit() != null) ? deficits.load(share.deficit()) : null;
	}

	@SchemaMapping(typeName = "ContestReport")
	CompletableFuture<List<Practice>> practices(ContestReports.Report report, DataLoader<String, Practice> practices) {
		return practices.loadMany(report.practices());
	}

	@SchemaMapping(typeName = "ContestWork")
	@Nullable CompletableFuture<Practice> practice(Seen seen, DataLoader<String, Practice> practices) {
		String practice = seen.practiceId();
		return (practice != null) ? practices.load(practice) : null;
	}

	@SchemaMapping(typeName = "ContestWork")
	@Nullable CompletableFuture<Organisation> organisation(Seen seen, DataLoader<String, Organisation> organisations) {
		String organisation = seen.organisationId();
		return (organisation != null) ? organisations.load(organisation) : null;
	}

	private static String id(String event) {
		return GlobalId.parse(event, NodeKind.EVENT);
	}

	/**
	 * A work as the caller sees it.
	 *
	 * @param id its id
	 * @param number its number
	 * @param title its title
	 * @param summary what it is about
	 * @param link where it is
	 * @param nomination in which nomination
	 * @param author whose it is
	 * @param organisationId where it comes from
	 * @param practiceId the practice that it presents
	 * @param place its place
	 * @param goesOn whether it goes on
	 * @param result its points
	 * @param sheets what the jury says, as far as they see it
	 */
	record Seen(String id, int number, String title, @Nullable String summary, @Nullable String link,
			@Nullable String nomination, @Nullable String author, @Nullable String organisationId,
			@Nullable String practiceId, @Nullable Integer place, @Nullable Boolean goesOn, @Nullable WorkResult result,
			List<JurySheet> sheets) {

		private static Seen of(ContestWork work, boolean whole, List<JurySheet> sheets) {
			WorkResult result = work.result();
			return new Seen(work.id(), work.number(), work.title(), work.summary(), work.link(), work.nomination(),
					work.author(), work.organisation(), work.practice(),
					(result != null) ? Integer.valueOf(result.place()) : null,
					(result != null) ? Boolean.valueOf(result.goesOn()) : null, whole ? result : null, sheets);
		}

	}

	/**
	 * A mark that is missing.
	 *
	 * @param work the number of the work
	 * @param juror who owes it
	 */
	record Owed(int work, @Nullable Juror juror) {

	}

	/**
	 * A stage as a client sends it.
	 *
	 * @param name its name
	 * @param from its first day
	 * @param to its last day
	 * @param deadline the last day for works
	 * @param goOn how many go on
	 * @param blind whether jurors do not see whose a work is
	 * @param way how marks make a result
	 * @param criteria what is judged
	 */
	record ContestStageInput(String name, LocalDate from, LocalDate to, LocalDate deadline, @Nullable Integer goOn,
			boolean blind, ResultWay way, List<ContestCriterionInput> criteria) {

		private StageEdit edit() {
			return new StageEdit(this.name, this.from, this.to, this.deadline, this.goOn, this.blind, this.way,
					this.criteria.stream().map(ContestCriterionInput::criterion).toList());
		}

	}

	/**
	 * A criterion as a client sends it.
	 *
	 * @param name what is judged
	 * @param most the most points
	 * @param weight by what they are multiplied
	 * @param deficit the global id of a deficit
	 */
	record ContestCriterionInput(String name, int most, double weight, @Nullable String deficit) {

		private Criterion criterion() {
			return new Criterion("", this.name, this.most, this.weight,
					(this.deficit != null) ? GlobalId.parse(this.deficit, NodeKind.DEFICIT) : null);
		}

	}

	/**
	 * A work as a client sends it.
	 *
	 * @param title its title
	 * @param summary what it is about
	 * @param link where it is
	 * @param nomination in which nomination
	 * @param practice the global id of a practice
	 * @param showName whether the author agrees to be named
	 * @param author whose it is
	 * @param organisation the global id of an organisation
	 */
	record ContestWorkInput(String title, @Nullable String summary, @Nullable String link, @Nullable String nomination,
			@Nullable String practice, boolean showName, @Nullable String author, @Nullable String organisation) {

		private WorkEdit edit() {
			return new WorkEdit(this.title, this.summary, this.link, this.nomination,
					(this.practice != null) ? GlobalId.parse(this.practice, NodeKind.PRACTICE) : null, this.showName,
					this.author,
					(this.organisation != null) ? GlobalId.parse(this.organisation, NodeKind.ORGANISATION) : null);
		}

	}

	/**
	 * What a juror says to a criterion.
	 *
	 * @param points the points
	 * @param comment what is said to it
	 */
	record ContestMarkInput(double points, @Nullable String comment) {

		private String said() {
			return (this.comment != null) ? this.comment : "";
		}

	}

}
