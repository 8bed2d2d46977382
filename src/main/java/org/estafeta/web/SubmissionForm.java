package org.estafeta.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

import org.estafeta.curation.SubmissionMaterials.MaterialChange;
import org.estafeta.curation.SubmissionMaterials.Upload;
import org.estafeta.practice.PracticeContent;
import org.estafeta.practice.PracticePart;
import org.estafeta.shared.EducationLevel;

/**
 * What was typed into the form of a submission.
 *
 * @param values the fields as they were sent
 */
record SubmissionForm(MultiValueMap<String, String> values) {

	/** What stands between subjects. */
	private static final String COMMA = "[,;\n]";

	/**
	 * The content that was typed.
	 * @param organisationId the organisation that was meant; null for none
	 * @return the content, as typed
	 */
	PracticeContent content(@Nullable String organisationId) {
		Map<PracticePart, String> parts = new EnumMap<>(PracticePart.class);
		for (PracticePart part : PracticePart.values()) {
			String text = text(part.name());
			if (!text.isBlank()) {
				parts.put(part, text);
			}
		}
		List<EducationLevel> levels = all("level").stream()
			.flatMap((name) -> Arrays.stream(EducationLevel.values()).filter((level) -> level.name().equals(name)))
			.toList();
		List<String> subjects = Arrays.stream(text("subjects").split(COMMA, -1)).map(String::strip).toList();
		return new PracticeContent(text("title").strip(), text("summary"), levels,
				subjects.stream().filter((subject) -> !subject.isEmpty()).toList(), text("authors"), organisationId,
				all("deficit"), parts);
	}

	/**
	 * The name of an organisation that was typed.
	 * @return the name; empty when none was
	 */
	String school() {
		return text("school").strip();
	}

	/**
	 * The organisation that was chosen among several of a like name.
	 * @return its id; empty when there was nothing to choose
	 */
	Optional<String> chosen() {
		return Optional.ofNullable(this.values.getFirst("chosen")).filter((id) -> !id.isEmpty());
	}

	/**
	 * What was typed and ticked at the materials.
	 * @param uploads the files that were chosen
	 * @return what to change
	 */
	MaterialChange materials(List<Upload> uploads) {
		Map<String, String> titles = new HashMap<>();
		all("material").forEach((id) -> titles.put(id, text("title-" + id)));
		return new MaterialChange(titles, Set.copyOf(all("remove")), uploads);
	}

	/**
	 * The files that were chosen.
	 * @param files the file fields; browsers send one without a name when nothing was
	 * chosen
	 * @return the files, not read yet
	 */
	static List<Upload> uploads(List<MultipartFile> files) {
		return files.stream()
			.filter((file) -> !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty())
			.map((file) -> new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file::getInputStream))
			.toList();
	}

	private String text(String name) {
		return Objects.requireNonNullElse(this.values.getFirst(name), "");
	}

	private List<String> all(String name) {
		return Objects.requireNonNullElse(this.values.get(name), List.of());
	}

}
