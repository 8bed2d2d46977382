package org.estafeta.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.KeptNode;
import org.estafeta.graphstore.RestoreRule;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Touched;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.SortKey;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.Deficits;

/**
 * Adds, renames, moves and retires deficits. Nothing stands below itself, whoever moves
 * or undoes what at the same time. A former name stays as an alias; a retired deficit
 * keeps all its ties and is offered no more.
 */
@Service
public class DeficitEditor implements RestoreRule {

	/** So far below the top a deficit may stand. */
	static final int MAX_DEPTH = 6;

	private static final CypherQuery LOCK = CypherQuery.named("editing/lock-taxonomy");

	private static final CypherQuery CURRENT = CypherQuery.named("editing/deficit");

	private static final CypherQuery PLACE = CypherQuery.named("editing/deficit-place");

	private static final CypherQuery ALIKE = CypherQuery.named("editing/deficits-alike");

	private static final CypherQuery SAVE = CypherQuery.named("editing/save-deficit");

	private static final CypherQuery MOVE = CypherQuery.named("editing/move-deficit");

	private static final CypherQuery RELEVEL = CypherQuery.named("editing/relevel-deficits");

	private static final CypherQuery CIRCLES = CypherQuery.named("editing/deficit-circles");

	private static final CypherQuery RETIRE = CypherQuery.named("editing/retire-deficit");

	private static final CypherQuery TIES = CypherQuery.named("editing/deficit-ties");

	private static final CypherQuery TREE = CypherQuery.named("editing/deficit-tree");

	private static final String BROADER = "broader";

	private final Graph graph;

	private final EditWrites writes;

	private final Deficits deficits;

	private final Clock clock;

	DeficitEditor(Graph graph, EditWrites writes, Deficits deficits, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.deficits = deficits;
		this.clock = clock;
	}

	/**
	 * What stands.
	 * @param caller who is going to edit it
	 * @param id the deficit
	 * @return what can be edited of it
	 * @throws EstafetaException with kind NOT_FOUND when there is no such deficit, with
	 * kind CONFLICT when it is retired, with kind FORBIDDEN when the caller may not
	 */
	public DeficitEdit current(Caller caller, String id) {
		caller.require(Action.EDIT_TAXONOMY);
		Deficit deficit = this.deficits.get(id);
		if (deficit.standing().retired()) {
			throw new EstafetaException(ErrorKind.CONFLICT, "deficit-retired", deficit.name());
		}
		return stands(id);
	}

	private DeficitEdit stands(String id) {
		return this.graph.one(CURRENT, Map.of("id", id), EditRow::deficit).orElseThrow();
	}

	/**
	 * How much is tied to a deficit.
	 * @param id the deficit
	 * @return the numbers
	 * @throws EstafetaException with kind NOT_FOUND when there is no such deficit
	 */
	public DeficitTies ties(String id) {
		return this.graph
			.one(TIES, Map.of("id", id),
					(row) -> new DeficitTies(row.get("narrower").asInt(), row.get("practices").asInt(),
							row.get("replaced").asInt()))
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "deficit-not-found", id));
	}

	/**
	 * All deficits, the retired ones among them.
	 * @return each before what is below it, beside one another by name
	 */
	public List<DeficitBranch> tree() {
		Map<String, List<DeficitBranch>> below = new LinkedHashMap<>();
		this.graph
			.list(TREE, Map.of(),
					(row) -> new DeficitBranch(row.get("id").asString(), row.get("name").asString(), 0,
							Rows.text(row, "broaderId"), row.get("retired").asBoolean(), Rows.text(row, "successor"),
							row.get("practices").asInt()))
			.forEach((one) -> below
				.computeIfAbsent(Optional.ofNullable(one.broaderId()).orElse(""), (any) -> new ArrayList<>())
				.add(one));
		List<DeficitBranch> tree = new ArrayList<>();
		descend("", 0, below, tree);
		return tree;
	}

	private static void descend(String broader, int level, Map<String, List<DeficitBranch>> below,
			List<DeficitBranch> tree) {
		below.getOrDefault(broader, List.of()).forEach((one) -> {
			tree.add(one.at(level));
			descend(one.id(), level + 1, below, tree);
		});
	}

	/**
	 * Those that a deficit can be put below.
	 * @param id the deficit; null for a new one
	 * @return the tree without the retired ones, and without the deficit and what is
	 * below it
	 */
	public List<DeficitBranch> places(@Nullable String id) {
		Set<String> without = new LinkedHashSet<>();
		List<DeficitBranch> places = new ArrayList<>();
		for (DeficitBranch one : tree()) {
			if (one.id().equals(id) || without.contains(String.valueOf(one.broaderId()))) {
				without.add(one.id());
			}
			else if (!one.retired() && one.level() < MAX_DEPTH) {
				places.add(one);
			}
		}
		return places;
	}

	/**
	 * Adds a deficit.
	 * @param caller who
	 * @param edit what was typed
	 * @return its id
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not
	 */
	public String create(Caller caller, DeficitEdit edit) {
		caller.require(Action.EDIT_TAXONOMY);
		return this.writes.create(caller, "create-deficit", NodeKind.DEFICIT, (id, touched) -> {
			lock();
			DeficitEdit tidy = tidy(edit, id, null);
			save(id, tidy, null, touched);
		});
	}

	/**
	 * Renames, moves or explains a deficit.
	 * @param caller who
	 * @param id the deficit
	 * @param version the version that the caller started from
	 * @param edit what was typed
	 * @throws FieldsRefused when something does not fit in its field; at {@code broader}
	 * when the deficit would stand below itself
	 * @throws EstafetaException with kind NOT_FOUND when there is no such deficit, with
	 * kind CONFLICT when it is retired or was changed since, with kind FORBIDDEN when the
	 * caller may not
	 */
	public void change(Caller caller, String id, String version, DeficitEdit edit) {
		current(caller, id);
		this.writes.change(caller, "edit-deficit", NodeKind.DEFICIT, id, (touched) -> {
			lock();
			DeficitEdit before = current(caller, id);
			DeficitEdit tidy = tidy(edit, id, before);
			EditWrites.requireSame(version, before.version());
			if (tidy.equals(before)) {
				return false;
			}
			save(id, tidy, before, touched);
			return true;
		});
	}

	private void lock() {
		this.graph.list(LOCK, Map.of(), (row) -> row.get("name").asString());
	}

	private void save(String id, DeficitEdit edit, @Nullable DeficitEdit before, Touched touched) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("name", edit.name());
		properties.put("sortKey", SortKey.of(String.valueOf(edit.name())));
		properties.put("nameEn", edit.nameEn());
		properties.put("definition", edit.definition());
		properties.put("aliases", edit.aliases().isEmpty() ? null : edit.aliases());
		properties.put("citation", edit.citation());
		this.writes.save(SAVE, id, properties, Map.of());
		String broader = edit.broaderId();
		if (broader != null && (before == null || !broader.equals(before.broaderId()))) {
			this.graph.list(MOVE, Map.of("id", id, BROADER, broader), (row) -> row.get("id").asString());
			relevel(List.of(id), touched);
		}
	}

	private void relevel(List<String> ids, Touched touched) {
		touched.addAll(NodeKind.DEFICIT,
				this.graph.list(RELEVEL, Map.of("ids", ids), (row) -> row.get("id").asString()));
	}

	private DeficitEdit tidy(DeficitEdit typed, String id, @Nullable DeficitEdit before) {
		FieldReader reader = new FieldReader();
		String name = reader.needed("name", typed.name());
		if (!this.graph
			.list(ALIKE, Map.of("sortKey", SortKey.of(name), "except", id), (row) -> row.get("id").asString())
			.isEmpty()) {
			reader.problem("name", "deficit-taken", name);
		}
		String nameEn = reader.line("nameEn", typed.nameEn());
		String definition = reader.text("definition", typed.definition(), FieldReader.TEXT);
		Set<String> aliases = new LinkedHashSet<>(reader.lines("aliases", typed.aliases()));
		if (before != null && before.name() != null && !before.name().equals(name)) {
			aliases.add(before.name());
		}
		aliases.remove(name);
		String broader = reader.line(BROADER, typed.broaderId());
		checkPlace(reader, broader, id, before);
		String citation = reader.line("citation", typed.citation());
		reader.check();
		return new DeficitEdit(name, nameEn, definition, List.copyOf(aliases), broader, citation);
	}

	private void checkPlace(FieldReader reader, @Nullable String broader, String id, @Nullable DeficitEdit before) {
		if (broader == null) {
			if (before == null || before.broaderId() != null) {
				reader.problem(BROADER, "field-needed", BROADER);
			}
			return;
		}
		if (before != null && broader.equals(before.broaderId())) {
			return;
		}
		Place place = this.graph
			.one(PLACE, Map.of("id", id, BROADER, broader),
					(row) -> new Place(row.get("retired").asBoolean(), row.get("circle").asBoolean(),
							row.get("depth").asInt()))
			.orElse(null);
		if (place == null || place.retired()) {
			reader.problem(BROADER, "deficit-place", BROADER);
		}
		else if (place.circle()) {
			reader.problem(BROADER, "deficit-circle", this.deficits.get(broader).name());
		}
		else if (place.depth() > MAX_DEPTH) {
			reader.problem(BROADER, "deficit-deep", MAX_DEPTH);
		}
	}

	/**
	 * Offers a deficit no longer.
	 * @param caller who
	 * @param id the deficit
	 * @param version the version that the caller has seen
	 * @param successorId what stands for it from now on; null when nothing was chosen
	 * @throws FieldsRefused when the successor cannot stand for it
	 * @throws EstafetaException with kind NOT_FOUND when there is no such deficit, with
	 * kind CONFLICT when it is retired, was changed since, or has deficits below it, with
	 * kind FORBIDDEN when the caller may not
	 */
	public void retire(Caller caller, String id, String version, @Nullable String successorId) {
		current(caller, id);
		this.writes.change(caller, "retire-deficit", NodeKind.DEFICIT, id, (touched) -> {
			lock();
			EditWrites.requireSame(version, current(caller, id).version());
			if (ties(id).narrower() > 0) {
				throw new FieldsRefused(ErrorKind.CONFLICT, List
					.of(new FieldsRefused.Problem("successor", "deficit-has-narrower", List.of(ties(id).narrower()))));
			}
			Deficit successor = (successorId != null) ? this.deficits.byIds(List.of(successorId)).get(successorId)
					: null;
			if (successor == null || successor.standing().retired() || successor.id().equals(id)) {
				throw new FieldsRefused(ErrorKind.BAD_REQUEST,
						List.of(new FieldsRefused.Problem("successor", "deficit-successor", List.of("successor"))));
			}
			this.graph.list(RETIRE, Map.of("id", id, "successor", successor.id(), "on", LocalDate.now(this.clock), "at",
					ZonedDateTime.now(this.clock)), (row) -> row.get("id").asString());
			touched.add(NodeKind.DEFICIT, successor.id());
			return true;
		});
	}

	@Override
	public void check(Collection<KeptNode> restored, Touched touched) {
		List<String> ids = restored.stream()
			.filter((node) -> node.label() == KeptLabel.DEFICIT)
			.map(KeptNode::id)
			.toList();
		if (ids.isEmpty()) {
			return;
		}
		lock();
		this.graph.list(CIRCLES, Map.of("ids", ids), (row) -> row.get("name").asString())
			.stream()
			.findFirst()
			.ifPresent((name) -> {
				throw new EstafetaException(ErrorKind.CONFLICT, "deficit-circle", name);
			});
		relevel(ids, touched);
	}

	/**
	 * Where a deficit would stand.
	 *
	 * @param retired whether the one above it is retired
	 * @param circle whether it would stand below itself
	 * @param depth how far below the top the lowest below it would stand
	 */
	private record Place(boolean retired, boolean circle, int depth) {

	}

}
