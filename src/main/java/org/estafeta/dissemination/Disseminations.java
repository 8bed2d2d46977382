package org.estafeta.dissemination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.ConsistentReads;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The adoptions of practices, for reading.
 */
@Service
public class Disseminations {

	/** The most adoptions that one answer holds. */
	public static final int MAX_ADOPTIONS = 500;

	/** The most practices that are looked through for what was once so. */
	static final int MAX_PRACTICES = 1000;

	private static final Comparator<Adoption> NEWEST_FIRST = Comparator
		.comparing(Adoption::begun, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder().reversed()))
		.thenComparing(Adoption::id);

	private static final CypherQuery COUNTS = CypherQuery.named("dissemination/adoption-counts");

	private static final CypherQuery BY_IDS = CypherQuery.named("dissemination/adoptions-by-ids");

	private static final CypherQuery OF_ORGANISATIONS = CypherQuery.named("dissemination/adoptions-of-organisations");

	private static final CypherQuery PRACTICES_OF = CypherQuery.named("dissemination/practices-of-organisations");

	private final Graph graph;

	private final ConsistentReads reads;

	private final PracticeSpreads spreads;

	Disseminations(Graph graph, ConsistentReads reads, PracticeSpreads spreads) {
		this.graph = graph;
		this.reads = reads;
		this.spreads = spreads;
	}

	/**
	 * Tells how a practice spread.
	 * @param practiceId the practice
	 * @param limit how many adoptions at most, 1 to {@value #MAX_ADOPTIONS}
	 * @param window what counts as having happened and as known
	 * @return the adoptions and links; of a practice nobody has heard of, nothing
	 */
	public Dissemination ofPractice(String practiceId, int limit, TraceRequest.Window window) {
		return Objects.requireNonNull(ofPractices(List.of(practiceId), limit, window).get(practiceId));
	}

	/**
	 * Tells how several practices spread.
	 * @param practiceIds the practices
	 * @param limit how many adoptions of each at most, 1 to {@value #MAX_ADOPTIONS}
	 * @param window what counts as having happened and as known
	 * @return the adoptions and links by id of the practice
	 */
	public Map<String, Dissemination> ofPractices(Collection<String> practiceIds, int limit,
			TraceRequest.Window window) {
		if (limit < 1 || limit > MAX_ADOPTIONS) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "page-size", limit, MAX_ADOPTIONS);
		}
		Map<String, Dissemination> spreads = new HashMap<>();
		this.spreads.getAll(practiceIds)
			.forEach((id, spread) -> spreads.put(id, spread.dissemination(id, limit, window)));
		return spreads;
	}

	/**
	 * Counts the organisations that went further than knowing a practice, its origin and
	 * those who left it left out.
	 * @param practiceIds the practices
	 * @return the numbers by id of the practice; 0 where there is none
	 */
	public Map<String, Integer> adopterCounts(Collection<String> practiceIds) {
		Map<String, Integer> counts = new HashMap<>();
		practiceIds.forEach((id) -> counts.put(id, 0));
		this.graph
			.list(COUNTS, Map.of("ids", List.copyOf(practiceIds)),
					(row) -> Map.entry(row.get("practiceId").asString(), row.get("adopters").asInt()))
			.forEach((row) -> counts.put(row.getKey(), row.getValue()));
		return counts;
	}

	/**
	 * Counts the organisations that went further than knowing a practice, its origin and
	 * those who left it left out.
	 * @param practiceIds the practices
	 * @param window what counts as having happened and as known
	 * @return the numbers by id of the practice; 0 where there is none
	 */
	public Map<String, Integer> adopterCounts(Collection<String> practiceIds, TraceRequest.Window window) {
		if (window.equals(TraceRequest.Window.NOW)) {
			return adopterCounts(practiceIds);
		}
		Map<String, Integer> counts = new HashMap<>();
		this.spreads.getAll(practiceIds).forEach((id, spread) -> counts.put(id, spread.users(window).size()));
		return counts;
	}

	/**
	 * Reads adoptions by their ids.
	 * @param ids the ids; unknown ones are passed over
	 * @return the adoptions by id
	 */
	public Map<String, Adoption> byIds(Collection<String> ids) {
		Map<String, Adoption> adoptions = new HashMap<>();
		this.reads.read(() -> this.graph.list(BY_IDS, Map.of("ids", List.copyOf(ids)), AdoptionRow::map))
			.forEach((adoption) -> adoptions.put(adoption.id(), adoption));
		return adoptions;
	}

	/**
	 * Reads the adoptions of organisations and of those who work there, at most
	 * {@value #MAX_ADOPTIONS} of each.
	 * @param organisationIds the organisations
	 * @return the adoptions by id of the organisation, newest first, unknown dates last
	 */
	public Map<String, List<Adoption>> ofOrganisations(Collection<String> organisationIds) {
		Map<String, List<Adoption>> adoptions = new HashMap<>();
		organisationIds.forEach((id) -> adoptions.put(id, new ArrayList<>()));
		this.reads
			.read(() -> this.graph.list(OF_ORGANISATIONS,
					Map.of("owners", List.copyOf(organisationIds), "limit", MAX_ADOPTIONS), AdoptionRow::map))
			.forEach((adoption) -> Objects.requireNonNull(adoptions.get(adoption.organisationId())).add(adoption));
		return adoptions;
	}

	/**
	 * Reads the adoptions of organisations and of those who work there as of a day and as
	 * known at a moment, at most {@value #MAX_ADOPTIONS} of each.
	 * @param organisationIds the organisations
	 * @param window what counts as having happened and as known
	 * @return the adoptions by id of the organisation, newest first, unknown dates last
	 * @throws EstafetaException with kind LIMIT_EXCEEDED when more than
	 * {@value #MAX_PRACTICES} practices would have to be looked through
	 */
	public Map<String, List<Adoption>> ofOrganisations(Collection<String> organisationIds, TraceRequest.Window window) {
		if (window.equals(TraceRequest.Window.NOW)) {
			return ofOrganisations(organisationIds);
		}
		List<String> practiceIds = this.graph.list(PRACTICES_OF,
				Map.of("owners", List.copyOf(organisationIds), "limit", MAX_PRACTICES + 1),
				(row) -> row.get("id").asString());
		if (practiceIds.size() > MAX_PRACTICES) {
			throw new EstafetaException(ErrorKind.LIMIT_EXCEEDED, "window-practices", MAX_PRACTICES);
		}
		List<Adoption> found = new ArrayList<>();
		this.spreads.getAll(practiceIds)
			.forEach((id, spread) -> found.addAll(spread.adoptions(id, organisationIds, window)));
		found.sort(NEWEST_FIRST);
		Map<String, List<Adoption>> adoptions = new HashMap<>();
		organisationIds.forEach((owner) -> adoptions.put(owner,
				found.stream()
					.filter((adoption) -> adoption.organisationId().equals(owner))
					.limit(MAX_ADOPTIONS)
					.toList()));
		return adoptions;
	}

}
