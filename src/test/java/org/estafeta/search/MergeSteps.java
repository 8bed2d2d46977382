package org.estafeta.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.springframework.context.ApplicationContext;

import org.estafeta.exchange.ImportProgress;
import org.estafeta.exchange.ImportReport;
import org.estafeta.exchange.ImportService;
import org.estafeta.exchange.SourceFile;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.history.WholeGraph;
import org.estafeta.merging.MergeView;
import org.estafeta.merging.Merges;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.NodeKind;

/**
 * Merges pairs of schools and parts them again, as long as it may. What it has said of
 * each pair is known beforehand to the next one, so that what a crash left can be judged.
 */
final class MergeSteps {

	private static final int PAIRS = 4;

	private static final String SOURCE = "merge-loop";

	private final Graph graph;

	private final Merges merges;

	private final Organisations organisations;

	private final ImportService imports;

	private final Path plan;

	private final Path before;

	private final Path said;

	MergeSteps(ApplicationContext context, Path folder) {
		this.graph = context.getBean(Graph.class);
		this.merges = context.getBean(Merges.class);
		this.organisations = context.getBean(Organisations.class);
		this.imports = context.getBean(ImportService.class);
		this.plan = folder.resolve("pairs");
		this.before = folder.resolve("before");
		this.said = folder.resolve("said");
	}

	/**
	 * Makes the pairs, or checks what was left of them and parts those that are merged.
	 * @return what is wrong
	 */
	List<String> settle() throws IOException {
		if (Files.exists(this.plan)) {
			return check();
		}
		ImportReport report = this.imports.run(new ImportService.Order(files(), SOURCE, "administrator", false),
				ImportProgress.SILENT);
		Map<String, String> ids = new HashMap<>();
		this.graph.list(CypherQuery.named("test/external-keys"), Map.of(),
				(row) -> ids.put(row.get("key").asString(), row.get("id").asString()) == null);
		List<String> lines = new ArrayList<>();
		for (int pair = 0; pair < PAIRS; pair++) {
			lines.add(ids.get("younger" + pair) + ' ' + ids.get("older" + pair));
		}
		Files.write(this.plan, lines);
		Files.write(this.before, graph());
		return report.problems().isEmpty() ? List.of() : List.of(report.problems().toString());
	}

	private static List<SourceFile> files() {
		StringBuilder schools = new StringBuilder("org_id,name_ru,short_name,org_type,city,region\n");
		StringBuilder sites = new StringBuilder("site_id,org_id,status_kind,level,topic\n");
		StringBuilder practices = new StringBuilder("practice_id,title,org_id\n");
		StringBuilder spread = new StringBuilder("spread_id,practice_id,from_org_id,to_org_id,strength,date\n");
		for (int i = 0; i < PAIRS; i++) {
			schools.append("older%d,Школа № %d имени Щъкина,,school,Жмыхов,Жмыхов край\n".formatted(i, 900 + i));
			schools.append("younger%d,СШ N %d им. Щъкина,Щъкинская,school,Жмыхов,Жмыхов край\n".formatted(i, 900 + i));
			schools.append("other%d,Лицей %d,,school,Жмыхов,Жмыхов край\n".formatted(i, i));
			sites.append("s%1$d,younger%1$d,МИП,municipal,Опыт %1$d\n".formatted(i));
			practices.append("p%1$d,Щъкинская практика %1$d,younger%1$d\n".formatted(i));
			practices.append("q%1$d,Лицейская практика %1$d,other%1$d\n".formatted(i));
			spread.append("f%1$d,q%1$d,other%1$d,younger%1$d,adopted,2020\n".formatted(i));
			spread.append("g%1$d,q%1$d,other%1$d,older%1$d,adopted,2022\n".formatted(i));
			spread.append("h%1$d,p%1$d,younger%1$d,other%1$d,adopted,2023\n".formatted(i));
		}
		return List.of(file("organisations.csv", schools), file("sites.csv", sites), file("practices.csv", practices),
				file("spread.csv", spread));
	}

	private static SourceFile file(String name, CharSequence text) {
		return new SourceFile(name, text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private List<String> graph() {
		return WholeGraph.of(this.graph).stream().filter((line) -> line.contains(SOURCE)).toList();
	}

	private List<String> check() throws IOException {
		List<String> wrong = new ArrayList<>();
		Map<String, String> last = new HashMap<>();
		for (String line : Files.readAllLines(this.said)) {
			int blank = line.indexOf(' ');
			last.put(line.substring(0, blank), line.substring(blank + 1));
		}
		int merged = 0;
		List<String> pairs = Files.readAllLines(this.plan);
		for (int pair = 0; pair < PAIRS; pair++) {
			Pair ids = pair(pairs.get(pair));
			List<MergeView> stand = this.merges.ofNode(ids.survivor());
			boolean there = this.organisations.byIds(List.of(ids.loser())).containsKey(ids.loser());
			String told = last.getOrDefault(String.valueOf(pair), "PARTED");
			if (stand.size() > 1 || there != stand.isEmpty()) {
				wrong.add("pair " + pair + " is half merged: " + stand.size() + ' ' + there);
			}
			if (told.equals(there ? "MERGED" : "PARTED")) {
				wrong.add("pair " + pair + " was acknowledged as " + told);
			}
			merged += stand.size();
			stand.forEach((one) -> this.merges.unmerge(one.id(), "test"));
		}
		List<String> expected = Files.readAllLines(this.before);
		List<String> now = graph();
		if (!now.equals(expected)) {
			List<String> more = new ArrayList<>(now);
			more.removeAll(Set.copyOf(expected));
			wrong.add("parted pairs differ: " + now.size() + " for " + expected.size() + ": " + more);
		}
		System.out.println("FOUND " + merged + " merged pairs");
		return wrong;
	}

	/**
	 * Merges and parts until the process is killed.
	 */
	void run() {
		try {
			List<String> pairs = Files.readAllLines(this.plan);
			Random random = new Random();
			while (true) {
				int pair = random.nextInt(PAIRS);
				Pair ids = pair(pairs.get(pair));
				List<MergeView> stand = this.merges.ofNode(ids.survivor());
				if (stand.isEmpty()) {
					say(pair, "MERGING");
					this.merges.merge(NodeKind.ORGANISATION, ids.loser(), ids.survivor(), Set.of("name"),
							this.merges.preview(NodeKind.ORGANISATION, ids.loser(), ids.survivor()).fingerprint(),
							"test");
					say(pair, "MERGED");
				}
				else {
					say(pair, "PARTING");
					this.merges.unmerge(stand.getFirst().id(), "test");
					say(pair, "PARTED");
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void say(int pair, String state) {
		System.out.println("PAIR " + pair + ' ' + state);
	}

	private static Pair pair(String line) {
		int blank = line.indexOf(' ');
		return new Pair(line.substring(0, blank), line.substring(blank + 1));
	}

	/** Two schools that are one. */
	private record Pair(String loser, String survivor) {

	}

}
