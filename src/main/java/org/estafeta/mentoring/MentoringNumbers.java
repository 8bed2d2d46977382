package org.estafeta.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;

/**
 * Mentoring in numbers that tell of nobody.
 */
@Service
public class MentoringNumbers {

	/** Fewer people than these are not counted for anybody. */
	public static final int LEAST = 5;

	private static final CypherQuery COUNTS = CypherQuery.named("mentoring/counts");

	private static final CypherQuery EFFECT = CypherQuery.named("mentoring/effect");

	private final Graph graph;

	private final Clock clock;

	MentoringNumbers(Graph graph, Clock clock) {
		this.graph = graph;
		this.clock = clock;
	}

	/**
	 * How many people take part, model by model.
	 * @return the numbers of models that anybody uses
	 */
	public List<OfModel> models() {
		Map<MentoringModel, OfModel> found = new EnumMap<>(MentoringModel.class);
		this.graph
			.list(COUNTS, Map.of(),
					(row) -> new OfModel(MentoringModel.valueOf(row.get("model").asString()),
							told(row.get("mentors").asInt()), told(row.get("mentees").asInt()),
							told(row.get("ended").asInt()), told(row.get("achieved").asInt())))
			.forEach((one) -> found.put(one.model(), one));
		return List.copyOf(found.values());
	}

	/**
	 * How many of the people who are or were helped have eliminated a deficit that a pair
	 * aims at, since the pair began.
	 * @return the numbers; null for both when there are fewer people than {@value #LEAST}
	 * or their difference would tell of fewer
	 */
	public Effect effect() {
		Map<String, Object> parameters = new HashMap<>(Map.of("today", LocalDate.now(this.clock)));
		return this.graph.one(EFFECT, parameters, (row) -> {
			int people = row.get("people").asInt();
			int freed = row.get("freed").asInt();
			boolean fine = people >= LEAST && (freed == 0 || freed >= LEAST)
					&& (people - freed == 0 || people - freed >= LEAST);
			return fine ? new Effect(people, freed) : new Effect(null, null);
		}).orElseGet(() -> new Effect(null, null));
	}

	private static @Nullable Integer told(int people) {
		return (people == 0 || people >= LEAST) ? Integer.valueOf(people) : null;
	}

	/**
	 * A model in numbers; each is null when it would tell of fewer people than
	 * {@value #LEAST}.
	 *
	 * @param model the model
	 * @param mentors how many are mentors now
	 * @param mentees how many have one now
	 * @param ended how many mentorships are over
	 * @param achieved how many of those have reached their goal
	 */
	public record OfModel(MentoringModel model, @Nullable Integer mentors, @Nullable Integer mentees,
			@Nullable Integer ended, @Nullable Integer achieved) {
	}

	/**
	 * What pairs have brought.
	 *
	 * @param people how many people have or had a mentor for deficits of theirs
	 * @param freed how many of them have eliminated one of those since
	 */
	public record Effect(@Nullable Integer people, @Nullable Integer freed) {
	}

}
