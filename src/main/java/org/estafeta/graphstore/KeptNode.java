package org.estafeta.graphstore;

/**
 * Names a node whose history is kept.
 *
 * @param label its label
 * @param id its id, unique within the label
 */
public record KeptNode(KeptLabel label, String id) {

}
