package org.estafeta.editing.graphql;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.FieldLoader;
import org.estafeta.api.GlobalId;
import org.estafeta.editing.Confirmation;
import org.estafeta.editing.ConfirmationRules;
import org.estafeta.editing.Confirmations;
import org.estafeta.editing.StaleNode;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.practice.Practice;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * How fresh practices and innovation sites are.
 */
@Controller
class ConfirmationController {

	private static final int MOST = 100;

	private final Confirmations confirmations;

	private final FieldLoader<Boolean, Confirmation> loader;

	ConfirmationController(Confirmations confirmations, BatchLoaderRegistry registry) {
		this.confirmations = confirmations;
		this.loader = FieldLoader.register(registry, "node.confirmation", (ids, all) -> confirmations.of(ids));
	}

	@SchemaMapping(typeName = "Practice", field = "confirmation")
	CompletableFuture<Confirmation> ofPractice(Practice practice, DataFetchingEnvironment environment) {
		return this.loader.load(environment, practice.id(), true);
	}

	@SchemaMapping(typeName = "InnovationSite", field = "confirmation")
	CompletableFuture<Confirmation> ofSite(InnovationSite site, DataFetchingEnvironment environment) {
		return this.loader.load(environment, site.id(), true);
	}

	@QueryMapping
	ConfirmationRules confirmationRules() {
		return this.confirmations.rules();
	}

	@QueryMapping
	List<StaleNode> staleNodes(@Argument @Nullable String region, @Argument int first, @ContextValue Caller caller) {
		if (first < 1 || first > MOST) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "stale-first", MOST);
		}
		return this.confirmations.withVersions(this.confirmations.stale(caller)
			.stream()
			.filter((node) -> region == null || region.equals(node.region()))
			.limit(first)
			.toList());
	}

	@SchemaMapping(typeName = "StaleNode")
	String node(StaleNode node) {
		return new GlobalId(node.kind(), node.id()).text();
	}

	@MutationMapping
	Confirmation confirm(@Argument String node, @Argument String version, @ContextValue Caller caller) {
		GlobalId id = GlobalId.parse(node);
		return this.confirmations.confirm(caller, id.kind(), id.id(), version);
	}

	@MutationMapping
	ConfirmationRules publishConfirmationRules(@Argument int version, @Argument int months, @Argument String note,
			@ContextValue Caller caller) {
		return this.confirmations.publish(caller, version, months, note);
	}

}
