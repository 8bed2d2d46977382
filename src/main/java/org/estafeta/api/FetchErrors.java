package org.estafeta.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldsRefused;

/**
 * Turns what a field throws into an error for people. Of anything unforeseen the reader
 * gets a number only, which stands in the log beside the cause.
 */
@Component
class FetchErrors extends DataFetcherExceptionResolverAdapter {

	private static final Logger log = LoggerFactory.getLogger(FetchErrors.class);

	private final MessageSource messages;

	FetchErrors(MessageSource messages) {
		this.messages = messages;
		setThreadLocalContextAware(false);
	}

	@Override
	protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
		if (failure instanceof EstafetaException refusal) {
			String message = this.messages.getMessage(refusal.messageKey(), refusal.arguments().toArray(),
					environment.getLocale());
			GraphQLError error = error(environment, message, type(refusal.kind()), refusal.kind().name());
			return (refusal instanceof FieldsRefused fields) ? withFields(error, fields, environment) : error;
		}
		if (failure instanceof org.springframework.validation.BindException) {
			String message = this.messages.getMessage("error.arguments", new Object[0], environment.getLocale());
			return error(environment, message, ErrorType.BAD_REQUEST, ErrorKind.BAD_REQUEST.name());
		}
		String number = UUID.randomUUID().toString();
		// a field of a request that was given up already: nobody reads its error
		if (!(failure instanceof AbortExecutionException)) {
			log.error("A field failed: {} {}", environment.getExecutionStepInfo().getPath(), number, failure);
		}
		String message = this.messages.getMessage("error.internal", new Object[] { number }, environment.getLocale());
		return error(environment, message, ErrorType.INTERNAL_ERROR, "INTERNAL");
	}

	private static GraphQLError error(DataFetchingEnvironment environment, String message, ErrorType type,
			String code) {
		return GraphqlErrorBuilder.newError(environment)
			.message("%s", message)
			.errorType(type)
			.extensions(Map.of(ErrorTexts.CODE, code))
			.build();
	}

	private GraphQLError withFields(GraphQLError error, FieldsRefused refusal, DataFetchingEnvironment environment) {
		List<Map<String, String>> fields = refusal.problems()
			.stream()
			.map((problem) -> Map.of("field", problem.field(), "message",
					this.messages.getMessage(problem.messageKey(), problem.arguments().toArray(),
							environment.getLocale())))
			.toList();
		return GraphqlErrorBuilder.newError(environment)
			.message("%s", error.getMessage())
			.errorType(error.getErrorType())
			.extensions(Map.of(ErrorTexts.CODE, refusal.kind().name(), "fields", fields))
			.build();
	}

	private static ErrorType type(ErrorKind kind) {
		return switch (kind) {
			case NOT_FOUND -> ErrorType.NOT_FOUND;
			case FORBIDDEN -> ErrorType.FORBIDDEN;
			case BAD_REQUEST, CONFLICT, LIMIT_EXCEEDED -> ErrorType.BAD_REQUEST;
			case UNAVAILABLE -> ErrorType.INTERNAL_ERROR;
		};
	}

}
