package org.estafeta.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.access.Standing;
import org.estafeta.access.Standings;
import org.estafeta.shared.ErrorKind;

/**
 * Tells every request who its caller is, and refuses it as a whole when one of its root
 * fields needs a right that the caller does not have: the directive {@code @needs} of the
 * schema says which. A mutation or subscription without it is closed to everybody.
 */
@Component
class RightsGate extends SimplePerformantInstrumentation implements WebGraphQlInterceptor {

	static final String DIRECTIVE = "needs";

	/** What fetchers ask the context of a request for. */
	private static final String CALLER = "caller";

	/** And those that outlast it. */
	private static final String STANDING = "standing";

	/** Whether it has come on a socket, where nothing but subscriptions goes. */
	private static final String LIVE = "live";

	private static final Caller STRANGER = Callers.current();

	private final Standings standings;

	RightsGate(Standings standings) {
		this.standings = standings;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		boolean live = request instanceof WebSocketGraphQlRequest;
		Standing standing = (request instanceof WebSocketGraphQlRequest socket)
				? SocketGate.standing(socket.getSessionInfo()) : this.standings.current();
		// of a request the rights were looked up just now, of a socket when it was opened
		Caller caller = live ? standing.now().orElse(STRANGER) : Callers.current();
		request.configureExecutionInput(
				(input, builder) -> builder.graphQLContext(Map.of(CALLER, caller, STANDING, standing, LIVE, live))
					.locale(live ? language(request) : input.getLocale())
					.build());
		return chain.next(request);
	}

	// as everywhere: Russian, unless a program asks for something else
	private static Locale language(WebGraphQlRequest request) {
		return request.getHeaders().getAcceptLanguageAsLocales().stream().findFirst().orElse(Locale.of("ru"));
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		ExecutionContext request = parameters.getExecutionContext();
		OperationDefinition operation = request.getOperationDefinition();
		boolean live = request.getGraphQLContext().getOrDefault(LIVE, false);
		if (live && operation.getOperation() != OperationDefinition.Operation.SUBSCRIPTION) {
			throw new RequestRefused(ErrorKind.FORBIDDEN, "live-only");
		}
		Optional<GraphQLObjectType> root = Optional.ofNullable(switch (operation.getOperation()) {
			case MUTATION -> request.getGraphQLSchema().getMutationType();
			case QUERY -> request.getGraphQLSchema().getQueryType();
			case SUBSCRIPTION -> request.getGraphQLSchema().getSubscriptionType();
		});
		root.ifPresent((type) -> check(operation.getSelectionSet(), type, request));
		return super.beginExecuteOperation(parameters, state);
	}

	private static void check(@Nullable SelectionSet selections, GraphQLObjectType root, ExecutionContext request) {
		if (selections == null) {
			return;
		}
		// the document is valid: its fragments exist and make no circle
		for (Selection<?> selection : selections.getSelections()) {
			switch (selection) {
				case Field field -> Optional.ofNullable(root.getFieldDefinition(field.getName()))
					.ifPresent((known) -> check(known, request));
				case InlineFragment inline -> check(inline.getSelectionSet(), root, request);
				case FragmentSpread spread -> {
					FragmentDefinition fragment = request.getFragmentsByName().get(spread.getName());
					check((fragment != null) ? fragment.getSelectionSet() : null, root, request);
				}
				default -> throw new IllegalStateException("Not a selection: " + selection);
			}
		}
	}

	private static void check(GraphQLFieldDefinition field, ExecutionContext request) {
		boolean query = request.getOperationDefinition().getOperation() == OperationDefinition.Operation.QUERY;
		List<Action> needed = needed(field);
		Caller caller = request.getGraphQLContext().getOrDefault(CALLER, STRANGER);
		if ((!query || !needed.isEmpty()) && needed.stream().noneMatch(caller::may)) {
			throw new RequestRefused(ErrorKind.FORBIDDEN, "right-needed",
					needed.stream().map(Action::name).collect(Collectors.joining(", ")));
		}
	}

	/**
	 * The rights of which a field needs one.
	 * @param field the field
	 * @return the rights; empty when the schema names none
	 */
	static List<Action> needed(GraphQLFieldDefinition field) {
		GraphQLAppliedDirective directive = field.getAppliedDirective(DIRECTIVE);
		if (directive == null) {
			return List.of();
		}
		List<String> names = Objects.requireNonNull(directive.getArgument("anyOf").getValue());
		return names.stream().map(Action::valueOf).toList();
	}

}
