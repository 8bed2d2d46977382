package org.estafeta.curation;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.material.Material;
import org.estafeta.material.MaterialSettings;
import org.estafeta.material.Materials;
import org.estafeta.material.Received;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The materials of submissions: whoever may see a submission sees them, and whoever may
 * write it changes them. What a practice holds is open to everybody as long as the
 * practice is published.
 */
@Service
public class SubmissionMaterials {

	private static final CypherQuery NOTE = CypherQuery.named("curation/note-materials");

	private final Submissions submissions;

	private final Materials materials;

	private final MaterialSettings settings;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	SubmissionMaterials(Submissions submissions, Materials materials, MaterialSettings settings, Graph graph,
			Writes writes, Clock clock) {
		this.submissions = submissions;
		this.materials = materials;
		this.settings = settings;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Changes the materials of a draft: all of it, or nothing.
	 * @param caller its author
	 * @param id the submission
	 * @param change what to change
	 * @throws EstafetaException with kind NOT_FOUND when there is no submission that the
	 * caller may see, with kind FORBIDDEN when it cannot be changed now, with kind
	 * BAD_REQUEST when a file or a title is not fit to be kept, with kind LIMIT_EXCEEDED
	 * when a file is too large or there are too many, with kind UNAVAILABLE when the disk
	 * does not take it
	 */
	public void change(Caller caller, String id, MaterialChange change) {
		caller.require(Action.SUBMIT_PRACTICES);
		// nothing is read of what somebody sends who may not write here
		require(caller, id);
		Map<String, String> titles = new HashMap<>();
		Set<String> gone = new HashSet<>();
		List<String> hashes = new ArrayList<>();
		List<Material> present = of(id);
		for (Material one : present) {
			String title = tidy(change.titles().getOrDefault(one.id(), one.title()));
			if (change.removed().contains(one.id())) {
				gone.add(one.id());
				hashes.add(one.sha256());
			}
			else if (!title.isEmpty() && !title.equals(one.title())) {
				titles.put(one.id(), title);
			}
		}
		if (titles.isEmpty() && gone.isEmpty() && change.uploads().isEmpty()) {
			return;
		}
		requireFew(present.size() - gone.size() + change.uploads().size());
		List<Received> received = new ArrayList<>();
		try {
			for (Upload upload : change.uploads()) {
				received.add(receive(upload));
			}
			this.writes.apply(Submissions.order(caller, "materials"), (touched) -> {
				touched.addUnlisted(1);
				this.submissions.lockDraft(caller, id);
				gone.forEach((one) -> this.materials.remove(id, one));
				titles.forEach((one, title) -> this.materials.rename(id, one, title));
				requireFew(of(id).size() + received.size());
				received.forEach((one) -> this.materials.add(id, one));
				return this.graph.list(NOTE, Map.of("id", id, "at", ZonedDateTime.now(this.clock)),
						(row) -> row.get("version").asInt());
			});
		}
		finally {
			this.materials.giveUp(received);
		}
		this.materials.forgetUnnamed(hashes);
	}

	private void require(Caller caller, String id) {
		if (!this.submissions.view(caller, id).moves().contains(ReviewMove.SAVE)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "move-closed", ReviewMove.SAVE.name());
		}
	}

	private void requireFew(int count) {
		if (count > this.settings.most()) {
			throw new EstafetaException(ErrorKind.LIMIT_EXCEEDED, "material-many", this.settings.most());
		}
	}

	private Received receive(Upload upload) {
		try (InputStream content = upload.content().open()) {
			return this.materials.receive(upload.fileName(), content);
		}
		catch (IOException ex) {
			throw new EstafetaException(ex, ErrorKind.UNAVAILABLE, "material-disk");
		}
	}

	private static String tidy(String typed) {
		String title = typed.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", " ").strip();
		if (title.length() > Materials.MAX_TITLE) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "material-title", Materials.MAX_TITLE);
		}
		return title;
	}

	private List<Material> of(String id) {
		return this.materials.ofSubmissions(List.of(id)).getOrDefault(id, List.of());
	}

	/**
	 * The materials of a submission that the caller has been shown.
	 * @param submission the submission
	 * @return the materials, the one that was sent first first
	 */
	public List<Material> of(Submission submission) {
		return of(submission.id());
	}

	/**
	 * Finds a material for somebody who wants its bytes.
	 * @param caller who
	 * @param id the material
	 * @param fileName how the caller says it is called
	 * @return the material, and whether everybody may have it
	 * @throws EstafetaException with kind NOT_FOUND when there is none of that name that
	 * the caller may see
	 */
	public Shown show(Caller caller, String id, String fileName) {
		Materials.Held held = this.materials.find(id)
			.filter((one) -> one.material().fileName().equals(fileName))
			.filter((one) -> one.open() || one.submissions()
				.stream()
				.anyMatch((submission) -> this.submissions.isVisible(caller, submission)))
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "material-not-found"));
		return new Shown(held.material(), held.open());
	}

	/**
	 * A material that somebody may see.
	 *
	 * @param material the material
	 * @param open whether everybody may see it
	 */
	public record Shown(Material material, boolean open) {

	}

	/**
	 * What to change in the materials of a draft.
	 *
	 * @param titles titles by the id of the material; those that the draft does not have
	 * are passed over, and so are empty ones
	 * @param removed the ids of the materials that go
	 * @param uploads the files that come
	 */
	public record MaterialChange(Map<String, String> titles, Set<String> removed, List<Upload> uploads) {

		public MaterialChange {
			titles = Map.copyOf(titles);
			removed = Set.copyOf(removed);
			uploads = List.copyOf(uploads);
		}

	}

	/**
	 * A file as it is sent.
	 *
	 * @param fileName how it is called
	 * @param content its bytes
	 */
	public record Upload(String fileName, Content content) {

	}

	/** Bytes that are read once. */
	@FunctionalInterface
	public interface Content {

		/**
		 * Opens them.
		 * @return the bytes; whoever opens them closes them
		 * @throws IOException when they cannot be read
		 */
		InputStream open() throws IOException;

	}

}
