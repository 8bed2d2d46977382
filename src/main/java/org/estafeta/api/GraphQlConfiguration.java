package org.estafeta.api;

import java.util.List;

import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.scalars.ExtendedScalars;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import org.estafeta.shared.Identified;
import org.estafeta.shared.NodeKind;

/**
 * What all parts of the schema share: scalars, global ids, limits.
 */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

	@Bean
	RuntimeWiringConfigurer sharedWiring() {
		return (wiring) -> {
			wiring.scalar(ExtendedScalars.Date);
			wiring.scalar(ExtendedScalars.DateTime);
			for (NodeKind kind : NodeKind.values()) {
				wiring.type(kind.label(), (type) -> type.dataFetcher("id", (environment) -> {
					Identified node = environment.getSource();
					return (node != null) ? new GlobalId(kind, node.id()).text() : null;
				}));
			}
		};
	}

	@Bean
	MaxQueryDepthInstrumentation depthLimit(LimitSettings limits) {
		return LimitInstrumentation.depth(limits);
	}

	@Bean
	MaxQueryComplexityInstrumentation costLimit(LimitSettings limits) {
		return LimitInstrumentation.cost(limits);
	}

	@Bean
	LimitInstrumentation sizeLimits(LimitSettings limits) {
		return new LimitInstrumentation(limits);
	}

	@Bean
	GraphQlSourceBuilderCustomizer requests(List<Instrumentation> parts) {
		PreparsedDocumentProvider documents = new KeptDocuments();
		return (source) -> source.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(documents)
			.instrumentation(new RequestInstrumentation(parts)));
	}

	@Bean
	FilterRegistrationBean<BodyLimitFilter> bodyLimit(LimitSettings limits) {
		FilterRegistrationBean<BodyLimitFilter> registration = new FilterRegistrationBean<>(
				new BodyLimitFilter(limits.body().toBytes()));
		registration.addUrlPatterns("/graphql");
		// after the security filters, so that refusals carry their headers too
		registration.setOrder(0);
		return registration;
	}

}
