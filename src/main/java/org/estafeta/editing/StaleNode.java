package org.estafeta.editing;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;

/**
 * A practice or a site that nobody has confirmed for too long.
 *
 * @param kind which of the two
 * @param id its id
 * @param title its name
 * @param region where it is, null when unknown
 * @param since since when it is known
 * @param version what the caller sees of it
 */
public record StaleNode(NodeKind kind, String id, String title, @Nullable String region, ImpreciseDate since,
		String version) {
}
