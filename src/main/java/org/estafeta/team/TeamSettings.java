package org.estafeta.team;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What teams reckon with. No standard stands behind it; a methodical centre may set it
 * otherwise.
 *
 * @param colleagueHours how many hours it takes to teach a colleague one deficit, both of
 * them
 */
@ConfigurationProperties("estafeta.team")
record TeamSettings(@DefaultValue("4") int colleagueHours) {
}
