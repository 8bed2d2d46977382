package org.estafeta.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the product.
 *
 * @param address how people reach this site, for links in letters and messages; never
 * taken from a request, whose sender could name any host; empty when nobody has said
 * @param from whom letters are from; empty for {@code estafeta@} and the host of the
 * address
 * @param allowLoopback whether webhooks may go to this very machine, without TLS: for
 * tests
 */
@ConfigurationProperties("estafeta.delivery")
record DeliverySettings(@DefaultValue("") String address, @DefaultValue("") String from,
		@DefaultValue("false") boolean allowLoopback) {

	String link(String path) {
		return (this.address.endsWith("/") ? this.address.substring(0, this.address.length() - 1) : this.address)
				+ path;
	}

}
