package org.estafeta.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.estafeta.RunningApplication;
import org.estafeta.demand.Misses;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.Dissemination;
import org.estafeta.dissemination.Disseminations;
import org.estafeta.dissemination.TraceRequest;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.practice.Practice;
import org.estafeta.practice.PracticeFilter;
import org.estafeta.practice.Practices;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.KeysetRequest;

import static org.assertj.core.api.Assertions.assertThat;

@RunningApplication
class ImportIT {

	@Autowired
	ImportService imports;

	@Autowired
	ImportReports reports;

	@Autowired
	Graph graph;

	@Autowired
	ChangeLog log;

	@Autowired
	Practices practices;

	@Autowired
	Disseminations disseminations;

	@Autowired
	Misses misses;

	// What was looked for in vain is kept every few minutes: not in the middle of a
	// count.
	@BeforeEach
	void keepMisses() {
		this.misses.flush();
	}

	@Test
	void theGraphHoldsTheRowsOfTheFilesLessThoseReported() {
		ImportReport report = this.reports.latest("starter").orElseThrow().report();
		Map<String, ImportReport.FileReport> files = new TreeMap<>();
		report.files().forEach((file) -> files.put(file.name(), file));
		Map<String, Long> counts = counts();
		assertThat(counts).containsEntry("Organisation", loaded(files, "organisations.csv"))
			.containsEntry("InnovationSite", loaded(files, "innovation_sites.csv"))
			.containsEntry("Practice", loaded(files, "practices.csv"))
			.containsEntry("Deficit", loaded(files, "deficits.csv"))
			.containsEntry("Community", loaded(files, "communities.csv"))
			.containsEntry("Programme", loaded(files, "programmes.csv"))
			.containsEntry("Strand", loaded(files, "toolkit_strands.csv"))
			.containsEntry("Portfolio", 3L)
			.containsEntry("Format", 14L)
			.containsEntry("Activity", 20L)
			.containsEntry("Indicator", 13L)
			.containsEntry("Direction", 6L);
		long meetings = counts.get("Event") - loaded(files, "events.csv");
		assertThat(counts.get("Proof") + meetings).isEqualTo(loaded(files, "practice_spread.csv"));
		assertThat(files.get("practice_spread.csv").rows()).isEqualTo(75);
	}

	@Test
	void everyFactLeftOutIsReportedWithItsRowAndReason() {
		ImportReport report = this.reports.latest("starter").orElseThrow().report();
		assertThat(report.problems()).filteredOn((problem) -> problem.severity() == Problem.Severity.LEFT_OUT)
			.hasSize(report.files().stream().mapToInt(ImportReport.FileReport::leftOut).sum())
			.allSatisfy((problem) -> assertThat(problem.row()).isGreaterThan(1))
			.extracting(Problem::code)
			.contains("transfer-without-practice", "transfer-without-receiver", "transfer-closes-cycle");
	}

	@Test
	void loadingTheSameFilesAgainChangesNothing() throws IOException {
		long seq = this.log.last();
		Map<String, Long> counts = counts();
		ImportReport report = run(starterFiles(), "starter", false);
		assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.UNCHANGED);
		assertThat(this.log.last()).isEqualTo(seq);
		assertThat(counts()).isEqualTo(counts);
	}

	@Test
	void aDryRunReportsLikeTheRealOneAndKeepsNothing() throws IOException {
		long seq = this.log.last();
		Map<String, Long> counts = counts();
		ImportReport report = run(starterFiles(), "elsewhere", true);
		assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.DRY_RUN);
		assertThat(report.changed()).isGreaterThan(700);
		assertThat(report.problems()).isEqualTo(this.reports.latest("starter").orElseThrow().report().problems());
		assertThat(counts()).isEqualTo(counts);
		assertThat(this.log.last()).isEqualTo(seq);
	}

	@Test
	void oneBadRowKeepsEverythingOut() {
		Map<String, Long> counts = counts();
		ImportReport report = run(List.of(table("орг.csv", """
				org_id;name_ru;org_type;levels
				o1;Школа № 1;school;НОО
				o2;;lyceum;НОО
				o2;Школа № 3;дворец;ЮОО
				""")), "bad", false);
		assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.REJECTED);
		assertThat(report.problems())
			.extracting((problem) -> problem.row() + " " + problem.column() + " " + problem.code())
			.containsExactlyInAnyOrder("3 name_ru empty-cell", "4 org_id duplicate-key", "4 org_type unknown-word",
					"4 levels unknown-word");
		assertThat(counts()).isEqualTo(counts);
	}

	@Test
	void readsRussianHeadingsFromAnOldSpreadsheet() {
		SourceFile file = new SourceFile("Организации.csv", """
				Код организации;Полное наименование;Тип;Город;Регион
				x1;Школа № 1;школа;Челябинск;Челябинская область
				""".getBytes(Charset.forName("windows-1251")));
		ImportReport report = run(List.of(file), "old", true);
		assertThat(report.problems()).isEmpty();
		assertThat(report.files())
			.containsExactly(new ImportReport.FileReport("Организации.csv", "ORGANISATIONS", 1, 0));
	}

	@Test
	void namesWhatAReferenceLacks() {
		ImportReport report = run(List.of(table("p.csv", """
				practice_id,title,org_id
				p1,Практика,нет-такой
				""")), "bad", false);
		assertThat(report.problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo("unknown-reference"))
			.satisfies((problem) -> assertThat(problem.arguments()).containsExactly("нет-такой"));
	}

	@Test
	void hostileTextIsText() {
		Map<String, Long> counts = counts();
		ImportReport report = run(List.of(table("o.csv", """
				org_id,name_ru,org_type
				"'}) DETACH DELETE n //","' OR 1=1 // $auth x' UNION MATCH (u:User) RETURN u //",school
				""")), "hostile", true);
		assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.DRY_RUN);
		assertThat(report.changed()).isEqualTo(1);
		assertThat(counts()).isEqualTo(counts);
	}

	@Test
	void theSpreadOfTheClubHourIsWhatTheFileSays() {
		Dissemination spread = this.disseminations.ofPractice(clubHour().id(), 100, TraceRequest.Window.NOW);
		assertThat(spread.complete()).isTrue();
		assertThat(spread.stopReason()).isNull();
		assertThat(spread.adoptions()).hasSize(6);
		assertThat(spread.adoptions().getFirst().kind()).isEqualTo(Adoption.Kind.DEVELOPMENT);
		assertThat(spread.links()).isEmpty();
		assertThat(spread.adoptions()).filteredOn((adoption) -> adoption.kind() == Adoption.Kind.MASTERING)
			.hasSize(5)
			.allSatisfy((adoption) -> assertThat(adoption.stage()).isEqualTo(Adoption.Stage.ADOPTED))
			.extracting((adoption) -> adoption.date().edtf())
			.containsExactlyInAnyOrder("2017-09/2018-08", "2021", "2023-03-31", "XXXX", "XXXX");
		assertThat(this.disseminations.adopterCounts(List.of(clubHour().id()))).containsEntry(clubHour().id(), 5);
	}

	@Test
	void whatWasOnlyReportedByADateIsKnownToBeNotLater() {
		Practice school = practice("«Московская электронная школа»");
		Dissemination spread = this.disseminations.ofPractice(school.id(), 100, TraceRequest.Window.NOW);
		assertThat(spread.links()).hasSize(5)
			.allSatisfy((link) -> assertThat(link.date().precision()).isEqualTo(ImpreciseDate.Precision.BEFORE));
		assertThat(this.disseminations.ofPractice(school.id(), 3, TraceRequest.Window.NOW)).satisfies((cut) -> {
			assertThat(cut.complete()).isFalse();
			assertThat(cut.stopReason()).isEqualTo(Dissemination.StopReason.LIMIT);
			assertThat(cut.totalAdoptions()).isEqualTo(6);
		});
	}

	private Practice clubHour() {
		return practice("«Клубный час» в детском саду");
	}

	private Practice practice(String title) {
		return this.practices.page(PracticeFilter.ALL, KeysetRequest.first(100))
			.rows()
			.stream()
			.filter((practice) -> practice.title().equals(title))
			.findFirst()
			.orElseThrow();
	}

	private ImportReport run(List<SourceFile> files, String source, boolean dryRun) {
		return this.imports.run(new ImportService.Order(files, source, "test", dryRun), ImportProgress.SILENT);
	}

	private Map<String, Long> counts() {
		Map<String, Long> counts = new TreeMap<>();
		this.graph
			.list(CypherQuery.named("test/count-by-label"), Map.of(),
					(row) -> Map.entry(row.get("label").asString(), row.get("total").asLong()))
			.forEach((row) -> counts.put(row.getKey(), row.getValue()));
		return counts;
	}

	private static long loaded(Map<String, ImportReport.FileReport> files, String name) {
		return files.get(name).loaded();
	}

	private static SourceFile table(String name, String text) {
		return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<SourceFile> starterFiles() throws IOException {
		List<SourceFile> files = new ArrayList<>();
		for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath:starter/*.*")) {
			if (!String.valueOf(resource.getFilename()).endsWith(".md")) {
				files.add(new SourceFile(String.valueOf(resource.getFilename()), resource.getContentAsByteArray()));
			}
		}
		return files;
	}

}
