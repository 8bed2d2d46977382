package org.estafeta.search.embedding;

import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import org.jspecify.annotations.Nullable;

/**
 * A model that ONNX Runtime runs in this process; nothing leaves it.
 */
public final class OnnxEmbedding implements Embedding {

	/** Lucene keeps no longer vectors. */
	static final int MAX_DIMENSION = 1024;

	private static final int OF_TOKENS = 3;

	private static final int OF_TEXT = 2;

	private static final String WHOLE = "sentence_embedding";

	private final SemanticSettings settings;

	private final String fingerprint;

	private final Tokens tokens;

	private final OrtEnvironment environment;

	private final OrtSession session;

	private final Set<String> inputs;

	private final String output;

	private final int dimension;

	/** Closing a session while it runs would bring down the whole process. */
	private final ReadWriteLock running = new ReentrantReadWriteLock();

	private boolean closed;

	private OnnxEmbedding(SemanticSettings settings, ModelFolder folder, Tokens tokens) throws OrtException {
		this.settings = settings;
		this.fingerprint = folder.fingerprint(settings);
		this.tokens = tokens;
		// What fails is thrown and told once; on its own it would be told for each text.
		this.environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
		this.environment.setTelemetry(false);
		try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
			// Building an index must leave something for those who search meanwhile.
			options.setIntraOpNumThreads(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
			this.session = this.environment.createSession(folder.model().toString(), options);
		}
		try {
			this.inputs = Set.copyOf(this.session.getInputInfo().keySet());
			this.output = output(this.session.getOutputInfo());
			this.dimension = ofPassage("проба").length;
		}
		catch (OrtException | RuntimeException ex) {
			this.session.close();
			throw ex;
		}
	}

	/**
	 * Loads a model and tries it.
	 * @param settings where it is and how it is used
	 * @param cache where native libraries may be unpacked to
	 * @return the embedding
	 * @throws RuntimeException when it cannot be used; the message says why
	 */
	public static OnnxEmbedding load(SemanticSettings settings, Path cache) {
		ModelFolder folder = ModelFolder.of(settings);
		NativeLibraries.unpack(cache);
		Tokens tokens = Tokens.load(folder.tokenizer(), settings.maxTokens(), cache);
		EmbeddingUnusable failure;
		try {
			OnnxEmbedding embedding = new OnnxEmbedding(settings, folder, tokens);
			if (embedding.dimension <= MAX_DIMENSION) {
				return embedding;
			}
			embedding.session.close();
			failure = new EmbeddingUnusable(folder.model(), EmbeddingUnusable.Reason.VECTORS,
					new EmbeddingFailed(embedding.dimension + " > " + MAX_DIMENSION, null));
		}
		catch (OrtException ex) {
			failure = new EmbeddingUnusable(folder.model(), EmbeddingUnusable.Reason.MODEL, ex);
		}
		catch (EmbeddingFailed ex) {
			failure = new EmbeddingUnusable(folder.model(), EmbeddingUnusable.Reason.VECTORS, ex);
		}
		catch (EmbeddingUnusable ex) {
			failure = ex;
		}
		catch (LinkageError ex) {
			failure = new EmbeddingUnusable(cache, EmbeddingUnusable.Reason.SYSTEM, ex);
		}
		tokens.close();
		throw failure;
	}

	private static String output(Map<String, NodeInfo> outputs) {
		String found = outputs.containsKey(WHOLE) ? WHOLE : null;
		for (int dimensions = OF_TOKENS; found == null && dimensions >= OF_TEXT; dimensions--) {
			found = first(outputs, dimensions);
		}
		if (found == null) {
			throw new EmbeddingFailed("No output is a vector: " + outputs.keySet(), null);
		}
		return found;
	}

	private static @Nullable String first(Map<String, NodeInfo> outputs, int dimensions) {
		for (Map.Entry<String, NodeInfo> output : outputs.entrySet()) {
			if (output.getValue().getInfo() instanceof TensorInfo tensor && tensor.getShape().length == dimensions) {
				return output.getKey();
			}
		}
		return null;
	}

	@Override
	public float[] ofQuery(String text) {
		return of(this.settings.queryPrefix() + text);
	}

	@Override
	public float[] ofPassage(String text) {
		return of(this.settings.passagePrefix() + text);
	}

	@Override
	public int dimension() {
		return this.dimension;
	}

	@Override
	public String fingerprint() {
		return this.fingerprint;
	}

	private float[] of(String text) {
		this.running.readLock().lock();
		try {
			if (this.closed) {
				throw new EmbeddingFailed("The model is closed", null);
			}
			return run(this.tokens.of(text));
		}
		catch (OrtException ex) {
			throw new EmbeddingFailed("The model does not take this text", ex);
		}
		finally {
			this.running.readLock().unlock();
		}
	}

	private float[] run(Encoding text) throws OrtException {
		if (text.getIds().length == 0) {
			throw new EmbeddingFailed("The model knows nothing of this text", null);
		}
		Map<String, OnnxTensor> tensors = new HashMap<>();
		try {
			Map<String, long[]> known = Map.of("input_ids", text.getIds(), "attention_mask", text.getAttentionMask(),
					"token_type_ids", text.getTypeIds());
			for (Map.Entry<String, long[]> input : known.entrySet()) {
				if (this.inputs.contains(input.getKey())) {
					tensors.put(input.getKey(), OnnxTensor.createTensor(this.environment,
							LongBuffer.wrap(input.getValue()), new long[] { 1, input.getValue().length }));
				}
			}
			try (OrtSession.Result result = this.session.run(tensors, Set.of(this.output))) {
				return normalised(vector(result.get(0), text.getAttentionMask()));
			}
		}
		finally {
			tensors.values().forEach(OnnxTensor::close);
		}
	}

	private float[] vector(Object output, long[] mask) {
		if (!(output instanceof OnnxTensor tensor)) {
			throw new EmbeddingFailed("The output " + this.output + " is no tensor", null);
		}
		FloatBuffer numbers = tensor.getFloatBuffer();
		long[] shape = tensor.getInfo().getShape();
		int width = (int) shape[shape.length - 1];
		boolean ofTokens = shape.length == OF_TOKENS;
		if (numbers == null || numbers.capacity() != width * (ofTokens ? mask.length : 1)) {
			throw new EmbeddingFailed("The output " + this.output + " is of another shape or type", null);
		}
		float[] vector = new float[width];
		if (!ofTokens || this.settings.pooling() == Pooling.CLS) {
			numbers.get(0, vector);
			return vector;
		}
		// The sum does for the mean: its length becomes 1 anyway.
		for (int token = 0; token < mask.length; token++) {
			for (int at = 0; mask[token] != 0 && at < width; at++) {
				vector[at] += numbers.get(token * width + at);
			}
		}
		return vector;
	}

	private static float[] normalised(float[] vector) {
		double squares = 0;
		for (float number : vector) {
			squares += (double) number * number;
		}
		double length = Math.sqrt(squares);
		if (!(length > 0) || Double.isInfinite(length)) {
			throw new EmbeddingFailed("The vector has no direction", null);
		}
		for (int at = 0; at < vector.length; at++) {
			vector[at] = (float) (vector[at] / length);
		}
		return vector;
	}

	@Override
	public void close() {
		this.running.writeLock().lock();
		try {
			if (!this.closed) {
				this.closed = true;
				this.session.close();
				this.tokens.close();
			}
		}
		catch (OrtException ex) {
			throw new IllegalStateException("The model was not closed", ex);
		}
		finally {
			this.running.writeLock().unlock();
		}
	}

}
