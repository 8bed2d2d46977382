package org.estafeta.live.graphql;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/**
 * Says why a stream has ended. Of anything unforeseen the reader gets a number only,
 * which stands in the log beside the cause.
 */
@Component
class StreamEndErrors extends SubscriptionExceptionResolverAdapter {

	private static final String CODE = "code";

	private static final Logger logger = LoggerFactory.getLogger(StreamEndErrors.class);

	private final MessageSource messages;

	StreamEndErrors(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	protected GraphQLError resolveToSingleError(Throwable failure) {
		if (failure instanceof StreamEnded ended) {
			ErrorType type = switch (ended.kind()) {
				case NOT_FOUND -> ErrorType.NOT_FOUND;
				case FORBIDDEN -> ErrorType.FORBIDDEN;
				case BAD_REQUEST, CONFLICT, LIMIT_EXCEEDED -> ErrorType.BAD_REQUEST;
				case UNAVAILABLE -> ErrorType.INTERNAL_ERROR;
			};
			return GraphqlErrorBuilder.newError()
				.message("%s", ended.sentence())
				.errorType(type)
				.extensions(Map.of(CODE, ended.kind().name()))
				.build();
		}
		String number = UUID.randomUUID().toString();
		logger.error("A stream failed: {}", number, failure);
		return GraphqlErrorBuilder.newError()
			.message("%s", this.messages.getMessage("error.internal", new Object[] { number }, Locale.ROOT))
			.errorType(ErrorType.INTERNAL_ERROR)
			.extensions(Map.of(CODE, "INTERNAL"))
			.build();
	}

}
