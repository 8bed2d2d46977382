package org.estafeta.search.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;

/**
 * Splits texts into the tokens of a model, as its {@code tokenizer.json} says.
 */
final class Tokens implements AutoCloseable {

	private final HuggingFaceTokenizer tokenizer;

	private Tokens(HuggingFaceTokenizer tokenizer) {
		this.tokenizer = tokenizer;
	}

	/**
	 * Reads a tokenizer.
	 * @param file its description
	 * @param maxTokens of longer texts the rest is left out
	 * @param cache where the native library may be unpacked to
	 * @return the tokenizer
	 * @throws EmbeddingUnusable when it cannot be used
	 */
	static Tokens load(Path file, int maxTokens, Path cache) {
		stayOffline(cache);
		try (InputStream content = Files.newInputStream(file)) {
			return new Tokens(HuggingFaceTokenizer.newInstance(content, Map.of("addSpecialTokens", "true", "truncation",
					"true", "maxLength", String.valueOf(maxTokens), "padding", "false")));
		}
		catch (IOException | RuntimeException ex) {
			throw new EmbeddingUnusable(file, EmbeddingUnusable.Reason.TOKENIZER, ex);
		}
		catch (LinkageError | AssertionError ex) {
			throw new EmbeddingUnusable(cache, EmbeddingUnusable.Reason.SYSTEM, ex);
		}
	}

	// This library reports to its maker that it is used and downloads variants for
	// graphic cards, unless told not to; and it unpacks itself into the home folder,
	// which a service seldom may write to.
	private static void stayOffline(Path cache) {
		System.setProperty("ai.djl.offline", "true");
		System.setProperty("OPT_OUT_TRACKING", "true");
		System.setProperty("ENGINE_CACHE_DIR", cache.toString());
	}

	Encoding of(String text) {
		return this.tokenizer.encode(text);
	}

	@Override
	public void close() {
		this.tokenizer.close();
	}

}
