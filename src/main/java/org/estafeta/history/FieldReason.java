package org.estafeta.history;

import org.jspecify.annotations.Nullable;

/**
 * Why a node holds what it holds: the change that a field or a relationship comes from.
 *
 * @param field the field with its present value after, null for a relationship
 * @param tie the relationship, null for a field
 * @param change the change it comes from, with all it did to the node; null when it was
 * there before the history began
 */
public record FieldReason(@Nullable FieldChange field, @Nullable TieChange tie, @Nullable NodeChange change) {

}
