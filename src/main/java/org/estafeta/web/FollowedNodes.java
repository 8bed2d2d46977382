package org.estafeta.web;

import org.springframework.stereotype.Component;

import org.estafeta.access.Callers;
import org.estafeta.notice.Follows;
import org.estafeta.shared.NodeKind;

/**
 * Tells templates whether the reader follows what a page is about.
 */
@Component("followed")
public class FollowedNodes {

	private final Follows follows;

	FollowedNodes(Follows follows) {
		this.follows = follows;
	}

	/**
	 * Whether the reader follows a node.
	 * @param kind the name of its kind
	 * @param id its id
	 * @return true when they have an account and do
	 */
	public boolean by(String kind, String id) {
		return Callers.account()
			.map((account) -> this.follows.isFollowed(account, NodeKind.valueOf(kind), id))
			.orElse(false);
	}

}
