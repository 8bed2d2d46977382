package org.estafeta.practice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.EducationLevel;

/**
 * Which practices to list. A null admits everything.
 *
 * @param levels for any of these levels of education
 * @param subjects for any of these subjects
 * @param regions from any of these regions
 */
public record PracticeFilter(@Nullable List<EducationLevel> levels, @Nullable List<String> subjects,
		@Nullable List<String> regions) {

	/** All practices. */
	public static final PracticeFilter ALL = new PracticeFilter(null, null, null);

	Map<String, ?> parameters() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("levels", (this.levels != null) ? this.levels.stream().map(Enum::name).toList() : null);
		parameters.put("subjects", this.subjects);
		parameters.put("regions", this.regions);
		return parameters;
	}

}
