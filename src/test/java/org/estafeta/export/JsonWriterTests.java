package org.estafeta.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class JsonWriterTests {

	@Test
	void hostileTextComesBackAndNothingIsLost() throws IOException {
		JsonNode file = JsonMapper.shared().readTree(Sample.hostile().write(new JsonWriter(), "ru"));
		assertThat(file.path("rows")).hasSize(Sample.HOSTILE.size());
		for (int row = 0; row < Sample.HOSTILE.size(); row++) {
			JsonNode one = file.path("rows").path(row);
			assertThat(one.path("note").asString()).isEqualTo(CleanText.of(Sample.HOSTILE.get(row)));
			assertThat(one.size()).isEqualTo(ExportColumn.values().length);
		}
		JsonNode second = file.path("rows").path(2);
		assertThat(second.path("stage").asString()).isEqualTo("ADOPTED");
		assertThat(second.path("probability").asDouble()).isEqualTo(0.95);
		assertThat(second.path("hops").isInt()).isTrue();
		assertThat(second.path("via").asString()).isEqualTo("/events/e1");
		assertThat(second.path("firstDay").isNull()).isTrue();
		assertThat(second.path("recordedAt").asString()).isEqualTo("2026-01-02T03:04:05.678Z");
		assertThat(second.path("adopter").asString()).isEqualTo("TEACHER");
		assertThat(file.path("manifest").propertyNames()).containsExactlyElementsOf(Manifest.KEYS);
		assertThat(file.at("/manifest/missingAtMost").asInt()).isEqualTo(7);
		assertThat(file.at("/manifest/complete").asBoolean()).isFalse();
	}

	@Test
	void anExportOfNothingIsAnEmptyList() throws IOException {
		JsonNode file = JsonMapper.shared().readTree(new Sample(0).write(new JsonWriter(), "ru"));
		assertThat(file.path("rows").isArray()).isTrue();
		assertThat(file.path("rows")).isEmpty();
		assertThat(file.at("/manifest/rows").asInt()).isZero();
	}

	@Test
	void theRowsGiveTheFingerprintAgain() throws Exception {
		JsonNode file = JsonMapper.shared().readTree(Sample.hostile().write(new JsonWriter(), "ru"));
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		file.path("rows").forEach((row) -> digest.update((row.toString() + '\n').getBytes(StandardCharsets.UTF_8)));
		assertThat(file.at("/manifest/sha256").asString()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
	}

	@Test
	void theFingerprintIsTheSameInAllFormatsAndLanguages() throws Exception {
		String json = JsonMapper.shared()
			.readTree(Sample.hostile().write(new JsonWriter(), "ru"))
			.at("/manifest/sha256")
			.asString();
		assertThat(JsonMapper.shared()
			.readTree(Sample.hostile().write(new JsonWriter(), "en"))
			.at("/manifest/sha256")
			.asString()).isEqualTo(json);
		assertThat(CsvWriterTests.parse(Sample.hostile().write(new CsvWriter(), "en")))
			.filteredOn((record) -> record.get(0).equals("#sha256"))
			.singleElement()
			.satisfies((record) -> assertThat(record).containsExactly("#sha256", "Checksum of the rows", json));
		String graph = new String(Sample.hostile().write(new GraphMlWriter(), "ru"), StandardCharsets.UTF_8);
		assertThat(graph.contains("<data key=\"g-sha256\">" + json + "</data>")).isTrue();
		assertThat(XlsxWriterTests.rows(Sample.hostile().write(new XlsxWriter(), "ru"), 1)
			.get(Manifest.KEYS.indexOf("sha256"))
			.getCell(1)
			.asString()).isEqualTo(json);
		assertThat(JsonMapper.shared()
			.readTree(new Sample(Sample.HOSTILE.size() - 1, Sample.HOSTILE).write(new JsonWriter(), "ru"))
			.at("/manifest/sha256")
			.asString()).as("one row less").isNotEqualTo(json);
	}

}
