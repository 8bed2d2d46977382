package org.estafeta.organisation;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * How people join a community.
 */
public enum Joining {

	/** Whoever wants to is a member at once. */
	OPEN,
	/** Whoever wants to asks, and is admitted or not. */
	ON_REQUEST,
	/** Nobody can ask. */
	CLOSED;

	/**
	 * Reads what stands in the graph.
	 * @param name the name, null when nobody has said
	 * @return how people join; by asking when nobody has said
	 */
	public static Joining of(@Nullable String name) {
		return Arrays.stream(values()).filter((one) -> one.name().equals(name)).findFirst().orElse(ON_REQUEST);
	}

}
