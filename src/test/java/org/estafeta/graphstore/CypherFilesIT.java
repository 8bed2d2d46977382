package org.estafeta.graphstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;

import org.estafeta.RunningApplication;

import static org.assertj.core.api.Assertions.assertThat;

@RunningApplication
class CypherFilesIT {

	private static final Path QUERIES = Path.of("cypher/queries");

	private static final Pattern ORDERLESS = Pattern
		.compile("in no order|[Hh]ow many|Creates|Ties|Locks|Keeps|Records|Removes|Sets aside|Brings back|"
				+ "Appends|Waits|The (hash|number) of|Which external keys|The dates|The facts|The links among the adoptions|"
				+ "one page of each");

	@Autowired
	Graph graph;

	static Stream<String> names() throws IOException {
		try (Stream<Path> files = Files.walk(QUERIES)) {
			return files.filter((file) -> file.toString().endsWith(".cypher"))
				.map((file) -> QUERIES.relativize(file).toString().replace(".cypher", ""))
				.sorted()
				.toList()
				.stream();
		}
	}

	// Side by side: planning some three hundred statements is the longest part of it.
	@Test
	void theDatabaseUnderstandsEveryFile() throws IOException {
		List<String> refusals = names().toList().parallelStream().map(this::refusal).flatMap(Optional::stream).toList();
		assertThat(refusals).isEmpty();
	}

	private Optional<String> refusal(String name) {
		CypherQuery query = CypherQuery.named(name);
		if (!query.text().startsWith("// ")) {
			return Optional.of(name + ": does not begin with a comment");
		}
		try {
			this.graph.list(new CypherQuery(name, "EXPLAIN " + query.text()), Map.of(), (row) -> row);
			return Optional.empty();
		}
		catch (RuntimeException ex) {
			return Optional.of(name + ": " + NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
		}
	}

	@Test
	void listsHaveAnOrder() throws IOException {
		assertThat(names()).allMatch((name) -> {
			String text = CypherQuery.named(name).text();
			return text.contains("ORDER BY") || ORDERLESS.matcher(text.lines().findFirst().orElse("")).find();
		});
	}

	@Test
	void everyFileIsUsed() throws IOException {
		String sources;
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			sources = files.filter((file) -> file.toString().endsWith(".java"))
				.map(CypherFilesIT::read)
				.collect(Collectors.joining());
		}
		assertThat(names()).allMatch((name) -> {
			String folder = name.substring(0, name.lastIndexOf('/'));
			boolean ofSearch = name.startsWith("search/") && name.matches(".*-(documents|ids)");
			boolean ofReader = sources.contains("graph, counts, \"" + folder + "\"");
			boolean counted = name.endsWith("-count");
			return sources.contains('"' + name + '"') || ofSearch || ofReader || counted;
		});
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
