package org.estafeta.merging;

import java.util.NavigableMap;

/**
 * A node as the present transaction sees it.
 *
 * @param id its id
 * @param place where it stands; good within one transaction
 * @param properties what it holds
 */
record NodeState(String id, String place, NavigableMap<String, Object> properties) {

}
