package org.estafeta.search;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ClauseParserTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			клубный час                     ; (клубный час)
			"клубный час"                   ; [клубный час]
			«клубный час»                   ; [клубный час]
			онлайн-школа                    ; [онлайн школа]
			театр ИЛИ музей                 ; (театр / музей)
			театр OR музей                  ; (театр / музей)
			час театр ИЛИ музей             ; ((час театр) / музей)
			час (театр ИЛИ музей)           ; (час (театр / музей))
			чтение И письмо AND счёт        ; (чтение письмо счет)
			чтение и письмо                 ; (чтение и письмо)
			-школа                          ; -школа
			чтение -"начальная школа"       ; (чтение -[начальная школа])
			-(школа ИЛИ сад) час            ; (-(школа / сад) час)
			функц*                          ; функц*
			название:чтение                 ; title=чтение
			TITLE:чтение                    ; title=чтение
			название:(чтение -текст:школа)  ; (title=чтение -школа)
			-название:функц*                ; -title=функц*
			название:"смысловое чтение" час ; (title=[смысловое чтение] час)
			место:Москва                    ; PLACE=Москва
			место:(Москва ИЛИ Тула)         ; (PLACE=Москва / PLACE=Тула)
			дефицит:«оценивание работ»      ; DEFICIT=оценивание работ
			дата:2023-2024                  ; DATE=2023-2024
			((час))                         ; час
			""")
	void reads(String line) {
		int middle = line.indexOf(';');
		assertThat(written(ClauseParser.parse(line.substring(0, middle))))
			.isEqualTo(line.substring(middle + 1).strip());
	}

	@Test
	void readsABarAsOr() {
		assertThat(written(ClauseParser.parse("театр|музей | клуб"))).isEqualTo("(театр / музей / клуб)");
	}

	@Test
	void readsNothingAsEverything() {
		assertThat(ClauseParser.parse("  \t ")).isNull();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			клубный "час,            quote-open,     9
			«час,                    quote-open,     1
			(час,                    bracket-open,   1
			час (театр (музей),      bracket-open,   5
			час),                    bracket-alone,  4
			(),                      nothing,        2
			час ИЛИ,                 nothing,        8
			ИЛИ час,                 nothing,        1
			час И ИЛИ сад,           nothing,        7
			(час И),                 nothing,        7
			час -,                   minus,          5
			час - сад,               minus,          5
			час --сад,               minus,          5
			час »,                   sign,           5
			час -),                  sign,           6
			школа:12,                field,          1
			час https://a.ru,        field,          5
			название:,               field-empty,    10
			название: час,           field-empty,    10
			название:(),             nothing,        11
			"",                      no-words,       2
			час ?!,                  no-words,       5
			*,                       star,           1
			*час,                    star,           1
			ча*,                     star,           3
			клуб*час,                star,           5
			"клубный ча*",           star,           12
			онлайн-шк*,              star,           10
			""")
	void refuses(String text, String key, int character) {
		assertThatExceptionOfType(QuerySyntaxException.class).isThrownBy(() -> ClauseParser.parse(text))
			.satisfies((refusal) -> {
				assertThat(refusal.messageKey()).isEqualTo("error.query." + key);
				assertThat(refusal.position()).isEqualTo(character - 1);
				assertThat(refusal.arguments().getFirst()).isEqualTo(character);
			});
	}

	@Test
	void refusesWhatIsTooMuch() {
		assertThat(written(ClauseParser.parse("(".repeat(ClauseParser.MAX_DEPTH) + "час" + ")".repeat(10))))
			.isEqualTo("час");
		refuses("(".repeat(ClauseParser.MAX_DEPTH + 1) + "час", "deep", ClauseParser.MAX_DEPTH + 1);
		refuses("час ".repeat(TextQuery.MAX_TERMS) + "сад", "many-words", 4 * TextQuery.MAX_TERMS + 1);
		refuses("ч".repeat(TextQuery.MAX_LENGTH + 1), "long", TextQuery.MAX_LENGTH + 1);
		refuses("текст:".repeat(300), "field-empty", 1801);
	}

	@Test
	void readsOrRefusesWhateverIsTyped() {
		Random random = new Random(7);
		List<String> pieces = List.of("(", ")", "\"", "«", "»", "|", "-", "*", ":", " ", "ИЛИ", "И ", "название:",
				"место:", "час", "школа", "ё", "\u0000", "\ud83d", "1", "\\", "[* TO *]", "~2", "^9");
		int read = 0;
		for (int round = 0; round < 50_000; round++) {
			String text = random.ints(1 + random.nextInt(12), 0, pieces.size())
				.mapToObj(pieces::get)
				.collect(Collectors.joining());
			try {
				ClauseParser.parse(text);
				read++;
			}
			catch (QuerySyntaxException ex) {
				assertThat(ex.position()).as(text).isBetween(0, text.length());
			}
		}
		assertThat(read).isBetween(1_000, 49_000);
	}

	private static String written(Clause clause) {
		return switch (clause) {
			case Clause.Words words ->
				field(words.field()) + ((words.phrase().size() == 1) ? words.phrase().getFirst().text()
						: words.phrase()
							.stream()
							.map(RussianAnalysis.Word::text)
							.collect(Collectors.joining(" ", "[", "]")));
			case Clause.Beginning word -> field(word.field()) + word.beginning() + '*';
			case Clause.Value value -> value.facet() + "=" + value.name();
			case Clause.All all -> written(all.parts(), " ");
			case Clause.Any any -> written(any.parts(), " / ");
			case Clause.Not not -> '-' + written(not.part());
		};
	}

	private static String written(List<Clause> parts, String between) {
		return parts.stream().map(ClauseParserTests::written).collect(Collectors.joining(between, "(", ")"));
	}

	private static String field(QueryField field) {
		return (field == QueryField.TITLE) ? "title=" : "";
	}

}
