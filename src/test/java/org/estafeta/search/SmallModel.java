package org.estafeta.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.estafeta.search.embedding.OnnxEmbedding;
import org.estafeta.search.embedding.Pooling;
import org.estafeta.search.embedding.SemanticSettings;

/**
 * Writes real models: each word has a vector, in a text they are added up. Words without
 * a vector say nothing, a text of such words alone cannot be embedded; nor can one with
 * the word {@value #BROKEN}, on which the model fails. The files are ONNX, protobuf
 * written by hand, and the JSON of Hugging Face tokenizers.
 */
final class SmallModel {

	/** A word that the tokenizer knows and the model does not. */
	static final String BROKEN = "поломка";

	/** The word that a model is tried with when it is loaded. */
	static final String TRIAL = "проба";

	private static final int FLOAT = 1;

	private static final int INT64 = 7;

	private SmallModel() {
	}

	/**
	 * Writes a model that answers with a vector for each token.
	 * @param folder where to; made when it is not there
	 * @param words the vectors of the words, all of one length
	 * @return the folder
	 */
	static Path write(Path folder, Map<String, float[]> words) throws IOException {
		return write(folder, words, false);
	}

	/**
	 * Writes a model.
	 * @param folder where to; made when it is not there
	 * @param words the vectors of the words, all of one length
	 * @param whole whether it answers with one vector for the text
	 * @return the folder
	 */
	static Path write(Path folder, Map<String, float[]> words, boolean whole) throws IOException {
		Map<String, float[]> table = new LinkedHashMap<>();
		int width = words.values().iterator().next().length;
		table.put("[UNK]", new float[width]);
		float[] trial = new float[width];
		trial[0] = 1;
		table.put(TRIAL, trial);
		table.putAll(words);
		Map<String, Integer> ids = new LinkedHashMap<>();
		table.keySet().forEach((word) -> ids.put(word, ids.size()));
		ids.put(BROKEN, 1_000_000);
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("tokenizer.json"), JsonMapper.shared().writeValueAsString(tokenizer(ids)));
		Files.write(folder.resolve("model.onnx"), model(table, width, whole));
		return folder;
	}

	static SemanticSettings settings(Path folder, double minLikeness) {
		return new SemanticSettings(folder.toString(), "", "", Pooling.MEAN, 512, minLikeness);
	}

	/**
	 * Loads a model as the application does.
	 * @param folder its folder
	 * @param minLikeness the least cosine that counts as near
	 * @return what searches take
	 */
	static Meanings meanings(Path folder, double minLikeness) {
		return new Meanings(OnnxEmbedding.load(settings(folder, minLikeness), folder.resolveSibling("native")),
				minLikeness);
	}

	private static Map<String, Object> tokenizer(Map<String, Integer> ids) {
		Map<String, Object> tokenizer = new LinkedHashMap<>();
		tokenizer.put("version", "1.0");
		tokenizer.put("truncation", null);
		tokenizer.put("padding", null);
		tokenizer.put("added_tokens", List.of());
		tokenizer.put("normalizer", Map.of("type", "Lowercase"));
		tokenizer.put("pre_tokenizer", Map.of("type", "BertPreTokenizer"));
		tokenizer.put("post_processor", null);
		tokenizer.put("decoder", null);
		tokenizer.put("model", Map.of("type", "WordLevel", "vocab", ids, "unk_token", "[UNK]"));
		return tokenizer;
	}

	// The fields as https://github.com/onnx/onnx/blob/main/onnx/onnx.proto numbers them.
	private static byte[] model(Map<String, float[]> table, int width, boolean whole) {
		Message graph = new Message();
		graph.put(1, node("Gather", List.of("table", "input_ids"), "last_hidden_state"));
		if (whole) {
			graph.put(1,
					node("ReduceMean", List.of("last_hidden_state"), "sentence_embedding")
						.put(5, new Message().put(1, "axes").put(8, 1).put(20, 7))
						.put(5, new Message().put(1, "keepdims").put(3, 0).put(20, 2)));
		}
		ByteBuffer numbers = ByteBuffer.allocate(table.size() * width * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		table.values().forEach((vector) -> {
			for (float number : vector) {
				numbers.putFloat(number);
			}
		});
		graph.put(2, "small");
		graph.put(5,
				new Message().put(1, table.size()).put(1, width).put(2, FLOAT).put(8, "table").put(9, numbers.array()));
		graph.put(11, value("input_ids", INT64, -1, -1));
		graph.put(11, value("attention_mask", INT64, -1, -1));
		graph.put(12, whole ? value("sentence_embedding", FLOAT, -1, width)
				: value("last_hidden_state", FLOAT, -1, -1, width));
		return new Message().put(1, 8).put(7, graph).put(8, new Message().put(1, "").put(2, 13)).bytes();
	}

	private static Message node(String type, List<String> inputs, String output) {
		Message node = new Message();
		inputs.forEach((input) -> node.put(1, input));
		return node.put(2, output).put(3, output + " of " + type).put(4, type);
	}

	private static Message value(String name, int type, int... shape) {
		Message dimensions = new Message();
		for (int at = 0; at < shape.length; at++) {
			dimensions.put(1, (shape[at] < 0) ? new Message().put(2, "d" + at) : new Message().put(1, shape[at]));
		}
		Message tensor = new Message().put(1, type).put(2, dimensions);
		return new Message().put(1, name).put(2, new Message().put(1, tensor));
	}

	/** A message of protobuf. */
	private static final class Message {

		private final ByteArrayOutputStream out = new ByteArrayOutputStream();

		Message put(int field, long number) {
			varint((long) field << 3);
			varint(number);
			return this;
		}

		Message put(int field, byte[] content) {
			varint((long) field << 3 | 2);
			varint(content.length);
			this.out.writeBytes(content);
			return this;
		}

		Message put(int field, String text) {
			return put(field, text.getBytes(StandardCharsets.UTF_8));
		}

		Message put(int field, Message message) {
			return put(field, message.bytes());
		}

		private void varint(long number) {
			long rest = number;
			while ((rest & ~0x7FL) != 0) {
				this.out.write((int) (rest & 0x7F | 0x80));
				rest >>>= 7;
			}
			this.out.write((int) rest);
		}

		byte[] bytes() {
			return this.out.toByteArray();
		}

	}

}
