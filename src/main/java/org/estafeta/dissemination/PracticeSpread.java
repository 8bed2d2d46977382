package org.estafeta.dissemination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.trace.DayBounds;
import org.estafeta.dissemination.trace.TransferNetwork;
import org.estafeta.shared.ImpreciseDate;

/**
 * All that was ever recorded about the spread of one practice, ready to be traced:
 * immutable, so that readers never see half a write.
 */
final class PracticeSpread {

	private final List<Adopter> adopters;

	private final List<RecordedFact> facts;

	private final Map<String, Integer> nodeOfAdoption = new HashMap<>();

	/** The nodes of each organisation and each person by their ids. */
	private final Map<String, BitSet> nodesOfAdopter = new HashMap<>();

	private final List<List<RecordedFact>> factsOfNode;

	/** The fact of each transfer of the network. */
	private final List<RecordedFact> transfers = new ArrayList<>();

	private final TransferNetwork network;

	PracticeSpread(List<Adopter> adopters, List<RecordedFact> facts) {
		this.adopters = List.copyOf(adopters);
		this.facts = List.copyOf(facts);
		for (int node = 0; node < adopters.size(); node++) {
			Adopter adopter = adopters.get(node);
			this.nodeOfAdoption.put(adopter.adoptionId(), node);
			nodesOf(adopter.place().organisationId()).set(node);
			if (adopter.person() != null && adopter.person().id() != null) {
				nodesOf(adopter.person().id()).set(node);
			}
		}
		List<List<RecordedFact>> byNode = new ArrayList<>(Collections.nCopies(adopters.size(), List.of()));
		TransferNetwork.Builder builder = new TransferNetwork.Builder(adopters.size());
		for (RecordedFact fact : facts) {
			Integer learner = this.nodeOfAdoption.get(fact.learnerId());
			if (learner == null) {
				continue;
			}
			if (byNode.get(learner).isEmpty()) {
				byNode.set(learner, new ArrayList<>());
			}
			byNode.get(learner).add(fact);
			Integer teacher = (fact.teacherId() != null) ? this.nodeOfAdoption.get(fact.teacherId()) : null;
			if (teacher != null && fact.status() != TransferLink.Status.REJECTED) {
				builder.transfer(teacher, learner, earliest(fact.proof().date()), latest(fact.proof().date()),
						fact.probability());
				this.transfers.add(fact);
			}
		}
		this.factsOfNode = List.copyOf(byNode);
		this.network = builder.build();
	}

	private BitSet nodesOf(String id) {
		return this.nodesOfAdopter.computeIfAbsent(id, (key) -> new BitSet());
	}

	private static int earliest(ImpreciseDate date) {
		LocalDate earliest = date.earliest();
		return (earliest != null) ? (int) earliest.toEpochDay() : TransferNetwork.UNBOUNDED_BELOW;
	}

	private static int latest(ImpreciseDate date) {
		LocalDate latest = date.latest();
		return (latest != null) ? (int) latest.toEpochDay() : TransferNetwork.UNBOUNDED_ABOVE;
	}

	static DayBounds bounds(ImpreciseDate date) {
		return new DayBounds(earliest(date), latest(date));
	}

	TransferNetwork network() {
		return this.network;
	}

	Adopter adopter(int node) {
		return this.adopters.get(node);
	}

	RecordedFact fact(int transfer) {
		return this.transfers.get(transfer);
	}

	List<RecordedFact> facts() {
		return this.facts;
	}

	/**
	 * The nodes that an id names: an adoption, a person, or an organisation with all who
	 * work at it.
	 * @param id the id
	 * @return the nodes; none when it has nothing to do with the practice
	 */
	BitSet nodes(String id) {
		Integer node = this.nodeOfAdoption.get(id);
		BitSet nodes = new BitSet();
		if (node != null) {
			nodes.set(node);
		}
		nodes.or(this.nodesOfAdopter.getOrDefault(id, new BitSet()));
		return nodes;
	}

	// How much memory this takes, in units of one record.
	int weight() {
		return 1 + this.adopters.size() + this.facts.size();
	}

	// The nodes that are there at all: origins, whoever has a fact that counts, and
	// whoever passed on in one.
	BitSet present(TraceRequest.Window window) {
		BitSet present = new BitSet();
		for (int node = 0; node < this.adopters.size(); node++) {
			if (this.adopters.get(node).kind() == Adoption.Kind.DEVELOPMENT
					|| this.factsOfNode.get(node).stream().anyMatch(window::admits)) {
				present.set(node);
			}
		}
		for (int transfer = 0; transfer < this.network.transfers(); transfer++) {
			if (window.admits(this.transfers.get(transfer))) {
				present.set(this.network.teacher(transfer));
			}
		}
		return present;
	}

	/**
	 * The spread as a list: origins first, then by the last day they may have begun,
	 * unknown days last.
	 * @param practiceId the practice
	 * @param limit how many adoptions at most
	 * @param window what counts
	 * @return the adoptions and the links between them
	 */
	Dissemination dissemination(String practiceId, int limit, TraceRequest.Window window) {
		List<Adoption> all = present(window).stream()
			.mapToObj((node) -> adoption(practiceId, node, window))
			.sorted(Comparator.comparing((Adoption adoption) -> adoption.kind() != Adoption.Kind.DEVELOPMENT)
				.thenComparing(Adoption::begun, Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(Adoption::id))
			.toList();
		List<Adoption> adoptions = all.subList(0, Math.min(limit, all.size()));
		Map<String, Adoption> shown = new HashMap<>();
		adoptions.forEach((adoption) -> shown.put(adoption.id(), adoption));
		List<RecordedFact> transfers = this.transfers.stream().filter(window::admits).toList();
		List<TransferLink> links = transfers.stream()
			.filter((fact) -> shown.containsKey(fact.learnerId()) && shown.containsKey(fact.teacherId()))
			.sorted(Comparator
				.comparing((RecordedFact fact) -> fact.proof().date().latest(),
						Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(RecordedFact::id))
			.map((fact) -> TransferLink.of(fact, shown))
			.toList();
		boolean complete = adoptions.size() == all.size() && links.size() == transfers.size();
		return new Dissemination(practiceId, adoptions, links, all.size(), transfers.size(), complete,
				complete ? null : Dissemination.StopReason.LIMIT);
	}

	/**
	 * The adoptions of organisations and of those who work there.
	 * @param practiceId the practice
	 * @param organisationIds the organisations
	 * @param window what counts
	 * @return the adoptions that are there at all, in no order that means anything
	 */
	List<Adoption> adoptions(String practiceId, Collection<String> organisationIds, TraceRequest.Window window) {
		BitSet nodes = new BitSet();
		organisationIds.forEach((id) -> nodes.or(nodes(id)));
		nodes.and(present(window));
		return nodes.stream().mapToObj((node) -> adoption(practiceId, node, window)).toList();
	}

	// The organisations that use the practice: origins, those who only know of it and
	// those who left it are not counted.
	Set<String> users(TraceRequest.Window window) {
		Set<String> users = new HashSet<>();
		present(window).stream()
			.filter((node) -> this.adopters.get(node).kind() != Adoption.Kind.DEVELOPMENT)
			.filter((node) -> stages(node, window).keySet()
				.stream()
				.max(Comparator.naturalOrder())
				.filter(Adoption.Stage::isUse)
				.isPresent())
			.forEach((node) -> users.add(this.adopters.get(node).place().organisationId()));
		return users;
	}

	private Adoption adoption(String practiceId, int node, TraceRequest.Window window) {
		Adopter adopter = this.adopters.get(node);
		return new Adoption(adopter.adoptionId(), practiceId, adopter.place().organisationId(), adopter.kind(),
				stages(node, window),
				this.factsOfNode.get(node).stream().filter(window::admits).map(RecordedFact::proof).toList());
	}

	// When a node was first heard of by those of its facts that count and are wanted.
	DayBounds firstDays(int node, TraceRequest.Window window, Predicate<RecordedFact> wanted) {
		return this.factsOfNode.get(node)
			.stream()
			.filter((fact) -> window.admits(fact) && wanted.test(fact))
			.map((fact) -> bounds(fact.proof().date()))
			.min(Comparator.comparingInt(DayBounds::latest).thenComparingInt(DayBounds::earliest))
			.orElse(DayBounds.UNKNOWN);
	}

	// The facts about a node that count.
	List<RecordedFact> facts(int node, TraceRequest.Window window) {
		return this.factsOfNode.get(node).stream().filter(window::admits).toList();
	}

	// The facts about a node that count and name no source.
	List<Adoption.Proof> sourceless(int node, TraceRequest.Window window) {
		return this.factsOfNode.get(node)
			.stream()
			.filter((fact) -> fact.source() == null && window.admits(fact))
			.map(RecordedFact::proof)
			.toList();
	}

	// The stages that a node has reached by the facts that count.
	Map<Adoption.Stage, ImpreciseDate> stages(int node, TraceRequest.Window window) {
		StageDates stages = new StageDates();
		this.factsOfNode.get(node)
			.stream()
			.filter(window::admits)
			.forEach((fact) -> stages.add(fact.proof().strength(), fact.proof().date()));
		return stages.dates();
	}

	// The fact that a stage with its date is known from.
	@Nullable RecordedFact decisive(int node, Adoption.@Nullable Stage stage, ImpreciseDate date, TraceRequest.Window window) {
		return this.factsOfNode.get(node)
			.stream()
			.filter((fact) -> window.admits(fact) && fact.proof().strength().stage() == stage
					&& fact.proof().date().equals(date))
			.findFirst()
			.orElse(null);
	}

}
