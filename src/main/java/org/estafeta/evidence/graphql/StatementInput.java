package org.estafeta.evidence.graphql;

import org.jspecify.annotations.Nullable;

import org.estafeta.api.GlobalId;
import org.estafeta.evidence.EvidenceInput;
import org.estafeta.evidence.EvidenceKind;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;

/**
 * A statement of evidence as the API takes it.
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
 * @param organisation the global id of where it was found
 */
record StatementInput(EvidenceKind kind, String text, String source, @Nullable String url, @Nullable String date,
		boolean independent, EvidenceInput.@Nullable Direction direction, @Nullable Double low, @Nullable Double high,
		@Nullable String measure, @Nullable Integer participants, @Nullable Integer sites, @Nullable Integer roublesLow,
		@Nullable Integer roublesHigh, @Nullable Integer hoursLow, @Nullable Integer hoursHigh,
		@Nullable String organisation) {

	EvidenceInput input() {
		EvidenceInput.Finding finding = (this.direction != null)
				? new EvidenceInput.Finding(this.direction, this.low, this.high, this.measure) : null;
		EvidenceInput.Sample sample = (this.participants != null)
				? new EvidenceInput.Sample(this.participants, (this.sites != null) ? this.sites : 1) : null;
		return new EvidenceInput(this.kind, this.text, this.source, this.url, date(this.date), this.independent,
				finding, new EvidenceInput.Cost(this.roublesLow, this.roublesHigh, this.hoursLow, this.hoursHigh),
				sample, (this.organisation != null) ? GlobalId.parse(this.organisation, NodeKind.ORGANISATION) : null);
	}

	private static ImpreciseDate date(@Nullable String date) {
		if (date == null) {
			return ImpreciseDate.UNKNOWN;
		}
		return ImpreciseDate.parse(date)
			.orElseThrow(() -> new EstafetaException(ErrorKind.BAD_REQUEST, "evidence-date", date));
	}

}
