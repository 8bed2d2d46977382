package org.estafeta.network;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;

/**
 * Reads how organisations are tied. People make no ties here: who belongs to a community
 * and who was at an event is nobody's business but theirs.
 */
@Service
public class Networks {

	/**
	 * Communities with more organisations than this tie nobody: in a crowd not everybody
	 * knows everybody.
	 */
	public static final int CROWD = 30;

	private static final CypherQuery TIES_OF = CypherQuery.named("network/ties-of");

	private static final CypherQuery PAIRS = CypherQuery.named("network/pairs");

	private static final int CENTRES = 30;

	private static final Duration FRESH = Duration.ofMinutes(1);

	private final Graph graph;

	private final ChangeLog log;

	private final Organisations organisations;

	private final Clock clock;

	private volatile @Nullable Kept kept;

	Networks(Graph graph, ChangeLog log, Organisations organisations, Clock clock) {
		this.graph = graph;
		this.log = log;
		this.organisations = organisations;
		this.clock = clock;
	}

	/**
	 * The ties of an organisation.
	 * @param organisation the organisation
	 * @return its ties, the strongest first
	 * @throws org.estafeta.shared.EstafetaException with kind NOT_FOUND when there is no
	 * such organisation
	 */
	public List<NetworkTie> of(String organisation) {
		this.organisations.get(organisation);
		Map<String, List<TieRecord>> records = new TreeMap<>();
		this.graph
			.list(TIES_OF, Map.of("id", organisation, "crowd", CROWD, "today", LocalDate.now(this.clock)),
					(row) -> Map.entry(row.get("other").asString(), tie(row)))
			.forEach((entry) -> records.computeIfAbsent(entry.getKey(), (other) -> new ArrayList<>())
				.add(entry.getValue()));
		LocalDate today = LocalDate.now(this.clock);
		return records.entrySet()
			.stream()
			.map((entry) -> NetworkTie.of(entry.getKey(), entry.getValue(), today))
			.sorted(Comparator.comparingDouble(NetworkTie::weight).reversed().thenComparing(NetworkTie::other))
			.toList();
	}

	private static TieRecord tie(Record row) {
		String kind = row.get("kind").asString();
		ImpreciseDate since = Rows.date(row, "since");
		ImpreciseDate known = (since != null) ? since : ImpreciseDate.UNKNOWN;
		String id = row.get("record").asString();
		String name = row.get("name").asString();
		ImpreciseDate until = Rows.date(row, "until");
		boolean lasts = row.get("lasts").asBoolean();
		return switch (kind) {
			case "EVENT" -> new TieRecord(TieKind.EVENT, null, NodeKind.EVENT, id, name, known, until, lasts);
			case "AGREEMENT" -> new TieRecord(TieKind.AGREEMENT, null, null, id, name, known, until, lasts);
			case "COMMUNITY" ->
				new TieRecord(TieKind.COMMUNITY, null, NodeKind.COMMUNITY, id, name, known, until, lasts);
			default -> new TieRecord(TieKind.TRANSFER, TieRecord.Direction.valueOf(kind), NodeKind.PRACTICE, id, name,
					known, until, lasts);
		};
	}

	/**
	 * The whole network in numbers, at most a minute old.
	 * @return the numbers
	 */
	public NetworkOverview overview() {
		return fresh().overview();
	}

	/**
	 * How many ties lie between an organisation and others, at most a minute old.
	 * @param organisation the organisation
	 * @param most how far to look
	 * @return the least number of ties in a row that lead to each organisation, 0 for
	 * itself; those further away are left out
	 */
	public Map<String, Integer> distances(String organisation, int most) {
		return distances(Set.of(organisation), most);
	}

	/**
	 * How many ties lie between organisations and the nearest of some, at most a minute
	 * old.
	 * @param organisations those
	 * @param most how far to look
	 * @return the least number of ties in a row that lead to each organisation, 0 for
	 * those themselves; those further away are left out
	 */
	public Map<String, Integer> distances(Set<String> organisations, int most) {
		Map<String, List<String>> neighbours = fresh().neighbours();
		Map<String, Integer> distances = new HashMap<>();
		organisations.forEach((one) -> distances.put(one, 0));
		List<String> edge = List.copyOf(organisations);
		for (int distance = 1; distance <= most; distance++) {
			List<String> next = new ArrayList<>();
			for (String one : edge) {
				for (String other : neighbours.getOrDefault(one, List.of())) {
					if (distances.putIfAbsent(other, distance) == null) {
						next.add(other);
					}
				}
			}
			edge = next;
		}
		return distances;
	}

	private Kept fresh() {
		Kept last = this.kept;
		Instant now = this.clock.instant();
		long seq = this.log.last();
		if (last != null && (last.seq() == seq || last.overview().at().plus(FRESH).isAfter(now))) {
			return last;
		}
		Kept counted = count(seq, now);
		this.kept = counted;
		return counted;
	}

	private Kept count(long seq, Instant now) {
		Map<Pair, Set<TieKind>> pairs = new HashMap<>();
		this.graph
			.list(PAIRS, Map.of("crowd", CROWD),
					(row) -> Map.entry(new Pair(row.get("low").asString(), row.get("high").asString()),
							TieKind.valueOf(row.get("kind").asString())))
			.forEach((tie) -> pairs.computeIfAbsent(tie.getKey(), (pair) -> new TreeSet<>()).add(tie.getValue()));
		Map<TieKind, Integer> kinds = new EnumMap<>(TieKind.class);
		Map<String, Partners> partners = new HashMap<>();
		pairs.forEach((pair, through) -> {
			through.forEach((kind) -> kinds.merge(kind, 1, Integer::sum));
			partners.computeIfAbsent(pair.low(), (id) -> new Partners()).add(through);
			partners.computeIfAbsent(pair.high(), (id) -> new Partners()).add(through);
		});
		Map<String, Organisation> known = this.organisations.byIds(partners.keySet());
		List<NetworkOverview.Centre> centres = partners.entrySet()
			.stream()
			.sorted(Comparator.comparingInt((Map.Entry<String, Partners> entry) -> -entry.getValue().number)
				.thenComparing(Map.Entry::getKey))
			.limit(CENTRES)
			.flatMap((entry) -> {
				Organisation organisation = known.get(entry.getKey());
				return (organisation != null) ? Stream.of(entry.getValue().centre(organisation)) : Stream.empty();
			})
			.toList();
		Map<String, List<String>> neighbours = new HashMap<>();
		for (Pair pair : pairs.keySet()) {
			neighbours.computeIfAbsent(pair.low(), (id) -> new ArrayList<>()).add(pair.high());
			neighbours.computeIfAbsent(pair.high(), (id) -> new ArrayList<>()).add(pair.low());
		}
		return new Kept(seq, new NetworkOverview(now, partners.size(), pairs.size(), kinds, centres,
				meetings(pairs.keySet(), known)), neighbours);
	}

	private static List<NetworkOverview.Meeting> meetings(Set<Pair> pairs, Map<String, Organisation> known) {
		Map<List<Organisation.Kind>, Integer> numbers = new HashMap<>();
		for (Pair pair : pairs) {
			Organisation low = known.get(pair.low());
			Organisation high = known.get(pair.high());
			if (low != null && high != null) {
				boolean turned = low.kind().compareTo(high.kind()) > 0;
				numbers.merge(turned ? List.of(high.kind(), low.kind()) : List.of(low.kind(), high.kind()), 1,
						Integer::sum);
			}
		}
		return numbers.entrySet()
			.stream()
			.map((entry) -> new NetworkOverview.Meeting(entry.getKey().getFirst(), entry.getKey().getLast(),
					entry.getValue()))
			.sorted(Comparator.comparingInt((NetworkOverview.Meeting one) -> -one.pairs())
				.thenComparing(NetworkOverview.Meeting::one)
				.thenComparing(NetworkOverview.Meeting::other))
			.toList();
	}

	/** Two organisations, the one with the lesser id first. */
	private record Pair(String low, String high) {

	}

	/** The numbers as of a change, and the organisations that each one is tied to. */
	private record Kept(long seq, NetworkOverview overview, Map<String, List<String>> neighbours) {

	}

	/** To how many an organisation is tied, and through what. */
	private static final class Partners {

		private final Map<TieKind, Integer> kinds = new EnumMap<>(TieKind.class);

		private int number;

		private void add(Set<TieKind> through) {
			this.number++;
			through.forEach((kind) -> this.kinds.merge(kind, 1, Integer::sum));
		}

		private NetworkOverview.Centre centre(Organisation organisation) {
			return new NetworkOverview.Centre(organisation, this.number, this.kinds);
		}

	}

}
