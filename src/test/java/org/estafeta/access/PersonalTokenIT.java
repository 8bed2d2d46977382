package org.estafeta.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.editing.Edited;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.savedsearch.FormBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What personal tokens open, over GraphQL, and how people make and end them.
 */
@RunningApplication
class PersonalTokenIT {

	private static final String CODE = "/errors/0/extensions/code";

	private static final String FORBIDDEN = "FORBIDDEN";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Accounts accounts;

	@Autowired
	PersonalTokens tokens;

	@Autowired
	GraphQlSource source;

	private People people;

	private GraphQlClient client;

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.people.forget();
		this.client = new GraphQlClient(this.port);
	}

	@AfterEach
	void forget() {
		this.people.forget();
		Edited.forget(bean(Graph.class), bean(Writes.class));
	}

	@Test
	void everyMutationNamesTheRightItNeedsAndTheSchemaListsAllRights() {
		GraphQLSchema schema = this.source.schema();
		assertThat(Stream.concat(schema.getMutationType().getFieldDefinitions().stream(),
				schema.getSubscriptionType().getFieldDefinitions().stream()))
			.allSatisfy((field) -> {
				assertThat(field.getAppliedDirective("needs")).as(field.getName()).isNotNull();
				assertThat(rights(field)).isNotEmpty();
			});
		GraphQLEnumType rights = (GraphQLEnumType) schema.getType("Right");
		assertThat(rights.getValues().stream().map(GraphQLEnumValueDefinition::getName))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Action.values()).map(Action::name).toList());
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void eachRoleOpensTheFieldsThatTheTableSaysAndNoOthers(Role role) {
		String token = this.people.token(this.people.make("человек", role));
		guarded().forEach((request) -> {
			boolean open = request.rights.stream().anyMatch((right) -> right.isOpenTo(role));
			// making the whole index anew is tested elsewhere
			if (!open || !request.text.contains("rebuildSearch")) {
				JsonNode answer = this.client.ask(request.text, Map.of(), token);
				assertThat(answer.at(CODE).asString("").equals(FORBIDDEN)).as("%s %s %s", role, request.text, answer)
					.isEqualTo(!open);
			}
		});
	}

	@Test
	void strangersOpenNothing() {
		assertThat(guarded()).hasSizeGreaterThan(15)
			.allSatisfy((request) -> assertThat(this.client.ask(request.text, Map.of()).at(CODE).asString(""))
				.as(request.text)
				.isEqualTo(FORBIDDEN));
	}

	@Test
	void fragmentsAndAliasesHideNothing() {
		for (String text : List.of("query { a: searchMisses { text } }",
				"query { ... on Query { searchMisses { text } } }",
				"query { ...misses } fragment misses on Query { x: searchMisses { text } }",
				"mutation { ...all } fragment all on Mutation { ...some } fragment some on Mutation { lastChange }")) {
			assertThat(this.client.ask(text, Map.of()).at(CODE).asString("")).as(text).isEqualTo(FORBIDDEN);
		}
	}

	@Test
	void aTokenOpensWhatIsTickedAsLongAsItsOwnerMay() {
		this.people.make("администратор", Role.ADMINISTRATOR);
		Account methodist = this.people.make("методист", Role.METHODIST);
		String some = this.tokens.create(methodist.id(), "синонимы", 30, Set.of(Action.EDIT_SYNONYMS));
		String misses = "{ searchMisses { text } }";
		String all = this.people.token(methodist);
		assertThat(code(misses, all)).isEmpty();
		assertThat(code(misses, some)).isEqualTo(FORBIDDEN);
		assertThat(code("mutation { lastChange }", some)).isEqualTo(FORBIDDEN);
		assertThat(code("mutation { retireSynonyms(id: \"x\", version: 1) { id } }", some)).isEqualTo("NOT_FOUND");
		this.accounts.change(methodist.id(), methodist.version(), Set.of(Role.TEACHER), false);
		assertThat(code(misses, all)).as("the role is gone").isEqualTo(FORBIDDEN);
		assertThat(code("mutation { lastChange }", all)).isEmpty();
		this.accounts.change(methodist.id(), methodist.version() + 1, Set.of(Role.TEACHER), true);
		assertThat(code("mutation { lastChange }", all)).as("the account is closed").isEqualTo(FORBIDDEN);
	}

	@Test
	void aTokenEndsWithItsTimeAndOpensNoPage() {
		Account methodist = this.people.make("методист", Role.METHODIST);
		String token = this.people.token(methodist);
		Clock tomorrow = Clock.offset(Clock.systemDefaultZone(), Duration.ofDays(1));
		PersonalTokens then = new PersonalTokens(this.accounts, bean(Graph.class), bean(Writes.class), tomorrow);
		assertThat(this.tokens.holder(token)).isPresent();
		assertThat(then.holder(token)).isEmpty();
		assertThat(this.tokens.holder(token + "x")).isEmpty();
		assertThat(this.tokens.holder("")).isEmpty();
		assertThat(this.tokens.of(methodist.id()).getFirst().usedOn()).isNotNull();
	}

	private <T> T bean(Class<T> type) {
		return this.application.getBean(type);
	}

	@Test
	void peopleMakeAndEndTheirTokensOnAPage() {
		this.people.make("методист", Role.METHODIST);
		Account other = this.people.make("другой", Role.TEACHER);
		String foreign = this.people.token(other);
		FormBrowser browser = new FormBrowser(this.port);
		assertThat(browser.get("/account/tokens").headers().firstValue("Location").orElse("")).endsWith("/sign-in");
		People.signIn(browser, "методист");
		String page = "/account/tokens";
		assertThat(browser.get("/account").body()).contains("href=\"/account/tokens\"");
		assertThat(browser.get(page).body()).contains("value=\"EDIT_SYNONYMS\"").doesNotContain("MANAGE_ACCOUNTS");
		browser.post(page, page, Map.of("name", " ", "days", "30"));
		assertThat(browser.get(page).body()).contains("Назовите ключ");
		browser.post(page, page, Map.of("name", "x", "days", "5000"));
		assertThat(browser.get(page).body()).contains("Срок ключа");
		browser.post(page, page, Map.of("name", "x", "days", "30", "action", "MANAGE_ACCOUNTS"));
		assertThat(browser.get(page).body()).contains("нужно право MANAGE_ACCOUNTS");
		browser.post(page, page, Map.of("name", "<b>отчёт</b>", "days", "30", "action", "SEE_MISSES"));
		String shown = browser.get(page).body();
		Matcher secret = Pattern.compile("estafeta_[A-Za-z0-9_-]{43}").matcher(shown);
		assertThat(secret.find()).isTrue();
		assertThat(shown).contains("&lt;b&gt;отчёт").doesNotContain("<b>отчёт");
		assertThat(browser.get(page).body()).as("shown once").doesNotContain(secret.group());
		assertThat(code("{ searchMisses { text } }", secret.group())).isEmpty();
		assertThat(browser.get("/graphiql").statusCode()).isEqualTo(200);
		String foreignId = this.tokens.of(other.id()).getFirst().id();
		browser.post(page, page + '/' + foreignId + "/revoke", Map.of());
		assertThat(browser.get(page).body()).contains("Такого ключа у вас нет");
		assertThat(this.tokens.holder(foreign)).isPresent();
		String own = this.tokens.of(this.accounts.byLogin("методист").orElseThrow().account().id()).getFirst().id();
		browser.post(page, page + '/' + own + "/revoke", Map.of());
		assertThat(browser.get(page).body()).contains("Ключ удалён");
		assertThat(code("{ searchMisses { text } }", secret.group())).isEqualTo(FORBIDDEN);
	}

	private String code(String text, String token) {
		return this.client.ask(text, Map.of(), token).at(CODE).asString("");
	}

	private List<Guarded> guarded() {
		GraphQLSchema schema = this.source.schema();
		return Stream
			.concat(schema.getMutationType().getFieldDefinitions().stream().map((field) -> guarded("mutation", field)),
					schema.getQueryType().getFieldDefinitions().stream().map((field) -> guarded("query", field)))
			.filter((request) -> !request.rights.isEmpty())
			.toList();
	}

	// A request that is right by the schema, whatever it names.
	private static Guarded guarded(String operation, GraphQLFieldDefinition field) {
		String arguments = field.getArguments()
			.stream()
			.filter((argument) -> GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue())
			.map((GraphQLArgument argument) -> argument.getName() + ": " + literal(argument.getType()))
			.collect(Collectors.joining(", "));
		GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
		boolean leaf = type instanceof GraphQLScalarType || type instanceof GraphQLEnumType;
		return new Guarded(operation + " { " + field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")")
				+ (leaf ? " }" : " { __typename } }"), rights(field));
	}

	private static String literal(GraphQLInputType type) {
		return switch (type) {
			case GraphQLNonNull present -> literal((GraphQLInputType) present.getWrappedType());
			case GraphQLList list -> "[" + literal((GraphQLInputType) list.getWrappedType()) + "]";
			case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
			case GraphQLInputObjectType input -> input.getFieldDefinitions()
				.stream()
				.filter((field) -> GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue())
				.map((field) -> field.getName() + ": " + literal(field.getType()))
				.collect(Collectors.joining(", ", "{", "}"));
			default -> switch (((GraphQLNamedSchemaElement) type).getName()) {
				case "Int", "Float" -> "1";
				case "Boolean" -> "true";
				case "Date" -> "\"2020-01-01\"";
				case "DateTime" -> "\"2020-01-01T00:00:00Z\"";
				default -> "\"x\"";
			};
		};
	}

	private static List<Action> rights(GraphQLFieldDefinition field) {
		GraphQLAppliedDirective directive = field.getAppliedDirective("needs");
		if (directive == null) {
			return List.of();
		}
		List<String> names = directive.getArgument("anyOf").getValue();
		return names.stream().map(Action::valueOf).toList();
	}

	/** A request that needs a right. */
	private record Guarded(String text, List<Action> rights) {
	}

}
