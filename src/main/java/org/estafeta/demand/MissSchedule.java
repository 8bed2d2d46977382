package org.estafeta.demand;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import org.estafeta.search.SearchMiss;

/**
 * Counts what searches did not find, and writes it every few minutes and at the end.
 * Switched off by {@code estafeta.misses.keep=false}: then nothing is counted.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "estafeta.misses.keep", matchIfMissing = true)
class MissSchedule {

	private final Misses misses;

	MissSchedule(Misses misses) {
		this.misses = misses;
	}

	@EventListener
	void missed(SearchMiss miss) {
		this.misses.count(miss);
	}

	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "${estafeta.misses.every:PT5M}")
	void write() {
		this.misses.flush();
	}

	@EventListener
	void closing(ContextClosedEvent event) {
		this.misses.flush();
	}

}
