package org.estafeta.graphstore;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What a node holds, or a part of it: properties, and the relationships that belong to
 * it.
 *
 * @param properties the properties by name, as the driver gives them
 * @param ties the relationships; equal ones may stand beside each other
 */
public record NodeImage(NavigableMap<String, Object> properties, List<Tie> ties) {

	public NodeImage {
		ties = List.copyOf(ties);
	}

	/**
	 * What of this image is not in another one.
	 * @param other the other image, null for a node that is not there
	 * @return the properties that differ or that the other one lacks, and the ties that
	 * it lacks
	 */
	public NodeImage without(@Nullable NodeImage other) {
		if (other == null) {
			return this;
		}
		NavigableMap<String, Object> own = new TreeMap<>();
		this.properties.forEach((name, value) -> {
			if (!value.equals(other.properties.get(name))) {
				own.put(name, value);
			}
		});
		List<Tie> lacking = new ArrayList<>(this.ties);
		other.ties.forEach(lacking::remove);
		return new NodeImage(own, lacking);
	}

	/**
	 * Whether there is nothing in it.
	 * @return true without properties and ties
	 */
	public boolean isEmpty() {
		return this.properties.isEmpty() && this.ties.isEmpty();
	}

}
