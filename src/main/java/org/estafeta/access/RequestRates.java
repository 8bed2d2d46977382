package org.estafeta.access;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be asked for in a time. A school shares one address, so that strangers
 * have more room together than one account has alone.
 *
 * @param account requests a second of one account or personal token, on the long run
 * @param address requests a second of all strangers of one address, on the long run
 * @param burst so many seconds' worth may come at once
 * @param exports files a minute of one account or of the strangers of one address
 */
@ConfigurationProperties("estafeta.rates")
record RequestRates(@DefaultValue("30") int account, @DefaultValue("100") int address,
		@DefaultValue("4s") Duration burst, @DefaultValue("10") int exports) {
}
