package org.estafeta.graphstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A statement that stands in a file under {@code cypher/queries}. Its text is fixed;
 * whatever varies is a parameter.
 *
 * @param name the path of the file below that folder, without {@code .cypher}
 * @param text the text of the file
 */
public record CypherQuery(String name, String text) {

	/**
	 * Reads a statement from its file.
	 * @param name the path below {@code cypher/queries}, without {@code .cypher}
	 * @return the statement
	 */
	public static CypherQuery named(String name) {
		String path = "/cypher/queries/" + name + ".cypher";
		try (InputStream stream = CypherQuery.class.getResourceAsStream(path)) {
			if (stream == null) {
				throw new IllegalArgumentException("There is no file " + path);
			}
			return new CypherQuery(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
