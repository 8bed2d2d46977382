package org.estafeta.dissemination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.dissemination.trace.CascadeStarts;
import org.estafeta.dissemination.trace.DayBounds;
import org.estafeta.dissemination.trace.TraceWindow;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;

/**
 * Measures cascades: of a practice, of an organisation, of an innovation site, of an
 * event, of a kind of channel; as they were on a day and as they were known at a moment.
 * Names of teachers are not in the answers.
 */
@Service
public class CascadeMeasures {

	/** The most practices over which one answer is summed up. */
	public static final int MAX_PRACTICES = 100;

	private static final CypherQuery OF_ORGANISATION = CypherQuery.named("dissemination/cascades-of-organisation");

	private static final CypherQuery OF_EVENT = CypherQuery.named("dissemination/cascades-of-event");

	private final PracticeSpreads spreads;

	private final InnovationSites sites;

	private final Graph graph;

	private final Clock clock;

	CascadeMeasures(PracticeSpreads spreads, InnovationSites sites, Graph graph, Clock clock) {
		this.spreads = spreads;
		this.sites = sites;
		this.graph = graph;
		this.clock = clock;
	}

	/**
	 * Measures how a practice cascaded.
	 * @param practiceId the practice
	 * @param fromId only what is below this: an adoption, a teacher, or an organisation
	 * with all who work at it; null for where the practice began
	 * @param window what counts
	 * @return the measures
	 * @throws EstafetaException with kind NOT_FOUND when the start has nothing to do with
	 * the practice
	 */
	public CascadeFigures ofPractice(String practiceId, @Nullable String fromId, TraceRequest.Window window) {
		PracticeSpread spread = this.spreads.get(practiceId);
		BitSet nodes;
		if (fromId != null) {
			nodes = spread.nodes(fromId);
			if (nodes.isEmpty()) {
				throw new EstafetaException(ErrorKind.NOT_FOUND, "trace-start", fromId);
			}
		}
		else {
			nodes = spread.network().origins(window.over(spread));
		}
		Sum sum = new Sum(window);
		sum.add(practiceId, spread, nodes, window.over(spread), (fact) -> true);
		return sum.figures(true);
	}

	/**
	 * Measures how the practices of an organisation cascaded from it: those that it, or
	 * somebody who works at it, uses, began or passed on.
	 * @param organisationId the organisation
	 * @param window what counts
	 * @return the measures, over {@value #MAX_PRACTICES} practices at most
	 */
	public CascadeFigures ofOrganisation(String organisationId, TraceRequest.Window window) {
		Sum sum = new Sum(window);
		List<String> practices = practices(OF_ORGANISATION, organisationId);
		for (Map.Entry<String, PracticeSpread> one : this.spreads.getAll(bounded(practices)).entrySet()) {
			String practice = one.getKey();
			PracticeSpread spread = one.getValue();
			sum.add(practice, spread, spread.nodes(organisationId), window.over(spread), (fact) -> true);
		}
		return sum.figures(practices.size() <= MAX_PRACTICES);
	}

	/**
	 * Measures how the practices of the host of an innovation site cascaded from it in
	 * the time of the site: practices that it may have had by its end; of what it passed
	 * on itself only what it may have passed on within this time, and all below that.
	 * @param siteId the site
	 * @param window what counts
	 * @return the measures, over {@value #MAX_PRACTICES} practices at most
	 * @throws EstafetaException with kind NOT_FOUND when there is no such site
	 */
	public CascadeFigures ofSite(String siteId, TraceRequest.Window window) {
		InnovationSite site = this.sites.get(siteId);
		Sum sum = new Sum(window);
		String host = site.organisationId();
		if (host == null) {
			return sum.figures(true);
		}
		int from = bounds(site.from()).earliest();
		int to = bounds(site.to()).latest();
		List<String> practices = practices(OF_ORGANISATION, host);
		for (Map.Entry<String, PracticeSpread> one : this.spreads.getAll(bounded(practices)).entrySet()) {
			String practice = one.getKey();
			PracticeSpread spread = one.getValue();
			BitSet nodes = spread.nodes(host);
			BitSet inTime = new BitSet();
			nodes.stream()
				.filter((node) -> spread.firstDays(node, window, (fact) -> true).earliest() <= to)
				.forEach(inTime::set);
			TraceWindow all = window.over(spread);
			TraceWindow ofSite = new TraceWindow(all.from(), all.to(), all.sameDay(),
					(transfer) -> all.visible().test(transfer) && (!nodes.get(spread.network().teacher(transfer))
							|| (spread.network().earliest(transfer) <= to
									&& spread.network().latest(transfer) >= from)));
			sum.add(practice, spread, inTime, ofSite, (fact) -> true);
		}
		return sum.figures(practices.size() <= MAX_PRACTICES);
	}

	private static DayBounds bounds(@Nullable ImpreciseDate date) {
		return (date != null) ? PracticeSpread.bounds(date) : DayBounds.UNKNOWN;
	}

	/**
	 * Measures what an event set going: the adoptions that came through it, and all below
	 * them.
	 * @param eventId the event
	 * @param window what counts
	 * @return the measures, over {@value #MAX_PRACTICES} practices at most
	 */
	public CascadeFigures ofEvent(String eventId, TraceRequest.Window window) {
		NodeRef event = new NodeRef(NodeKind.EVENT, eventId);
		Sum sum = new Sum(window);
		List<String> practices = practices(OF_EVENT, eventId);
		this.spreads.getAll(bounded(practices))
			.forEach((practice, spread) -> sum.addCameBy(practice, spread, (fact) -> event.equals(fact.via())));
		return sum.figures(practices.size() <= MAX_PRACTICES);
	}

	/**
	 * Measures what each kind of channel set going in the spread of a practice: the
	 * adoptions that came through it, and all below them, through whatever they came.
	 * @param practiceId the practice
	 * @param window what counts
	 * @return the channels through which something came, in the order of the kinds
	 */
	public List<ChannelCascade> byChannel(String practiceId, TraceRequest.Window window) {
		PracticeSpread spread = this.spreads.get(practiceId);
		return Arrays.stream(ChannelKind.values()).map((channel) -> {
			Sum sum = new Sum(window);
			sum.addCameBy(practiceId, spread, (fact) -> fact.proof().channelKind() == channel);
			return new ChannelCascade(channel, sum.figures(true));
		}).filter((cascade) -> cascade.figures().shape().size() > 0).toList();
	}

	private List<String> practices(CypherQuery query, String id) {
		return this.graph.list(query, Map.of("id", id, "limit", MAX_PRACTICES + 1), (row) -> row.get("id").asString());
	}

	private static List<String> bounded(List<String> practices) {
		return practices.subList(0, Math.min(MAX_PRACTICES, practices.size()));
	}

	private CascadeFigures.Horizon horizon(TraceRequest.Window window) {
		LocalDate known = LocalDate.now(this.clock);
		if (window.knownAt() != null && window.knownAt().isBefore(this.clock.instant())) {
			known = LocalDate.ofInstant(window.knownAt(), ZoneOffset.UTC);
		}
		LocalDate today = (window.asOf() != null && window.asOf().isBefore(known)) ? window.asOf() : known;
		return new CascadeFigures.Horizon((int) today.toEpochDay(), (int) known.toEpochDay());
	}

	/** Cascades that are measured together. */
	private final class Sum {

		private final TraceRequest.Window window;

		private final List<CascadePart> parts = new ArrayList<>();

		private int direct;

		private Sum(TraceRequest.Window window) {
			this.window = window;
		}

		private void add(String practiceId, PracticeSpread spread, BitSet nodes, TraceWindow transfers,
				Predicate<RecordedFact> arrival) {
			BitSet direct = spread.present(this.window);
			direct.and(nodes);
			if (!direct.isEmpty()) {
				this.direct += direct.cardinality();
				BitSet starts = CascadeStarts.of(spread.network(), direct, transfers);
				this.parts.add(new CascadePart(practiceId, spread, starts, this.window, transfers, arrival));
			}
		}

		private void addCameBy(String practiceId, PracticeSpread spread, Predicate<RecordedFact> by) {
			BitSet nodes = new BitSet();
			spread.facts()
				.stream()
				.filter((fact) -> this.window.admits(fact) && by.test(fact)
						&& fact.proof().strength() != Adoption.Strength.ABANDONED)
				.forEach((fact) -> nodes.or(spread.nodes(fact.learnerId())));
			add(practiceId, spread, nodes, this.window.over(spread), by);
		}

		private CascadeFigures figures(boolean complete) {
			return CascadeFigures.of(this.parts, this.direct, complete, horizon(this.window));
		}

	}

}
