package org.estafeta.exchange;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.Uuid7;

/**
 * The reports of past imports that kept something, for reading.
 */
@Service
public class ImportReports {

	private static final CypherQuery SAVE = CypherQuery.named("exchange/save-report");

	private static final CypherQuery LATEST = CypherQuery.named("exchange/latest-reports");

	private final Graph graph;

	private final Clock clock;

	ImportReports(Graph graph, Clock clock) {
		this.graph = graph;
		this.clock = clock;
	}

	void save(ImportService.Order order, ImportReport report) {
		this.graph.list(SAVE,
				Map.of("id", Uuid7.next(this.clock), "at", ZonedDateTime.now(this.clock), "source", order.source(),
						"actor", order.actor(), "fingerprint", order.fingerprint(), "report",
						JsonMapper.shared().writeValueAsString(report)),
				(row) -> row.get("id").asString());
	}

	/**
	 * Reads the newest report of each import source, newest first.
	 * @return the reports, at most 100
	 */
	public List<Stored> latest() {
		return this.graph.list(LATEST, Map.of("limit", 100), StoredReportRow::map);
	}

	/**
	 * Reads the newest report of an import source.
	 * @param source the import source
	 * @return the report, or empty when nothing was ever loaded from it
	 */
	public Optional<Stored> latest(String source) {
		return latest().stream().filter((stored) -> stored.source().equals(source)).findFirst();
	}

	/**
	 * Whether the newest import of a source loaded just these files.
	 * @param order the files and the source
	 * @return true when loading them again would change nothing
	 */
	public boolean isLoaded(ImportService.Order order) {
		return latest(order.source()).filter((stored) -> stored.fingerprint().equals(order.fingerprint())).isPresent();
	}

	/**
	 * A report of a past import.
	 *
	 * @param at when it was
	 * @param source the import source
	 * @param actor who loaded
	 * @param fingerprint tells the files that were loaded from any others
	 * @param report what came of it
	 */
	public record Stored(ZonedDateTime at, String source, String actor, String fingerprint, ImportReport report) {

	}

}
