package org.estafeta.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.access.Callers;
import org.estafeta.editing.Confirmation;
import org.estafeta.editing.Confirmations;
import org.estafeta.shared.NodeKind;

/**
 * Tells pages how fresh a node is. Templates know it as {@code @confirmed}.
 */
@Component("confirmed")
public class ConfirmedNodes {

	private final Confirmations confirmations;

	ConfirmedNodes(Confirmations confirmations) {
		this.confirmations = confirmations;
	}

	/**
	 * When a node was confirmed.
	 * @param id a practice or an innovation site
	 * @return the confirmation; null for anything else
	 */
	public @Nullable Confirmation of(String id) {
		return this.confirmations.of(List.of(id)).get(id);
	}

	/**
	 * Whether the reader may confirm it.
	 * @param kind the name of its kind
	 * @param id the node
	 * @return true when they may
	 */
	public boolean may(String kind, String id) {
		return this.confirmations.mayConfirm(Callers.current(), NodeKind.valueOf(kind), id);
	}

}
