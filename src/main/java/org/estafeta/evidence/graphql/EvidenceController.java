package org.estafeta.evidence.graphql;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.api.FieldLoader;
import org.estafeta.api.GlobalId;
import org.estafeta.evidence.EvidenceBadge;
import org.estafeta.evidence.EvidenceRecords;
import org.estafeta.evidence.EvidenceStatement;
import org.estafeta.evidence.EvidenceStep;
import org.estafeta.evidence.Evidences;
import org.estafeta.evidence.Judge;
import org.estafeta.evidence.LadderCensus;
import org.estafeta.evidence.LadderRuleBook;
import org.estafeta.evidence.LadderRules;
import org.estafeta.evidence.LadderThresholds;
import org.estafeta.evidence.Strand;
import org.estafeta.evidence.Strands;
import org.estafeta.practice.Practice;
import org.estafeta.shared.NodeKind;

/**
 * How well it is known that practices work.
 */
@Controller
class EvidenceController {

	private final Evidences evidences;

	private final EvidenceRecords records;

	private final LadderRuleBook rules;

	private final LadderCensus census;

	private final Strands strands;

	private final FieldLoader<Boolean, EvidenceBadge> ofPractices;

	EvidenceController(Evidences evidences, EvidenceRecords records, LadderRuleBook rules, LadderCensus census,
			Strands strands, BatchLoaderRegistry registry) {
		this.evidences = evidences;
		this.records = records;
		this.rules = rules;
		this.census = census;
		this.strands = strands;
		this.ofPractices = FieldLoader.register(registry, "practice.evidence", (ids, all) -> evidences.of(ids));
	}

	@SchemaMapping(typeName = "Practice")
	CompletableFuture<EvidenceBadge> evidence(Practice practice, DataFetchingEnvironment environment) {
		return this.ofPractices.load(environment, practice.id(), true);
	}

	@QueryMapping
	List<LadderRules> ladderRules() {
		return this.rules.versions();
	}

	@QueryMapping
	List<LadderCount> ladderCensus() {
		return this.census.now()
			.entrySet()
			.stream()
			.map((step) -> new LadderCount(step.getKey(), step.getValue().size()))
			.toList();
	}

	@QueryMapping
	List<EvidenceStatement> evidenceHistory(@Argument String practice) {
		return this.records.history(List.of(practice(practice)));
	}

	@QueryMapping
	List<Strand> strands(@Argument @Nullable String contains) {
		return this.strands.list(contains);
	}

	@MutationMapping
	EvidenceBadge addEvidence(@Argument String practice, @Argument StatementInput statement,
			@ContextValue Caller caller) {
		String id = practice(practice);
		this.records.add(id, statement.input(), judge(caller, Action.JUDGE_EVIDENCE));
		return this.evidences.of(id);
	}

	@MutationMapping
	EvidenceBadge correctEvidence(@Argument String practice, @Argument String id, @Argument int version,
			@Argument StatementInput statement, @ContextValue Caller caller) {
		String practiceId = practice(practice);
		this.records.correct(practiceId, id, version, statement.input(), judge(caller, Action.JUDGE_EVIDENCE));
		return this.evidences.of(practiceId);
	}

	@MutationMapping
	EvidenceBadge retractEvidence(@Argument String practice, @Argument String id, @Argument int version,
			@Argument String reason, @ContextValue Caller caller) {
		String practiceId = practice(practice);
		this.records.retract(practiceId, id, version, reason, judge(caller, Action.JUDGE_EVIDENCE));
		return this.evidences.of(practiceId);
	}

	@MutationMapping
	EvidenceBadge relateStrand(@Argument String practice, @Argument String strand, @Argument @Nullable String note,
			@ContextValue Caller caller) {
		String id = practice(practice);
		this.strands.relate(id, strand, note, judge(caller, Action.JUDGE_EVIDENCE));
		return this.evidences.of(id);
	}

	@MutationMapping
	EvidenceBadge partStrand(@Argument String practice, @Argument String strand, @ContextValue Caller caller) {
		String id = practice(practice);
		this.strands.part(id, strand, judge(caller, Action.JUDGE_EVIDENCE));
		return this.evidences.of(id);
	}

	@MutationMapping
	LadderRules publishLadderRules(@Argument int version, @Argument LadderThresholds thresholds, @Argument String note,
			@ContextValue Caller caller) {
		return this.rules.publish(version, thresholds, note, judge(caller, Action.PUBLISH_LADDER));
	}

	private static Judge judge(Caller caller, Action action) {
		return new Judge(caller.actor(action), caller.account());
	}

	private static String practice(String id) {
		return GlobalId.parse(id, NodeKind.PRACTICE);
	}

	/**
	 * How many practices stand on a step.
	 *
	 * @param step the step
	 * @param practices how many
	 */
	record LadderCount(EvidenceStep step, int practices) {

	}

}
