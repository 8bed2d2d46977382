package org.estafeta.api;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

import org.estafeta.shared.NodeKind;

/**
 * Reads nodes of one kind by their ids. Each feature contributes one for each of its
 * kinds.
 *
 * @param kind the kind
 * @param byIds reads the nodes; unknown ids are passed over
 */
public record NodeLoader(NodeKind kind, Function<Collection<String>, ? extends Map<String, ?>> byIds) {
}
