package org.estafeta.contest;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.graphstore.Rows;

/**
 * Reads rows of the graph about contests.
 */
final class ContestRow {

	private ContestRow() {
	}

	static ContestStage stage(Record row) {
		return new ContestStage(row.get("id").asString(), row.get("event").asString(), row.get("title").asString(),
				row.get("number").asInt(), row.get("name").asString(), row.get("from").asLocalDate(),
				row.get("to").asLocalDate(), row.get("deadline").asLocalDate(), Rows.number(row, "goOn"),
				row.get("blind").asBoolean(), ResultWay.valueOf(row.get("way").asString()),
				row.get("closed").asBoolean(), row.get("judged").asBoolean(), row.get("version").asInt(),
				row.get("criteria").asList(ContestRow::criterion), row.get("jurors")
					.asList((one) -> new Juror(one.get("account").asString(), one.get("name").asString(""))));
	}

	private static Criterion criterion(Value row) {
		return new Criterion(row.get("id").asString(), row.get("name").asString(), row.get("most").asInt(),
				row.get("weight").asDouble(), row.get("deficit").isNull() ? null : row.get("deficit").asString());
	}

	static ContestWork work(Record row) {
		return new ContestWork(row.get("id").asString(), row.get("stage").asString(), row.get("number").asInt(),
				row.get("title").asString(), Rows.text(row, "summary"), Rows.text(row, "link"),
				Rows.text(row, "nomination"), Rows.text(row, "author"), row.get("showName").asBoolean(),
				Rows.text(row, "organisation"), Rows.text(row, "organisationName"), Rows.text(row, "practice"),
				row.get("owners").asList(Value::asString), row.get("barred").asList(Value::asString), result(row));
	}

	private static @Nullable WorkResult result(Record row) {
		return Optional.of(row)
			.filter((one) -> !one.get("place").isNull())
			.map((one) -> new WorkResult(one.get("id").asString(), one.get("points").asDouble(),
					one.get("place").asInt(), one.get("goesOn").asBoolean(), one.get("low").asDouble(),
					one.get("high").asDouble(), one.get("apart").asBoolean()))
			.orElse(null);
	}

	static JurySheet sheet(Record row) {
		return new JurySheet(row.get("work").asString(), row.get("juror").asString(),
				row.get("points").asList(Value::asDouble), row.get("comments").asList(Value::asString),
				row.get("finished").asBoolean(), row.get("version").asInt());
	}

}
