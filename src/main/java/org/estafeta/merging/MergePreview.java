package org.estafeta.merging;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.NodeKind;

/**
 * What merging one node into another would do.
 *
 * @param kind their kind
 * @param loser the node that would go; its id would lead to the other one
 * @param survivor the node that would stay
 * @param fields their fields side by side
 * @param moved relationships that would lead to the node that stays
 * @param beside of these, those that would stand beside others between the same nodes,
 * since their times differ
 * @param folded relationships that both have
 * @param left relationships that stay behind with the node that goes, because there can
 * be only one and the other node has one
 * @param hidden how many relationships to what is private would move too
 * @param adoptions how many adoptions of the two would become one each
 * @param obstacles why the nodes cannot be merged; empty when they can
 * @param fingerprint tells this situation from any other; what was previewed is merged or
 * nothing
 */
public record MergePreview(NodeKind kind, Side loser, Side survivor, List<FieldChoice> fields, List<Relation> moved,
		List<Relation> beside, List<Relation> folded, List<Relation> left, int hidden, int adoptions,
		List<Obstacle> obstacles, String fingerprint) {

	public MergePreview {
		fields = List.copyOf(fields);
		moved = List.copyOf(moved);
		beside = List.copyOf(beside);
		folded = List.copyOf(folded);
		left = List.copyOf(left);
		obstacles = List.copyOf(obstacles);
	}

	/**
	 * Whether nothing stands in the way.
	 * @return true when the nodes can be merged
	 */
	public boolean possible() {
		return this.obstacles.isEmpty();
	}

	/**
	 * One of the two nodes.
	 *
	 * @param id its id
	 * @param name how it is called
	 * @param ties how many relationships it has that everybody who merges may see
	 */
	public record Side(String id, String name, int ties) {

	}

	/**
	 * A relationship of one of the two nodes.
	 *
	 * @param type its type
	 * @param outgoing whether it leaves that node
	 * @param label the label of the other end
	 * @param id the id of the other end
	 * @param name how the other end is called, null when it has no name
	 * @param kind the kind of the other end, null when it has no page
	 */
	public record Relation(String type, boolean outgoing, String label, String id, @Nullable String name,
			@Nullable NodeKind kind) {

	}

	/**
	 * Why two nodes cannot be merged.
	 *
	 * @param reason why
	 * @param type the type of the relationship that would lead from the node to itself,
	 * null when it is something else
	 */
	public record Obstacle(Reason reason, @Nullable String type) {

	}

	/** Why two nodes cannot be merged. */
	public enum Reason {

		/** The node would be tied to itself. */
		LOOP,
		/** The one that would stay is in the archive, the other one is not. */
		ARCHIVED

	}

}
