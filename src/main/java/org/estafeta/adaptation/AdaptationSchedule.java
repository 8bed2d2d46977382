package org.estafeta.adaptation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import org.estafeta.shared.EstafetaException;

/**
 * Looks from time to time whether the statistics of the quarter are due; the day decides,
 * never what has changed. Switched off with the statistics of deficits by
 * {@code estafeta.statistics.issue=false}, for replicas that shall only answer.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "estafeta.statistics.issue", matchIfMissing = true)
class AdaptationSchedule {

	private static final Logger logger = LoggerFactory.getLogger(AdaptationSchedule.class);

	private final AdaptationStatistics statistics;

	AdaptationSchedule(AdaptationStatistics statistics) {
		this.statistics = statistics;
	}

	@Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT6H")
	void issue() {
		try {
			if (this.statistics.issueIfDue()) {
				logger
					.info("Статистика адаптации молодых педагогов выпущена / Statistics of young teachers are issued");
			}
		}
		catch (EstafetaException ex) {
			logger.warn("Выпуск статистики адаптации отложен / Issuing statistics of young teachers is put off", ex);
		}
	}

}
