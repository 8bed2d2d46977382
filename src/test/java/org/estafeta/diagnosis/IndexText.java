package org.estafeta.diagnosis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Everything that the search index in a folder holds: its terms and what it stores.
 */
final class IndexText {

	private IndexText() {
	}

	static String of(Path folder) throws IOException {
		List<Path> indexes;
		try (Stream<Path> files = Files.walk(folder)) {
			indexes = files.filter((file) -> file.getFileName().toString().startsWith("segments_"))
				.map(Path::getParent)
				.distinct()
				.toList();
		}
		StringBuilder text = new StringBuilder();
		for (Path index : indexes) {
			try (FSDirectory directory = FSDirectory.open(index);
					DirectoryReader reader = DirectoryReader.open(directory)) {
				for (LeafReaderContext leaf : reader.leaves()) {
					for (FieldInfo field : leaf.reader().getFieldInfos()) {
						Terms terms = leaf.reader().terms(field.name);
						if (terms != null) {
							append(terms, text);
						}
					}
				}
				for (int document = 0; document < reader.maxDoc(); document++) {
					text.append(reader.storedFields().document(document)).append('\n');
				}
			}
		}
		return text.toString();
	}

	private static void append(Terms terms, StringBuilder text) throws IOException {
		TermsEnum all = terms.iterator();
		for (BytesRef term = all.next(); term != null; term = all.next()) {
			text.append(new String(term.bytes, term.offset, term.length, java.nio.charset.StandardCharsets.UTF_8))
				.append('\n');
		}
	}

}
