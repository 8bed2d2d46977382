package org.estafeta.merging;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.graphstore.ImageText;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.NodeImage;
import org.estafeta.graphstore.Rows;

/**
 * A merge as it is stored.
 *
 * @param id its id
 * @param label the label of the two nodes
 * @param loser the node that went
 * @param survivor the node that stands for both
 * @param loserName how the first was called, null when it had no name
 * @param nodes all nodes that it joined, adoptions among them
 * @param changes what it changed in the fields of which nodes
 * @param at when
 * @param by who: a role
 * @param ended whether the nodes were parted again
 */
record MergeRow(String id, KeptLabel label, String loser, String survivor, @Nullable String loserName,
		List<String> nodes, List<FieldsChanged> changes, ZonedDateTime at, String by, boolean ended) {

	static MergeRow map(Record row) {
		Value n = row.get("n");
		List<String> changed = Rows.texts(n, "changed");
		List<String> before = Rows.texts(n, "before");
		List<String> after = Rows.texts(n, "after");
		List<FieldsChanged> changes = new ArrayList<>();
		for (int i = 0; i < changed.size(); i++) {
			changes.add(new FieldsChanged(changed.get(i), ImageText.read(before.get(i)), ImageText.read(after.get(i))));
		}
		return new MergeRow(n.get("id").asString(), KeptLabel.ofLabel(n.get("label").asString()).orElseThrow(),
				n.get("loser").asString(), n.get("survivor").asString(), Rows.text(n, "loserName"),
				Rows.texts(n, "nodes"), changes, n.get("at").asZonedDateTime(), n.get("by").asString(),
				!n.get("endedAt").isNull());
	}

	/**
	 * What a merge changed in the fields of a node.
	 *
	 * @param id the node
	 * @param before what the changed fields held before
	 * @param after what they held then
	 */
	record FieldsChanged(String id, NodeImage before, NodeImage after) {

	}

}
