package org.estafeta.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Checks what somebody wants to state, and drops what its kind does not tell.
 */
final class EvidenceCheck {

	static final int MAX_TEXT = 2000;

	static final int MAX_SOURCE = 500;

	static final int MAX_URL = 1000;

	static final int MAX_MEASURE = 200;

	private static final int MOST = 100_000_000;

	private static final double MOST_EFFECT = 1e9;

	/** Months of progress belong to strands of a toolkit, never to a local practice. */
	private static final Pattern MONTHS = Pattern.compile("месяц|мес\\.|month",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern MONTHS_OF_PROGRESS = Pattern.compile(
			"месяц\\p{L}*\\s+(прогресс|продвижени)|months?['’]?\\s+(of\\s+)?(additional\\s+)?progress",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private EvidenceCheck() {
	}

	/**
	 * Checks a statement.
	 * @param input what somebody wants to state
	 * @return the same without surrounding blanks and without what its kind does not tell
	 * @throws EstafetaException with kind BAD_REQUEST when something is missing or does
	 * not fit
	 */
	static EvidenceInput of(EvidenceInput input) {
		String text = text(input.text(), "evidence-text", MAX_TEXT);
		if (MONTHS_OF_PROGRESS.matcher(text).find()) {
			throw refusal("evidence-months");
		}
		EvidenceInput.Finding finding = null;
		if (input.kind().hasFinding()) {
			finding = finding(input.finding());
		}
		EvidenceInput.Cost cost = (input.kind() == EvidenceKind.COST) ? cost(input.cost()) : null;
		return new EvidenceInput(input.kind(), text, text(input.source(), "evidence-source", MAX_SOURCE),
				url(input.url()), input.date(), input.independent(), finding, cost,
				sample(input.kind(), input.sample()), input.organisationId());
	}

	private static String text(String text, String error, int most) {
		String stripped = text.strip();
		if (stripped.isEmpty() || stripped.length() > most) {
			throw refusal(error, most);
		}
		return stripped;
	}

	/**
	 * Checks an address that pages will show as a link.
	 * @param url the address, null or blank for none
	 * @return the address, null for none
	 * @throws EstafetaException with kind BAD_REQUEST when a browser would do anything
	 * but open a page
	 */
	static @Nullable String url(@Nullable String url) {
		if (url == null || url.isBlank()) {
			return null;
		}
		String stripped = url.strip();
		try {
			URI address = new URI(stripped);
			boolean page = "http".equalsIgnoreCase(address.getScheme())
					|| "https".equalsIgnoreCase(address.getScheme());
			if (page && address.getRawAuthority() != null && address.getRawUserInfo() == null
					&& stripped.length() <= MAX_URL) {
				return stripped;
			}
		}
		catch (URISyntaxException ex) {
			// refused below
		}
		throw refusal("evidence-url", MAX_URL);
	}

	private static EvidenceInput.Finding finding(EvidenceInput.@Nullable Finding finding) {
		if (finding == null) {
			throw refusal("evidence-direction");
		}
		Double low = (finding.low() != null) ? finding.low() : finding.high();
		Double high = (finding.high() != null) ? finding.high() : finding.low();
		String measure = (finding.measure() != null) ? finding.measure().strip() : "";
		if (measure.length() > MAX_MEASURE || (low != null) == measure.isEmpty()) {
			throw refusal("evidence-measure", MAX_MEASURE);
		}
		if (MONTHS.matcher(measure).find()) {
			throw refusal("evidence-months");
		}
		if (low != null && high != null
				&& !(low <= high && Math.abs(low) <= MOST_EFFECT && Math.abs(high) <= MOST_EFFECT)) {
			throw refusal("evidence-range");
		}
		return new EvidenceInput.Finding(finding.direction(), low, high, measure.isEmpty() ? null : measure);
	}

	private static EvidenceInput.Cost cost(EvidenceInput.@Nullable Cost cost) {
		if (cost == null || Objects.equals(cost, new EvidenceInput.Cost(null, null, null, null))) {
			throw refusal("evidence-cost");
		}
		within(cost.roublesLow(), cost.roublesHigh());
		within(cost.hoursLow(), cost.hoursHigh());
		return cost;
	}

	private static void within(@Nullable Integer low, @Nullable Integer high) {
		if ((low != null && (low < 0 || low > MOST)) || (high != null && (high < 0 || high > MOST))
				|| (low != null && high != null && low > high)) {
			throw refusal("evidence-range");
		}
	}

	private static EvidenceInput.@Nullable Sample sample(EvidenceKind kind, EvidenceInput.@Nullable Sample sample) {
		boolean needed = kind == EvidenceKind.COMPARISON || kind == EvidenceKind.EXTERNAL_TRIAL;
		if (sample == null) {
			if (needed) {
				throw refusal("evidence-sample");
			}
			return null;
		}
		if (sample.participants() < 1 || sample.participants() > MOST || sample.sites() < 1 || sample.sites() > MOST) {
			throw refusal("evidence-sample");
		}
		return kind.hasFinding() ? sample : null;
	}

	private static EstafetaException refusal(String key, Object... arguments) {
		return new EstafetaException(ErrorKind.BAD_REQUEST, key, arguments);
	}

}
