package org.estafeta.route;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.NodeKind;

/**
 * A path in the graph from a deficit of a person to what is done about it.
 *
 * @param deficit the id of the deficit
 * @param hops the nodes in the order of the path, the deficit first
 */
public record RoutePath(String deficit, List<Hop> hops) {

	public RoutePath {
		hops = List.copyOf(hops);
	}

	/**
	 * The path to something that answers a deficit or a part of it.
	 * @param deficit the deficit
	 * @param near what is answered, the deficit itself or a part of it
	 * @param shown the practice that leads there, null when none does
	 * @param last what answers it
	 * @return the path
	 */
	public static RoutePath to(Named deficit, Named near, @Nullable Named shown, Hop last) {
		List<Hop> hops = new ArrayList<>();
		hops.add(new Hop(null, NodeKind.DEFICIT, deficit.id(), deficit.name()));
		if (!near.id().equals(deficit.id())) {
			hops.add(new Hop("BROADER", NodeKind.DEFICIT, near.id(), near.name()));
		}
		if (shown != null) {
			hops.add(new Hop("ADDRESSES", NodeKind.PRACTICE, shown.id(), shown.name()));
		}
		hops.add(last);
		return new RoutePath(deficit.id(), hops);
	}

	/**
	 * The last node of a path outside a team.
	 * @param kind what is done
	 * @param target the practice, programme, event or offer of a mentor
	 * @param title how that is called
	 * @return the node with the tie that leads there
	 */
	public static Hop last(StepKind kind, String target, String title) {
		return switch (kind) {
			case PRACTICE -> new Hop("ADDRESSES", NodeKind.PRACTICE, target, title);
			case PROGRAMME -> new Hop("ADDRESSES", NodeKind.PROGRAMME, target, title);
			case EVENT -> new Hop("PRESENTED_AT", NodeKind.EVENT, target, title);
			case MENTOR -> new Hop("HELPS_WITH", null, target, title);
		};
	}

	/**
	 * A node with its name.
	 *
	 * @param id its id
	 * @param name how it is called
	 */
	public record Named(String id, String name) {
	}

	/**
	 * A node of a path.
	 *
	 * @param tie the type of the relationship that leads here, null for the first
	 * @param kind what it is, null for a mentor, who has no page
	 * @param id its id
	 * @param name how it is called
	 */
	public record Hop(@Nullable String tie, @Nullable NodeKind kind, String id, String name) {
	}

}
