package org.estafeta.history;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.graphstore.ImageText;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.KeptNode;
import org.estafeta.graphstore.NodeDelta;
import org.estafeta.graphstore.NodeImage;
import org.estafeta.graphstore.Rows;

/**
 * What a change did to a node, as it is stored.
 *
 * @param seq the number of the change
 * @param position the place of the node in it
 * @param delta what it did
 * @param name how the node was called, null when it has no name of its own
 * @param origin the row of a file that says so, null when there is none
 */
record StoredChangeRow(long seq, int position, NodeDelta delta, @Nullable String name,
		NodeChange.@Nullable FileRow origin) {

	static StoredChangeRow map(Record row) {
		KeptNode node = new KeptNode(KeptLabel.ofLabel(row.get("label").asString()).orElseThrow(),
				row.get("id").asString());
		String file = Rows.text(row, "file");
		return new StoredChangeRow(row.get("seq").asLong(), row.get("position").asInt(),
				new NodeDelta(node, image(row.get("before")), image(row.get("after"))), Rows.text(row, "name"),
				(file != null) ? new NodeChange.FileRow(file, row.get("row").asLong()) : null);
	}

	private static @Nullable NodeImage image(Value text) {
		return text.isNull() ? null : ImageText.read(text.asString());
	}

	static HistoryEntry entry(Record row) {
		List<Long> undoneBy = row.get("undoneBy").isNull() ? List.of() : row.get("undoneBy").asList(Value::asLong);
		return new HistoryEntry(row.get("seq").asLong(), row.get("at").asZonedDateTime().toInstant(),
				row.get("actor").asString(), row.get("summary").asString(),
				row.get("held").isNull() ? 0 : row.get("held").asLong(),
				row.get("labels").isNull() ? List.of() : row.get("labels").asList(Value::asString),
				undoneBy.isEmpty() ? null : undoneBy.getFirst());
	}

}
