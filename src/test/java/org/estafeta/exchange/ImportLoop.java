package org.estafeta.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.neo4j.driver.Driver;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import org.estafeta.EstafetaApplication;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.Hit;
import org.estafeta.search.QueryMode;
import org.estafeta.search.SearchRequest;
import org.estafeta.search.SearchResult;
import org.estafeta.shared.KeysetRequest;

/**
 * Imports one edition of a table after the other until it is killed. At its start it
 * checks what the killed one before it has left: one whole edition, in the graph and in
 * the index alike.
 */
public final class ImportLoop {

	private static final int ROWS = 300;

	private ImportLoop() {
	}

	public static void main(String[] args) throws Exception {
		SpringApplication application = new SpringApplication(EstafetaApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setLazyInitialization(true);
		ConfigurableApplicationContext context = application.run("--estafeta.starter.load=false",
				"--estafeta.data=" + args[0]);
		long edition = check(context);
		leaveALock(context);
		ImportService imports = context.getBean(ImportService.class);
		for (int round = 0; true; round++) {
			System.out.println("IMPORTING " + round);
			edition++;
			ImportReport report = imports.run(new ImportService.Order(List.of(table(edition)), "loop", "test", false),
					ImportProgress.SILENT);
			System.out.println("KEPT " + edition + ' ' + report.outcome() + ' ' + report.seq());
		}
	}

	// The next start finds what a migration leaves behind that is killed in its midst.
	private static void leaveALock(ConfigurableApplicationContext context) {
		Driver driver = context.getBean(Driver.class);
		driver.executableQuery(CypherQuery.named("test/plant-migration-lock").text()).execute();
	}

	private static SourceFile table(long edition) {
		StringBuilder rows = new StringBuilder("org_id,name_ru,org_type\n");
		for (int i = 0; i < ROWS; i++) {
			rows.append("o")
				.append(i)
				.append(",Школа ")
				.append(i)
				.append(" издание ")
				.append(edition)
				.append(",school\n");
		}
		return new SourceFile("o.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static long check(ConfigurableApplicationContext context) {
		Graph graph = context.getBean(Graph.class);
		ChangeLog log = context.getBean(ChangeLog.class);
		List<String> names = graph.list(CypherQuery.named("test/organisation-names"), Map.of(),
				(row) -> row.get("name").asString());
		Set<String> editions = names.stream().map((name) -> name.replaceAll(".* ", "")).collect(Collectors.toSet());
		List<Long> seqs = log.after(0, 100_000).stream().map((change) -> change.seq()).toList();
		boolean gapless = seqs.isEmpty() || (seqs.getFirst() == 1 && seqs.getLast() == seqs.size());
		CatalogueSearch search = context.getBean(CatalogueSearch.class);
		boolean caughtUp = search.awaitChange(log.last(), Duration.ofSeconds(30));
		Set<String> found = new TreeSet<>();
		KeysetRequest page = KeysetRequest.first(100);
		SearchResult result;
		do {
			result = search.search(new SearchRequest("", Map.of(), QueryMode.FORGIVING, page));
			result.hits().stream().map(Hit::plainTitle).forEach(found::add);
			page = result.hits().isEmpty() ? page : KeysetRequest.after(100, result.hits().getLast().position());
		}
		while (result.hasNext());
		boolean whole = names.isEmpty() || (names.size() == ROWS && editions.size() == 1);
		boolean same = found.equals(new TreeSet<>(names));
		System.out.println("CHECKED " + (whole && gapless && caughtUp && same) + " names=" + names.size() + " editions="
				+ editions + " gapless=" + gapless + " caughtUp=" + caughtUp + " index=graph:" + same + " last="
				+ log.last());
		return editions.isEmpty() ? 0 : Long.parseLong(editions.iterator().next());
	}

}
