package org.estafeta.exchange;

import org.neo4j.driver.Record;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads stored import reports.
 */
final class StoredReportRow {

	private StoredReportRow() {
	}

	static ImportReports.Stored map(Record row) {
		ImportReport report = JsonMapper.shared().readValue(row.get("report").asString(), ImportReport.class);
		return new ImportReports.Stored(row.get("at").asZonedDateTime(), row.get("source").asString(),
				row.get("actor").asString(), row.get("fingerprint").asString(), report);
	}

}
