package org.estafeta.review;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Reads sheets of criteria from the graph, whoever may see them.
 */
@Component
class SheetStore {

	private static final CypherQuery LIST = CypherQuery.named("review/sheets");

	private final Graph graph;

	SheetStore(Graph graph) {
		this.graph = graph;
	}

	List<CriteriaSheet> all() {
		return list(null).stream().sorted(Comparator.comparing(CriteriaSheet::subject)).toList();
	}

	CriteriaSheet get(String id) {
		return find(id).orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "sheet-not-found"));
	}

	Optional<CriteriaSheet> find(String id) {
		return list(id).stream().findFirst();
	}

	private List<CriteriaSheet> list(@Nullable String id) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", id);
		return this.graph.list(LIST, parameters, SheetStore::sheet);
	}

	private static CriteriaSheet sheet(Record row) {
		Value s = row.get("s");
		Value published = s.get("publishedOn");
		return new CriteriaSheet(s.get("id").asString(), s.get("family").asString(), s.get("title").asString(),
				Rows.text(s, "about"), SheetSubject.valueOf(s.get("subject").asString()), s.get("number").asInt(),
				SheetStatus.valueOf(s.get("status").asString()), s.get("version").asInt(),
				published.isNull() ? null : published.asLocalDate(), row.get("criteria").asList(SheetStore::criterion));
	}

	private static SheetCriterion criterion(Value c) {
		return new SheetCriterion(c.get("id").asString(), c.get("title").asString(), Rows.text(c, "hint"),
				Rows.text(c, "group"), c.get("health").asBoolean(), c.get("weight").asDouble(), c.get("most").asInt(),
				c.get("optional").asBoolean());
	}

}
