package org.estafeta.evidence;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Provenance;

/**
 * How well it is known that a practice works. Three signs that are never folded into one:
 * the step of the ladder, what it costs, and which way it works.
 *
 * @param practiceId the practice
 * @param rules the rules that judged
 * @param place the step, and why
 * @param replications its adoptions, those that count first
 * @param statements what is said for and against it, the oldest first
 * @param strands the strands of foreign toolkits beside it
 * @param note what the source of the practice says of its result; null when nothing
 * @param provenance where the practice is cited from
 */
public record EvidenceBadge(String practiceId, LadderRules rules, LadderPlace place, List<Replication> replications,
		List<EvidenceStatement> statements, List<RelatedStrand> strands, @Nullable String note, Provenance provenance) {

	public EvidenceBadge {
		replications = List.copyOf(replications);
		statements = List.copyOf(statements);
		strands = List.copyOf(strands);
	}

	/**
	 * How many independent schools repeat it.
	 * @return the number of adoptions that count
	 */
	public int counted() {
		return (int) this.replications.stream().filter(Replication::counts).count();
	}

	/**
	 * What it costs, as stated.
	 * @return the span over all statements
	 */
	public CostSign cost() {
		return CostSign.of(this.statements);
	}

	/**
	 * Which way it works, as stated.
	 * @return the findings by direction
	 */
	public EffectSign effect() {
		return EffectSign.of(this.statements);
	}

}
