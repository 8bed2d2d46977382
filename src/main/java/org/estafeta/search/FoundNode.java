package org.estafeta.search;

import org.estafeta.shared.Identified;
import org.estafeta.shared.NodeKind;

/**
 * A node as the index names it.
 *
 * @param kind its kind
 * @param id its id
 * @param title its name
 * @param line what tells it apart from namesakes; empty for nothing
 */
public record FoundNode(NodeKind kind, String id, String title, String line) implements Identified {
}
