package org.estafeta.api;

import java.util.Map;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.estafeta.access.Action;
import org.estafeta.access.Callers;
import org.estafeta.shared.ErrorKind;

/**
 * Tells every request whether its caller is the administrator, and keeps every mutation
 * closed to whoever has not shown the administrator's token: one place for all of them,
 * those to come included.
 */
@Component
class MutationGate extends SimplePerformantInstrumentation implements WebGraphQlInterceptor {

	/**
	 * What fetchers ask the context of a request for: whether names of people may go out.
	 */
	private static final String ADMINISTRATOR = "administrator";

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		boolean open = Callers.may(Action.WRITE_BY_API);
		request
			.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(ADMINISTRATOR, open)).build());
		return chain.next(request);
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		OperationDefinition operation = parameters.getExecutionContext().getOperationDefinition();
		boolean open = parameters.getExecutionContext().getGraphQLContext().getOrDefault(ADMINISTRATOR, false);
		if (operation.getOperation() == OperationDefinition.Operation.MUTATION && !open) {
			throw new RequestRefused(ErrorKind.FORBIDDEN, "administrator-only");
		}
		return super.beginExecuteOperation(parameters, state);
	}

}
