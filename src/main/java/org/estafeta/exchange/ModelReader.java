package org.estafeta.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.estafeta.resource.ResourceDraft;
import org.estafeta.resource.ResourceKind;
import org.estafeta.resource.ResourceLevel;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Provenance;
import org.estafeta.taxonomy.ModelDraft;

/**
 * Reads the structure of the model from a JSON file with {@code portfolios},
 * {@code priority_directions}, {@code cyclogram} and {@code tasks}.
 */
final class ModelReader {

	private ModelReader() {
	}

	static ModelDraft read(SourceFile file) {
		JsonNode root = tree(file);
		if (!root.path("portfolios").isArray()) {
			throw new UnreadableFile(file.name(), 0, "unknown-json");
		}
		String document = root.path("source").path("document").asString("");
		List<ModelDraft.Item> portfolios = new ArrayList<>();
		List<ModelDraft.Item> formats = new ArrayList<>();
		Map<String, String> kinds = new HashMap<>();
		root.path("activity_kinds")
			.forEach((kind) -> kinds.put(kind.path("id").asString(""), kind.path("name").asString("")));
		for (JsonNode portfolio : root.path("portfolios")) {
			portfolios.add(item(portfolio, document, Map.of(), "name", "about"));
			for (JsonNode format : portfolio.path("formats")) {
				formats.add(format(format, portfolio.path("id").asString(""), kinds, document));
			}
		}
		List<ModelDraft.Item> directions = new ArrayList<>();
		root.path("priority_directions").forEach((direction) -> directions.add(direction(direction, document)));
		return new ModelDraft(directions, portfolios, formats, activities(root, document), indicators(root, document));
	}

	/**
	 * Reads the information resources that a model names.
	 * @param file the file
	 * @return the resources; empty when it has no {@code information_resources}
	 * @throws UnreadableFile when it is not JSON, or a resource has no name or a kind,
	 * level or address that is none
	 */
	static List<ResourceDraft> resources(SourceFile file) {
		JsonNode root = tree(file);
		Provenance document = new Provenance(root.path("source").path("document").asString(null),
				ImpreciseDate.parse(root.path("source").path("date").asString("")).orElse(null), null);
		return root.path("information_resources").valueStream().map((one) -> resource(file, one, document)).toList();
	}

	private static ResourceDraft resource(SourceFile file, JsonNode node, Provenance document) {
		String name = node.path("name").asString("").strip();
		String url = node.path("url").asString(null);
		if (name.isEmpty() || (url != null && !url.startsWith("https://"))) {
			throw new UnreadableFile(file.name(), 0, "bad-resource", name);
		}
		boolean judged = !node.path("confidence").isMissingNode();
		return new ResourceDraft(node.path("id").asString(name), name, url, node.path("about").asString(null),
				code(file, node, "kind", ResourceKind.values()), code(file, node, "level", ResourceLevel.values()),
				node.path("finds_deficits").asBoolean(false), node.path("owner").asString(null),
				new Provenance(document.citation(), document.citedOn(),
						judged ? code(file, node, "confidence", Provenance.Confidence.values()) : null));
	}

	private static <E extends Enum<E>> E code(SourceFile file, JsonNode node, String field, E[] all) {
		String code = node.path(field).asString("");
		return Arrays.stream(all)
			.filter((one) -> one.name().toLowerCase(Locale.ROOT).equals(code))
			.findFirst()
			.orElseThrow(() -> new UnreadableFile(file.name(), 0, "bad-resource", node.path("name").asString("")));
	}

	private static ModelDraft.Item format(JsonNode format, String portfolio, Map<String, String> kinds,
			String document) {
		ModelDraft.Item item = item(format, document, Map.of("portfolio", portfolio), "name", "about", "kind");
		Map<String, @Nullable Object> properties = new HashMap<>(item.properties());
		properties.put("kindName", kinds.get(format.path("kind").asString("")));
		properties.put("partners", some(texts(format, "partners")));
		properties.put("forms", some(texts(format, "event_forms")));
		return new ModelDraft.Item(item.key(), properties, item.links());
	}

	private static ModelDraft.Item direction(JsonNode direction, String document) {
		ModelDraft.Item item = item(direction, document, Map.of(), "name");
		Map<String, @Nullable Object> properties = new HashMap<>(item.properties());
		properties.put("includes", some(texts(direction, "includes")));
		return new ModelDraft.Item(item.key(), properties, item.links());
	}

	private static @Nullable List<String> some(List<String> texts) {
		return texts.isEmpty() ? null : texts;
	}

	private static List<String> texts(JsonNode node, String name) {
		return node.path(name).valueStream().map(JsonNode::asString).toList();
	}

	private static JsonNode tree(SourceFile file) {
		try {
			return JsonMapper.shared().readTree(file.bytes());
		}
		catch (JacksonException ex) {
			throw new UnreadableFile(file.name(), 0, "broken-json");
		}
	}

	private static List<ModelDraft.Item> activities(JsonNode root, String document) {
		List<ModelDraft.Item> activities = new ArrayList<>();
		for (JsonNode row : root.path("cyclogram")) {
			Map<String, @Nullable Object> links = new HashMap<>();
			links.put("format", row.path("format").asString(null));
			links.put("alsoFormats", texts(row, "also_formats"));
			ModelDraft.Item item = item(row, document, links, "activity", "wording", "timing");
			Map<String, @Nullable Object> properties = new HashMap<>(item.properties());
			properties.put("months", row.path("months").valueStream().map(JsonNode::asInt).toList());
			properties.put("executors", texts(row, "executors"));
			activities.add(new ModelDraft.Item(item.key(), properties, links));
		}
		return activities;
	}

	private static List<ModelDraft.Item> indicators(JsonNode root, String document) {
		List<ModelDraft.Item> indicators = new ArrayList<>();
		for (JsonNode task : root.path("tasks")) {
			for (JsonNode result : task.path("results")) {
				ModelDraft.Item item = item(result, document, Map.of(), "result", "indicator", "measure", "unit");
				Map<String, @Nullable Object> properties = new HashMap<>(item.properties());
				properties.put("task", task.path("task").asString(""));
				indicators.add(new ModelDraft.Item("indicator-" + item.key(), properties, Map.of()));
			}
		}
		return indicators;
	}

	private static ModelDraft.Item item(JsonNode node, String document, Map<String, @Nullable Object> links,
			String... names) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		for (String name : names) {
			properties.put(name, node.path(name).asString(null));
		}
		properties.put("citation", document);
		return new ModelDraft.Item(node.path("id").asString(""), properties, links);
	}

}
