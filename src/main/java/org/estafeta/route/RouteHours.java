package org.estafeta.route;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many hours a step takes where the graph does not say. No standard stands behind
 * them: they are what a methodical centre reckons with and may set otherwise.
 *
 * @param practice to take up a practice
 * @param programme a programme of unknown length
 * @param event an event of unknown length
 * @param mentor the work with a mentor
 */
@ConfigurationProperties("estafeta.route.hours")
record RouteHours(@DefaultValue("8") int practice, @DefaultValue("36") int programme, @DefaultValue("2") int event,
		@DefaultValue("16") int mentor) {
}
