package org.estafeta.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.editing.EditRights;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;

/**
 * How many people of organisations use information resources, year by year, as those
 * report who answer for the organisation or look after it. A number below
 * {@value #FEWEST} is told to them alone: it could point at somebody.
 */
@Service
public class ResourceYears {

	/** The least number of people at one organisation that everybody may know. */
	public static final int FEWEST = 5;

	/** The first year that can be reported. */
	public static final int EARLIEST = 2000;

	/** The most people of an organisation. */
	public static final int MOST_PEOPLE = 1_000_000;

	/** The most visits of an organisation. */
	public static final int MOST_VISITS = 1_000_000_000;

	private static final CypherQuery LIST = CypherQuery.named("resource/years");

	private static final CypherQuery SAVE = CypherQuery.named("resource/save-year");

	private final Graph graph;

	private final ResourceWrites writes;

	private final ResourceUses uses;

	private final EditRights rights;

	ResourceYears(Graph graph, ResourceWrites writes, ResourceUses uses, EditRights rights) {
		this.graph = graph;
		this.writes = writes;
		this.uses = uses;
		this.rights = rights;
	}

	/**
	 * How many people used a resource.
	 * @param caller who asks
	 * @param id the resource; nobody used an unknown one
	 * @return the numbers as the caller may know them, the latest year first, then by
	 * name
	 */
	public List<ResourceYear> of(Caller caller, String id) {
		List<Stored> years = list(id);
		Set<String> editable = this.rights.editable(caller,
				years.stream().map(Stored::organisation).distinct().toList());
		return years.stream().map((one) -> one.shown(editable.contains(one.organisation()))).toList();
	}

	private List<Stored> list(String id) {
		return this.graph.list(LIST, Map.of("id", id), ResourceYears::stored);
	}

	private static Stored stored(Record row) {
		Value y = row.get("latest");
		return new Stored(y.get("id").asString(), y.get("year").asInt(), row.get("organisation").asString(),
				row.get("name").asString(), y.get("people").asInt(), Rows.number(y, "visits"),
				y.get("version").asInt());
	}

	/**
	 * Reports or corrects the numbers of a year.
	 * @param caller who
	 * @param id the resource
	 * @param edit the numbers
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field,
	 * or the organisation did not use the resource in that year
	 * @throws EstafetaException with kind NOT_FOUND when there is no such resource or
	 * organisation, with kind FORBIDDEN when the caller may not speak for the
	 * organisation, with kind CONFLICT when the number was reported or corrected since
	 */
	public void report(Caller caller, String id, ResourceYearEdit edit) {
		this.uses.require(caller, id, edit.organisation());
		FieldReader reader = new FieldReader();
		Integer year = whole(reader, "year", edit.year(), EARLIEST, this.writes.today().getYear());
		Integer people = whole(reader, "people", edit.people(), 0, MOST_PEOPLE);
		Integer visits = (reader.line("visits", edit.visits()) != null)
				? whole(reader, "visits", edit.visits(), 0, MOST_VISITS) : null;
		if (people != null && visits != null && visits < people) {
			reader.problem("visits", "resource-visits");
		}
		reader.check();
		int known = (year != null) ? year : 0;
		this.writes.count(caller, id, (resource) -> {
			requireUse(resource, edit.organisation(), known);
			Optional<Stored> before = list(id).stream()
				.filter((one) -> one.year() == known && one.organisation().equals(edit.organisation()))
				.findFirst();
			if (before.map(Stored::version).orElse(0) != edit.version()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "resource-year-changed", Integer.toString(known));
			}
			Map<String, @Nullable Object> row = new HashMap<>();
			row.put("id", before.map(Stored::id).orElseGet(this.writes::id));
			row.put("resource", id);
			row.put("organisation", edit.organisation());
			row.put("year", known);
			row.put("people", people);
			row.put("visits", visits);
			row.put("at", this.writes.now());
			this.writes.save(SAVE, row);
		});
	}

	private void requireUse(InfoResource resource, String organisation, int year) {
		boolean used = resource.life().mayFallInto(year) && this.uses.list(resource.id())
			.stream()
			.anyMatch((one) -> one.organisation().equals(organisation) && one.mayFallInto(year));
		if (!used) {
			FieldReader reader = new FieldReader();
			reader.problem("year", "resource-year-unused", Integer.toString(year));
			reader.check();
		}
	}

	private static @Nullable Integer whole(FieldReader reader, String field, @Nullable String typed, int least,
			int most) {
		String text = reader.needed(field, typed).replace(" ", "");
		if (text.isEmpty()) {
			return null;
		}
		if (text.matches("[0-9]{1,10}")) {
			long number = Long.parseLong(text);
			if (number >= least && number <= most) {
				return (int) number;
			}
		}
		reader.problem(field, "resource-number", Integer.toString(least), Integer.toString(most));
		return null;
	}

	/**
	 * A number as it is kept.
	 *
	 * @param id the id of its node
	 * @param year the calendar year
	 * @param organisation the id of the organisation
	 * @param name its name
	 * @param people how many people
	 * @param visits how often they came, null when untold
	 * @param version grows with each correction
	 */
	private record Stored(String id, int year, String organisation, String name, int people, @Nullable Integer visits,
			int version) {

		private ResourceYear shown(boolean editable) {
			boolean told = editable || this.people >= FEWEST;
			return new ResourceYear(this.year, this.organisation, this.name, told ? Integer.valueOf(this.people) : null,
					told ? this.visits : null, this.version, editable);
		}

	}

}
