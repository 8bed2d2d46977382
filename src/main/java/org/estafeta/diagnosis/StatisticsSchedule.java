package org.estafeta.diagnosis;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import org.estafeta.shared.EstafetaException;

/**
 * Looks from time to time whether the statistics of the quarter are due; the day decides,
 * never what has changed. Switched off by {@code estafeta.statistics.issue=false}, for
 * replicas that shall only answer.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "estafeta.statistics.issue", matchIfMissing = true)
class StatisticsSchedule {

	private static final Logger logger = LoggerFactory.getLogger(StatisticsSchedule.class);

	private final DeficitStatistics statistics;

	StatisticsSchedule(DeficitStatistics statistics) {
		this.statistics = statistics;
	}

	@Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT6H")
	void issue() {
		try {
			if (this.statistics.issueIfDue()) {
				logger.info("Статистика дефицитов выпущена / Statistics of deficits are issued");
			}
		}
		catch (EstafetaException ex) {
			logger.warn("Выпуск статистики дефицитов отложен / Issuing statistics of deficits is put off", ex);
		}
	}

}
