package org.estafeta.people;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a person teaches. Statistics are made by it, so it is a closed list; in the graph
 * it stands in the words that practices use.
 */
public enum Subject {

	/** Kindergarten. */
	PRESCHOOL("дошкольное образование"),
	/** Primary classes. */
	PRIMARY("начальные классы"),
	/** Russian. */
	RUSSIAN("русский язык"),
	/** Literature. */
	LITERATURE("литература"),
	/** Another language of Russia. */
	NATIVE_LANGUAGE("родной язык"),
	/** A foreign language. */
	FOREIGN_LANGUAGE("иностранный язык"),
	/** Mathematics. */
	MATHEMATICS("математика"),
	/** Informatics. */
	INFORMATICS("информатика"),
	/** Physics. */
	PHYSICS("физика"),
	/** Chemistry. */
	CHEMISTRY("химия"),
	/** Biology. */
	BIOLOGY("биология"),
	/** Geography. */
	GEOGRAPHY("география"),
	/** History. */
	HISTORY("история"),
	/** Social studies. */
	SOCIAL_STUDIES("обществознание"),
	/** Music. */
	MUSIC("музыка"),
	/** Fine art. */
	ART("изобразительное искусство"),
	/** Technology and crafts. */
	TECHNOLOGY("технология"),
	/** Physical education. */
	PHYSICAL_EDUCATION("физическая культура"),
	/** Safety and defence. */
	SAFETY("основы безопасности"),
	/** Supplementary education. */
	SUPPLEMENTARY("дополнительное образование"),
	/** Disciplines of a college. */
	VOCATIONAL("профессиональные дисциплины"),
	/** Teaching children with disabilities. */
	SPECIAL_NEEDS("коррекционная педагогика"),
	/** Psychology. */
	PSYCHOLOGY("психология"),
	/** Upbringing. */
	UPBRINGING("воспитание"),
	/** Leading a school. */
	MANAGEMENT("управление"),
	/** Anything else. */
	OTHER("другое");

	private final String text;

	Subject(String text) {
		this.text = text;
	}

	/**
	 * How it stands in the graph.
	 * @return its Russian name in lower case
	 */
	public String text() {
		return this.text;
	}

	/**
	 * Finds the subject that stands in the graph.
	 * @param text its Russian name in lower case
	 * @return the subject; empty when it is not of this list
	 */
	static Optional<Subject> ofText(String text) {
		return Arrays.stream(values()).filter((subject) -> subject.text.equals(text)).findFirst();
	}

}
