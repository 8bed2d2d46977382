package org.estafeta.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import org.estafeta.EstafetaApplication;
import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.ChangeLog;

/**
 * Writes small things in several threads until it is killed. At its start it checks what
 * the killed one before it has left: each acknowledged write, no half of any, and an
 * index that equals the graph. Pairs of schools are merged and parted all the while.
 */
public final class WriteLoop {

	private static final int THREADS = 4;

	private static final int NODES = 40;

	/** How many writes there are between two lines that tell how many. */
	private static final int MARK = 10;

	private WriteLoop() {
	}

	/**
	 * Runs until it is killed.
	 * @param args the data folder, and the file of acknowledged writes, each line an id
	 * and a version
	 */
	public static void main(String[] args) throws Exception {
		SpringApplication application = new SpringApplication(EstafetaApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setLazyInitialization(true);
		ConfigurableApplicationContext context = application.run("--estafeta.starter.load=false",
				"--estafeta.data=" + args[0]);
		SmallWrites writes = new SmallWrites(context);
		MergeSteps merges = new MergeSteps(context, Path.of(args[1]).resolveSibling("."));
		check(context, writes, acknowledged(Path.of(args[1])), merges.settle());
		Thread.ofPlatform().start(merges::run);
		AtomicInteger done = new AtomicInteger();
		for (int thread = 0; thread < THREADS; thread++) {
			String mine = "-" + thread + '-';
			Thread.ofPlatform().start(() -> {
				Random random = new Random();
				while (true) {
					String id = ((random.nextInt(3) != 0) ? "p" : "o") + mine + random.nextInt(NODES);
					SmallWrites.Done write = writes.write(id);
					System.out.println("KEPT " + write.id() + ' ' + write.version());
					int count = done.incrementAndGet();
					if (count % MARK == 0) {
						System.out.println("MARK " + count + '.');
					}
				}
			});
		}
	}

	private static Map<String, Integer> acknowledged(Path file) throws Exception {
		Map<String, Integer> versions = new HashMap<>();
		for (String line : Files.readAllLines(file)) {
			int separator = line.indexOf(' ');
			versions.merge(line.substring(0, separator), Integer.parseInt(line.substring(separator + 1)), Math::max);
		}
		return versions;
	}

	private static void check(ConfigurableApplicationContext context, SmallWrites writes,
			Map<String, Integer> acknowledged, List<String> merging) throws Exception {
		List<String> wrong = new ArrayList<>(merging);
		Map<String, SmallWrites.Node> written = writes.written();
		acknowledged.forEach((id, version) -> {
			SmallWrites.Node node = written.get(id);
			// one more may have been kept without its acknowledgement
			if (node == null || node.version() < version || node.version() > version + 1) {
				wrong.add("acknowledged " + id + ' ' + version + ", kept " + node);
			}
		});
		Map<String, String> titles = new TreeMap<>();
		for (SmallWrites.Node node : written.values()) {
			if (!Objects.equals(node.title(), SmallWrites.expected(node.id(), node.version()))) {
				wrong.add("half of a write: " + node);
			}
			if (node.title() != null) {
				titles.put(node.id(), node.title());
			}
		}
		ChangeLog log = context.getBean(ChangeLog.class);
		List<Long> seqs = log.after(0, 100_000).stream().map(Change::seq).toList();
		if (!seqs.isEmpty() && (seqs.getFirst() != 1 || seqs.getLast() != seqs.size())) {
			wrong.add("numbers with gaps");
		}
		CatalogueSearch search = context.getBean(CatalogueSearch.class);
		if (!search.awaitChange(log.last(), Duration.ofSeconds(30))) {
			wrong.add("the index does not catch up");
		}
		Map<String, String> found = SmallWrites.found(search);
		if (!found.equals(titles)) {
			wrong.add("searches find " + found + ", the graph has " + titles);
		}
		Reconciliation compared = context.getBean(Reconciler.class).run().orElseThrow();
		if (compared.differences() > 0) {
			wrong.add(compared.toString());
		}
		System.out.println("CHECKED " + wrong.isEmpty() + " compared=" + compared.compared() + " differences="
				+ compared.differences() + " changes=" + log.last() + ' ' + wrong + " last=" + log.last());
	}

}
