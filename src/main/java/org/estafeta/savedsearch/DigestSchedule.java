package org.estafeta.savedsearch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import org.estafeta.shared.EstafetaException;

/**
 * Looks every quarter of an hour for digests that are due; the days of a search decide,
 * not the minute. Switched off by {@code estafeta.saved-search.digests=false}, for
 * replicas that shall only answer.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "estafeta.saved-search.digests", matchIfMissing = true)
class DigestSchedule {

	private static final Logger logger = LoggerFactory.getLogger(DigestSchedule.class);

	private final Digests digests;

	DigestSchedule(Digests digests) {
		this.digests = digests;
	}

	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "${estafeta.saved-search.every:PT15M}")
	void tell() {
		try {
			int looked = this.digests.run();
			int gone = this.digests.expire();
			if (looked + gone > 0) {
				logger.info(
						"Сводки сохранённых поисков: просмотрено {}, забытых полок убрано {} / "
								+ "Digests of saved searches: {} looked at, {} forgotten shelves removed",
						looked, gone, looked, gone);
			}
		}
		catch (EstafetaException ex) {
			logger.warn("Сводки сохранённых поисков отложены / The digests of saved searches are put off", ex);
		}
	}

}
