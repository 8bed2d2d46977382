package org.estafeta.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;

/**
 * A number over all that a document says, kept beside it in the index, so that the index
 * can be compared with the graph without reading texts back. The first 64 bits of a
 * SHA-256: two different documents meet by chance once in 10^19.
 */
final class DocumentChecksum {

	/** The field that holds it. */
	static final String FIELD = "checksum";

	private final MessageDigest digest;

	private DocumentChecksum() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	static long of(CatalogueDocument document) {
		DocumentChecksum checksum = new DocumentChecksum();
		checksum
			.add(List.of(document.kind().name(), document.id(), document.title(), document.line(), document.sortKey()));
		checksum.add(document.aliases());
		checksum.add(document.body());
		Map<Facet, List<FacetPath>> facets = document.facets();
		for (Facet facet : Facet.values()) {
			List<FacetPath> paths = facets.getOrDefault(facet, List.of());
			checksum.add(paths.size());
			paths.forEach((path) -> checksum.add(path.names()));
		}
		return ByteBuffer.wrap(checksum.digest.digest()).getLong();
	}

	static void layOut(CatalogueDocument node, Document document) {
		document.add(new NumericDocValuesField(FIELD, of(node)));
	}

	// With lengths, so that texts cannot flow into each other.
	private void add(List<String> texts) {
		add(texts.size());
		for (String text : texts) {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			add(bytes.length);
			this.digest.update(bytes);
		}
	}

	private void add(int number) {
		this.digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
	}

}
