package org.estafeta.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Uuid7;

/**
 * A small world that a test plants in the graph and knows by heart.
 */
final class PlantedEvidence {

	private final Graph graph;

	private final Writes writes;

	private final List<String> made = new ArrayList<>();

	private final List<Map<String, Object>> sites = new ArrayList<>();

	private final List<Map<String, Object>> teachers = new ArrayList<>();

	private final List<Map<String, Object>> practices = new ArrayList<>();

	private final List<Map<String, Object>> adoptions = new ArrayList<>();

	/** What a test may look up: who works where. */
	final Map<String, Set<String>> staff = new HashMap<>();

	PlantedEvidence(Graph graph, Writes writes) {
		this.graph = graph;
		this.writes = writes;
	}

	String id() {
		String id = Uuid7.next(Clock.systemUTC());
		this.made.add(id);
		return id;
	}

	String site(String kind, @Nullable String region, @Nullable String city, @Nullable String district,
			boolean nationwide) {
		Map<String, Object> row = row();
		row.put("kind", kind);
		row.put("region", region);
		row.put("city", city);
		row.put("district", district);
		row.put("nationwide", nationwide);
		this.sites.add(row);
		this.staff.put((String) row.get("id"), new HashSet<>());
		return (String) row.get("id");
	}

	String teacher(String name, List<String> places) {
		Map<String, Object> row = row();
		row.put("name", name);
		row.put("places", places);
		this.teachers.add(row);
		places.forEach((place) -> this.staff.get(place).add((String) row.get("id")));
		return (String) row.get("id");
	}

	String practice(@Nullable String summary, boolean fromTitle, @Nullable String citation, List<String> origins) {
		Map<String, Object> row = row();
		row.put("summary", summary);
		row.put("fromTitle", fromTitle);
		row.put("citation", citation);
		row.put("origins", origins);
		this.practices.add(row);
		return (String) row.get("id");
	}

	String adoption(String practice, String place, @Nullable String teacher, @Nullable ImpreciseDate adopted,
			@Nullable ImpreciseDate adapted, boolean left) {
		Map<String, Object> row = row();
		row.put("practice", practice);
		row.put("place", place);
		row.put("by", (teacher != null) ? teacher : place);
		row.put("adopted", (adopted != null) ? adopted.edtf() : null);
		row.put("adapted", (adapted != null) ? adapted.edtf() : null);
		row.put("left", left ? "2025" : null);
		this.adoptions.add(row);
		return (String) row.get("id");
	}

	private Map<String, Object> row() {
		Map<String, Object> row = new HashMap<>();
		row.put("id", id());
		return row;
	}

	void plant() {
		this.writes.apply(new Writes.Order("test", "plant-evidence", false), (touched) -> {
			touched.addAll(NodeKind.PRACTICE, this.practices.stream().map((row) -> (String) row.get("id")).toList());
			return this.graph.list(
					CypherQuery.named("test/plant-evidence"), Map.of("sites", this.sites, "teachers", this.teachers,
							"practices", this.practices, "adoptions", this.adoptions),
					(row) -> row.get("planted").asBoolean());
		});
	}

	void leave(String adoption) {
		this.writes.apply(new Writes.Order("test", "leave-practice", false), (touched) -> {
			touched.add(NodeKind.ADOPTION, adoption);
			return this.graph.list(CypherQuery.named("test/leave-practice"), Map.of("id", adoption),
					(row) -> row.get("id").asString());
		});
	}

	void forget() {
		// the rules go too: the index has to know
		this.writes.apply(new Writes.Order("test", LadderRuleBook.PUBLISH, false), (touched) -> {
			touched.addUnlisted(1);
			List<String> practices = this.graph.list(CypherQuery.named("test/forget-evidence"),
					Map.of("ids", this.made), (row) -> row.get("id").asString());
			touched.addAll(NodeKind.PRACTICE, practices);
			return practices;
		});
	}

}
