package org.estafeta.registration;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.graphstore.Rows;

/**
 * Reads rows of the graph about who takes part in events.
 */
final class RegistrationRow {

	private RegistrationRow() {
	}

	static EventDesk desk(Record row) {
		return new EventDesk(row.get("event").asString(), row.get("title").asString(), Rows.date(row, "start"),
				row.get("cancelled").asBoolean(), !row.get("desk").isNull(), Rows.number(row, "capacity"),
				Rows.day(row, "opensOn"), Rows.day(row, "closesOn"), Rows.number(row, "hours"), Rows.text(row, "link"),
				Rows.number(row, "cost"), row.get("version").asInt(), row.get("registered").asInt(),
				row.get("waiting").asInt(), row.get("present").asInt());
	}

	static Participant participant(Record row) {
		return new Participant(row.get("id").asString(), Rows.text(row, "name"), Rows.text(row, "workplace"),
				ParticipantRole.valueOf(row.get("role").asString()),
				ParticipantState.valueOf(row.get("state").asString()), truth(row), Rows.text(row, "certificate"),
				row.get("at").asZonedDateTime().toInstant(), row.get("known").asBoolean());
	}

	static OwnParticipation own(Record row) {
		ParticipantState state = ParticipantState.valueOf(row.get("state").asString());
		return new OwnParticipation(row.get("id").asString(), row.get("event").asString(), row.get("title").asString(),
				Rows.date(row, "start"), row.get("cancelled").asBoolean(),
				ParticipantRole.valueOf(row.get("role").asString()), state, row.get("turn").asInt(), truth(row),
				Rows.text(row, "certificate"), (state == ParticipantState.REGISTERED) ? Rows.text(row, "link") : null,
				row.get("answered").asBoolean());
	}

	static EventSlot slot(Record row) {
		String practice = Rows.text(row, "practice");
		boolean open = "PUBLISHED".equals(Rows.text(row, "status"));
		return new EventSlot(row.get("id").asString(), Rows.day(row, "day"), row.get("begins").asLocalTime(),
				row.get("ends").isNull() ? null : row.get("ends").asLocalTime(), row.get("title").asString(),
				Rows.text(row, "place"), Rows.text(row, "speakers"), open ? practice : null,
				open ? Rows.text(row, "practiceTitle") : null, row.get("version").asInt());
	}

	static Certificate certificate(Record row) {
		return new Certificate(row.get("number").asString(), row.get("name").asString(), Rows.text(row, "workplace"),
				ParticipantRole.valueOf(row.get("role").asString()), row.get("event").asString(),
				row.get("title").asString(), Rows.text(row, "kindName"), Rows.date(row, "start"), Rows.date(row, "end"),
				Rows.text(row, "city"), Rows.text(row, "organiser"), Rows.number(row, "hours"),
				Rows.text(row, "programme"), Rows.day(row, "completedOn"));
	}

	private static @Nullable Boolean truth(Record row) {
		Value value = row.get("present");
		return value.isNull() ? null : Boolean.valueOf(value.asBoolean());
	}

}
