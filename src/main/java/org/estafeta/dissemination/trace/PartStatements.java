package org.estafeta.dissemination.trace;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is said about the parts of one adoption. Parts are known by their words: two
 * wordings that differ only in case, in spaces or in «ё» are one part. Of two statements
 * about a part the later one holds.
 */
public final class PartStatements {

	private final Map<String, Statement> statements = new LinkedHashMap<>();

	/**
	 * Notes what is said. A part that stands in several lists was dropped rather than
	 * changed, and changed rather than kept.
	 * @param kept the parts that stayed as they were at first
	 * @param changed the parts that were changed
	 * @param dropped the parts that were left out
	 * @return these statements
	 */
	public PartStatements say(Collection<String> kept, Collection<String> changed, Collection<String> dropped) {
		kept.forEach((words) -> say(words, PartFate.KEPT));
		changed.forEach((words) -> say(words, PartFate.CHANGED));
		dropped.forEach((words) -> say(words, PartFate.DROPPED));
		return this;
	}

	private void say(String words, PartFate fate) {
		String key = key(words);
		if (!key.isEmpty()) {
			this.statements.remove(key);
			this.statements.put(key, new Statement(key, words.strip(), fate));
		}
	}

	/**
	 * What tells one part from another.
	 * @param words how somebody calls the part
	 * @return the same text for all wordings of the part
	 */
	public static String key(String words) {
		return words.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
	}

	/**
	 * What became of a part.
	 * @param key the part, as {@link #key} tells it
	 * @return its fate, null when nobody said
	 */
	public @Nullable PartFate fate(String key) {
		Statement statement = this.statements.get(key);
		return (statement != null) ? statement.fate() : null;
	}

	/**
	 * Whether nothing is said.
	 * @return true without a statement
	 */
	public boolean isEmpty() {
		return this.statements.isEmpty();
	}

	/**
	 * All that holds, the last said at the end.
	 * @return one statement for each part
	 */
	public List<Statement> all() {
		return List.copyOf(this.statements.values());
	}

	/**
	 * What became of one part.
	 *
	 * @param key what tells it from other parts
	 * @param words how it is called
	 * @param fate what became of it
	 */
	public record Statement(String key, String words, PartFate fate) {

	}

}
