package org.estafeta;

import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Controller;

import org.estafeta.offenders.ApiUser;
import org.estafeta.offenders.BeanHelper;
import org.estafeta.offenders.ConsoleWriter;
import org.estafeta.offenders.FieldInjected;
import org.estafeta.offenders.GraphQlReader;
import org.estafeta.offenders.ModelRunner;
import org.estafeta.offenders.PublicDriverReader;
import org.estafeta.offenders.TextSearcher;
import org.estafeta.offenders.VisibleController;
import org.estafeta.offenders.dissemination.source.PageReader;
import org.estafeta.offenders.shared.SpringUser;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The borders between technologies. Each rule holds for the product and fails on the
 * offender that is planted for it.
 */
class ArchitectureTests {

	private static final JavaClasses PRODUCT = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.estafeta");

	private static final DescribedPredicate<JavaClass> PACKAGE_PRIVATE_ROW = DescribedPredicate.describe(
			"package-private *Row classes",
			(type) -> type.getSimpleName().endsWith("Row") && !type.getModifiers().contains(JavaModifier.PUBLIC));

	private static final DescribedPredicate<JavaClass> GRAPHSTORE = JavaClass.Predicates
		.resideInAPackage("..graphstore..");

	private static final Map<String, ArchRule> RULES = Map.ofEntries(Map.entry("one door to the database", noClasses()
		.that(DescribedPredicate.not(GRAPHSTORE.or(PACKAGE_PRIVATE_ROW)))
		.should()
		.dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("org.neo4j..", "org.springframework.data.neo4j..")
			// the row that a query's mapping function gets passes through lambdas
			.and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(org.neo4j.driver.types.MapAccessor.class)
				.or(JavaClass.Predicates.type(org.neo4j.driver.Value.class)))))),
			Map.entry("values of the driver stay out of public signatures",
					noClasses().that().resideOutsideOfPackage("..graphstore..").should(new PublicDriverSignatures())),
			Map.entry("Lucene only in search",
					noClasses().that()
						.resideOutsideOfPackage("..search..")
						.should()
						.dependOnClassesThat()
						.resideInAPackage("org.apache.lucene..")),
			Map.entry("models only behind their port",
					noClasses().that()
						.resideOutsideOfPackage("..search.embedding..")
						.should()
						.dependOnClassesThat()
						.resideInAnyPackage("ai.onnxruntime..", "ai.djl..")),
			Map.entry("GraphQL only in adapters",
					noClasses().that()
						.resideOutsideOfPackages("..graphql..", "..api..")
						.should()
						.dependOnClassesThat()
						.resideInAnyPackage("org.springframework.graphql..", "graphql..")),
			Map.entry("the API's plumbing is used by adapters only",
					noClasses().that()
						.resideOutsideOfPackages("org.estafeta.api..", "..graphql..")
						.should()
						.dependOnClassesThat()
						.resideInAPackage("org.estafeta.api..")),
			Map.entry("controllers are leaves",
					classes().that().areMetaAnnotatedWith(Controller.class).should().notBePublic()),
			Map.entry("shared types know no framework",
					noClasses().that()
						.resideInAPackage("..shared..")
						.and()
						.doNotHaveSimpleName("package-info")
						.should()
						.dependOnClassesThat()
						.resideInAnyPackage("org.springframework..", "org.neo4j..", "graphql..")),
			Map.entry("algorithms know no graph and no web",
					noClasses().that()
						.resideInAnyPackage("..dissemination.trace..", "..dissemination.source..")
						.and()
						.doNotHaveSimpleName("package-info")
						.should()
						.dependOnClassesThat()
						.resideOutsideOfPackages("java..", "org.jspecify..", "org.hipparchus..",
								"..dissemination.trace..", "..dissemination.source..")),
			Map.entry("names say what a thing is",
					noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO)")),
			Map.entry("constructor injection", GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION),
			Map.entry("no writing to the console",
					noClasses().that()
						.doNotHaveFullyQualifiedName("org.estafeta.operations.Startup")
						.should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)));

	static Stream<Arguments> offenders() {
		return Stream.of(Arguments.of("one door to the database", PublicDriverReader.class),
				Arguments.of("values of the driver stay out of public signatures", PublicDriverReader.class),
				Arguments.of("Lucene only in search", TextSearcher.class),
				Arguments.of("models only behind their port", ModelRunner.class),
				Arguments.of("GraphQL only in adapters", GraphQlReader.class),
				Arguments.of("the API's plumbing is used by adapters only", ApiUser.class),
				Arguments.of("controllers are leaves", VisibleController.class),
				Arguments.of("shared types know no framework", SpringUser.class),
				Arguments.of("algorithms know no graph and no web", PageReader.class),
				Arguments.of("names say what a thing is", BeanHelper.class),
				Arguments.of("constructor injection", FieldInjected.class),
				Arguments.of("no writing to the console", ConsoleWriter.class));
	}

	@ParameterizedTest
	@MethodSource("offenders")
	void ruleHoldsForTheProduct(String name, Class<?> offender) {
		RULES.get(name).allowEmptyShould(true).check(PRODUCT);
	}

	@ParameterizedTest
	@MethodSource("offenders")
	void ruleFailsOnItsOffender(String name, Class<?> offender) {
		JavaClasses planted = new ClassFileImporter().importClasses(offender);
		assertThat(RULES.get(name).evaluate(planted).hasViolation()).as(name).isTrue();
	}

	@Test
	void everyRuleHasAnOffender() {
		assertThat(offenders().map((arguments) -> arguments.get()[0]))
			.containsExactlyInAnyOrderElementsOf(RULES.keySet().stream().map(Object.class::cast).toList());
	}

}
