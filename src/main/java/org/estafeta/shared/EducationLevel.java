package org.estafeta.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Levels of education after the federal law 273-ФЗ, article 10, with the short names that
 * schools use.
 */
public enum EducationLevel {

	/** Preschool: ДОУ. */
	PRESCHOOL("ДОУ"),
	/** Primary general, classes 1 to 4: НОО. */
	PRIMARY("НОО"),
	/** Basic general, classes 5 to 9: ООО. */
	BASIC("ООО"),
	/** Secondary general, classes 10 and 11: СОО. */
	SECONDARY("СОО"),
	/** General education where the source does not say which part of it: ОО. */
	GENERAL("ОО"),
	/** Supplementary education of children: ДОД. */
	SUPPLEMENTARY("ДОД"),
	/** Vocational education: СПО. */
	VOCATIONAL("СПО"),
	/** Higher education: ВО. */
	HIGHER("ВО"),
	/** Professional development of teachers: ДПО. */
	PROFESSIONAL_DEVELOPMENT("ДПО");

	private final String abbreviation;

	EducationLevel(String abbreviation) {
		this.abbreviation = abbreviation;
	}

	/**
	 * The short name that schools use.
	 * @return for example {@code НОО}
	 */
	public String abbreviation() {
		return this.abbreviation;
	}

	/**
	 * Finds the level by its short name.
	 * @param text the short name; ДОО and ДО also mean preschool
	 * @return the level, or empty when nobody uses such a name
	 */
	public static Optional<EducationLevel> ofAbbreviation(String text) {
		String asked = text.strip().toUpperCase(Locale.ROOT);
		if (asked.equals("ДОО") || asked.equals("ДО")) {
			return Optional.of(PRESCHOOL);
		}
		return Arrays.stream(values()).filter((level) -> level.abbreviation.equals(asked)).findFirst();
	}

}
