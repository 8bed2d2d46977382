package org.estafeta.api;

import java.util.List;
import java.util.Map;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Answers {@code node(id)}.
 */
@Controller
class NodeController {

	private final Nodes nodes;

	NodeController(Nodes nodes) {
		this.nodes = nodes;
	}

	@QueryMapping
	Object node(@Argument String id) {
		GlobalId wanted = GlobalId.parse(id);
		Object node = this.nodes.byIds(Map.of(wanted.kind(), List.of(wanted.id()))).get(wanted.id());
		if (node == null) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "node-not-found", id);
		}
		return node;
	}

}
