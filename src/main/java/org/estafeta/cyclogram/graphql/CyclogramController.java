package org.estafeta.cyclogram.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

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
import org.estafeta.cyclogram.Activity;
import org.estafeta.cyclogram.ActivityEdit;
import org.estafeta.cyclogram.ActivityEditor;
import org.estafeta.cyclogram.CycleItem;
import org.estafeta.cyclogram.CycleRow;
import org.estafeta.cyclogram.CycleYear;
import org.estafeta.cyclogram.Cyclogram;
import org.estafeta.cyclogram.CyclogramEditor;
import org.estafeta.cyclogram.ItemEdit;
import org.estafeta.cyclogram.ItemKey;
import org.estafeta.cyclogram.Mark;
import org.estafeta.cyclogram.Portfolio;
import org.estafeta.cyclogram.Portfolios;
import org.estafeta.cyclogram.SchoolYear;
import org.estafeta.event.Event;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * The cyclogram and the portfolios.
 */
@Controller
class CyclogramController {

	private final Cyclogram cyclogram;

	private final CyclogramEditor editor;

	private final ActivityEditor activities;

	private final Portfolios portfolios;

	CyclogramController(Cyclogram cyclogram, CyclogramEditor editor, ActivityEditor activities, Portfolios portfolios) {
		this.cyclogram = cyclogram;
		this.editor = editor;
		this.activities = activities;
		this.portfolios = portfolios;
	}

	@QueryMapping
	CycleYear cyclogram(@Argument @Nullable Integer year, @ContextValue Caller caller) {
		return this.cyclogram.of(caller, (year != null) ? year(year) : this.cyclogram.thisYear());
	}

	@QueryMapping
	Activity activity(@Argument String id) {
		return this.cyclogram.activity(id);
	}

	@QueryMapping
	List<Portfolio> portfolios() {
		return this.portfolios.all();
	}

	@MutationMapping
	CycleRow changeCycleItem(@Argument ItemKeyInput item, @Argument int version, @Argument ItemInput input,
			@ContextValue Caller caller) {
		this.editor.change(caller, item.key(), version, input.edit());
		return row(caller, item);
	}

	@MutationMapping
	CycleRow markCycleItem(@Argument ItemKeyInput item, @Argument int version, @Argument boolean done,
			@ContextValue Caller caller) {
		this.editor.mark(caller, item.key(), version, done ? Mark.DONE : Mark.PLANNED);
		return row(caller, item);
	}

	@MutationMapping
	CycleRow addCyclePart(@Argument String activity, @Argument int year, @Argument ItemInput input,
			@ContextValue Caller caller) {
		this.editor.addPart(caller, activity, year(year), input.edit());
		return this.cyclogram.row(caller, activity, year(year));
	}

	@MutationMapping
	CycleRow removeCyclePart(@Argument ItemKeyInput item, @ContextValue Caller caller) {
		this.editor.removePart(caller, item.key());
		return row(caller, item);
	}

	@MutationMapping
	CycleRow fulfilCycleItem(@Argument ItemKeyInput item, @Argument String event, @ContextValue Caller caller) {
		this.editor.fulfil(caller, item.key(), GlobalId.parse(event, NodeKind.EVENT));
		return row(caller, item);
	}

	@MutationMapping
	CycleRow reportCycleItem(@Argument ItemKeyInput item, @Argument String title, @Argument String url,
			@ContextValue Caller caller) {
		this.editor.report(caller, item.key(), title, url);
		return row(caller, item);
	}

	@MutationMapping
	CycleRow dropFulfilment(@Argument ItemKeyInput item, @Argument String fulfilment, @ContextValue Caller caller) {
		// an event has a global id, a report only its own
		String id = or(() -> GlobalId.parse(fulfilment, NodeKind.EVENT), fulfilment);
		this.editor.drop(caller, item.key(), id);
		return row(caller, item);
	}

	private static String or(Supplier<String> parsed, String plain) {
		try {
			return parsed.get();
		}
		catch (EstafetaException ex) {
			return plain;
		}
	}

	@MutationMapping
	Activity addActivity(@Argument ActivityInput input, @ContextValue Caller caller) {
		return this.cyclogram.activity(this.activities.add(caller, input.edit()));
	}

	@MutationMapping
	Activity changeActivity(@Argument String id, @Argument String version, @Argument ActivityInput input,
			@ContextValue Caller caller) {
		this.activities.change(caller, id, version, input.edit());
		return this.cyclogram.activity(id);
	}

	@MutationMapping
	boolean removeActivity(@Argument String id, @ContextValue Caller caller) {
		this.activities.remove(caller, id);
		return true;
	}

	@SchemaMapping(typeName = "Cyclogram")
	int year(CycleYear year) {
		return year.year().start();
	}

	@SchemaMapping(typeName = "Activity")
	String portfolio(Activity activity) {
		return activity.place().portfolioName();
	}

	@SchemaMapping(typeName = "Activity")
	String format(Activity activity) {
		return activity.place().formatName();
	}

	@SchemaMapping(typeName = "Activity")
	List<CycleRow> years(Activity activity, @ContextValue Caller caller) {
		return this.cyclogram.history(caller, activity.id());
	}

	@SchemaMapping(typeName = "CycleRow", field = "year")
	int yearOfRow(CycleRow row) {
		return row.year().start();
	}

	@SchemaMapping(typeName = "CycleItem")
	@Nullable LocalDate doneOn(CycleItem item) {
		return item.said().doneOn();
	}

	@SchemaMapping(typeName = "CycleItem")
	@Nullable String reason(CycleItem item) {
		return item.said().reason();
	}

	@SchemaMapping(typeName = "CycleItem")
	@Nullable String remark(CycleItem item) {
		return item.said().remark();
	}

	@SchemaMapping(typeName = "CycleItem")
	@Nullable String person(CycleItem item) {
		CycleItem.Named person = item.ties().person();
		return (person != null) ? person.name() : null;
	}

	@SchemaMapping(typeName = "CycleItem")
	CompletableFuture<List<Organisation>> organisations(CycleItem item,
			DataLoader<String, Organisation> organisations) {
		return organisations.loadMany(item.ties().organisations().stream().map(CycleItem.Named::id).toList());
	}

	@SchemaMapping(typeName = "CycleItem")
	CompletableFuture<List<Event>> events(CycleItem item, DataLoader<String, Event> events) {
		return events.loadMany(item.ties().events().stream().map(CycleItem.Named::id).toList());
	}

	@SchemaMapping(typeName = "CycleItem")
	List<CycleItem.Report> reports(CycleItem item) {
		return item.ties().reports();
	}

	private CycleRow row(Caller caller, ItemKeyInput item) {
		return this.cyclogram.row(caller, item.activity(), year(item.year()));
	}

	private static SchoolYear year(int start) {
		if (start < SchoolYear.EARLIEST || start > SchoolYear.LATEST) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "cyclogram-year", String.valueOf(SchoolYear.EARLIEST),
					String.valueOf(SchoolYear.LATEST));
		}
		return new SchoolYear(start);
	}

	/**
	 * Which item a client means.
	 *
	 * @param activity the activity
	 * @param year the school year
	 * @param part the part; null for the whole
	 */
	record ItemKeyInput(String activity, int year, @Nullable String part) {

		private ItemKey key() {
			return new ItemKey(this.activity, CyclogramController.year(this.year), this.part);
		}

	}

	/**
	 * What a client says of an item.
	 *
	 * @param title what the part is
	 * @param due the last day
	 * @param mark whether it is done
	 * @param doneOn the day it was done
	 * @param reason why it will not be done
	 * @param remark a remark
	 * @param person the account of who sees to it
	 * @param organisations the global ids of organisations that see to it
	 */
	record ItemInput(@Nullable String title, @Nullable String due, @Nullable Mark mark, @Nullable String doneOn,
			@Nullable String reason, @Nullable String remark, @Nullable String person,
			@Nullable List<String> organisations) {

		private ItemEdit edit() {
			return new ItemEdit(this.title, this.due, this.mark, this.doneOn, this.reason, this.remark, this.person,
					Optional.ofNullable(this.organisations)
						.orElse(List.of())
						.stream()
						.map((id) -> GlobalId.parse(id, NodeKind.ORGANISATION))
						.toList());
		}

	}

	/**
	 * An activity as a client sends it.
	 *
	 * @param name what is to be done
	 * @param format the format it belongs to
	 * @param from the number of its first month
	 * @param to the number of its last month
	 * @param executors who does it
	 */
	record ActivityInput(String name, String format, int from, int to, List<String> executors) {

		private ActivityEdit edit() {
			return new ActivityEdit(this.name, this.format, this.from, this.to, this.executors);
		}

	}

}
