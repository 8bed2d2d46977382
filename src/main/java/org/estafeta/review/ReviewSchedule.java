package org.estafeta.review;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import org.estafeta.shared.EstafetaException;

/**
 * Looks every hour whether an expert is to be reminded. Switched off with all notices by
 * {@code estafeta.notices.tell=false}, for replicas that shall only answer.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "estafeta.notices.tell", matchIfMissing = true)
class ReviewSchedule {

	private static final Logger logger = LoggerFactory.getLogger(ReviewSchedule.class);

	private final ReviewReminders reminders;

	ReviewSchedule(ReviewReminders reminders) {
		this.reminders = reminders;
	}

	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "${estafeta.reviews.every:PT1H}")
	void remind() {
		try {
			this.reminders.tell();
		}
		catch (EstafetaException ex) {
			logger.warn("Напоминания отложены / Reminders are put off", ex);
		}
	}

}
