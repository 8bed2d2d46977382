package org.estafeta.evidence.graphql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.api.Nodes;
import org.estafeta.evidence.CostSign;
import org.estafeta.evidence.EvidenceBadge;
import org.estafeta.evidence.EvidenceInput;
import org.estafeta.evidence.EvidenceKind;
import org.estafeta.evidence.EvidenceStatement;
import org.estafeta.evidence.EvidenceStep;
import org.estafeta.evidence.LadderCheck;
import org.estafeta.evidence.LadderRules;
import org.estafeta.evidence.RelatedStrand;
import org.estafeta.evidence.Replication;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.ImpreciseDate;

/**
 * The fields of a badge, its statements and the rules.
 */
@Controller
class BadgeController {

	@SchemaMapping(typeName = "PracticeEvidence")
	EvidenceStep step(EvidenceBadge badge) {
		return badge.place().step();
	}

	@SchemaMapping(typeName = "PracticeEvidence")
	int stepNumber(EvidenceBadge badge) {
		return badge.place().step().number();
	}

	@SchemaMapping(typeName = "PracticeEvidence")
	int rulesVersion(EvidenceBadge badge) {
		return badge.rules().version();
	}

	@SchemaMapping(typeName = "PracticeEvidence")
	List<LadderCheck.Condition> fired(EvidenceBadge badge) {
		return badge.place().fired();
	}

	@SchemaMapping(typeName = "PracticeEvidence")
	List<LadderCheck.Condition> missing(EvidenceBadge badge) {
		return badge.place().missing();
	}

	@SchemaMapping(typeName = "PracticeEvidence")
	List<LadderCheck> checks(EvidenceBadge badge) {
		return badge.place().checks();
	}

	@SchemaMapping(typeName = "PracticeEvidence")
	Replications replications(EvidenceBadge badge) {
		return new Replications(badge.counted(), badge.replications());
	}

	@SchemaMapping(typeName = "PracticeEvidence")
	@Nullable Cost cost(EvidenceBadge badge) {
		CostSign cost = badge.cost();
		CostSign.Span roubles = cost.roubles();
		CostSign.Span hours = cost.hours();
		return cost.statements().isEmpty() ? null
				: new Cost((roubles != null) ? roubles.low() : null, (roubles != null) ? roubles.high() : null,
						(hours != null) ? hours.low() : null, (hours != null) ? hours.high() : null);
	}

	@SchemaMapping(typeName = "Replication")
	CompletableFuture<@Nullable Organisation> organisation(Replication replication,
			DataLoader<String, @Nullable Organisation> organisations) {
		return Nodes.linked(organisations, replication.organisationId());
	}

	@SchemaMapping(typeName = "EvidenceStatement", field = "organisation")
	CompletableFuture<@Nullable Organisation> placeOfStatement(EvidenceStatement statement,
			DataLoader<String, @Nullable Organisation> organisations) {
		return Nodes.linked(organisations, statement.content().organisationId());
	}

	@SchemaMapping(typeName = "EvidenceStatement")
	EvidenceKind kind(EvidenceStatement statement) {
		return statement.content().kind();
	}

	@SchemaMapping(typeName = "EvidenceStatement")
	String text(EvidenceStatement statement) {
		return statement.content().text();
	}

	@SchemaMapping(typeName = "EvidenceStatement")
	String source(EvidenceStatement statement) {
		return statement.content().source();
	}

	@SchemaMapping(typeName = "EvidenceStatement")
	@Nullable String url(EvidenceStatement statement) {
		return statement.content().url();
	}

	@SchemaMapping(typeName = "EvidenceStatement")
	ImpreciseDate date(EvidenceStatement statement) {
		return statement.content().date();
	}

	@SchemaMapping(typeName = "EvidenceStatement")
	boolean independent(EvidenceStatement statement) {
		return statement.content().independent();
	}

	@SchemaMapping(typeName = "EvidenceStatement")
	EvidenceInput.@Nullable Direction direction(EvidenceStatement statement) {
		EvidenceInput.Finding finding = statement.content().finding();
		return (finding != null) ? finding.direction() : null;
	}

	@SchemaMapping(typeName = "EvidenceStatement")
	@Nullable Double low(EvidenceStatement statement) {
		EvidenceInput.Finding finding = statement.content().finding();
		return (finding != null) ? finding.low() : null;
	}

	@SchemaMapping(typeName = "EvidenceStatement")
	@Nullable Double high(EvidenceStatement statement) {
		EvidenceInput.Finding finding = statement.content().finding();
		return (finding != null) ? finding.high() : null;
	}

	@SchemaMapping(typeName = "EvidenceStatement")
	@Nullable String measure(EvidenceStatement statement) {
		EvidenceInput.Finding finding = statement.content().finding();
		return (finding != null) ? finding.measure() : null;
	}

	@SchemaMapping(typeName = "EvidenceStatement")
	@Nullable Integer participants(EvidenceStatement statement) {
		EvidenceInput.Sample sample = statement.content().sample();
		return (sample != null) ? Integer.valueOf(sample.participants()) : null;
	}

	@SchemaMapping(typeName = "EvidenceStatement")
	@Nullable Integer sites(EvidenceStatement statement) {
		EvidenceInput.Sample sample = statement.content().sample();
		return (sample != null) ? Integer.valueOf(sample.sites()) : null;
	}

	@SchemaMapping(typeName = "EvidenceStatement", field = "cost")
	@Nullable Cost costOfStatement(EvidenceStatement statement) {
		EvidenceInput.Cost cost = statement.content().cost();
		return (cost != null) ? new Cost(cost.roublesLow(), cost.roublesHigh(), cost.hoursLow(), cost.hoursHigh())
				: null;
	}

	@SchemaMapping(typeName = "EvidenceStatement")
	OffsetDateTime recordedAt(EvidenceStatement statement) {
		return moment(statement.recordedAt());
	}

	@SchemaMapping(typeName = "EvidenceStatement")
	@Nullable OffsetDateTime endedAt(EvidenceStatement statement) {
		return (statement.endedAt() != null) ? moment(statement.endedAt()) : null;
	}

	@SchemaMapping(typeName = "RelatedStrand")
	OffsetDateTime at(RelatedStrand related) {
		return moment(related.at());
	}

	@SchemaMapping(typeName = "LadderRules")
	OffsetDateTime recordedAt(LadderRules rules) {
		return moment(rules.recordedAt());
	}

	@SchemaMapping(typeName = "LadderRules")
	int artefacts(LadderRules rules) {
		return rules.thresholds().artefacts();
	}

	@SchemaMapping(typeName = "LadderRules")
	int reviews(LadderRules rules) {
		return rules.thresholds().reviews();
	}

	@SchemaMapping(typeName = "LadderRules")
	int schools(LadderRules rules) {
		return rules.thresholds().schools();
	}

	@SchemaMapping(typeName = "LadderRules")
	int months(LadderRules rules) {
		return rules.thresholds().months();
	}

	@SchemaMapping(typeName = "LadderRules")
	int outcomes(LadderRules rules) {
		return rules.thresholds().outcomes();
	}

	@SchemaMapping(typeName = "LadderRules")
	int comparisonPupils(LadderRules rules) {
		return rules.thresholds().comparisonPupils();
	}

	@SchemaMapping(typeName = "LadderRules")
	int trialPupils(LadderRules rules) {
		return rules.thresholds().trialPupils();
	}

	@SchemaMapping(typeName = "LadderRules")
	int trialSites(LadderRules rules) {
		return rules.thresholds().trialSites();
	}

	private static OffsetDateTime moment(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * What a practice costs.
	 *
	 * @param roublesLow the least roubles
	 * @param roublesHigh the most roubles
	 * @param hoursLow the least hours
	 * @param hoursHigh the most hours
	 */
	record Cost(@Nullable Integer roublesLow, @Nullable Integer roublesHigh, @Nullable Integer hoursLow,
			@Nullable Integer hoursHigh) {

	}

	/**
	 * Who repeats a practice.
	 *
	 * @param counted how many independent schools there are
	 * @param adopters the adoptions, those that count first
	 */
	record Replications(int counted, List<Replication> adopters) {

	}

}
