package org.estafeta.api;

import java.util.concurrent.TimeoutException;

import graphql.ExecutionResult;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Ends a request that takes too long with a typed error. The one that Spring brings
 * answers with a bare HTTP status, from which a client cannot tell what to change.
 */
@Component
@Order(1)
class TimeLimit implements WebGraphQlInterceptor {

	private final LimitSettings limits;

	TimeLimit(LimitSettings limits) {
		this.limits = limits;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request)
			.timeout(this.limits.time())
			.onErrorResume(TimeoutException.class, (ex) -> Mono.just(refusal(request)));
	}

	private WebGraphQlResponse refusal(WebGraphQlRequest request) {
		ExecutionResult result = ExecutionResult.newExecutionResult()
			.addError(new RequestRefused("time", this.limits.time().toMillis() / 1000.0))
			.build();
		return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
	}

}
