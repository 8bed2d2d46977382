package org.estafeta.material;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.neo4j.driver.Record;
import org.neo4j.driver.types.MapAccessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.Uuid7;

/**
 * The materials of practices, of their versions and of submissions. Who may see and
 * change those of a submission is for whoever keeps the submissions to say.
 */
@Service
public class Materials {

	private static final Logger logger = LoggerFactory.getLogger(Materials.class);

	/** The longest title. */
	public static final int MAX_TITLE = 200;

	private static final CypherQuery LOCK = CypherQuery.named("material/lock");

	private static final CypherQuery ADD = CypherQuery.named("material/add");

	private static final CypherQuery RENAME = CypherQuery.named("material/rename");

	private static final CypherQuery REMOVE = CypherQuery.named("material/remove");

	private static final CypherQuery FORGET = CypherQuery.named("material/forget-unheld");

	private static final CypherQuery NAMED = CypherQuery.named("material/named");

	private static final CypherQuery FIND = CypherQuery.named("material/find");

	private static final CypherQuery OF_SUBMISSIONS = CypherQuery.named("material/of-submissions");

	private static final CypherQuery OF_PRACTICES = CypherQuery.named("material/of-practices");

	private static final CypherQuery OF_VERSIONS = CypherQuery.named("material/of-versions");

	private static final CypherQuery BEGIN = CypherQuery.named("material/begin-revision");

	private static final CypherQuery PUBLISH = CypherQuery.named("material/publish");

	private static final CypherQuery PUBLISH_VERSION = CypherQuery.named("material/publish-version");

	private final MaterialFiles files;

	private final MaterialSettings settings;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	Materials(MaterialFiles files, MaterialSettings settings, Graph graph, Writes writes, Clock clock) {
		this.files = files;
		this.settings = settings;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Takes a file in and looks into it. Nothing names it yet: {@link #add} it or
	 * {@link #giveUp} it.
	 * @param typedName how it was called
	 * @param content its bytes; not closed
	 * @return the file
	 * @throws EstafetaException with kind BAD_REQUEST when its name, kind or content is
	 * not one that may be kept, with kind LIMIT_EXCEEDED when it is too large, with kind
	 * UNAVAILABLE when the disk does not take it
	 */
	public Received receive(String typedName, InputStream content) {
		String name = FileNames.tidy(typedName);
		MaterialKind kind = MaterialKind.ofName(name)
			.orElseThrow(
					() -> new EstafetaException(ErrorKind.BAD_REQUEST, "material-kind", name, this.settings.kinds()));
		MaterialFiles.Arrived arrived = this.files.write(content, this.settings.maxSize().toBytes())
			.orElseThrow(() -> new EstafetaException(ErrorKind.LIMIT_EXCEEDED, "material-large", name,
					this.settings.megabytes()));
		boolean good = false;
		try {
			ContentCheck.Fault fault = ContentCheck.fault(arrived.place(), kind);
			if (fault != null) {
				throw new EstafetaException(ErrorKind.BAD_REQUEST, fault.key(), name, kind.name());
			}
			good = true;
			return new Received(name, kind, arrived.size(), arrived.sha256(), arrived.place());
		}
		catch (IOException ex) {
			throw new EstafetaException(ex, ErrorKind.UNAVAILABLE, "material-disk");
		}
		finally {
			if (!good) {
				this.files.giveUp(arrived.place());
			}
		}
	}

	/**
	 * Drops files that were taken in; does nothing for those that were kept.
	 * @param received the files
	 */
	public void giveUp(Collection<Received> received) {
		received.forEach((one) -> this.files.giveUp(one.place()));
	}

	/**
	 * Removes the bytes that nothing names any more, after the write that ceased to name
	 * them. Whoever adds a material meanwhile, here or in another replica, waits.
	 * @param hashes the hashes of the bytes
	 */
	public void forgetUnnamed(Collection<String> hashes) {
		if (hashes.isEmpty()) {
			return;
		}
		try {
			locked(() -> {
				hashes.stream().filter((hash) -> !isNamed(hash)).forEach(this.files::forget);
				return hashes.size();
			});
		}
		catch (EstafetaException ex) {
			// what the user asked for is done; a start sweeps the bytes
			logger.warn("Files of removed materials stay until the next start", ex);
		}
	}

	// Keeps nothing of the graph: the transaction is there for its lock.
	<T> T locked(Supplier<T> work) {
		return this.writes.apply(new Writes.Order("materials", "forget-files", true), (touched) -> {
			lock();
			return work.get();
		}).answer();
	}

	private void lock() {
		this.graph.list(LOCK, Map.of(), (row) -> row.get("name").asString());
	}

	boolean isNamed(String sha256) {
		return this.graph.one(NAMED, Map.of("sha256", sha256), (row) -> row.get("named").asBoolean()).orElse(false);
	}

	/**
	 * Gives a submission a file, within a write that is under way: first its bytes come
	 * to their place, then the graph names them.
	 * @param submission the submission
	 * @param received the file
	 * @throws EstafetaException with kind UNAVAILABLE when the disk does not take it
	 */
	public void add(String submission, Received received) {
		lock();
		this.files.keep(received.place(), received.sha256());
		this.graph.list(ADD,
				Map.of("submission", submission, "id", Uuid7.next(this.clock), "title", received.title(), "fileName",
						received.fileName(), "kind", received.kind().name(), "mediaType", received.kind().mediaType(),
						"size", received.size(), "sha256", received.sha256(), "at", ZonedDateTime.now(this.clock)),
				(row) -> row.get("id").asString());
	}

	/**
	 * Gives a material of a submission another title, within a write that is under way. A
	 * practice that holds it too keeps the old one.
	 * @param submission the submission
	 * @param id the material
	 * @param title the title
	 */
	public void rename(String submission, String id, String title) {
		this.graph.list(RENAME,
				Map.of("submission", submission, "id", id, "copy", Uuid7.next(this.clock), "title", title),
				(row) -> row.get("id").asString());
		forget(id);
	}

	/**
	 * Takes a material from a submission, within a write that is under way. A practice
	 * that holds it too keeps it.
	 * @param submission the submission
	 * @param id the material
	 */
	public void remove(String submission, String id) {
		this.graph.list(REMOVE, Map.of("submission", submission, "id", id), (row) -> row.get("id").asString());
		forget(id);
	}

	private void forget(String id) {
		this.graph.list(FORGET, Map.of("id", id), (row) -> row.get("gone").asInt());
	}

	/**
	 * Gives a draft for a new version the materials of the practice, within a write that
	 * is under way.
	 * @param practice the practice
	 * @param submission the draft
	 */
	public void beginRevision(String practice, String submission) {
		this.graph.list(BEGIN, Map.of("practice", practice, "submission", submission),
				(row) -> row.get("tied").asInt());
	}

	/**
	 * Gives a practice, and its present version, the materials of the submission that was
	 * published, and no others, within that very write.
	 * @param submission the submission
	 * @param practice the practice
	 */
	public void publish(String submission, String practice) {
		Map<String, String> row = Map.of("submission", submission, "practice", practice);
		this.graph.list(PUBLISH, row, (tied) -> tied.get("tied").asInt());
		this.graph.list(PUBLISH_VERSION, row, (tied) -> tied.get("tied").asInt());
	}

	/**
	 * The materials of submissions.
	 * @param submissions the ids of the submissions
	 * @return the materials by the id of the submission, the one that was sent first
	 * first; nothing for those without
	 */
	public Map<String, List<Material>> ofSubmissions(Collection<String> submissions) {
		return owned(OF_SUBMISSIONS, submissions);
	}

	/**
	 * The materials of published practices.
	 * @param practices the ids of the practices
	 * @return the materials by the id of the practice, the one that was sent first first;
	 * nothing for those without, and for those that are not published
	 */
	public Map<String, List<Material>> ofPractices(Collection<String> practices) {
		return owned(OF_PRACTICES, practices);
	}

	/**
	 * The materials of the versions of a published practice.
	 * @param practice the practice
	 * @return the materials by the number of the version
	 */
	public Map<String, List<Material>> ofVersions(String practice) {
		return owned(OF_VERSIONS, List.of(practice));
	}

	private Map<String, List<Material>> owned(CypherQuery query, Collection<String> owners) {
		Map<String, List<Material>> owned = new LinkedHashMap<>();
		this.graph.list(query, Map.of("owners", List.copyOf(owners)),
				(row) -> owned.computeIfAbsent(row.get("owner").asString(), (any) -> new ArrayList<>())
					.add(material(row.get("material").asNode())));
		return owned;
	}

	/**
	 * Finds a material with those who hold it.
	 * @param id its id
	 * @return the material; empty when there is none
	 */
	public Optional<Held> find(String id) {
		return this.graph.one(FIND, Map.of("id", id), Materials::held);
	}

	private static Held held(Record row) {
		return new Held(material(row.get("material").asNode()), row.get("open").asBoolean(),
				row.get("submissions").asList((submission) -> submission.asString()));
	}

	private static Material material(MapAccessor node) {
		return new Material(node.get("id").asString(), node.get("title").asString(), node.get("fileName").asString(),
				MaterialKind.valueOf(node.get("kind").asString()), node.get("size").asLong(),
				node.get("sha256").asString(), node.get("uploadedAt").asZonedDateTime().toInstant());
	}

	/**
	 * Where the bytes of a material lie.
	 * @param material the material
	 * @return the path
	 */
	public Path path(Material material) {
		return this.files.path(material.sha256());
	}

	/**
	 * A material with those who hold it.
	 *
	 * @param material the material
	 * @param open whether a published practice, or a version of one, holds it
	 * @param submissions the submissions that hold it
	 */
	public record Held(Material material, boolean open, List<String> submissions) {

		public Held {
			submissions = List.copyOf(submissions);
		}

	}

}
