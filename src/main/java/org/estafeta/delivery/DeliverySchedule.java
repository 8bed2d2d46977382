package org.estafeta.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import org.estafeta.shared.EstafetaException;

/**
 * Looks every few seconds whether there is something to send. Switched off by
 * {@code estafeta.delivery.send=false}, for replicas that shall only answer.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "estafeta.delivery.send", matchIfMissing = true)
class DeliverySchedule {

	private static final Logger logger = LoggerFactory.getLogger(DeliverySchedule.class);

	private final MailCourier mail;

	private final WebhookCourier webhooks;

	DeliverySchedule(MailCourier mail, WebhookCourier webhooks) {
		this.mail = mail;
		this.webhooks = webhooks;
	}

	@Scheduled(initialDelayString = "PT20S", fixedDelayString = "${estafeta.delivery.every:PT5S}")
	void webhooks() {
		try {
			this.webhooks.run();
		}
		catch (EstafetaException ex) {
			logger.warn("Вебхуки отложены / Webhooks are put off", ex);
		}
	}

	@Scheduled(initialDelayString = "PT20S", fixedDelayString = "${estafeta.delivery.every:PT5S}")
	void mail() {
		try {
			this.mail.run();
		}
		catch (EstafetaException ex) {
			logger.warn("Письма отложены / Letters are put off", ex);
		}
	}

}
