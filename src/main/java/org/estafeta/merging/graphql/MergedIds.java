package org.estafeta.merging.graphql;

import java.util.Collection;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.estafeta.api.FormerIds;
import org.estafeta.merging.Merges;
import org.estafeta.shared.NodeKind;

/**
 * Leads the ids of nodes that were merged away to those that stand for them.
 */
@Component
class MergedIds implements FormerIds {

	private final Merges merges;

	MergedIds(Merges merges) {
		this.merges = merges;
	}

	@Override
	public Map<String, String> present(NodeKind kind, Collection<String> ids) {
		return this.merges.survivors(kind, ids);
	}

}
