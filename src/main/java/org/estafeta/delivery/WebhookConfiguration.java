package org.estafeta.delivery;

import javax.net.ssl.SSLSocketFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How webhooks are reached.
 */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

	@Bean
	WebhookClient webhookClient(DeliverySettings settings) {
		return new WebhookClient(WebhookClient.Resolver.SYSTEM, (SSLSocketFactory) SSLSocketFactory.getDefault(),
				settings.allowLoopback());
	}

}
