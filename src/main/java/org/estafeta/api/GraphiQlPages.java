package org.estafeta.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves GraphiQL and the operations it begins with from this application alone: the page
 * that the framework brings loads itself from a foreign host.
 */
@Configuration(proxyBeanMethods = false)
class GraphiQlPages implements WebMvcConfigurer {

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/graphiql/*")
			.addResourceLocations("classpath:/static/graphiql/")
			.setCacheControl(CacheControl.noCache());
		registry.addResourceHandler("/graphql-operations/*.graphql")
			.setCacheControl(CacheControl.noCache())
			.addResourceLocations("classpath:/graphql-operations/");
		registry.addResourceHandler("/_static/graphiql/**")
			.addResourceLocations("classpath:/META-INF/resources/_static/graphiql/");
	}

}
