package org.estafeta.dissemination;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files of traces over the real starter data and over facts recorded meanwhile, compared
 * with what the API answers.
 */
class TraceExportIT extends RecordedTransfers {

	private static final String QUERY = """
			query($practice: ID!, $from: ID, $direction: TraceDirection! = DOWNSTREAM, $depth: Int,
			    $window: TraceWindow, $filter: TraceFilter) {
			  trace(practice: $practice, from: $from, direction: $direction, depth: $depth, window: $window,
			      filter: $filter, first: 100) {
			    totalCount reached complete stopReason missingAtLeast missingAtMost
			    facets { facet values { value } }
			    nodes { organisation { id } sources { id } }
			  }
			}""";

	/** The names of a part of the filter in the API and in an address. */
	private static final Map<String, List<String>> PARTS = Map.of("ORGANISATION_KIND",
			List.of("organisationKinds", "kind"), "REGION", List.of("regions", "region"), "DISTRICT",
			List.of("districts", "district"), "LEVEL", List.of("levels", "level"), "CHANNEL",
			List.of("channels", "channel"), "STAGE", List.of("stages", "stage"), "SCHOOL_YEAR",
			List.of("schoolYears", "year"));

	@Test
	void theSpreadOfTheMoscowSchoolIsInEveryFile() throws Exception {
		String practice = practiceOf("Московская+электронная+школа");
		JsonNode trace = data(QUERY, Map.of("practice", practice)).path("trace");
		int adopters = trace.path("totalCount").asInt();
		assertThat(adopters).isGreaterThan(4);
		String path = "/practices/" + id(practice) + "/spread";
		JsonNode json = json(path + ".json");
		int rows = json.path("rows").size();
		assertThat(json.at("/manifest/rows").asInt()).isEqualTo(rows);
		assertThat(json.at("/manifest/adopters").asInt()).isEqualTo(adopters);
		assertThat(json.at("/manifest/practice").asString()).contains("Московская электронная школа");
		assertThat(json.at("/manifest/product").asString()).matches("Estafeta \\d.*");
		assertThat(json.at("/manifest/dataChange").asLong()).isEqualTo(this.log.last());
		assertThat(json.path("rows")).allSatisfy((row) -> {
			if (row.path("fromId").isString()) {
				assertThat(row.path("citation").asString()).isNotBlank();
			}
		});
		assertThat(table(get(path + ".csv").getBody())).hasSize(rows + 1);
		assertThat(sheet(get(path + ".xlsx").getBody())).hasSize(rows + 1);
		Element graph = graph(get(path + ".graphml").getBody());
		assertThat(graph.getElementsByTagName("edge").getLength()).isEqualTo(transfers(json));
		String page = new String(get(path).getBody(), StandardCharsets.UTF_8);
		assertThat(page).contains(path + ".csv", path + ".xlsx", path + ".graphml", path + ".json");
	}

	@Test
	void rowsEqualTheTotalsOfTheApiOnFiftyFilters() throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int i = 0; i < 25; i++) {
			int teacher = random.nextInt(11);
			// one that would go back in time is refused, which is as well
			String id = post(RECORD,
					Map.of("practice", this.practice, "input",
							input(teacher, teacher + 1 + random.nextInt(12 - teacher), date(random))),
					true)
				.at("/data/recordTransfer/id")
				.asString("");
			if (!id.isEmpty()) {
				this.recorded.add(id);
			}
		}
		List<String> practices = List.of(this.practice, practiceOf("Московская+электронная+школа"),
				practiceOf("Клубный+час"));
		int filtered = 0;
		for (int round = 0; round < 50; round++) {
			String practice = practices.get(Math.max(0, random.nextInt(5) - 2));
			JsonNode all = data(QUERY, Map.of("practice", practice)).path("trace");
			Wish wish = Wish.any(random, all);
			Map<String, Object> variables = new HashMap<>(wish.variables);
			variables.put("practice", practice);
			JsonNode trace = data(QUERY, variables).path("trace");
			UriComponentsBuilder address = UriComponentsBuilder.fromPath("/practices/" + id(practice) + "/spread.json");
			List<Object> values = new ArrayList<>();
			wish.parameters.forEach((name, chosen) -> chosen.forEach((value) -> {
				address.queryParam(name, "{v}");
				values.add(value);
			}));
			String query = address.encode().buildAndExpand(values.toArray()).toUriString();
			String told = "seed " + seed + ", round " + round + ", " + query;
			JsonNode json = json(query);
			assertThat(rows(json)).as(told).isEqualTo(rowsOf(trace));
			for (String key : List.of("complete", "missingAtLeast", "missingAtMost", "reached", "stopReason")) {
				assertThat(json.path("manifest").path(key)).as(told + ": " + key).isEqualTo(trace.path(key));
			}
			int adopters = trace.path("totalCount").asInt();
			assertThat(json.at("/manifest/adopters").asInt()).as(told).isEqualTo(adopters);
			assertThat(json.at("/manifest/rows").asInt()).as(told).isEqualTo(json.path("rows").size());
			int rows = json.path("rows").size();
			switch (round % 3) {
				case 0 -> assertThat(table(get(query.replace(".json", ".csv")).getBody())).as(told).hasSize(rows + 1);
				case 1 -> assertThat(sheet(get(query.replace(".json", ".xlsx")).getBody())).as(told).hasSize(rows + 1);
				default ->
					assertThat(graph(get(query.replace(".json", ".graphml")).getBody()).getElementsByTagName("edge")
						.getLength()).as(told).isEqualTo(transfers(json));
			}
			filtered += (adopters < all.path("totalCount").asInt()) ? 1 : 0;
		}
		assertThat(filtered).as("filters that keep something out").isGreaterThan(10);
	}

	@Test
	void theAddressInTheManifestGivesTheSameRowsLater() throws Exception {
		record(0, 1, "2020");
		String path = "/practices/" + practiceId() + "/spread.json?depth=3";
		JsonNode before = json(path);
		Thread.sleep(5);
		record(1, 2, "2021");
		JsonNode after = json(path);
		assertThat(after.path("rows").size()).isGreaterThan(before.path("rows").size());
		JsonNode again = json(before.at("/manifest/address").asString());
		assertThat(again.at("/manifest/sha256")).isEqualTo(before.at("/manifest/sha256"));
		assertThat(again.at("/manifest/knownAt")).isEqualTo(before.at("/manifest/knownAt"));
		assertThat(after.at("/manifest/sha256")).isNotEqualTo(before.at("/manifest/sha256"));
	}

	@Test
	void onlyTheAdministratorGetsNamesOfTeachers() throws Exception {
		String teacher = hire("Ёлкина Мария Семёновна", 1);
		Map<String, Object> fact = new HashMap<>(input(0, 2, "2020"));
		fact.put("learner", teacher);
		this.recorded.add(data(RECORD, Map.of("practice", this.practice, "input", fact), true).at("/recordTransfer/id")
			.asString());
		Map<String, Object> passedOn = new HashMap<>(input(0, 3, "2021"));
		passedOn.put("teacher", teacher);
		this.recorded
			.add(data(RECORD, Map.of("practice", this.practice, "input", passedOn), true).at("/recordTransfer/id")
				.asString());
		for (String ending : List.of("csv", "json", "graphml", "xlsx")) {
			String path = "/practices/" + practiceId() + "/spread." + ending;
			String open = text(ending, get(path).getBody());
			assertThat(open.contains("Ёлкина") || open.contains(id(teacher))).as(ending).isFalse();
			String told = text(ending, get(path, this.token).getBody());
			assertThat(told.contains("Ёлкина") && told.contains(id(teacher))).as(ending).isTrue();
			String wrong = text(ending, get(path, "вздор".replaceAll(".", "x")).getBody());
			assertThat(wrong.contains("Ёлкина")).as(ending).isFalse();
		}
		JsonNode json = json("/practices/" + practiceId() + "/spread.json");
		assertThat(json.path("rows")).anySatisfy((row) -> {
			assertThat(row.path("adopter").asString()).isEqualTo("TEACHER");
			assertThat(row.path("teacher").isNull()).isTrue();
		});
		assertThat(json("/practices/" + practiceId() + "/spread.json?text=елкина").path("rows")).isEmpty();
	}

	@Test
	void theHeadersNameTheFileAndForbidToKeepIt() throws Exception {
		String path = "/practices/" + practiceId() + "/spread.";
		Map<String, String> types = Map.of("csv", "text/csv;charset=UTF-8", "xlsx",
				"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "graphml",
				"application/graphml+xml;charset=UTF-8", "json", "application/json");
		types.forEach((ending, type) -> {
			HttpHeaders headers = get(path + ending).getHeaders();
			assertThat(headers.getFirst("Content-Type")).isEqualTo(type);
			assertThat(headers.get("Cache-Control")).containsExactly("no-store");
			assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
			String name = String.valueOf(headers.getFirst("Content-Disposition"));
			assertThat(name).matches("attachment; filename=\"[a-z0-9.-]+\\." + ending + "\"; filename\\*=UTF-8''.*");
			assertThat(URLDecoder.decode(name.replaceAll(".*''", ""), StandardCharsets.UTF_8))
				.startsWith("Распространение практики «");
		});
		assertThat(table(get(path + "csv?lang=en").getBody()).getFirst().get(0)).isEqualTo("Transfers from the start");
	}

	@ParameterizedTest
	@CsvSource({ "spread.csv?depth=0, 400", "spread.xlsx?stage=NO, 400", "spread.json?from=nobody, 404",
			"spread.graphml?asOf=2024-02-30, 400" })
	void aWrongAddressGetsAPageThatSaysSoAndNoFile(String name, int status) {
		ResponseEntity<byte[]> answer = get("/practices/" + practiceId() + '/' + name);
		assertThat(answer.getStatusCode().value()).isEqualTo(status);
		assertThat(answer.getHeaders().getFirst("Content-Disposition")).isNull();
		assertThat(new String(answer.getBody(), StandardCharsets.UTF_8)).contains("<h1").doesNotContain("Exception");
		assertThat(get("/practices/" + practiceId() + "/spread.pdf").getStatusCode().value()).isEqualTo(404);
		assertThat(get("/practices/x/spread.csv").getStatusCode().value()).isEqualTo(404);
	}

	@Test
	void readersWhoLeaveAtOnceLeaveNothingBehind() throws Exception {
		String path = "/practices/" + id(practiceOf("Клубный+час")) + "/spread.";
		Set<Path> files = temporaryFiles();
		for (int i = 0; i < 40; i++) {
			try (Socket socket = new Socket("127.0.0.1", this.port)) {
				socket.setSoLinger(true, 0);
				String ending = List.of("csv", "xlsx", "graphml", "json").get(i % 4);
				socket.getOutputStream()
					.write(("GET " + path + ending + " HTTP/1.1\r\nHost: x\r\n\r\n")
						.getBytes(StandardCharsets.US_ASCII));
				if (i % 2 == 0) {
					socket.getInputStream().read();
				}
			}
		}
		assertThat(get(path + "csv").getStatusCode().value()).isEqualTo(200);
		assertThat(temporaryFiles()).isSubsetOf(files);
	}

	private static Set<Path> temporaryFiles() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.toString().matches(".*(export|xlsx|spread|fastexcel|opczip).*"))
				.collect(Collectors.toSet());
		}
	}

	private String practiceOf(String words) {
		String page = new String(get("/search?kind=PRACTICE&q=" + words).getBody(), StandardCharsets.UTF_8);
		String id = page.replaceAll("(?s).*?href=\"/practices/([0-9a-f-]{36})\".*", "$1");
		return java.util.Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(("Practice:" + id).getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> rows(JsonNode file) {
		List<String> rows = new ArrayList<>();
		file.path("rows")
			.forEach((row) -> rows.add(row.path("whoId").asString() + ' '
					+ (row.path("fromId").isString() ? row.path("factId").asString() : "-")));
		return rows;
	}

	private static List<String> rowsOf(JsonNode trace) {
		List<String> rows = new ArrayList<>();
		assertThat(trace.path("nodes")).hasSize(trace.path("totalCount").asInt());
		trace.path("nodes").forEach((node) -> {
			String who = id(node.at("/organisation/id").asString());
			if (node.path("sources").isEmpty()) {
				rows.add(who + " -");
			}
			node.path("sources").forEach((source) -> rows.add(who + ' ' + source.path("id").asString()));
		});
		return rows;
	}

	private static int transfers(JsonNode file) {
		return (int) rows(file).stream().filter((row) -> !row.endsWith(" -")).count();
	}

	private static List<CSVRecord> table(byte[] bytes) throws IOException {
		String text = new String(bytes, StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFF");
		return CSVParser.parse(text.substring(1), CSVFormat.DEFAULT.builder().setDelimiter(';').get())
			.stream()
			.takeWhile((record) -> !record.get(0).equals("#manifest"))
			.toList();
	}

	private static List<Row> sheet(byte[] bytes) throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
			return workbook.getFirstSheet().read();
		}
	}

	private static Element graph(byte[] bytes) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
	}

	private static String text(String ending, byte[] bytes) throws IOException {
		return ending.equals("xlsx")
				? sheet(bytes).stream().map(Row::toString).collect(Collectors.joining()) + cells(bytes)
				: new String(bytes, StandardCharsets.UTF_8);
	}

	private static String cells(byte[] bytes) throws IOException {
		return sheet(bytes).stream()
			.flatMap(Row::stream)
			.filter((cell) -> cell != null)
			.map((cell) -> String.valueOf(cell.getValue()))
			.collect(Collectors.joining(" "));
	}

	private JsonNode json(String address) {
		ResponseEntity<byte[]> answer = get(address);
		assertThat(answer.getStatusCode().value()).as(address).isEqualTo(200);
		return JsonMapper.shared().readTree(answer.getBody());
	}

	private ResponseEntity<byte[]> get(String address) {
		return get(address, null);
	}

	private ResponseEntity<byte[]> get(String address, @Nullable String bearer) {
		return RestClient.builder().defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
		})
			.build()
			.get()
			.uri(URI.create("http://127.0.0.1:" + this.port
					+ UriComponentsBuilder.fromUriString(address).build().encode().toUriString().replace("%25", "%")))
			.headers((headers) -> {
				if (bearer != null) {
					headers.setBearerAuth(bearer);
				}
			})
			.retrieve()
			.toEntity(byte[].class);
	}

	/**
	 * The same wish for the API and for an address.
	 *
	 * @param variables the variables of the query
	 * @param parameters the parameters of the address
	 */
	private record Wish(Map<String, Object> variables, Map<String, List<String>> parameters) {

		private static Wish any(Random random, JsonNode trace) {
			Wish wish = new Wish(new HashMap<>(), new HashMap<>());
			if (random.nextInt(3) == 0) {
				JsonNode nodes = trace.path("nodes");
				String from = nodes.path(random.nextInt(nodes.size())).at("/organisation/id").asString();
				wish.variables.put("from", from);
				wish.parameters.put("from", List.of(id(from)));
				if (random.nextBoolean()) {
					wish.variables.put("direction", "UPSTREAM");
					wish.parameters.put("direction", List.of("UPSTREAM"));
				}
			}
			if (random.nextInt(3) == 0) {
				int depth = 1 + random.nextInt(3);
				wish.variables.put("depth", depth);
				wish.parameters.put("depth", List.of(String.valueOf(depth)));
			}
			Map<String, Object> window = new HashMap<>();
			wish.sometimes(random, 4, window, "asOf", "asOf", (2018 + random.nextInt(7)) + "-09-01");
			wish.sometimes(random, 4, window, "sameDay", "sameDay", "DOES_NOT_COUNT");
			wish.sometimes(random, 4, window, "confirmedOnly", "confirmedOnly", true);
			if (random.nextInt(5) == 0) {
				window.put("channels", List.of("EVENT", "VISIT"));
				wish.parameters.put("only", List.of("EVENT", "VISIT"));
			}
			wish.variables.put("window", window);
			Map<String, Object> filter = new HashMap<>();
			wish.sometimes(random, 6, filter, "text", "text",
					List.of("школ", "ОБЛАСТЬ", "№", "моск").get(random.nextInt(4)));
			wish.sometimes(random, 6, filter, "from", "since", "2019-03-01");
			wish.sometimes(random, 6, filter, "to", "until", "2021-06-01");
			wish.sometimes(random, 4, filter, "certainOnly", "certainOnly", true);
			trace.path("facets").forEach((facet) -> {
				List<String> names = PARTS.get(facet.path("facet").asString());
				List<JsonNode> values = facet.path("values")
					.valueStream()
					.filter((value) -> random.nextInt(3) > 0)
					.toList();
				if (names != null && !values.isEmpty() && random.nextInt(6) == 0) {
					List<String> chosen = values.stream().map((value) -> value.path("value").asString()).toList();
					filter.put(names.getFirst(),
							names.getLast().equals("year") ? chosen.stream().map(Integer::valueOf).toList() : chosen);
					wish.parameters.put(names.getLast(), chosen);
				}
			});
			wish.variables.put("filter", filter);
			return wish;
		}

		private void sometimes(Random random, int oneOf, Map<String, Object> input, String name, String parameter,
				Object value) {
			if (random.nextInt(oneOf) == 0) {
				input.put(name, value);
				this.parameters.put(parameter, List.of(value.toString()));
			}
		}

	}

}
