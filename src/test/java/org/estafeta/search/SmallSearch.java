package org.estafeta.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.management.JMException;
import javax.management.ObjectName;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import org.estafeta.search.embedding.SemanticSettings;
import org.estafeta.shared.KeysetRequest;

/**
 * Runs in a process of its own, as what was loaded cannot be unloaded.
 */
public final class SmallSearch {

	private SmallSearch() {
	}

	/**
	 * Indexes, searches and tells what it found and whether anything of a model was
	 * loaded.
	 * @param arguments the folder of the index and, to search by meaning too, that of a
	 * model
	 */
	public static void main(String[] arguments) throws IOException, JMException {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(Settings.class, Meanings.class);
			context.scan("org.estafeta.search.embedding");
			context.refresh();
			Meanings meanings = (arguments.length > 1) ? SmallModel.meanings(Path.of(arguments[1]), 0.6)
					: context.getBean(Meanings.class);
			try (CatalogueIndex index = CatalogueIndex.open(Path.of(arguments[0]), meanings)) {
				index.put(List.of(MemoryDocuments.practice("с", "Самооценка"),
						MemoryDocuments.practice("р", "Рефлексия")));
				index.commit(1);
				List<String> found = found(index, meanings);
				Object classes = ManagementFactory.getPlatformMBeanServer()
					.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmClassHierarchy",
							new Object[] { new String[0] }, new String[] { String[].class.getName() });
				System.out.println("Answer: " + found + ", loaded: "
						+ (classes.toString().contains("ai.onnxruntime.") || classes.toString().contains("ai.djl.")));
			}
		}
	}

	static List<String> found(CatalogueIndex index, Meanings meanings) {
		SearchRequest request = new SearchRequest("самооценка", Map.of(), QueryMode.FORGIVING, KeysetRequest.first(10));
		return index.search((searcher) -> new IndexSearch(searcher, request, SynonymList.EMPTY, meanings).run(0))
			.hits()
			.stream()
			.map(Hit::id)
			.toList();
	}

	/**
	 * Not a configuration by name, which the application of other tests would take up.
	 */
	@EnableConfigurationProperties(SemanticSettings.class)
	static class Settings {

	}

}
