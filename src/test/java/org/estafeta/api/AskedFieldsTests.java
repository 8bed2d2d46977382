package org.estafeta.api;

import java.util.ArrayList;
import java.util.List;

import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AskedFieldsTests {

	private static final String SCHEMA = "type Query { list: Connection } "
			+ "type Connection { edges: [Edge] nodes: [Node] } type Edge { node: Node } "
			+ "type Node { name: String children: [Node] }";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ list { edges { node { name } } nodes { children { name } } } }               | false
			{ list { edges { node { name children { name } } } } }                         | true
			{ list { edges { node { below: children { name } } } } }                       | true
			{ list { edges { node { ... { children { name } } } } } }                      | true
			{ list { edges { ... on Edge { node { ...Below } } } } } fragment Below on Node { children { name } } | true
			{ list { ...All } } fragment All on Connection { edges { node { name } } }     | false
			{ list { nodes { name } } list { edges { node { children { name } } } } }      | true
			{ list { edges { node { name children: name } } } }                            | false
			""")
	void readsThemOffTheText(String request, boolean asked) {
		List<Boolean> answers = new ArrayList<>();
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
			.type("Query", (query) -> query.dataFetcher("list", (environment) -> {
				answers.add(new AskedFields(environment).contain("edges", "node", "children"));
				return null;
			}))
			.build();
		GraphQL engine = GraphQL
			.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring))
			.build();
		assertThat(engine.execute(request).getErrors()).isEmpty();
		assertThat(answers).containsExactly(asked);
	}

}
