package org.estafeta.search;

import org.estafeta.shared.Identified;

/**
 * How much of what a node's texts tell is also told by those of another of its kind.
 *
 * @param id the other node
 * @param share which share of the telling words the other has too, by their weight; above
 * 0, at most 1
 */
public record TextLikeness(String id, double share) implements Identified {

}
