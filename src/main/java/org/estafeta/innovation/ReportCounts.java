package org.estafeta.innovation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.TraceRequest;
import org.estafeta.dissemination.Traces;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.shared.ImpreciseDate;

/**
 * Counts what a site did within a period, from records and from what was recorded by a
 * moment: the same question has the same answer later, whatever is recorded afterwards.
 */
@Component
class ReportCounts {

	private static final CypherQuery PRACTICES = CypherQuery.named("innovation/report-practices");

	private static final CypherQuery EVENTS = CypherQuery.named("innovation/report-events");

	private static final CypherQuery GUESTS = CypherQuery.named("innovation/report-guests");

	private static final CypherQuery PRESENTATIONS = CypherQuery.named("innovation/report-presentations");

	private static final CypherQuery PLAN = CypherQuery.named("innovation/report-plan");

	private final Graph graph;

	private final Traces traces;

	private final Clock clock;

	ReportCounts(Graph graph, Traces traces, Clock clock) {
		this.graph = graph;
		this.traces = traces;
		this.clock = clock;
	}

	SiteReport count(InnovationSite site, LocalDate from, LocalDate to, Instant knownAt) {
		Map<String, @Nullable Object> asked = new HashMap<>();
		asked.put("site", site.id());
		asked.put("host", site.organisationId());
		asked.put("from", from);
		asked.put("to", to);
		asked.put("known", knownAt.atZone(this.clock.getZone()));
		List<SiteReport.Figure> figures = new ArrayList<>();
		List<SiteReport.Item> practices = this.graph.list(PRACTICES, asked,
				(row) -> new SiteReport.Item("/practices/" + row.get("id").asString(), row.get("title").asString(), 1));
		figures.add(new SiteReport.Figure(SiteReport.Kind.PRACTICES, practices));
		adoptions(figures, practices, site, new Period(from, to, knownAt));
		events(figures, asked, new Period(from, to, knownAt));
		plan(figures, asked);
		figures.sort(Comparator.comparing(SiteReport.Figure::kind));
		return new SiteReport(site.id(), from, to, knownAt, figures);
	}

	// Whoever has it by the last day and had it not by the day before the first.
	private void adoptions(List<SiteReport.Figure> figures, List<SiteReport.Item> practices, InnovationSite site,
			Period period) {
		List<SiteReport.Item> adoptions = new ArrayList<>();
		Map<String, SiteReport.Item> organisations = new LinkedHashMap<>();
		for (SiteReport.Item practice : practices) {
			String id = practice.address().substring(practice.address().lastIndexOf('/') + 1);
			Set<String> before = new HashSet<>();
			adopters(id, period.from().minusDays(1), period.knownAt())
				.forEach((adopter) -> before.add(adopter.adoptionId()));
			for (Adopter adopter : adopters(id, period.to(), period.knownAt())) {
				Adopter.Place place = adopter.place();
				if (!before.contains(adopter.adoptionId()) && adopter.kind() != Adoption.Kind.DEVELOPMENT
						&& !place.organisationId().equals(site.organisationId())) {
					adoptions.add(new SiteReport.Item(
							"/practices/" + id + "/spread?from=" + adopter.adoptionId() + "&direction=UPSTREAM",
							place.name() + ": " + practice.label(), 1));
					organisations.putIfAbsent(place.organisationId(),
							new SiteReport.Item("/organisations/" + place.organisationId(), place.name(), 1));
				}
			}
		}
		figures.add(new SiteReport.Figure(SiteReport.Kind.ADOPTIONS, adoptions));
		figures.add(new SiteReport.Figure(SiteReport.Kind.ADOPTING_ORGANISATIONS, List.copyOf(organisations.values())));
	}

	private List<Adopter> adopters(String practice, LocalDate day, Instant knownAt) {
		TraceRequest.Window now = TraceRequest.Window.NOW;
		return this.traces.adopters(practice,
				new TraceRequest.Window(day, knownAt, now.sameDay(), now.channels(), now.confirmedOnly()), false);
	}

	private void events(List<SiteReport.Figure> figures, Map<String, @Nullable Object> asked, Period period) {
		List<SiteReport.Item> events = new ArrayList<>();
		List<SiteReport.Item> participants = new ArrayList<>();
		List<String> held = new ArrayList<>();
		this.graph
			.list(EVENTS, asked,
					(row) -> new Held(row.get("id").asString(), row.get("title").asString(), Rows.date(row, "start"),
							row.get("present").asLong()))
			.stream()
			.filter((event) -> period.holds(event.start()))
			.forEach((event) -> {
				String address = "/events/" + event.id();
				held.add(event.id());
				events.add(new SiteReport.Item(address, event.title(), 1));
				if (event.present() > 0) {
					participants.add(new SiteReport.Item(address, event.title(), event.present()));
				}
			});
		figures.add(new SiteReport.Figure(SiteReport.Kind.EVENTS, events));
		figures.add(new SiteReport.Figure(SiteReport.Kind.PARTICIPANTS, participants));
		Map<String, @Nullable Object> guests = new HashMap<>(asked);
		guests.put("events", held);
		figures.add(new SiteReport.Figure(SiteReport.Kind.GUEST_ORGANISATIONS,
				this.graph.list(GUESTS, guests,
						(row) -> new SiteReport.Item("/organisations/" + row.get("id").asString(),
								row.get("name").asString(), 1))));
		figures.add(
				new SiteReport.Figure(SiteReport.Kind.PRESENTATIONS,
						this.graph
							.list(PRESENTATIONS, asked,
									(row) -> period.holds(Rows.date(row, "start"))
											? Optional.of(new SiteReport.Item("/events/" + row.get("event").asString(),
													row.get("title").asString() + " – "
															+ row.get("practice").asString(),
													1))
											: Optional.<SiteReport.Item>empty())
							.stream()
							.flatMap(Optional::stream)
							.toList()));
	}

	private void plan(List<SiteReport.Figure> figures, Map<String, @Nullable Object> asked) {
		List<SiteReport.Item> planned = new ArrayList<>();
		List<SiteReport.Item> done = new ArrayList<>();
		String address = "/sites/" + asked.get("site") + "/life?year=";
		this.graph.list(PLAN, asked, (row) -> {
			SiteReport.Item item = new SiteReport.Item(
					address + row.get("year").asInt() + "#item-" + row.get("id").asString(),
					row.get("title").asString(), 1);
			if (row.get("done").asBoolean()) {
				done.add(item);
			}
			return planned.add(item);
		});
		figures.add(new SiteReport.Figure(SiteReport.Kind.PLANNED, planned));
		figures.add(new SiteReport.Figure(SiteReport.Kind.DONE, done));
	}

	/**
	 * An event that was held.
	 *
	 * @param id its id
	 * @param title its name
	 * @param start when it began
	 * @param present how many people were there
	 */
	private record Held(String id, String title, @Nullable ImpreciseDate start, long present) {
	}

	/**
	 * What is asked about.
	 *
	 * @param from the first day
	 * @param to the last day
	 * @param knownAt by when it was recorded
	 */
	private record Period(LocalDate from, LocalDate to, Instant knownAt) {

		// What may have been outside is not counted.
		private boolean holds(@Nullable ImpreciseDate date) {
			LocalDate earliest = (date != null) ? date.earliest() : null;
			LocalDate latest = (date != null) ? date.latest() : null;
			return earliest != null && latest != null && !earliest.isBefore(this.from) && !latest.isAfter(this.to);
		}

	}

}
