package org.estafeta.evidence;

import java.util.List;
import java.util.Objects;

/**
 * Which way a practice works, as stated: never an average, for averages hide harm.
 *
 * @param better findings of a change to the better
 * @param none findings of no change
 * @param mixed findings of both
 * @param worse findings of a change to the worse
 */
public record EffectSign(List<EvidenceStatement> better, List<EvidenceStatement> none, List<EvidenceStatement> mixed,
		List<EvidenceStatement> worse) {

	static EffectSign of(List<EvidenceStatement> statements) {
		return new EffectSign(of(statements, EvidenceInput.Direction.POSITIVE),
				of(statements, EvidenceInput.Direction.NONE), of(statements, EvidenceInput.Direction.MIXED),
				of(statements, EvidenceInput.Direction.NEGATIVE));
	}

	private static List<EvidenceStatement> of(List<EvidenceStatement> statements, EvidenceInput.Direction direction) {
		return statements.stream().filter((one) -> {
			EvidenceInput.Finding finding = one.content().finding();
			return one.stands() && one.content().kind().hasFinding() && finding != null
					&& Objects.equals(finding.direction(), direction);
		}).toList();
	}

	/**
	 * Whether nobody found anything.
	 * @return true when there is no finding
	 */
	public boolean isEmpty() {
		return this.better.isEmpty() && this.none.isEmpty() && this.mixed.isEmpty() && this.worse.isEmpty();
	}

	/**
	 * How many findings there are.
	 * @return the number
	 */
	public int total() {
		return this.better.size() + this.none.size() + this.mixed.size() + this.worse.size();
	}

}
