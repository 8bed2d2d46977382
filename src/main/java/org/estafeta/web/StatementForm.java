package org.estafeta.web;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.estafeta.evidence.EvidenceInput;
import org.estafeta.evidence.EvidenceKind;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;

/**
 * The form of a statement of evidence as a browser sends it: texts, none of them checked.
 *
 * @param kind what it tells
 * @param text it in words
 * @param source who says so
 * @param url the address of that
 * @param date when it was found, in EDTF
 * @param independent whether those who found it are no authors
 * @param direction which way something changed
 * @param low the lower end of the range
 * @param high the upper end of the range
 * @param measure what the figures count
 * @param participants how many took part
 * @param sites in how many schools
 * @param roublesLow at least so many roubles
 * @param roublesHigh at most so many roubles
 * @param hoursLow at least so many hours
 * @param hoursHigh at most so many hours
 * @param organisation the id of where it was found
 */
record StatementForm(@Nullable String kind, @Nullable String text, @Nullable String source, @Nullable String url,
		@Nullable String date, @Nullable String independent, @Nullable String direction, @Nullable String low,
		@Nullable String high, @Nullable String measure, @Nullable String participants, @Nullable String sites,
		@Nullable String roublesLow, @Nullable String roublesHigh, @Nullable String hoursLow,
		@Nullable String hoursHigh, @Nullable String organisation) {

	static final StatementForm EMPTY = new StatementForm(null, null, null, null, null, null, null, null, null, null,
			null, null, null, null, null, null, null);

	static StatementForm of(EvidenceInput input) {
		EvidenceInput.Finding finding = input.finding();
		EvidenceInput.Cost cost = input.cost();
		EvidenceInput.Sample sample = input.sample();
		return new StatementForm(input.kind().name(), input.text(), input.source(), input.url(),
				input.date().equals(ImpreciseDate.UNKNOWN) ? null : input.date().edtf(),
				input.independent() ? "true" : null, (finding != null) ? finding.direction().name() : null,
				(finding != null) ? shown(finding.low()) : null, (finding != null) ? shown(finding.high()) : null,
				(finding != null) ? finding.measure() : null,
				(sample != null) ? String.valueOf(sample.participants()) : null,
				(sample != null) ? String.valueOf(sample.sites()) : null,
				(cost != null) ? shown(cost.roublesLow()) : null, (cost != null) ? shown(cost.roublesHigh()) : null,
				(cost != null) ? shown(cost.hoursLow()) : null, (cost != null) ? shown(cost.hoursHigh()) : null,
				input.organisationId());
	}

	private static @Nullable String shown(@Nullable Number number) {
		return (number != null) ? number.toString().replaceFirst("\\.0$", "") : null;
	}

	/**
	 * Reads the form.
	 * @return what it states
	 * @throws EstafetaException with kind BAD_REQUEST when a field is not what it should
	 * be
	 */
	EvidenceInput input() {
		EvidenceKind chosen = code(EvidenceKind.class, this.kind, "evidence-kind");
		if (chosen == null) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "evidence-kind");
		}
		EvidenceInput.Direction way = code(EvidenceInput.Direction.class, this.direction, "evidence-direction");
		EvidenceInput.Finding finding = (way != null)
				? new EvidenceInput.Finding(way, decimal(this.low), decimal(this.high), this.measure) : null;
		Integer many = whole(this.participants);
		Integer places = whole(this.sites);
		return new EvidenceInput(chosen, (this.text != null) ? this.text : "", (this.source != null) ? this.source : "",
				this.url, readDate(), this.independent != null, finding,
				new EvidenceInput.Cost(whole(this.roublesLow), whole(this.roublesHigh), whole(this.hoursLow),
						whole(this.hoursHigh)),
				(many != null) ? new EvidenceInput.Sample(many, (places != null) ? places : 1) : null,
				isBlank(this.organisation) ? null : this.organisation);
	}

	private ImpreciseDate readDate() {
		if (isBlank(this.date)) {
			return ImpreciseDate.UNKNOWN;
		}
		String given = String.valueOf(this.date).strip();
		return ImpreciseDate.parse(given)
			.orElseThrow(() -> new EstafetaException(ErrorKind.BAD_REQUEST, "evidence-date", cut(given)));
	}

	private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String name, String error) {
		if (isBlank(name)) {
			return null;
		}
		try {
			return Enum.valueOf(type, String.valueOf(name));
		}
		catch (IllegalArgumentException ex) {
			throw new EstafetaException(ex, ErrorKind.BAD_REQUEST, error);
		}
	}

	private static @Nullable Integer whole(@Nullable String text) {
		return number(text, Integer::valueOf);
	}

	private static @Nullable Double decimal(@Nullable String text) {
		return number(text, (figure) -> Double.valueOf(figure.replace(',', '.')));
	}

	private static <N> @Nullable N number(@Nullable String text, Function<String, N> reading) {
		if (isBlank(text)) {
			return null;
		}
		String given = String.valueOf(text).strip();
		try {
			return reading.apply(given.replaceAll("[\\s\\u00A0\\u202F]", ""));
		}
		catch (NumberFormatException ex) {
			throw new EstafetaException(ex, ErrorKind.BAD_REQUEST, "evidence-number", cut(given));
		}
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	private static String cut(String text) {
		return (text.length() > 40) ? text.substring(0, 40) : text;
	}

}
