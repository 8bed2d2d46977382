package org.estafeta.graphstore;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Leads keys of one import source to the nodes that stand for them after merges.
 *
 * @param source the import source
 * @param keys where the keys lead that were merged away
 */
public record MergedKeys(String source, Map<Key, Place> keys) {

	private static final char SEPARATOR = '|';

	private static final String ADOPTION = "Adoption";

	private static final String PRACTICE = "Practice";

	private static final String ORGANISATION = "Organisation";

	/** What the links of a row lead to. Other links lead to nodes that nobody merges. */
	private static final Map<String, String> LINKS = Map.of("practice", PRACTICE, "organisation", ORGANISATION, "host",
			ORGANISATION, "guest", ORGANISATION, "learner", ADOPTION, "teacher", ADOPTION);

	public MergedKeys {
		keys = Map.copyOf(keys);
	}

	/**
	 * Tells where a key leads.
	 * @param label the label of the node
	 * @param key its key in the source
	 * @return the place of the node that stands for it; the key itself when it was never
	 * merged away
	 */
	public Place place(String label, String key) {
		Place known = this.keys.get(new Key(label, key));
		if (known != null) {
			return known;
		}
		int separator = ADOPTION.equals(label) ? key.indexOf(SEPARATOR) : -1;
		if (separator < 0) {
			return new Place(this.source, key);
		}
		// the key of an adoption is made of those of its practice and its adopter
		Place practice = place(PRACTICE, key.substring(0, separator));
		Place adopter = place(ORGANISATION, key.substring(separator + 1));
		return new Place(practice.source(), practice.key() + SEPARATOR + adopter.key());
	}

	/**
	 * Whether a key was merged away.
	 * @param label the label of the node
	 * @param key its key in the source
	 * @return true when it leads to another node
	 */
	public boolean isMerged(String label, String key) {
		return this.keys.containsKey(new Key(label, key));
	}

	/**
	 * Leads the links of a row to where they lead now.
	 * @param links the keys by the name of the link, changed here
	 * @return the sources of the links that lead into another one, by the name of the
	 * link
	 */
	Map<String, String> lead(Map<String, @Nullable Object> links) {
		Map<String, String> sources = new HashMap<>();
		if (!this.keys.isEmpty()) {
			LINKS.forEach((name, label) -> {
				if (links.get(name) instanceof String key) {
					Place place = place(label, key);
					links.put(name, place.key());
					if (!place.source().equals(this.source)) {
						sources.put(name, place.source());
					}
				}
			});
		}
		return sources;
	}

	/**
	 * A key that was merged away.
	 *
	 * @param label the label of the node
	 * @param key its key
	 */
	public record Key(String label, String key) {

	}

	/**
	 * Where a key leads.
	 *
	 * @param source the import source of the node
	 * @param key its key there
	 */
	public record Place(String source, String key) {

	}

}
