package org.estafeta.dissemination.graphql;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.dissemination.Mutations;
import org.estafeta.dissemination.PracticeMutations;
import org.estafeta.practice.Practices;
import org.estafeta.shared.NodeKind;

/**
 * What became of the parts of practices.
 */
@Controller
class PartController {

	private final PracticeMutations mutations;

	private final Practices practices;

	PartController(PracticeMutations mutations, Practices practices) {
		this.mutations = mutations;
		this.practices = practices;
	}

	@QueryMapping
	Mutations practiceMutations(@Argument String practice, @Argument @Nullable WindowInput window, @Argument int limit,
			@ContextValue Caller caller) {
		String id = this.practices.get(GlobalId.parse(practice, NodeKind.PRACTICE)).id();
		return this.mutations.of(id, WindowInput.window(window), limit, caller.may(Action.SEE_NAMES));
	}

}
