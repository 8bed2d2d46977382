package org.estafeta.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.apache.commons.logging.LogFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

import org.estafeta.search.embedding.Embedding;
import org.estafeta.search.embedding.EmbeddingFailed;
import org.estafeta.search.embedding.OnnxEmbedding;
import org.estafeta.search.embedding.Pooling;
import org.estafeta.search.embedding.SemanticSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

/**
 * What the port promises, of models that ONNX Runtime runs.
 */
class OnnxEmbeddingTests {

	private static final Map<String, float[]> WORDS = Map.of("север", new float[] { 0, 3 }, "восток",
			new float[] { 4, 0 }, "запад", new float[] { -4, 0 });

	@TempDir
	Path folder;

	private Path model;

	@BeforeEach
	void write() throws IOException {
		this.model = SmallModel.write(this.folder.resolve("model"), WORDS);
	}

	@Test
	void takesTheMeanOfTheTokensAndMakesItsLengthOne() {
		try (Embedding embedding = load(settings("", "", Pooling.MEAN, 512))) {
			assertThat(embedding.dimension()).isEqualTo(2);
			assertThat(embedding.ofQuery("север")).containsExactly(0, 1);
			assertThat(embedding.ofPassage("Север, восток")).containsExactly(0.8F, 0.6F);
		}
	}

	@Test
	void takesTheFirstTokenWhenTheModelWantsThat() {
		try (Embedding embedding = load(settings("", "", Pooling.CLS, 512))) {
			assertThat(embedding.ofPassage("север восток")).containsExactly(0, 1);
		}
	}

	@Test
	void takesTheVectorOfTheWholeTextAsItIs() throws IOException {
		SmallModel.write(this.model, WORDS, true);
		try (Embedding embedding = load(settings("", "", Pooling.CLS, 512))) {
			float[] vector = embedding.ofPassage("север восток");
			assertThat(vector[0]).isCloseTo(0.8F, within(1e-6F));
			assertThat(vector[1]).isCloseTo(0.6F, within(1e-6F));
		}
	}

	@Test
	void putsThePrefixesBeforeTheTextsAndCutsLongOnes() {
		try (Embedding embedding = load(settings("восток ", "запад ", Pooling.MEAN, 2))) {
			assertThat(embedding.ofQuery("север")).containsExactly(0.8F, 0.6F);
			assertThat(embedding.ofPassage("север")).containsExactly(-0.8F, 0.6F);
			assertThat(embedding.ofQuery("север ".repeat(5000))).containsExactly(0.8F, 0.6F);
		}
	}

	@Test
	void theFingerprintTellsOfEverythingThatTheVectorsDependOn() throws IOException {
		List<String> fingerprints = new ArrayList<>();
		for (SemanticSettings settings : List.of(settings("", "", Pooling.MEAN, 512),
				settings("query: ", "", Pooling.MEAN, 512), settings("", "query: ", Pooling.MEAN, 512),
				settings("", "", Pooling.CLS, 512), settings("", "", Pooling.MEAN, 128))) {
			fingerprints.add(fingerprint(settings));
		}
		Files.writeString(this.model.resolve("tokenizer.json"), "\n", StandardOpenOption.APPEND);
		fingerprints.add(fingerprint(settings("", "", Pooling.MEAN, 512)));
		SmallModel.write(this.model,
				Map.of("север", new float[] { 1, 1 }, "восток", new float[] { 4, 0 }, "запад", new float[] { -4, 0 }));
		fingerprints.add(fingerprint(settings("", "", Pooling.MEAN, 512)));
		assertThat(fingerprints).doesNotHaveDuplicates();
		Path moved = Files.move(this.model, this.folder.resolve("moved"));
		assertThat(fingerprint(SmallModel.settings(moved, 0.9))).isEqualTo(fingerprints.getLast());
	}

	private String fingerprint(SemanticSettings settings) {
		try (Embedding embedding = load(settings)) {
			return embedding.fingerprint();
		}
	}

	@Test
	void refusesTextsThatItHasNoVectorFor() {
		try (Embedding embedding = load(settings("", "", Pooling.MEAN, 512))) {
			for (String text : List.of("", "неведомо", SmallModel.BROKEN + " север", "восток запад")) {
				assertThatExceptionOfType(EmbeddingFailed.class).as(text).isThrownBy(() -> embedding.ofPassage(text));
			}
			assertThat(embedding.ofQuery("север")).containsExactly(0, 1);
		}
	}

	@Test
	void librariesAreUnpackedWhereTheyMayBeRunFrom() throws IOException {
		Path folder = this.folder.resolve("native");
		load();
		Path library = folder.resolve(System.mapLibraryName("onnxruntime"));
		long size = Files.size(library);
		assertThat(folder.resolve(System.mapLibraryName("onnxruntime4j_jni"))).isNotEmptyFile();
		Files.writeString(library, "half of it");
		load();
		assertThat(Files.size(library)).as("a file that a crash left is made anew").isEqualTo(size);
		try (Stream<Path> files = Files.list(folder)) {
			assertThat(files.map((file) -> file.getFileName().toString())).noneMatch((name) -> name.startsWith("part"));
		}
	}

	@Test
	void manyThreadsMayUseItAndNoneGoesDownWithIt() throws Exception {
		Embedding embedding = load(settings("", "", Pooling.MEAN, 512));
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<Integer>> done = new ArrayList<>();
			for (String text : List.of("север", "восток", "запад", "север восток")) {
				float[] expected = embedding.ofQuery(text);
				done.add(threads.submit(() -> {
					for (int i = 0; true; i++) {
						try {
							assertThat(embedding.ofQuery(text)).isEqualTo(expected);
						}
						catch (EmbeddingFailed ex) {
							return i;
						}
					}
				}));
			}
			Thread.sleep(200);
			embedding.close();
			for (Future<Integer> thread : done) {
				assertThat(thread.get()).isPositive();
			}
		}
		embedding.close();
	}

	@Test
	void whatCannotBeUsedIsRefusedWithAdvice() throws IOException {
		Path missing = this.folder.resolve("нет такой");
		assertThat(told(() -> load(SmallModel.settings(missing, 0.6)))).contains("Папки модели", missing.toString());
		Files.delete(this.model.resolve("tokenizer.json"));
		assertThat(told(this::load)).contains("нельзя прочитать: " + this.model.resolve("tokenizer.json"));
		Files.writeString(this.model.resolve("tokenizer.json"), "{\"version\": \"1.0\"}");
		assertThat(told(this::load)).contains("деление текста на токены", "tokenizer.json");
		SmallModel.write(this.model, Map.of("север", new float[1025]));
		assertThat(told(this::load)).contains("не годится", "1025 > 1024");
		Files.writeString(this.model.resolve("model.onnx"), "не модель");
		assertThat(told(this::load)).contains("не запускается", "model.onnx");
	}

	private void load() {
		load(settings("", "", Pooling.MEAN, 512)).close();
	}

	private static String told(ThrowingCallable start) {
		Throwable failure = new IllegalStateException("The bean was not made", catchThrowable(start));
		List<FailureAnalysis> told = SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class,
					SpringFactoriesLoader.FailureHandler.logging(LogFactory.getLog(OnnxEmbeddingTests.class)))
			.stream()
			.map((analyzer) -> analyzer.analyze(failure))
			.filter((analysis) -> analysis != null && analysis.getAction() != null
					&& analysis.getAction().contains("estafeta.search.semantic.model"))
			.toList();
		assertThat(told).hasSize(1);
		return told.getFirst().getDescription();
	}

	private SemanticSettings settings(String queryPrefix, String passagePrefix, Pooling pooling, int maxTokens) {
		return new SemanticSettings(this.model.toString(), queryPrefix, passagePrefix, pooling, maxTokens, 0.6);
	}

	private Embedding load(SemanticSettings settings) {
		return OnnxEmbedding.load(settings, this.folder.resolve("native"));
	}

}
