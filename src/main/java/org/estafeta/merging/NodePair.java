package org.estafeta.merging;

import org.estafeta.graphstore.KeptLabel;

/**
 * Two nodes of one label of which one is merged into the other.
 *
 * @param label their label
 * @param loser the one that goes
 * @param survivor the one that stays and stands for both
 */
record NodePair(KeptLabel label, NodeState loser, NodeState survivor) {

}
