package org.estafeta.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import org.estafeta.shared.EstafetaException;

/**
 * Looks every few seconds whether there is something to tell. Switched off by
 * {@code estafeta.notices.tell=false}, for replicas that shall only answer.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "estafeta.notices.tell", matchIfMissing = true)
class NoticeSchedule {

	private static final Logger logger = LoggerFactory.getLogger(NoticeSchedule.class);

	private final NoticeCourier courier;

	NoticeSchedule(NoticeCourier courier) {
		this.courier = courier;
	}

	@Scheduled(initialDelayString = "PT10S", fixedDelayString = "${estafeta.notices.every:PT5S}")
	void tell() {
		try {
			this.courier.deliver();
		}
		catch (EstafetaException ex) {
			logger.warn("Уведомления отложены / Notices are put off", ex);
		}
	}

}
