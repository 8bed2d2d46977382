package org.estafeta.cyclogram;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.graphstore.Rows;

/**
 * Reads rows of the graph into the types of the cyclogram.
 */
final class CycleRowReader {

	private CycleRowReader() {
	}

	static Activity activity(Record row) {
		return new Activity(row.get("id").asString(), row.get("updatedAt").asZonedDateTime().toInstant(),
				row.get("name").asString(), Rows.text(row, "wording"), row.get("timing").asString(), months(row),
				Rows.texts(row, "executors"),
				new Activity.Place(row.get("portfolio").asString(), row.get("portfolioName").asString(),
						row.get("format").asString(), row.get("formatName").asString()),
				Rows.texts(row, "alsoIn"), row.get("own").asBoolean(), Rows.text(row, "citation"));
	}

	static List<Integer> months(Record row) {
		return row.get("months").asList(Value::asInt);
	}

	static Format format(Record row) {
		return new Format(row.get("id").asString(), row.get("name").asString(), Rows.text(row, "about"),
				Rows.text(row, "kindName"), Rows.texts(row, "partners"), Rows.texts(row, "forms"),
				row.get("activities").asInt());
	}

	static StoredItem item(Record row) {
		Value person = row.get("person");
		CycleItem.Ties ties = new CycleItem.Ties(person.isNull() ? null : named(person),
				row.get("organisations").asList(CycleRowReader::named), row.get("events").asList(CycleRowReader::named),
				row.get("reports")
					.asList((report) -> new CycleItem.Report(report.get("id").asString(), report.get("name").asString(),
							report.get("url").asString())));
		return new StoredItem(row.get("id").asString(), row.get("activity").asString(), row.get("year").asInt(),
				Rows.text(row, "title"), day(row, "due"),
				new CycleItem.Said(Mark.valueOf(row.get("mark").asString()), day(row, "doneOn"),
						Rows.text(row, "reason"), Rows.text(row, "remark"), Rows.text(row, "by"),
						row.get("updatedAt").asZonedDateTime().toInstant()),
				ties, row.get("version").asInt());
	}

	static @Nullable LocalDate day(Record row, String name) {
		Value value = row.get(name);
		return value.isNull() ? null : value.asLocalDate();
	}

	private static CycleItem.Named named(Value map) {
		return new CycleItem.Named(map.get("id").asString(), map.get("name").asString());
	}

}
