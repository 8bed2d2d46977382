package org.estafeta.resource;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.access.Caller;
import org.estafeta.editing.EditRights;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Uuid7;

/**
 * Writes of information resources, one at a time for each of them.
 */
@Component
class ResourceWrites {

	private static final CypherQuery LOCK = CypherQuery.named("resource/lock");

	private final Graph graph;

	private final Writes writes;

	private final Resources resources;

	private final Clock clock;

	ResourceWrites(Graph graph, Writes writes, Resources resources, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.resources = resources;
		this.clock = clock;
	}

	/**
	 * Writes a new resource.
	 * @param caller who
	 * @param work saves it by its id
	 * @return the id
	 */
	String create(Caller caller, Consumer<String> work) {
		String id = id();
		this.writes.apply(order(caller, "create-resource"), (touched) -> {
			work.accept(id);
			touch(touched, id);
			return id;
		});
		return id;
	}

	/**
	 * Writes a change of what the history keeps of a resource.
	 * @param caller who
	 * @param summary what is done
	 * @param id the resource
	 * @param work the work, with the resource as it stands under its lock
	 */
	void change(Caller caller, String summary, String id, Consumer<InfoResource> work) {
		this.writes.apply(order(caller, summary), (touched) -> {
			work.accept(locked(id));
			touch(touched, id);
			return id;
		});
	}

	/**
	 * Writes numbers, which the history does not keep.
	 * @param caller who
	 * @param id the resource
	 * @param work the work, with the resource as it stands under its lock
	 */
	void count(Caller caller, String id, Consumer<InfoResource> work) {
		this.writes.apply(order(caller, "report-resource-year"), (touched) -> {
			work.accept(locked(id));
			touched.addUnlisted(1);
			return id;
		});
	}

	private InfoResource locked(String id) {
		this.graph.list(LOCK, Map.of("id", id), (row) -> true);
		return this.resources.get(id);
	}

	private static Writes.Order order(Caller caller, String summary) {
		return new Writes.Order(EditRights.actor(caller), summary, false);
	}

	private static void touch(Touched touched, String id) {
		touched.addUnlisted(1);
		touched.keep(KeptLabel.INFO_RESOURCE, List.of(id));
	}

	/**
	 * Runs a statement that must find what it writes about.
	 * @param query the statement
	 * @param row its parameters
	 * @throws EstafetaException with kind NOT_FOUND when it finds nothing
	 */
	void save(CypherQuery query, Map<String, ?> row) {
		if (this.graph.list(query, row, (saved) -> true).isEmpty()) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "resource-not-found");
		}
	}

	/**
	 * Reads a day that cannot be still to come.
	 * @param reader collects what is wrong
	 * @param field the field
	 * @param typed a date in any usual form
	 * @return the date, null when nothing was typed
	 */
	@Nullable ImpreciseDate past(FieldReader reader, String field, @Nullable String typed) {
		ImpreciseDate date = reader.date(field, typed);
		if (date != null && date.isCertainlyAfter(ImpreciseDate.day(today()))) {
			reader.problem(field, "resource-future", field);
		}
		return date;
	}

	String id() {
		return Uuid7.next(this.clock);
	}

	ZonedDateTime now() {
		return ZonedDateTime.now(this.clock);
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
