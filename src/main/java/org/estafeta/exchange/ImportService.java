package org.estafeta.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
import org.estafeta.organisation.OrganisationIntake;
import org.estafeta.practice.PracticeIntake;
import org.estafeta.resource.ResourceDraft;
import org.estafeta.taxonomy.TaxonomyIntake;

/**
 * Loads files into the graph: reads and checks all of them first, then writes everything
 * in one transaction or nothing. A dry run takes the same way and undoes it at the end.
 */
@Service
public class ImportService {

	private final Writes writes;

	private final DraftWriter writer;

	private final ImportReports reports;

	private final OrganisationIntake organisations;

	private final PracticeIntake practices;

	private final TaxonomyIntake taxonomy;

	ImportService(Writes writes, DraftWriter writer, ImportReports reports, OrganisationIntake organisations,
			PracticeIntake practices, TaxonomyIntake taxonomy) {
		this.writes = writes;
		this.writer = writer;
		this.reports = reports;
		this.organisations = organisations;
		this.practices = practices;
		this.taxonomy = taxonomy;
	}

	/**
	 * Loads files.
	 * @param order which files, for which source, and whether to keep the result
	 * @param progress hears how far it has come
	 * @return what came of it; problems of the files are part of it, not exceptions
	 */
	public ImportReport run(Order order, ImportProgress progress) {
		Drafts drafts = new Drafts();
		Map<String, TableSummary> summaries = read(order.files(), drafts);
		progress.done("read", 1, DraftWriter.STEPS + 2);
		check(order.source(), drafts);
		progress.done("check", 2, DraftWriter.STEPS + 2);
		if (drafts.hasErrors()) {
			return report(ImportReport.Outcome.REJECTED, summaries, drafts, 0, 0);
		}
		Writes.Outcome<ImportReport> outcome = this.writes
			// what it finds wrong is noted as it goes
			.applyOnce(new Writes.Order(order.actor(), "import " + order.source(), order.dryRun()), (touched) -> {
				touched.comeFrom(drafts.origins(order.source()));
				this.writer.write(order.source(), drafts, touched, progress);
				return kept(order, summaries, drafts, touched);
			});
		ImportReport report = outcome.answer();
		return new ImportReport(report.outcome(), report.files(), report.problems(), outcome.touchedNodes(),
				outcome.seq());
	}

	private ImportReport kept(Order order, Map<String, TableSummary> summaries, Drafts drafts, Touched touched) {
		if (order.dryRun()) {
			return report(ImportReport.Outcome.DRY_RUN, summaries, drafts, 0, 0);
		}
		if (touched.isEmpty()) {
			return report(ImportReport.Outcome.UNCHANGED, summaries, drafts, 0, 0);
		}
		ImportReport report = report(ImportReport.Outcome.LOADED, summaries, drafts, 0, 0);
		this.reports.save(order, report);
		return report;
	}

	private static ImportReport report(ImportReport.Outcome outcome, Map<String, TableSummary> summaries, Drafts drafts,
			int changed, long seq) {
		List<ImportReport.FileReport> files = new ArrayList<>();
		summaries.forEach((name, summary) -> files
			.add(new ImportReport.FileReport(name, summary.kind(), summary.rows(), drafts.leftOut(name))));
		return new ImportReport(outcome, files, drafts.problems(), changed, seq);
	}

	private static Map<String, TableSummary> read(List<SourceFile> files, Drafts drafts) {
		Map<String, TableSummary> summaries = new LinkedHashMap<>();
		for (SourceFile file : files) {
			try {
				summaries.put(file.name(), readFile(file, drafts));
			}
			catch (UnreadableFile ex) {
				drafts.add(ex.problem());
				summaries.put(file.name(), new TableSummary("UNKNOWN", 0));
			}
		}
		return summaries;
	}

	private static TableSummary readFile(SourceFile file, Drafts drafts) {
		if (file.bytes().length > 0 && file.bytes()[0] == '{') {
			drafts.models.add(ModelReader.read(file));
			List<ResourceDraft> resources = ModelReader.resources(file);
			resources.forEach((resource) -> drafts.resource(resource, new Drafts.At(file.name(), 1)));
			return new TableSummary("MODEL", drafts.models.getLast().size() + resources.size());
		}
		Table table = TableReader.read(file);
		TableKind kind = TableKind.of(table.header())
			.orElseThrow(() -> new UnreadableFile(file.name(), 1, "unknown-table", String.join(", ", table.header())));
		for (String heading : kind.unknown(table.header())) {
			drafts.problem(new Drafts.At(file.name(), 1), heading, Problem.Severity.WARNING, "unknown-column", heading);
		}
		Map<String, Integer> positions = kind.positions(table.header());
		for (int i = 0; i < table.rows().size(); i++) {
			kind.read(new RowReader(table, positions, i, drafts), drafts);
		}
		return new TableSummary(kind.name(), table.rows().size());
	}

	private void check(String source, Drafts drafts) {
		Map<TableKind, Known> known = new HashMap<>();
		known.put(TableKind.ORGANISATIONS, this.organisations::knownOrganisations);
		known.put(TableKind.PRACTICES, this.practices::knownPractices);
		known.put(TableKind.DEFICITS, this.taxonomy::knownDeficits);
		known.forEach((kind, lookup) -> {
			List<Drafts.Reference> open = drafts.openReferences(kind);
			Set<String> stored = lookup.known(source, open.stream().map(Drafts.Reference::key).distinct().toList());
			open.stream()
				.filter((reference) -> !stored.contains(reference.key()))
				.forEach((reference) -> drafts.problem(reference.at(), reference.column(), Problem.Severity.ERROR,
						"unknown-reference", reference.key()));
		});
		drafts.namedAdopters.forEach((practice, adopters) -> {
			Set<String> receivers = drafts.receivers(practice);
			adopters.stream()
				.filter((adopter) -> !receivers.contains(adopter.key()))
				.forEach((adopter) -> drafts.problem(adopter.at(), adopter.column(), Problem.Severity.WARNING,
						"adopter-without-fact", adopter.key()));
		});
	}

	/** Tells which keys stand in the graph already. */
	@FunctionalInterface
	private interface Known {

		Set<String> known(String source, List<String> keys);

	}

	/** What a file turned out to be. */
	private record TableSummary(String kind, int rows) {

	}

	/**
	 * What to load.
	 *
	 * @param files the files, in any order
	 * @param source the import source: rows are known by it and their keys
	 * @param actor who loads: a role or a part of the product, never a person's name
	 * @param dryRun whether everything is to be undone at the end
	 */
	public record Order(List<SourceFile> files, String source, String actor, boolean dryRun) {

		public Order {
			files = List.copyOf(files);
		}

		/**
		 * Tells these files from any others.
		 * @return a hash of their names and contents
		 */
		public String fingerprint() {
			try {
				MessageDigest digest = MessageDigest.getInstance("SHA-256");
				for (SourceFile file : this.files) {
					digest.update(file.name().getBytes(StandardCharsets.UTF_8));
					digest.update(file.bytes());
				}
				return HexFormat.of().formatHex(digest.digest());
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException("Every Java platform has SHA-256", ex);
			}
		}

	}

}
