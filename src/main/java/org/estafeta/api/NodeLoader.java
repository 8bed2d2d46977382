package org.estafeta.api;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

import org.estafeta.shared.NodeKind;

/**
 * Reads nodes of one kind by their ids. Each feature contributes one for each of its
 * kinds.
 *
 * @param <T> the type of the nodes
 * @param kind the kind
 * @param type the type of the nodes
 * @param byIds reads the nodes; unknown ids are passed over
 */
public record NodeLoader<T>(NodeKind kind, Class<T> type, Function<Collection<String>, Map<String, T>> byIds) {
}
