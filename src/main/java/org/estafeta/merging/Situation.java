package org.estafeta.merging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Two nodes that may be merged, with all that becomes of it.
 *
 * @param main the two nodes
 * @param adoptions adoptions that become one with them
 * @param bonds all relationships of these nodes
 * @param plan what becomes of the relationships
 */
record Situation(NodePair main, List<NodePair> adoptions, List<Bond> bonds, TiePlan plan) {

	private static final Set<String> MARKS = Set.of("adoptionsLocked", "locked");

	Situation {
		adoptions = List.copyOf(adoptions);
		bonds = List.copyOf(bonds);
	}

	/**
	 * All pairs.
	 * @return the two nodes first
	 */
	List<NodePair> pairs() {
		List<NodePair> pairs = new ArrayList<>();
		pairs.add(this.main);
		pairs.addAll(this.adoptions);
		return pairs;
	}

	/**
	 * Where the nodes that go lead.
	 * @return the place of the node that stays by the place of the one that goes
	 */
	static Map<String, String> into(List<NodePair> pairs) {
		Map<String, String> into = new HashMap<>();
		pairs.forEach((pair) -> into.put(pair.loser().place(), pair.survivor().place()));
		return into;
	}

	/**
	 * Tells this situation from any other that somebody may have been shown. What is
	 * private does not count: who follows a node changes nothing for whoever merges it.
	 * @return a hash of what the nodes hold and of what they are tied to
	 */
	String fingerprint() {
		List<String> lines = new ArrayList<>();
		for (NodePair pair : pairs()) {
			lines.add(line(pair.loser()));
			lines.add(line(pair.survivor()));
		}
		List<String> ties = new ArrayList<>();
		this.bonds.stream()
			.filter((bond) -> bond.open() && !TieRules.isOwn(bond.type()))
			.forEach((bond) -> ties
				.add(bond.type() + ' ' + bond.start().id() + ' ' + bond.end().id() + ' ' + bond.properties()));
		ties.sort(null);
		lines.addAll(ties);
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private static String line(NodeState node) {
		Map<String, Object> properties = new TreeMap<>(node.properties());
		properties.keySet().removeAll(MARKS);
		return node.id() + ' ' + properties;
	}

}
