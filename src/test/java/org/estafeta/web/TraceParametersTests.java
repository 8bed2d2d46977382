package org.estafeta.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.ChannelKind;
import org.estafeta.dissemination.Trace;
import org.estafeta.dissemination.TraceRequest;
import org.estafeta.dissemination.trace.SameDay;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TraceParametersTests {

	@Test
	void anAddressWithoutParametersAsksForEverythingKnownNow() {
		TraceParameters nothing = parse("");
		assertThat(nothing.request("p", false))
			.isEqualTo(new TraceRequest("p", null, TraceRequest.Direction.DOWNSTREAM, Integer.MAX_VALUE,
					TraceRequest.DEFAULT_BUDGET, TraceRequest.Window.NOW, TraceRequest.Filter.NONE, false));
		assertThat(nothing.query()).isEmpty();
		assertThat(parse("text=&stage=&depth=&confirmedOnly=false&lang=en&after=x")).isEqualTo(nothing);
	}

	@Test
	void everyParameterReachesTheRequest() {
		TraceRequest request = parse("from=o1&direction=UPSTREAM&depth=3&asOf=2024-02-06&knownAt=2025-01-01T10:00:00Z"
				+ "&sameDay=DOES_NOT_COUNT&only=EVENT&only=VISIT&confirmedOnly=true&text=сад&kind=SCHOOL&kind=KINDERGARTEN"
				+ "&region=Челябинская область&district=Советский&level=BASIC&subject=математика&channel=MENTOR"
				+ "&stage=ADOPTED&year=2023&since=2023-09-01&until=2024-08-31&certainOnly=true")
			.request("p", true);
		assertThat(request)
			.isEqualTo(new TraceRequest("p", "o1", TraceRequest.Direction.UPSTREAM, 3, TraceRequest.DEFAULT_BUDGET,
					new TraceRequest.Window(LocalDate.of(2024, 2, 6), Instant.parse("2025-01-01T10:00:00Z"),
							SameDay.DOES_NOT_COUNT, Set.of(ChannelKind.EVENT, ChannelKind.VISIT), true),
					new TraceRequest.Filter("сад",
							Map.of(Trace.Facet.ORGANISATION_KIND, Set.of("SCHOOL", "KINDERGARTEN"), Trace.Facet.REGION,
									Set.of("Челябинская область"), Trace.Facet.DISTRICT, Set.of("Советский"),
									Trace.Facet.LEVEL, Set.of("BASIC"), Trace.Facet.SUBJECT, Set.of("математика"),
									Trace.Facet.CHANNEL, Set.of("MENTOR"), Trace.Facet.STAGE, Set.of("ADOPTED"),
									Trace.Facet.SCHOOL_YEAR, Set.of("2023")),
							LocalDate.of(2023, 9, 1), LocalDate.of(2024, 8, 31), true),
					true));
	}

	@Test
	void aMomentMayCarryAnOffset() {
		assertThat(parse("knownAt=2025-01-01T15:00:00%2B05:00").window().knownAt())
			.isEqualTo(Instant.parse("2025-01-01T10:00:00Z"));
	}

	@Test
	void aMomentThatWasAskedForIsNotReplaced() {
		Instant moment = Instant.parse("2025-01-01T10:00:00Z");
		assertThat(parse("").knownBy(moment).window().knownAt()).isEqualTo(moment);
		assertThat(parse("knownAt=2020-01-01T10:00:00Z").knownBy(moment).window().knownAt())
			.isEqualTo(Instant.parse("2020-01-01T10:00:00Z"));
	}

	@Test
	void theQueryReadsBackAsTheSameParameters() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int i = 0; i < 500; i++) {
			TraceParameters parameters = any(random);
			assertThat(parse(parameters.query())).as("seed %d, round %d", seed, i).isEqualTo(parameters);
			assertThat(parameters.query()).as("seed %d", seed).matches("[\\x21-\\x7E]*");
		}
	}

	private static TraceParameters any(Random random) {
		Map<Trace.Facet, Set<String>> chosen = Map.of(Trace.Facet.ORGANISATION_KIND,
				names(some(random, Organisation.Kind.values())), Trace.Facet.REGION, Set.copyOf(texts(random)),
				Trace.Facet.DISTRICT, Set.copyOf(texts(random)), Trace.Facet.SUBJECT, Set.copyOf(texts(random)),
				Trace.Facet.LEVEL, names(some(random, EducationLevel.values())), Trace.Facet.STAGE,
				names(some(random, Adoption.Stage.values())), Trace.Facet.SCHOOL_YEAR,
				names(IntStream.range(2000, 2030).filter((year) -> random.nextInt(9) == 0).boxed().toList()));
		return new TraceParameters(random.nextBoolean() ? null : "id-" + random.nextInt(),
				any(random, TraceRequest.Direction.values()), random.nextBoolean() ? null : 1 + random.nextInt(9),
				new TraceRequest.Window(day(random),
						random.nextBoolean() ? null
								: Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
						any(random, SameDay.values()), Set.copyOf(some(random, ChannelKind.values())),
						random.nextBoolean()),
				new TraceRequest.Filter(random.nextBoolean() ? null : texts(random).stream().findFirst().orElse("ё"),
						chosen, day(random), day(random), random.nextBoolean()));
	}

	private static @Nullable LocalDate day(Random random) {
		return random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(20_000));
	}

	private static Set<String> names(List<?> values) {
		return values.stream().map(String::valueOf).collect(Collectors.toSet());
	}

	private static <T> T any(Random random, T[] values) {
		return values[random.nextInt(values.length)];
	}

	private static <T> List<T> some(Random random, T[] values) {
		List<T> chosen = new ArrayList<>(Arrays.asList(values));
		chosen.removeIf((value) -> random.nextBoolean());
		Collections.shuffle(chosen, random);
		return chosen;
	}

	private static List<String> texts(Random random) {
		return some(random, new String[] { "семинар", "a&b=c", "100%", "{v}", "a+b", "«кавычки» \"'", "＝1+1", "#?/;",
				"мастер-класс, 2 часа" });
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					direction=SIDEWAYS            | parameter-choice | Значение «SIDEWAYS» параметра «direction» не подходит. Возможны: DOWNSTREAM, UPSTREAM.
					direction=upstream            | parameter-choice | «upstream»
					depth=0                       | parameter-number | нужно целое число от 1 до 2147483647
					depth=-1                      | parameter-number | «-1»
					depth=99999999999             | parameter-number | «99999999999»
					depth=1.5                     | parameter-number | «1.5»
					depth=٣                       | parameter-number | «٣»
					depth=1&depth=2               | parameter-once   | Параметр «depth» задан несколько раз
					asOf=2024-02-30               | parameter-day    | «2024-02-30»
					asOf=2024                     | parameter-day    | «2024»
					asOf=%2B999999999-01-01       | parameter-day    | нужен день в виде 2024-02-06
					knownAt=2024-02-06            | parameter-moment | нужен момент в виде
					knownAt=%2B999999-01-01T00:00:00Z | parameter-moment | параметра «knownAt»
					sameDay=yes                   | parameter-choice | COUNTS, DOES_NOT_COUNT
					confirmedOnly=1               | parameter-choice | true, false
					certainOnly=да                | parameter-choice | «да»
					kind=SCHOOL&kind=CASTLE       | parameter-choice | «CASTLE»
					level=ООО                     | parameter-choice | PRESCHOOL, PRIMARY
					stage=NO                      | parameter-choice | AWARE, TRIAL, ADOPTED, ADAPTED, ABANDONED
					year=24                       | parameter-number | от 1000 до 9999
					from=a&from=b                 | parameter-once   | «from»
					text=a&text=b                 | parameter-once   | «text»
					""")
	void aValueThatDoesNotFitIsRefusedWithASentence(String query, String key, String words) {
		assertThatExceptionOfType(EstafetaException.class).isThrownBy(() -> parse(query)).satisfies((refusal) -> {
			assertThat(refusal.kind()).isEqualTo(ErrorKind.BAD_REQUEST);
			assertThat(refusal.messageKey()).isEqualTo("error." + key);
			assertThat(sentence(refusal, "ru")).contains(words);
			assertThat(sentence(refusal, "en")).matches(".*[A-Za-z]{5}.*").doesNotContain("{0}", "параметр");
		});
	}

	@Test
	void thereIsALimitToValuesAndTheirLength() {
		MultiValueMap<String, String> many = new LinkedMultiValueMap<>();
		IntStream.rangeClosed(0, ParameterReader.MAX_VALUES).forEach((i) -> many.add("region", "c" + i));
		assertThatExceptionOfType(EstafetaException.class).isThrownBy(() -> TraceParameters.parse(many))
			.satisfies((refusal) -> assertThat(sentence(refusal, "ru")).contains("больше 50 значений"));
		String words = "х".repeat(ParameterReader.MAX_TEXT);
		assertThat(TraceParameters.parse(MultiValueMap.fromSingleValue(Map.of("text", words))).filter().text())
			.isEqualTo(words);
		assertThatExceptionOfType(EstafetaException.class)
			.isThrownBy(() -> TraceParameters.parse(MultiValueMap.fromSingleValue(Map.of("text", words + 'х'))))
			.satisfies((refusal) -> assertThat(sentence(refusal, "ru")).contains("длиннее 200"));
	}

	private static String sentence(EstafetaException refusal, String language) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/errors");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages.getMessage(refusal.messageKey(), refusal.arguments().toArray(), Locale.of(language));
	}

	// As the server reads it: parts are split before they are decoded.
	private static TraceParameters parse(String query) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		UriComponentsBuilder.fromUriString("/?" + query)
			.build()
			.getQueryParams()
			.forEach((name, all) -> all.forEach((value) -> values.add(name, (value != null)
					? java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8) : "")));
		return TraceParameters.parse(values);
	}

}
