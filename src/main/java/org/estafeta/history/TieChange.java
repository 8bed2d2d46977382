package org.estafeta.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.NodeKind;

/**
 * A relationship that came or went.
 *
 * @param type its type
 * @param added whether it came
 * @param end what it leads to
 * @param properties its properties, or those of a former version of a fact; the values
 * stand where they belong: before for one that went, after for one that came
 */
public record TieChange(String type, boolean added, End end, List<FieldChange> properties) {

	public TieChange {
		properties = List.copyOf(properties);
	}

	/**
	 * The other end of a relationship.
	 *
	 * @param label its label
	 * @param id its id; empty for a former version of a fact
	 * @param name how it is called now, null when it is gone or has no name
	 * @param kind its kind, null when it has no page
	 */
	public record End(String label, String id, @Nullable String name, @Nullable NodeKind kind) {

	}

}
