package org.estafeta.dissemination.graphql;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.api.GlobalId;
import org.estafeta.api.KeysetConnection;
import org.estafeta.api.PageArguments;
import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.ChannelKind;
import org.estafeta.dissemination.RecordedFact;
import org.estafeta.dissemination.Trace;
import org.estafeta.dissemination.TraceRequest;
import org.estafeta.dissemination.Traces;
import org.estafeta.dissemination.TransferPaths;
import org.estafeta.dissemination.trace.PathSearch;
import org.estafeta.dissemination.trace.SameDay;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.organisation.Organisation;
import org.estafeta.practice.Practices;
import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * Traces of how practices spread.
 */
@Controller
class TraceController {

	private static final Set<NodeKind> STARTS = Set.of(NodeKind.ORGANISATION, NodeKind.TEACHER, NodeKind.ADOPTION);

	private final Traces traces;

	private final Practices practices;

	TraceController(Traces traces, Practices practices) {
		this.traces = traces;
		this.practices = practices;
	}

	@QueryMapping
	TraceConnection trace(@Arguments TraceArguments arguments, @Arguments PageArguments page,
			@ContextValue boolean administrator) {
		TraceRequest request = arguments.request(practice(arguments.practice()), administrator);
		// A position in one trace means nothing in another.
		String list = "trace" + Integer.toHexString(request.hashCode());
		Trace trace = this.traces.trace(request);
		KeysetConnection<Trace.Step> connection = new KeysetConnection<>(list, trace.page(page.request(list)),
				Trace.Step::position, () -> CompletableFuture.completedFuture((long) trace.steps().size()));
		return new TraceConnection(connection.getEdges(), connection.getNodes(), connection.getPageInfo(),
				trace.steps().size(), trace.reached(), trace.facets().entrySet().stream().map(FacetCounts::of).toList(),
				trace.complete(), trace.stopReason(), trace.frontier(), trace.missingAtLeast(), trace.missingAtMost());
	}

	@QueryMapping
	TransferPaths transferPaths(@Argument String practice, @Argument String from, @Argument String to,
			@Argument PathSearch.Wish wish, @Argument int limit, @Argument @Nullable WindowInput window,
			@ContextValue boolean administrator) {
		TraceRequest request = new TraceRequest(practice(practice), null, TraceRequest.Direction.DOWNSTREAM,
				Integer.MAX_VALUE, TraceRequest.DEFAULT_BUDGET, WindowInput.window(window), TraceRequest.Filter.NONE,
				administrator);
		return this.traces.paths(request, start(from), start(to), wish, limit);
	}

	static String start(String globalId) {
		GlobalId id = GlobalId.parse(globalId);
		if (!STARTS.contains(id.kind())) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "global-id-kind", id.kind().label(),
					NodeKind.ORGANISATION.label());
		}
		return id.id();
	}

	private String practice(String globalId) {
		String id = GlobalId.parse(globalId, NodeKind.PRACTICE);
		return this.traces.isKnown(id) ? id : this.practices.get(id).id();
	}

	@SchemaMapping(typeName = "TraceStep")
	CompletableFuture<Organisation> organisation(Trace.Step step, DataLoader<String, Organisation> organisations) {
		return organisations.load(step.adopter().place().organisationId());
	}

	@SchemaMapping(typeName = "TraceStep")
	String id(Trace.Step step) {
		return new GlobalId(NodeKind.ADOPTION, step.adopter().adoptionId()).text();
	}

	@SchemaMapping(typeName = "TraceStep")
	Adopter.@Nullable Person person(Trace.Step step) {
		return step.adopter().person();
	}

	@SchemaMapping(typeName = "TracedPerson")
	@Nullable String id(Adopter.Person person) {
		return (person.id() != null) ? new GlobalId(NodeKind.TEACHER, person.id()).text() : null;
	}

	@SchemaMapping(typeName = "TraceStep")
	@Nullable LocalDate day(Trace.Step step) {
		return (step.day() != null) ? LocalDate.ofEpochDay(step.day()) : null;
	}

	@SchemaMapping(typeName = "TracedTransfer")
	String id(Trace.Transfer transfer) {
		return transfer.fact().id();
	}

	@SchemaMapping(typeName = "TracedTransfer")
	OffsetDateTime recordedAt(Trace.Transfer transfer) {
		return transfer.fact().recordedAt().atOffset(ZoneOffset.UTC);
	}

	@SchemaMapping(typeName = "TracedTransfer")
	String recordedBy(Trace.Transfer transfer) {
		return transfer.fact().recordedBy();
	}

	@SchemaMapping(typeName = "TracedTransfer")
	double probability(Trace.Transfer transfer) {
		return transfer.fact().probability();
	}

	@SchemaMapping(typeName = "TracedTransfer")
	Adoption.Proof proof(Trace.Transfer transfer) {
		return transfer.fact().proof();
	}

	@SchemaMapping(typeName = "TracedTransfer")
	Object status(Trace.Transfer transfer) {
		return Objects.requireNonNull(transfer.fact().status());
	}

	@SchemaMapping(typeName = "TracedTransfer")
	@Nullable Double share(Trace.Transfer transfer) {
		RecordedFact.Source source = transfer.fact().source();
		return (source != null) ? source.share() : null;
	}

	@SchemaMapping(typeName = "TracedTransfer")
	@Nullable String via(Trace.Transfer transfer) {
		NodeRef via = transfer.fact().via();
		return (via != null) ? new GlobalId(via.kind(), via.id()).text() : null;
	}

	@SchemaMapping(typeName = "TransferEnd")
	String id(Adopter end) {
		return new GlobalId(NodeKind.ADOPTION, end.adoptionId()).text();
	}

	@SchemaMapping(typeName = "TransferEnd")
	String organisation(Adopter end) {
		return new GlobalId(NodeKind.ORGANISATION, end.place().organisationId()).text();
	}

	@SchemaMapping(typeName = "TransferEnd")
	String name(Adopter end) {
		return end.place().name();
	}

	/**
	 * A page of a trace.
	 *
	 * @param edges the adoptions with their cursors
	 * @param nodes the adoptions
	 * @param pageInfo whether there are more
	 * @param totalCount how many there are in all
	 * @param reached how many were reached, wanted or not
	 * @param facets the counts of the parts of the filter
	 * @param complete whether nothing is missing
	 * @param stopReason why the trace stopped early
	 * @param frontier how many of the reached adoptions lead further
	 * @param missingAtLeast how many are missing at least
	 * @param missingAtMost how many are missing at most
	 */
	record TraceConnection(List<KeysetConnection.Edge<Trace.Step>> edges, List<Trace.Step> nodes,
			KeysetConnection.PageInfo pageInfo, int totalCount, int reached, List<FacetCounts> facets, boolean complete,
			Trace.@Nullable StopReason stopReason, int frontier, int missingAtLeast, int missingAtMost) {

	}

	/**
	 * The counts of one part of the filter.
	 *
	 * @param facet the part
	 * @param values the values with their counts, greatest first
	 */
	record FacetCounts(Trace.Facet facet, List<FacetValue> values) {

		private static FacetCounts of(Map.Entry<Trace.Facet, Map<String, Integer>> counts) {
			return new FacetCounts(counts.getKey(),
					counts.getValue()
						.entrySet()
						.stream()
						.map((value) -> new FacetValue(value.getKey(), value.getValue()))
						.sorted(Comparator.comparingInt(FacetValue::count).reversed().thenComparing(FacetValue::value))
						.toList());
		}

	}

	/**
	 * A value with its count.
	 *
	 * @param value the value
	 * @param count how many adoptions it would give
	 */
	record FacetValue(String value, int count) {

	}

	/**
	 * What to trace.
	 *
	 * @param practice the global id of the practice
	 * @param from the global id of what to start from, null for the origin
	 * @param direction which way
	 * @param depth how many hops at most, null for all
	 * @param budget how many transfers may be looked at
	 * @param window what counts
	 * @param filter what is wanted
	 */
	record TraceArguments(String practice, @Nullable String from, TraceRequest.Direction direction,
			@Nullable Integer depth, int budget, @Nullable WindowInput window, @Nullable FilterInput filter) {

		private TraceRequest request(String practiceId, boolean people) {
			return new TraceRequest(practiceId, (this.from != null) ? start(this.from) : null, this.direction,
					(this.depth != null) ? this.depth : Integer.MAX_VALUE, this.budget, WindowInput.window(this.window),
					FilterInput.filter(this.filter), people);
		}

	}

	/**
	 * What counts as having happened and as known.
	 *
	 * @param asOf what happened after this day does not count
	 * @param knownAt only what was recorded at this moment counts
	 * @param sameDay whether what was learned on a day can be passed on the same day
	 * @param channels only facts that came through one of these kinds of things count
	 * @param confirmedOnly whether inferred links do not count
	 */
	record WindowInput(@Nullable LocalDate asOf, @Nullable OffsetDateTime knownAt, SameDay sameDay,
			@Nullable List<ChannelKind> channels, boolean confirmedOnly) {

		static TraceRequest.Window window(@Nullable WindowInput input) {
			if (input == null) {
				return TraceRequest.Window.NOW;
			}
			return new TraceRequest.Window(input.asOf, (input.knownAt != null) ? input.knownAt.toInstant() : null,
					input.sameDay, set(input.channels), input.confirmedOnly);
		}

	}

	/**
	 * Which of the reached adoptions are wanted.
	 *
	 * @param text words of the name or the place
	 * @param organisationKinds kinds of adopters
	 * @param regions regions of adopters
	 * @param districts districts or cities of adopters
	 * @param levels levels of education that adopters work at
	 * @param subjects what adopting teachers teach
	 * @param channels through what kinds of things it came
	 * @param stages furthest stages
	 * @param schoolYears school years by their September
	 * @param from the furthest stage was reached then or later
	 * @param to the furthest stage was reached then or earlier
	 * @param certainOnly whether the order of time must be certain
	 */
	record FilterInput(@Nullable String text, @Nullable List<Organisation.Kind> organisationKinds,
			@Nullable List<String> regions, @Nullable List<String> districts, @Nullable List<EducationLevel> levels,
			@Nullable List<String> subjects, @Nullable List<ChannelKind> channels,
			@Nullable List<Adoption.Stage> stages, @Nullable List<Integer> schoolYears, @Nullable LocalDate from,
			@Nullable LocalDate to, boolean certainOnly) {

		private static TraceRequest.Filter filter(@Nullable FilterInput input) {
			if (input == null) {
				return TraceRequest.Filter.NONE;
			}
			Map<Trace.Facet, Set<String>> values = new EnumMap<>(Trace.Facet.class);
			values.put(Trace.Facet.ORGANISATION_KIND, names(input.organisationKinds));
			values.put(Trace.Facet.REGION, names(input.regions));
			values.put(Trace.Facet.DISTRICT, names(input.districts));
			values.put(Trace.Facet.LEVEL, names(input.levels));
			values.put(Trace.Facet.SUBJECT, names(input.subjects));
			values.put(Trace.Facet.CHANNEL, names(input.channels));
			values.put(Trace.Facet.STAGE, names(input.stages));
			values.put(Trace.Facet.SCHOOL_YEAR, names(input.schoolYears));
			return new TraceRequest.Filter(input.text, values, input.from, input.to, input.certainOnly);
		}

		// An enum is told by its name, a number and a text by itself.
		private static Set<String> names(@Nullable List<?> values) {
			return (values != null) ? values.stream().map(String::valueOf).collect(Collectors.toSet()) : Set.of();
		}

	}

	private static <T> Set<T> set(@Nullable List<T> values) {
		return (values != null) ? Set.copyOf(values) : Set.of();
	}

}
