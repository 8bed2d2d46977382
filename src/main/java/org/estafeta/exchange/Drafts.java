package org.estafeta.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.TransferDraft;
import org.estafeta.event.EventDraft;
import org.estafeta.event.ProgrammeDraft;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.Origins;
import org.estafeta.organisation.CommunityDraft;
import org.estafeta.organisation.InnovationSiteDraft;
import org.estafeta.organisation.OrganisationDraft;
import org.estafeta.practice.AddressedDeficitDraft;
import org.estafeta.practice.PracticeDraft;
import org.estafeta.resource.ResourceDraft;
import org.estafeta.taxonomy.DeficitDraft;
import org.estafeta.taxonomy.ModelDraft;
import org.estafeta.taxonomy.StrandDraft;

/**
 * Everything that the files of one import say, and everything that is wrong with it.
 */
final class Drafts {

	/** Where the rows of nodes stand; meetings come from the table of transfers. */
	private static final Map<KeptLabel, List<TableKind>> TABLES = Map.of(KeptLabel.ORGANISATION,
			List.of(TableKind.ORGANISATIONS), KeptLabel.DEFICIT, List.of(TableKind.DEFICITS), KeptLabel.INNOVATION_SITE,
			List.of(TableKind.SITES), KeptLabel.COMMUNITY, List.of(TableKind.COMMUNITIES), KeptLabel.PROGRAMME,
			List.of(TableKind.PROGRAMMES), KeptLabel.PRACTICE, List.of(TableKind.PRACTICES), KeptLabel.EVENT,
			List.of(TableKind.EVENTS, TableKind.TRANSFERS), KeptLabel.STRAND, List.of(TableKind.STRANDS),
			KeptLabel.PROOF, List.of(TableKind.TRANSFERS));

	final List<OrganisationDraft> organisations = new ArrayList<>();

	final List<InnovationSiteDraft> sites = new ArrayList<>();

	final List<CommunityDraft> communities = new ArrayList<>();

	final List<DeficitDraft> deficits = new ArrayList<>();

	final List<PracticeDraft> practices = new ArrayList<>();

	final List<AddressedDeficitDraft> addressedDeficits = new ArrayList<>();

	final List<EventDraft> events = new ArrayList<>();

	final List<ProgrammeDraft> programmes = new ArrayList<>();

	final List<StrandDraft> strands = new ArrayList<>();

	final List<TransferDraft> transfers = new ArrayList<>();

	final List<ModelDraft> models = new ArrayList<>();

	final List<ResourceDraft> resources = new ArrayList<>();

	/**
	 * Named as adopters in the table of practices: key of the practice, key of the
	 * adopter.
	 */
	final Map<String, List<Reference>> namedAdopters = new LinkedHashMap<>();

	/**
	 * What practices were adapted from: keys of the origins by the key of the practice.
	 * Who is not in the map, nothing was said about.
	 */
	final Map<String, List<String>> origins = new LinkedHashMap<>();

	private final Map<TableKind, Map<String, At>> keys = new EnumMap<>(TableKind.class);

	private final List<Reference> references = new ArrayList<>();

	private final List<Problem> problems = new ArrayList<>();

	private final Set<At> leftOut = new LinkedHashSet<>();

	boolean claim(TableKind kind, String key, At at) {
		return this.keys.computeIfAbsent(kind, (any) -> new HashMap<>()).putIfAbsent(key, at) == null;
	}

	At claimed(TableKind kind, String key) {
		return this.keys.getOrDefault(kind, Map.of()).getOrDefault(key, At.NOWHERE);
	}

	/**
	 * Tells which row of which file a node was read from.
	 * @param source the import source of these files
	 * @return the places of the rows
	 */
	Origins origins(String source) {
		return (label, ofNode, key) -> {
			List<TableKind> tables = source.equals(ofNode) ? TABLES.getOrDefault(label, List.of()) : List.of();
			return tables.stream()
				.map((table) -> claimed(table, key))
				.filter((at) -> !at.equals(At.NOWHERE))
				.findFirst()
				.map((at) -> new Origins.Origin(at.file(), at.row()))
				.orElse(null);
		};
	}

	void resource(ResourceDraft resource, At at) {
		this.resources.add(resource);
		String owner = resource.organisationKey();
		if (owner != null) {
			refer(new Reference(TableKind.ORGANISATIONS, owner, at, "owner"));
		}
	}

	void refer(Reference reference) {
		this.references.add(reference);
	}

	// The references to rows of a kind that these files do not have.
	List<Reference> openReferences(TableKind kind) {
		Set<String> known = this.keys.getOrDefault(kind, Map.of()).keySet();
		return this.references.stream()
			.filter((reference) -> reference.kind() == kind && !known.contains(reference.key()))
			.toList();
	}

	void leaveOut(At at, @Nullable String column, String code, Object... arguments) {
		this.leftOut.add(at);
		problem(at, column, Problem.Severity.LEFT_OUT, code, arguments);
	}

	void problem(At at, @Nullable String column, Problem.Severity severity, String code, Object... arguments) {
		add(new Problem(at.file(), at.row(), column, severity, code,
				Arrays.stream(arguments).map(String::valueOf).toList()));
	}

	void add(Problem problem) {
		this.problems.add(problem);
	}

	boolean hasErrors() {
		return this.problems.stream().anyMatch((problem) -> problem.severity() == Problem.Severity.ERROR);
	}

	int leftOut(String file) {
		return (int) this.leftOut.stream().filter((at) -> at.file().equals(file)).count();
	}

	List<Problem> problems() {
		return this.problems.stream()
			.sorted(Comparator.comparing(Problem::file).thenComparingLong(Problem::row))
			.toList();
	}

	Set<String> receivers(String practiceKey) {
		Set<String> receivers = new HashSet<>();
		this.transfers.stream()
			.filter((transfer) -> transfer.practiceKey().equals(practiceKey))
			.forEach((transfer) -> receivers.add(transfer.learnerKey()));
		return receivers;
	}

	/**
	 * The place of a row.
	 *
	 * @param file the name of the file
	 * @param row the row as a spreadsheet counts
	 */
	record At(String file, long row) {

		static final At NOWHERE = new At("", 0);

	}

	/**
	 * A cell that names a row of another table.
	 *
	 * @param kind the table it names a row of
	 * @param key the key of that row
	 * @param at where the cell stands
	 * @param column the heading of the cell
	 */
	record Reference(TableKind kind, String key, At at, String column) {

	}

}
