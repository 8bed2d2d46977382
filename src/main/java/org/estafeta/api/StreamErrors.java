package org.estafeta.api;

import graphql.ExecutionResult;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells whoever asked for a stream of events why there is none. The framework would say
 * of every refusal that only subscriptions are supported.
 */
@Component
@Order(-1)
class StreamErrors implements WebGraphQlInterceptor {

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Mono<WebGraphQlResponse> response = chain.next(request);
		boolean stream = !(request instanceof WebSocketGraphQlRequest) && request.getHeaders()
			.getAccept()
			.stream()
			.anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
		return stream ? response.map(StreamErrors::withErrors) : response;
	}

	private static WebGraphQlResponse withErrors(WebGraphQlResponse response) {
		if (response.getData() instanceof Publisher || response.getExecutionResult().getErrors().isEmpty()) {
			return response;
		}
		ExecutionResult refusal = ExecutionResult.newExecutionResult()
			.errors(response.getExecutionResult().getErrors())
			.build();
		return response.transform((builder) -> builder.data(Flux.just(refusal)));
	}

}
