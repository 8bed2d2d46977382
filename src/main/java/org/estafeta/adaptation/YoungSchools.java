package org.estafeta.adaptation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import org.estafeta.community.CommunityMembers;
import org.estafeta.community.CommunityPlans;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.organisation.YoungAudience;

/**
 * The schools and clubs of young teachers, and what the catalogue has for these. All of
 * it is open to everybody; of people only their number is told, and of few not even that.
 */
@Service
public class YoungSchools {

	/** How much of each kind is shown of the priority direction. */
	public static final int SHOWN = 12;

	private static final CypherQuery SCHOOLS = CypherQuery.named("adaptation/schools");

	private static final CypherQuery DIRECTION = CypherQuery.named("adaptation/direction");

	private final Graph graph;

	private final CommunityMembers members;

	private final CommunityPlans plans;

	private final String direction;

	YoungSchools(Graph graph, CommunityMembers members, CommunityPlans plans,
			@Value("${estafeta.young-teachers.direction:d5}") String direction) {
		this.graph = graph;
		this.members = members;
		this.plans = plans;
		this.direction = direction;
	}

	/**
	 * The schools and clubs.
	 * @param place where, as {@link #places} tells it; null for everywhere
	 * @param audience for whom; null for whoever
	 * @return them in the order of their names
	 */
	public List<YoungSchool> find(@Nullable String place, @Nullable YoungAudience audience) {
		return all().stream()
			.filter((one) -> place == null || one.place().line().equals(place))
			.filter((one) -> audience == null || one.isFor(audience))
			.toList();
	}

	private List<YoungSchool> all() {
		int year = this.plans.thisYear();
		List<YoungSchool> found = this.graph.list(SCHOOLS, Map.of("years", List.of(year, year + 1)),
				AdaptationRow::school);
		Map<String, Integer> people = this.members.counts(found.stream().map(YoungSchool::id).toList());
		List<YoungSchool> schools = new ArrayList<>();
		found.forEach(
				(one) -> schools.add(new YoungSchool(one.id(), one.name(), one.kindName(), one.audiences(), one.place(),
						one.organiser(), one.organisations(), one.joining(), people.get(one.id()), one.meetings())));
		return schools;
	}

	/**
	 * Where there are schools.
	 * @return the places in words, each once, in their order
	 */
	public List<String> places() {
		return all().stream()
			.map((one) -> one.place().line())
			.filter((place) -> !place.isEmpty())
			.distinct()
			.sorted()
			.toList();
	}

	/**
	 * What belongs to the priority direction for young teachers.
	 * @return at most {@value #SHOWN} of each kind; empty when the model has no such
	 * direction
	 */
	public Optional<YoungDirection> direction() {
		return this.graph.one(DIRECTION, Map.of("direction", this.direction, "limit", SHOWN), AdaptationRow::direction);
	}

}
