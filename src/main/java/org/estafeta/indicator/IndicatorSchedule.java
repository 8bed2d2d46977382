package org.estafeta.indicator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import org.estafeta.shared.EstafetaException;

/**
 * Counts the indicators every ten minutes when something has changed. Switched off by
 * {@code estafeta.indicators.count=false}, for replicas that shall only answer.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "estafeta.indicators.count", matchIfMissing = true)
class IndicatorSchedule {

	private static final Logger logger = LoggerFactory.getLogger(IndicatorSchedule.class);

	private final IndicatorCounter counter;

	private final Indicators indicators;

	private boolean started;

	IndicatorSchedule(IndicatorCounter counter, Indicators indicators) {
		this.counter = counter;
		this.indicators = indicators;
	}

	@Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT10M")
	void count() {
		try {
			if (beganJustNow() && this.indicators.first() != null) {
				return;
			}
			int moved = this.counter.count();
			if (moved > 0) {
				logger.info("Показатели посчитаны, изменений: {} / Indicators are counted, changes: {}", moved, moved);
			}
		}
		catch (EstafetaException ex) {
			logger.warn("Показатели посчитаем позже / Counting indicators is put off", ex);
		}
	}

	// Right after a start everything is slow, and people wait for it: what was counted
	// before will do until the next time.
	private boolean beganJustNow() {
		boolean before = this.started;
		this.started = true;
		return !before;
	}

}
