package org.estafeta.evidence;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.estafeta.evidence.EvidenceInput.Cost;
import org.estafeta.evidence.EvidenceInput.Direction;
import org.estafeta.evidence.EvidenceInput.Finding;
import org.estafeta.evidence.EvidenceInput.Sample;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What may be stated.
 */
class EvidenceCheckTests {

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "data:text/html,x",
			"//example.org/x", "/practices", "ftp://example.org/x", "https:", "https:///x", "http://a b/",
			"https://user:secret@example.org/", "vbscript:x", "java\nscript:alert(1)", "file:///etc/passwd" })
	void onlyPagesAreLinks(String url) {
		refused("evidence-url", () -> EvidenceCheck.url(url));
	}

	@Test
	void pagesAndNothingAreAccepted() {
		assertThat(EvidenceCheck.url(" https://example.org/отчёт?x=1#y ")).isEqualTo("https://example.org/отчёт?x=1#y");
		assertThat(EvidenceCheck.url("HTTP://example.org")).isNotNull();
		assertThat(EvidenceCheck.url("  ")).isNull();
		assertThat(EvidenceCheck.url(null)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "месяцев прогресса", "мес. обучения", "months of progress", "МЕСЯЦЫ" })
	void localPracticesHaveNoMonthsOfProgress(String measure) {
		refused("evidence-months", () -> EvidenceCheck
			.of(input(EvidenceKind.EFFECT, new Finding(Direction.POSITIVE, 3.0, 5.0, measure), null, null)));
	}

	@Test
	void monthsOfProgressAreNotHiddenInTheText() {
		EvidenceInput hidden = new EvidenceInput(EvidenceKind.EFFECT, "Дети получили +5 месяцев прогресса", "источник",
				null, ImpreciseDate.UNKNOWN, false, new Finding(Direction.POSITIVE, null, null, null), null, null,
				null);
		refused("evidence-months", () -> EvidenceCheck.of(hidden));
		EvidenceInput time = new EvidenceInput(EvidenceKind.EFFECT, "За 6 месяцев время сократилось вдвое", "источник",
				null, ImpreciseDate.UNKNOWN, false, new Finding(Direction.POSITIVE, null, null, null), null, null,
				null);
		assertThat(EvidenceCheck.of(time).text()).startsWith("За 6 месяцев");
	}

	@Test
	void eachKindTellsWhatItHasTo() {
		Finding better = new Finding(Direction.POSITIVE, null, null, null);
		refused("evidence-direction", () -> EvidenceCheck.of(input(EvidenceKind.EFFECT, null, null, null)));
		refused("evidence-sample", () -> EvidenceCheck.of(input(EvidenceKind.COMPARISON, better, null, null)));
		refused("evidence-sample",
				() -> EvidenceCheck.of(input(EvidenceKind.EXTERNAL_TRIAL, better, null, new Sample(0, 1))));
		refused("evidence-cost",
				() -> EvidenceCheck.of(input(EvidenceKind.COST, null, new Cost(null, null, null, null), null)));
		refused("evidence-range",
				() -> EvidenceCheck.of(input(EvidenceKind.COST, null, new Cost(5, 4, null, null), null)));
		refused("evidence-range",
				() -> EvidenceCheck.of(input(EvidenceKind.COST, null, new Cost(-1, null, null, null), null)));
		refused("evidence-measure", () -> EvidenceCheck
			.of(input(EvidenceKind.EFFECT, new Finding(Direction.POSITIVE, 1.0, null, null), null, null)));
		refused("evidence-range", () -> EvidenceCheck
			.of(input(EvidenceKind.EFFECT, new Finding(Direction.POSITIVE, 2.0, 1.0, "%"), null, null)));
		refused("evidence-range", () -> EvidenceCheck
			.of(input(EvidenceKind.EFFECT, new Finding(Direction.POSITIVE, Double.NaN, 1.0, "%"), null, null)));
		EvidenceInput review = EvidenceCheck
			.of(input(EvidenceKind.EXPERT_REVIEW, better, new Cost(1, 2, null, null), new Sample(5, 1)));
		assertThat(review.finding()).as("a review tells no outcome").isNull();
		assertThat(review.cost()).isNull();
		assertThat(review.sample()).isNull();
		EvidenceInput one = EvidenceCheck
			.of(input(EvidenceKind.EFFECT, new Finding(Direction.POSITIVE, 7.0, null, " % "), null, null));
		assertThat(one.finding()).isEqualTo(new Finding(Direction.POSITIVE, 7.0, 7.0, "%"));
	}

	@Test
	void textsHaveALength() {
		refused("evidence-text", () -> EvidenceCheck.of(text(" ", "источник")));
		refused("evidence-text", () -> EvidenceCheck.of(text("x".repeat(EvidenceCheck.MAX_TEXT + 1), "источник")));
		refused("evidence-source", () -> EvidenceCheck.of(text("текст", "")));
		assertThat(EvidenceCheck.of(text(" текст ", " источник ")).text()).isEqualTo("текст");
	}

	private static EvidenceInput text(String text, String source) {
		return new EvidenceInput(EvidenceKind.ARTEFACT, text, source, null, ImpreciseDate.UNKNOWN, false, null, null,
				null, null);
	}

	private static EvidenceInput input(EvidenceKind kind, @Nullable Finding finding, @Nullable Cost cost,
			@Nullable Sample sample) {
		return new EvidenceInput(kind, "текст", "источник", null, ImpreciseDate.UNKNOWN, false, finding, cost, sample,
				null);
	}

	private static void refused(String key, ThrowingCallable work) {
		assertThatExceptionOfType(EstafetaException.class).isThrownBy(work).satisfies((refusal) -> {
			assertThat(refusal.kind()).isEqualTo(ErrorKind.BAD_REQUEST);
			assertThat(refusal.messageKey()).isEqualTo("error." + key);
		});
	}

}
