package org.estafeta.operations;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.util.FileSystemUtils;

import org.estafeta.ChildProcess;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the packaged application as a user does, and spoils what can be spoilt.
 */
@Execution(ExecutionMode.CONCURRENT)
class StartIT {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

	@TempDir
	Path folder;

	@Test
	void survivesRestartsAndDamageToTheIndex() throws Exception {
		String token;
		try (ChildProcess first = start()) {
			String address = address(first);
			token = first.line("Ключ администратора", PATIENCE).replaceAll(".*: ", "");
			assertThat(first.text()).contains("не вошло 14");
			assertThat(clubHour(address)).as("the very first search").contains("Клубный", "в детском саду");
			awaitClubHour(address);
			refusesASecondProcess();
			assertThat(dryRun(address, "Bearer " + token)).isEqualTo(202);
			assertThat(dryRun(address, "Bearer wrong")).isEqualTo(401);
			first.stop();
		}
		assertThat(storedAnywhere(token)).as("the token is stored hashed only").isFalse();
		long began = System.nanoTime();
		try (ChildProcess second = start()) {
			awaitClubHour(address(second));
			System.out.printf("Restart to the first answer: %.1f s%n", (System.nanoTime() - began) / 1e9);
			assertThat(second.text()).doesNotContain("Ключ администратора", "Загружаю исходные данные", "строю");
			second.stop();
		}
		cutLargestSegment();
		try (ChildProcess third = start()) {
			String address = address(third);
			third.line("Поисковый указатель повреждён", PATIENCE);
			third.line("Поисковый указатель построен", PATIENCE);
			awaitClubHour(address);
			third.stop();
		}
		FileSystemUtils.deleteRecursively(this.folder.resolve("data/index"));
		try (ChildProcess fourth = start("--estafeta.graphql.time=1ms", "--estafeta.rates.address=2")) {
			String address = address(fourth);
			fourth.line("Поисковый указатель построен", PATIENCE);
			assertThat(fourth.text()).contains("Поискового указателя нет, строю");
			assertThat(clubHour(address)).as("a request that takes too long")
				.contains("LIMIT_EXCEEDED", "Запрос не уложился");
			slowsDownWhoeverAsksTooMuch(address);
		}
	}

	@Test
	void saysThatThePortIsTaken() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				ChildProcess child = ChildProcess.jar("--server.port=" + taken.getLocalPort(),
						"--estafeta.data=" + this.folder.resolve("data"))) {
			assertThat(child.exitCode(PATIENCE)).isNotZero();
			assertThat(child.text()).contains("Port " + taken.getLocalPort()).contains("already in use");
		}
	}

	@Test
	void saysThatTheFolderCannotBeWrittenTo() throws Exception {
		Path file = Files.createFile(this.folder.resolve("file"));
		try (ChildProcess child = ChildProcess.jar("--server.port=0", "--estafeta.data=" + file.resolve("data"))) {
			assertThat(child.exitCode(PATIENCE)).isNotZero();
			assertThat(child.text()).contains("нельзя писать", "--estafeta.data=").doesNotContain("\tat org.");
		}
	}

	@Test
	void saysThatTheModelForSemanticSearchIsNotThere() throws Exception {
		Path model = Files.createDirectory(this.folder.resolve("model"));
		try (ChildProcess child = start("--estafeta.search.semantic.model=" + model)) {
			assertThat(child.exitCode(PATIENCE)).isNotZero();
			assertThat(child.text())
				.contains("нельзя прочитать: " + model.resolve("model.onnx"), "model.onnx и tokenizer.json")
				.doesNotContain("\tat org.");
		}
	}

	// Whatever address a header pretends.
	private static void slowsDownWhoeverAsksTooMuch(String address) throws Exception {
		HttpClient client = HttpClient.newHttpClient();
		HttpResponse<String> answer;
		int asked = 0;
		do {
			answer = client.send(HttpRequest.newBuilder(URI.create(address + "about"))
				.header("Accept", "text/html")
				.header("X-Forwarded-For", "10.0.0." + asked)
				.build(), HttpResponse.BodyHandlers.ofString());
		}
		while (answer.statusCode() == 200 && ++asked < 1000);
		assertThat(asked).isLessThan(1000);
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.body()).contains("Слишком много запросов подряд", "Подождите несколько секунд");
		long wait = Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow());
		assertThat(wait).isBetween(1L, 2L);
		// While the last answer came back, a slow machine may have earned another one.
		assertThat(Stream.generate(() -> clubHour(address)).limit(10)).as("ten more requests")
			.anySatisfy((refused) -> assertThat(refused).contains("LIMIT_EXCEEDED", "повторите через"));
		Thread.sleep(wait * 1000);
		assertThat(clubHour(address)).doesNotContain("повторите через");
	}

	private void refusesASecondProcess() throws Exception {
		try (ChildProcess second = start()) {
			assertThat(second.exitCode(PATIENCE)).isNotZero();
			assertThat(second.text()).contains("уже использует другой процесс").doesNotContain("\tat org.");
		}
	}

	private ChildProcess start(String... more) throws IOException {
		List<String> arguments = new ArrayList<>(
				List.of("--server.port=0", "--estafeta.data=" + this.folder.resolve("data")));
		arguments.addAll(List.of(more));
		return ChildProcess.jar(arguments.toArray(String[]::new));
	}

	private static String address(ChildProcess child) throws InterruptedException {
		Matcher address = ADDRESS.matcher(child.line("Эстафета открыта", PATIENCE));
		assertThat(address.find()).isTrue();
		return address.group();
	}

	private static String clubHour(String address) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(address + "graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ search(text: \\\"клубного часа\\\", first: 1) "
					+ "{ edges { title { text } } } practices { totalCount } organisations { totalCount } }\"}"))
			.build();
		return HttpClient.newHttpClient()
			.sendAsync(request, HttpResponse.BodyHandlers.ofString())
			.thenApply(HttpResponse::body)
			.join();
	}

	private static void awaitClubHour(String address) throws Exception {
		long end = System.nanoTime() + PATIENCE.toNanos();
		String body = "";
		while (System.nanoTime() < end) {
			body = clubHour(address);
			if (body.contains("в детском саду") && body.contains("Клубный")) {
				assertThat(body).contains("\"practices\":{\"totalCount\":90}",
						"\"organisations\":{\"totalCount\":225}");
				return;
			}
			Thread.sleep(50);
		}
		throw new AssertionError("The search does not find the practice: " + body);
	}

	private static int dryRun(String address, String authorization) throws Exception {
		String body = """
				--b\r
				Content-Disposition: form-data; name="files"; filename="o.csv"\r
				Content-Type: text/csv\r
				\r
				org_id,name_ru,org_type
				x,Школа,school\r
				--b--\r
				""";
		HttpRequest request = HttpRequest.newBuilder(URI.create(address + "api/imports?dryRun=true"))
			.header("Authorization", authorization)
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
	}

	private boolean storedAnywhere(String token) throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				if (new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
					.contains(token)) {
					return true;
				}
			}
			return false;
		}
	}

	private void cutLargestSegment() throws IOException {
		List<Path> segments;
		try (Stream<Path> files = Files.walk(this.folder.resolve("data/index"))) {
			segments = files.filter((file) -> file.getFileName().toString().startsWith("_")).toList();
		}
		Path largest = segments.stream().max(Comparator.comparingLong((file) -> file.toFile().length())).orElseThrow();
		try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
			file.setLength(file.length() - 100);
		}
	}

}
