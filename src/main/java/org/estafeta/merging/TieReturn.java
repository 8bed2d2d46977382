package org.estafeta.merging;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a relationship of a node that was merged away when it comes back.
 *
 * @param kept what the merge has kept of it
 * @param comes whether it comes back; not when it was removed since
 * @param present where it stands now, null when it stands nowhere
 * @param properties what it says when it comes back: what was changed since stays so
 */
record TieReturn(Bond kept, boolean comes, @Nullable String present, NavigableMap<String, Object> properties) {

	Map<String, @Nullable Object> row() {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("kept", this.kept.place());
		row.put("type", TiePart.type(this.kept));
		row.put("comes", this.comes);
		row.put("present", this.present);
		row.put("properties", this.properties);
		return row;
	}

}
