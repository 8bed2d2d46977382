package org.estafeta.search;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How search keeps in step with the graph.
 *
 * @param patience how long a search waits for a change that it has to see; must stay
 * below the time limit of a request
 * @param reconcileEvery how often the index is compared with the graph; 0 for only when
 * somebody asks
 */
@ConfigurationProperties("estafeta.search")
record SearchSettings(@DefaultValue("2s") Duration patience, @DefaultValue("1h") Duration reconcileEvery) {

}
