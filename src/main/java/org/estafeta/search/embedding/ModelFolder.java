package org.estafeta.search.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model on disk.
 *
 * @param root its folder, absolute
 */
record ModelFolder(Path root) {

	private static final int BUFFER = 1 << 16;

	private static final int FINGERPRINT = 16;

	/**
	 * Finds the folder that somebody named.
	 * @param settings name it
	 * @return the folder, with both files in it
	 * @throws EmbeddingUnusable when something is not there
	 */
	static ModelFolder of(SemanticSettings settings) {
		Path root;
		try {
			root = Path.of(settings.model().strip()).toAbsolutePath().normalize();
		}
		catch (InvalidPathException ex) {
			throw new EmbeddingUnusable(Path.of("").toAbsolutePath(), EmbeddingUnusable.Reason.NO_FOLDER, ex);
		}
		if (!Files.isDirectory(root)) {
			throw new EmbeddingUnusable(root, EmbeddingUnusable.Reason.NO_FOLDER, null);
		}
		ModelFolder folder = new ModelFolder(root);
		for (Path file : List.of(folder.model(), folder.tokenizer())) {
			if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
				throw new EmbeddingUnusable(file, EmbeddingUnusable.Reason.NO_FILE, null);
			}
		}
		return folder;
	}

	Path model() {
		return this.root.resolve("model.onnx");
	}

	Path tokenizer() {
		return this.root.resolve("tokenizer.json");
	}

	/**
	 * Names what the vectors depend on.
	 * @param settings how the model is used
	 * @return another text for other files or another use
	 */
	String fingerprint(SemanticSettings settings) {
		Path current = this.root;
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Path file : files()) {
				current = file;
				digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
				read(file, digest);
			}
			List<Object> use = List.of(settings.queryPrefix(), settings.passagePrefix(), settings.pooling(),
					settings.maxTokens());
			digest.update(use.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT);
		}
		catch (IOException ex) {
			throw new EmbeddingUnusable(current, EmbeddingUnusable.Reason.NO_FILE, ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	// A model above 2 GB keeps its weights beside it, in files that begin with its name.
	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(this.root)) {
			return Stream
				.concat(files.filter((file) -> file.getFileName().toString().startsWith("model.onnx")).sorted(),
						Stream.of(tokenizer()))
				.toList();
		}
	}

	private static void read(Path file, MessageDigest digest) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			byte[] buffer = new byte[BUFFER];
			for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
				digest.update(buffer, 0, read);
			}
		}
	}

}
