package org.estafeta.offenders;

import org.springframework.graphql.data.method.annotation.QueryMapping;

public class GraphQlReader {

	@QueryMapping
	String practice() {
		return "";
	}

}
