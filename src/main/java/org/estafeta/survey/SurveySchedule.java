package org.estafeta.survey;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import org.estafeta.shared.EstafetaException;

/**
 * Closes surveys whose last day is over, every hour. Switched off with all notices by
 * {@code estafeta.notices.tell=false}, for replicas that shall only answer: whoever reads
 * results closes what is due before.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "estafeta.notices.tell", matchIfMissing = true)
class SurveySchedule {

	private static final Logger logger = LoggerFactory.getLogger(SurveySchedule.class);

	private final SurveyClosing closing;

	SurveySchedule(SurveyClosing closing) {
		this.closing = closing;
	}

	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
	void close() {
		try {
			this.closing.closeDue();
		}
		catch (EstafetaException ex) {
			logger.warn("Опросы закроются позже / Surveys are closed later", ex);
		}
	}

}
