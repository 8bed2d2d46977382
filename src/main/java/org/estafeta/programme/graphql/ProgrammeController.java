package org.estafeta.programme.graphql;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.editing.ProgrammeEdit;
import org.estafeta.editing.ProgrammeEditor;
import org.estafeta.event.Event;
import org.estafeta.event.Programme;
import org.estafeta.event.ProgrammeForm;
import org.estafeta.event.ProgrammeTie;
import org.estafeta.event.Programmes;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.programme.DeficitNeed;
import org.estafeta.programme.DemandYear;
import org.estafeta.programme.GroupEdit;
import org.estafeta.programme.PlanEditor;
import org.estafeta.programme.PlanLineEdit;
import org.estafeta.programme.PlanRow;
import org.estafeta.programme.ProgrammeDemands;
import org.estafeta.programme.ProgrammeGroup;
import org.estafeta.programme.ProgrammeGroups;
import org.estafeta.programme.ProgrammeOpinions;
import org.estafeta.programme.ProgrammePlan;
import org.estafeta.programme.ProgrammePlans;
import org.estafeta.programme.ProgrammeSatisfaction;
import org.estafeta.programme.ProgrammeUptake;
import org.estafeta.registration.CompletionMark;
import org.estafeta.registration.GroupJournal;
import org.estafeta.registration.GroupJournals;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.Deficits;

/**
 * Professional programmes: making them, groups, plans, demand and satisfaction.
 */
@Controller
class ProgrammeController {

	private final Programmes programmes;

	private final ProgrammeEditor editor;

	private final ProgrammeGroups groups;

	private final GroupJournals journals;

	private final ProgrammePlans plans;

	private final PlanEditor planEditor;

	private final ProgrammeDemands demands;

	private final ProgrammeOpinions opinions;

	private final Organisations organisations;

	private final Deficits deficits;

	ProgrammeController(Programmes programmes, ProgrammeEditor editor, ProgrammeGroups groups, GroupJournals journals,
			ProgrammePlans plans, PlanEditor planEditor, ProgrammeDemands demands, ProgrammeOpinions opinions,
			Organisations organisations, Deficits deficits) {
		this.programmes = programmes;
		this.editor = editor;
		this.groups = groups;
		this.journals = journals;
		this.plans = plans;
		this.planEditor = planEditor;
		this.demands = demands;
		this.opinions = opinions;
		this.organisations = organisations;
		this.deficits = deficits;
	}

	@QueryMapping
	ProgrammePlan programmePlan(@Argument @Nullable Integer year, @ContextValue Caller caller) {
		return this.plans.of(caller, year(year));
	}

	private int year(@Nullable Integer year) {
		return (year != null) ? year : this.plans.thisYear();
	}

	@QueryMapping
	List<ProgrammeSatisfaction> programmeSatisfaction(@Argument @Nullable Integer year) {
		return this.opinions.ranked(year);
	}

	@QueryMapping
	List<ProgrammeUptake> programmeUptake(@Argument @Nullable Integer year) {
		return this.demands.uptake(year(year));
	}

	@QueryMapping
	DemandYear deficitDemand(@Argument @Nullable Integer year, @ContextValue Caller caller) {
		return this.demands.of(caller, year(year));
	}

	@QueryMapping
	GroupJournal groupJournal(@Argument String event, @ContextValue Caller caller) {
		return this.journals.of(caller, GlobalId.parse(event, NodeKind.EVENT));
	}

	@MutationMapping
	Programme createProgramme(@Argument ProgrammeInput programme, @ContextValue Caller caller) {
		return this.programmes.get(this.editor.create(caller, programme.edit()));
	}

	@MutationMapping
	Programme changeProgramme(@Argument String id, @Argument String version, @Argument ProgrammeInput programme,
			@ContextValue Caller caller) {
		String known = programmeId(id);
		this.editor.change(caller, known, version, programme.edit());
		return this.programmes.get(known);
	}

	@MutationMapping
	Programme retireProgramme(@Argument String id, @Argument boolean retired, @ContextValue Caller caller) {
		String known = programmeId(id);
		this.editor.retire(caller, known, retired);
		return this.programmes.get(known);
	}

	@MutationMapping
	ProgrammeGroup openProgrammeGroup(@Argument String programme, @Argument GroupInput group,
			@ContextValue Caller caller) {
		String known = programmeId(programme);
		String event = this.groups.open(caller, known, group.edit());
		return this.groups.of(known).stream().filter((one) -> one.event().equals(event)).findFirst().orElseThrow();
	}

	@MutationMapping
	GroupJournal keepGroupJournal(@Argument String event, @Argument List<JournalEntryInput> entries,
			@ContextValue Caller caller) {
		this.journals.keep(caller, GlobalId.parse(event, NodeKind.EVENT),
				entries.stream().map(JournalEntryInput::entry).toList());
		return groupJournal(event, caller);
	}

	@MutationMapping
	ProgrammePlan savePlanLine(@Argument int year, @Argument int version, @Argument @Nullable String id,
			@Argument PlanLineInput line, @ContextValue Caller caller) {
		this.planEditor.save(caller, year, version, id, line.edit());
		return this.plans.of(caller, year);
	}

	@MutationMapping
	ProgrammePlan removePlanLine(@Argument int year, @Argument int version, @Argument String id,
			@Argument @Nullable String reason, @ContextValue Caller caller) {
		this.planEditor.remove(caller, year, version, id, reason);
		return this.plans.of(caller, year);
	}

	@MutationMapping
	ProgrammePlan approveProgrammePlan(@Argument int year, @Argument int version, @ContextValue Caller caller) {
		this.planEditor.approve(caller, year, version);
		return this.plans.of(caller, year);
	}

	@BatchMapping(typeName = "Programme", field = "providers")
	Map<Programme, List<Organisation>> providersOf(List<Programme> rows) {
		return tied(rows, Programme::id, this.programmes.providers(rows.stream().map(Programme::id).toList()),
				ProgrammeTie::programmeId, ProgrammeTie::otherId, (ids) -> this.organisations.byIds(ids));
	}

	@BatchMapping(typeName = "Programme", field = "deficits")
	Map<Programme, List<Deficit>> deficitsOf(List<Programme> rows) {
		return tied(rows, Programme::id, this.programmes.deficits(rows.stream().map(Programme::id).toList()),
				ProgrammeTie::programmeId, ProgrammeTie::otherId, (ids) -> this.deficits.byIds(ids));
	}

	@BatchMapping(typeName = "Deficit", field = "programmes")
	Map<Deficit, List<Programme>> programmesOf(List<Deficit> rows) {
		return tied(rows, Deficit::id, this.programmes.answers(rows.stream().map(Deficit::id).toList()),
				ProgrammeTie::otherId, ProgrammeTie::programmeId, (ids) -> this.programmes.byIds(ids));
	}

	private static <O, T> Map<O, List<T>> tied(List<O> owners, Function<O, String> id, List<ProgrammeTie> ties,
			Function<ProgrammeTie, String> one, Function<ProgrammeTie, String> other,
			Function<List<String>, Map<String, T>> byIds) {
		Map<String, T> found = byIds.apply(ties.stream().map(other).distinct().toList());
		Map<String, List<T>> lists = ties.stream()
			.filter((tie) -> found.containsKey(other.apply(tie)))
			.collect(Collectors.groupingBy(one, Collectors
				.mapping((tie) -> Objects.requireNonNull(found.get(other.apply(tie))), Collectors.toList())));
		Map<O, List<T>> tied = new HashMap<>();
		owners.forEach((owner) -> tied.put(owner, lists.getOrDefault(id.apply(owner), List.of())));
		return tied;
	}

	@SchemaMapping(typeName = "Programme", field = "groups")
	List<ProgrammeGroup> groupsOf(Programme programme) {
		return this.groups.of(programme.id());
	}

	@BatchMapping(typeName = "Programme", field = "satisfaction")
	Map<Programme, @Nullable ProgrammeSatisfaction> satisfactionOf(List<Programme> rows) {
		Map<String, ProgrammeSatisfaction> all = this.opinions.all();
		Map<Programme, @Nullable ProgrammeSatisfaction> told = new HashMap<>();
		rows.forEach((row) -> told.put(row, all.get(row.id())));
		return told;
	}

	@SchemaMapping(typeName = "ProgrammeGroup", field = "event")
	CompletableFuture<Event> eventOf(ProgrammeGroup group, DataLoader<String, Event> events) {
		return events.load(group.event());
	}

	@SchemaMapping(typeName = "ProgrammeGroup", field = "programme")
	CompletableFuture<Programme> programmeOf(ProgrammeGroup group, DataLoader<String, Programme> programmes) {
		return programmes.load(group.programme());
	}

	@SchemaMapping(typeName = "PlanRow", field = "programme")
	CompletableFuture<Programme> programmeOf(PlanRow row, DataLoader<String, Programme> programmes) {
		return programmes.load(row.programme().id());
	}

	@SchemaMapping(typeName = "ProgrammeSatisfaction", field = "programme")
	CompletableFuture<Programme> programmeOf(ProgrammeSatisfaction row, DataLoader<String, Programme> programmes) {
		return programmes.load(row.programme());
	}

	@SchemaMapping(typeName = "ProgrammeUptake", field = "programme")
	CompletableFuture<Programme> programmeOf(ProgrammeUptake row, DataLoader<String, Programme> programmes) {
		return programmes.load(row.programme());
	}

	@SchemaMapping(typeName = "GroupJournal", field = "programme")
	CompletableFuture<Programme> programmeOf(GroupJournal journal, DataLoader<String, Programme> programmes) {
		return programmes.load(journal.programme());
	}

	@SchemaMapping(typeName = "GroupJournal", field = "event")
	CompletableFuture<Event> eventOf(GroupJournal journal, DataLoader<String, Event> events) {
		return events.load(journal.event());
	}

	@SchemaMapping(typeName = "JournalRow")
	List<String> attended(GroupJournal.Row row) {
		return row.attended().stream().sorted().toList();
	}

	@SchemaMapping(typeName = "DeficitNeed", field = "deficit")
	CompletableFuture<Deficit> deficitOf(DeficitNeed need, DataLoader<String, Deficit> deficits) {
		return deficits.load(need.deficit());
	}

	@SchemaMapping(typeName = "DeficitNeed", field = "programmes")
	CompletableFuture<List<Programme>> programmesOf(DeficitNeed need, DataLoader<String, Programme> programmes) {
		return programmes.loadMany(need.programmes())
			.thenApply((found) -> found.stream().sorted(Comparator.comparing(Programme::sortKey)).toList());
	}

	private static String programmeId(String id) {
		return GlobalId.parse(id, NodeKind.PROGRAMME);
	}

	private static @Nullable String text(@Nullable Integer number) {
		return (number != null) ? number.toString() : null;
	}

	private static List<String> organisations(List<String> ids) {
		return ids.stream().map((id) -> GlobalId.parse(id, NodeKind.ORGANISATION)).toList();
	}

	/**
	 * A programme as a client sends it.
	 *
	 * @param title its name
	 * @param kindName what it is
	 * @param summary what it teaches
	 * @param hours academic hours
	 * @param form in which form it is held
	 * @param targetGroup for whom it is
	 * @param providers global ids of organisations
	 * @param provider who offers it, in words
	 * @param region the region
	 * @param year when it was offered
	 * @param deficits global ids of deficits
	 * @param citation where this is known from
	 */
	record ProgrammeInput(String title, String kindName, @Nullable String summary, @Nullable Integer hours,
			@Nullable ProgrammeForm form, @Nullable String targetGroup, List<String> providers,
			@Nullable String provider, @Nullable String region, @Nullable String year, List<String> deficits,
			@Nullable String citation) {

		private ProgrammeEdit edit() {
			return new ProgrammeEdit(this.title, this.kindName, this.summary, text(this.hours), this.form,
					this.targetGroup, organisations(this.providers), this.provider, this.region, this.year,
					this.deficits.stream().map((id) -> GlobalId.parse(id, NodeKind.DEFICIT)).toList(), this.citation);
		}

	}

	/**
	 * A group as a client sends it.
	 *
	 * @param title its name
	 * @param start when it begins
	 * @param end when it ends
	 * @param places how many there is room for
	 * @param city the city
	 * @param region the region
	 * @param hosts global ids of organisations
	 */
	record GroupInput(@Nullable String title, String start, @Nullable String end, @Nullable Integer places,
			@Nullable String city, @Nullable String region, List<String> hosts) {

		private GroupEdit edit() {
			return new GroupEdit(this.title, this.start, this.end, text(this.places), this.city, this.region,
					organisations(this.hosts));
		}

	}

	/**
	 * What a client says of a listener.
	 *
	 * @param id the participation
	 * @param attended the parts that they attended
	 * @param mark what is said of their completion
	 */
	record JournalEntryInput(String id, List<String> attended, CompletionMark mark) {

		private GroupJournal.Entry entry() {
			return new GroupJournal.Entry(this.id, Set.copyOf(this.attended), this.mark);
		}

	}

	/**
	 * A line of a plan as a client sends it.
	 *
	 * @param programme the global id of the programme
	 * @param month the month
	 * @param groups how many groups
	 * @param places how many places
	 * @param hours academic hours
	 * @param reason why an approved plan is changed
	 */
	record PlanLineInput(String programme, int month, int groups, int places, @Nullable Integer hours,
			@Nullable String reason) {

		private PlanLineEdit edit() {
			return new PlanLineEdit(programmeId(this.programme), String.valueOf(this.month),
					String.valueOf(this.groups), String.valueOf(this.places), text(this.hours), this.reason);
		}

	}

}
