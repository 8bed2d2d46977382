package org.estafeta.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import org.estafeta.search.embedding.Embedding;
import org.estafeta.search.embedding.EmbeddingFailed;
import org.estafeta.search.embedding.SemanticSettings;

/**
 * What documents and requests mean, as vectors; nothing when nobody chose a model. The
 * field of the vectors is named after what made them, so that vectors of two models are
 * never compared: an edition that has no such field is searched by words.
 */
@Component
class Meanings {

	/** Search by words alone. */
	static final Meanings NONE = new Meanings(null, 1);

	/**
	 * A model takes some tens of milliseconds for each text: so few that the edition that
	 * answers is looked after every second or two while the next one is made.
	 */
	private static final int BATCH = 16;

	private static final int KEPT = 1000;

	private static final Logger logger = LoggerFactory.getLogger(Meanings.class);

	private final @Nullable Embedding embedding;

	private final double minLikeness;

	private final String field;

	/** Pages and counts of one search ask for the same vector. */
	private final Cache<String, float[]> known = Caffeine.newBuilder().maximumSize(KEPT).build();

	private final AtomicBoolean told = new AtomicBoolean();

	@Autowired
	Meanings(ObjectProvider<Embedding> embedding, SemanticSettings settings) {
		this(embedding.getIfAvailable(), settings.minLikeness());
	}

	Meanings(@Nullable Embedding embedding, double minLikeness) {
		this.embedding = embedding;
		this.minLikeness = minLikeness;
		this.field = (embedding != null) ? "meaning " + embedding.fingerprint() : "";
	}

	boolean areKnown() {
		return this.embedding != null;
	}

	/**
	 * What editions have to be made by: another text when vectors came, went or are made
	 * otherwise, so that the next edition is made beside the one that answers.
	 * @return the text
	 */
	String analysis() {
		return areKnown() ? CatalogueIndex.ANALYSIS + ", " + this.field : CatalogueIndex.ANALYSIS;
	}

	/**
	 * How many documents to put into a new edition at once.
	 * @return the number
	 */
	int batch() {
		return areKnown() ? BATCH : IndexUpdater.BATCH;
	}

	String field() {
		return this.field;
	}

	/**
	 * The least cosine that counts as near.
	 * @return -1 to 1
	 */
	double minLikeness() {
		return this.minLikeness;
	}

	/**
	 * Adds the vector of a node to its document. Without one it is found by its words.
	 * @param node the node
	 * @param document its document
	 */
	void layOut(CatalogueDocument node, Document document) {
		Embedding model = this.embedding;
		if (model != null) {
			List<String> texts = new ArrayList<>(List.of(node.title()));
			texts.addAll(node.aliases());
			texts.addAll(node.body());
			float[] vector = vector(() -> model.ofPassage(RussianAnalysis.normalise(String.join("\n", texts))));
			if (vector != null) {
				document.add(new KnnFloatVectorField(this.field, vector, VectorSimilarityFunction.DOT_PRODUCT));
			}
		}
	}

	/**
	 * What a request means.
	 * @param text the text, normalised
	 * @return its vector, of length 1; null when it has none
	 */
	float @Nullable [] of(String text) {
		Embedding model = this.embedding;
		if (model == null) {
			return null;
		}
		float[] vector = this.known.getIfPresent(text);
		if (vector == null) {
			vector = vector(() -> model.ofQuery(text));
			if (vector != null) {
				this.known.put(text, vector);
			}
		}
		return vector;
	}

	private float @Nullable [] vector(Making making) {
		try {
			return making.vector();
		}
		catch (EmbeddingFailed ex) {
			if (this.told.compareAndSet(false, true)) {
				logger.warn("Не для всех текстов есть вектор, такие ищутся только по словам / "
						+ "Some texts have no vector, these are searched by words alone", ex);
			}
			return null;
		}
	}

	/** Makes a vector. */
	private interface Making {

		float[] vector();

	}

}
