package org.estafeta;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/**
 * Starts Estafeta: the graph, the search index, the GraphQL API and the web pages.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Estafeta", sharedModules = "shared")
public class EstafetaApplication {

	/**
	 * Starts the application.
	 * @param args the command line, passed on to Spring Boot
	 */
	public static void main(String[] args) {
		SpringApplication.run(EstafetaApplication.class, args);
	}

}
