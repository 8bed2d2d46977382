package org.estafeta.operations;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import org.estafeta.exchange.ImportReport;
import org.estafeta.exchange.ImportReports;
import org.estafeta.exchange.ImportService;
import org.estafeta.exchange.Problem;
import org.estafeta.exchange.SourceFile;
import org.estafeta.search.CatalogueSearch;

/**
 * The real public facts that the product comes with, loaded by the same import that users
 * have. Loaded once; again only when a new release brings other facts.
 */
@Component
class StarterData {

	static final String SOURCE = "starter";

	private static final Logger logger = LoggerFactory.getLogger(StarterData.class);

	/** The first search of a newcomer waits for its facts no longer than this. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final ImportService imports;

	private final ImportReports reports;

	private final CatalogueSearch search;

	StarterData(ImportService imports, ImportReports reports, CatalogueSearch search) {
		this.imports = imports;
		this.reports = reports;
		this.search = search;
	}

	/**
	 * Loads the facts, unless they are there, and waits until searches find them: the
	 * product is called open after that.
	 */
	void load() throws IOException {
		ImportService.Order order = new ImportService.Order(files(), SOURCE, "start", false);
		if (this.reports.isLoaded(order)) {
			return;
		}
		logger.info("Загружаю исходные данные / Loading the starter data");
		ImportReport report = this.imports.run(order,
				(step, done, total) -> logger.info("Исходные данные {}/{}: {}", done, total, step));
		long leftOut = report.problems()
			.stream()
			.filter((problem) -> problem.severity() == Problem.Severity.LEFT_OUT)
			.count();
		int rows = report.files().stream().mapToInt(ImportReport.FileReport::rows).sum();
		if (report.outcome() == ImportReport.Outcome.REJECTED) {
			throw new IllegalStateException("The starter data has errors: " + report.problems());
		}
		logger.info("Исходные данные загружены: строк {}, не вошло {} / Starter data loaded: {} rows, {} left out",
				rows, leftOut, rows, leftOut);
		if (!this.search.awaitChange(this.search.lastChange(), PATIENCE)) {
			logger.warn("Поиск ещё не видит исходных данных / Searches do not see the starter data yet");
		}
	}

	private static List<SourceFile> files() throws IOException {
		List<SourceFile> files = new ArrayList<>();
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
		for (String pattern : new String[] { "classpath:starter/*.csv", "classpath:starter/*.json" }) {
			for (Resource resource : resolver.getResources(pattern)) {
				files.add(new SourceFile(String.valueOf(resource.getFilename()), resource.getContentAsByteArray()));
			}
		}
		files.sort((one, other) -> one.name().compareTo(other.name()));
		return files;
	}

}
