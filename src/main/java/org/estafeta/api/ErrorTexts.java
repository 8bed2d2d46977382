package org.estafeta.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.parser.ParserOptions;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.estafeta.shared.ErrorKind;

/**
 * Gives every error of an answer a code and a sentence for people, and keeps the number
 * of errors small. Also hands the parser its limits.
 */
@Component
@Order(0)
class ErrorTexts implements WebGraphQlInterceptor {

	static final String CODE = "code";

	private static final int MAX_ERRORS = 10;

	/** How the engine prints a literal of the request. */
	private static final Pattern AST_VALUE = Pattern.compile("\\w+Value\\{(?:\\w+=)?'?([^'}]*)'?\\}");

	private final MessageSource messages;

	private final ParserOptions parserOptions;

	ErrorTexts(MessageSource messages, LimitSettings limits) {
		this.messages = messages;
		this.parserOptions = ParserOptions.newParserOptions()
			.maxCharacters(limits.characters())
			.maxTokens(limits.tokens())
			.maxWhitespaceTokens(limits.tokens() * 2)
			.maxRuleDepth(200)
			.build();
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		request.configureExecutionInput(
				(input, builder) -> builder.graphQLContext(Map.of(ParserOptions.class, this.parserOptions)).build());
		Locale locale = (request.getLocale() != null) ? request.getLocale() : Locale.ROOT;
		return chain.next(request).map((response) -> withTexts(response, locale));
	}

	private WebGraphQlResponse withTexts(WebGraphQlResponse response, Locale locale) {
		ExecutionResult result = response.getExecutionResult();
		if (result.getErrors().isEmpty()) {
			return response;
		}
		List<GraphQLError> errors = result.getErrors()
			.stream()
			.limit(MAX_ERRORS)
			.map((error) -> withText(error, locale))
			.toList();
		return response.transform((builder) -> builder.errors(errors));
	}

	private GraphQLError withText(GraphQLError error, Locale locale) {
		if (error.getExtensions() != null && error.getExtensions().containsKey(CODE)) {
			return error;
		}
		if (error instanceof RequestRefused refusal) {
			return rebuild(error, refusal.kind(),
					this.messages.getMessage(refusal.messageKey(), refusal.values(), locale));
		}
		ErrorClassification type = error.getErrorType();
		if (type == ErrorType.ExecutionAborted) {
			return rebuild(error, ErrorKind.LIMIT_EXCEEDED,
					this.messages.getMessage("error.aborted", new Object[0], locale));
		}
		if (type == ErrorType.NullValueInNonNullableField) {
			return rebuild(error, ErrorKind.UNAVAILABLE,
					this.messages.getMessage("error.missing-value", new Object[0], locale));
		}
		String message = AST_VALUE.matcher(String.valueOf(error.getMessage())).replaceAll("«$1»");
		return rebuild(error, ErrorKind.BAD_REQUEST,
				this.messages.getMessage("error.invalid-request", new Object[] { message }, locale));
	}

	private static GraphQLError rebuild(GraphQLError error, ErrorKind kind, String message) {
		GraphqlErrorBuilder<?> builder = GraphqlErrorBuilder.newError()
			.message("%s", message)
			.errorType(error.getErrorType())
			.extensions(Map.of(CODE, kind.name()));
		if (error.getLocations() != null) {
			builder.locations(error.getLocations());
		}
		if (error.getPath() != null) {
			builder.path(error.getPath());
		}
		return builder.build();
	}

}
