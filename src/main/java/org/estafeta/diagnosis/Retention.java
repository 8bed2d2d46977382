package org.estafeta.diagnosis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.people.OwnRecord;
import org.estafeta.shared.EstafetaException;

/**
 * Removes once a day what has been kept long enough: deficits that are gone, and notes of
 * who has looked.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Retention {

	/** How long both are kept. */
	static final int YEARS = 3;

	private static final Logger logger = LoggerFactory.getLogger(Retention.class);

	private static final CypherQuery FORGET_OLD = CypherQuery.named("diagnosis/forget-old");

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	Retention(Graph graph, Writes writes, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT5M", fixedDelayString = "P1D")
	void daily() {
		try {
			int gone = forget(LocalDate.now(this.clock).minusYears(YEARS));
			if (gone > 0) {
				logger.info("Личные записи, срок хранения которых вышел, удалены: {} / "
						+ "Personal records kept long enough are removed: {}", gone, gone);
			}
		}
		catch (EstafetaException ex) {
			logger.warn("Удаление давних личных записей отложено / Removing old personal records is put off", ex);
		}
	}

	/**
	 * Removes what ended before a day.
	 * @param before the day
	 * @return how many nodes
	 */
	int forget(LocalDate before) {
		return this.writes.apply(OwnRecord.ORDER, (touched) -> {
			int gone = this.graph.one(FORGET_OLD, Map.of("before", before), (row) -> row.get("gone").asInt()).orElse(0);
			touched.addUnlisted(gone);
			return gone;
		}).answer();
	}

}
