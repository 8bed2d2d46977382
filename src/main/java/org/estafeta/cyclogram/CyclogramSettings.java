package org.estafeta.cyclogram;

import java.time.Duration;
import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the cyclogram is kept.
 *
 * @param zone where a day begins: what is due today is so at this place
 * @param remindBefore how long before its last day whoever sees to something is reminded;
 * whole days
 */
@ConfigurationProperties("estafeta.cyclogram")
record CyclogramSettings(@DefaultValue("Asia/Yekaterinburg") ZoneId zone, @DefaultValue("7d") Duration remindBefore) {

}
