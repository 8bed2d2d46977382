package org.estafeta.survey;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;

/**
 * Results of surveys. They are told once the survey has closed for good and never change
 * after that, so that two readings tell no more than one.
 */
@Service
public class SurveyResults {

	private static final CypherQuery TALLIES = CypherQuery.named("survey/tallies");

	private static final CypherQuery TEXTS = CypherQuery.named("survey/texts");

	private final SecureRandom random = new SecureRandom();

	private final Surveys surveys;

	private final SurveyClosing closing;

	private final Graph graph;

	SurveyResults(Surveys surveys, SurveyClosing closing, Graph graph) {
		this.surveys = surveys;
		this.closing = closing;
		this.graph = graph;
	}

	/**
	 * What came of a survey.
	 * @param caller who asks
	 * @param id the survey
	 * @return the result, without words of people for whoever does not keep it; empty
	 * while it is not closed
	 * @throws org.estafeta.shared.EstafetaException with kind NOT_FOUND when there is no
	 * survey that they may see
	 */
	public Optional<SurveyResult> of(Caller caller, String id) {
		Survey known = this.surveys.get(caller, id);
		if (known.status() != SurveyStatus.CLOSED) {
			return Optional.empty();
		}
		this.closing.closeDue();
		Map<String, Tally> tallies = new HashMap<>();
		List<Integer> all = this.graph.list(TALLIES, Map.of("id", id), (row) -> {
			tallies.put(row.get("question").asString(),
					new Tally(row.get("answers").asInt(), row.get("counts").asList((count) -> count.asInt())));
			return row.get("all").asInt();
		});
		if (all.isEmpty() || all.getFirst() < SurveyResult.LEAST) {
			return Optional.of(new SurveyResult(null, List.of()));
		}
		Map<String, List<String>> texts = this.surveys.mayKeep(caller, known) ? texts(id) : Map.of();
		return Optional.of(new SurveyResult(all.getFirst(),
				known.questions().stream().map((one) -> answered(one, tallies, texts)).toList()));
	}

	private static SurveyResult.Answered answered(SurveyQuestion question, Map<String, Tally> tallies,
			Map<String, List<String>> texts) {
		Tally tally = tallies.getOrDefault(question.id(), new Tally(0, List.of()));
		return FigureGuard.of(question.kind(), tally.answers(), tally.counts())
			.map((figures) -> new SurveyResult.Answered(question, figures,
					texts.getOrDefault(question.id(), List.of())))
			.orElseGet(() -> new SurveyResult.Answered(question, null, List.of()));
	}

	private Map<String, List<String>> texts(String id) {
		Map<String, List<String>> texts = new HashMap<>();
		this.graph.list(TEXTS, Map.of("id", id),
				(row) -> texts.computeIfAbsent(row.get("question").asString(), (any) -> new ArrayList<>())
					.add(row.get("text").asString()));
		texts.values().forEach((all) -> Collections.shuffle(all, this.random));
		return texts;
	}

	private record Tally(int answers, List<Integer> counts) {

	}

}
