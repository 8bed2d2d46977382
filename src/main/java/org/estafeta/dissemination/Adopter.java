package org.estafeta.dissemination;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.NodeKind;

/**
 * One who adopted a practice: an organisation, or a teacher who works at one.
 *
 * @param adoptionId the adoption
 * @param kind the kind of the adoption
 * @param place the organisation: the adopter itself, or where the teacher worked then
 * @param person the teacher, null when an organisation adopted
 */
public record Adopter(String adoptionId, Adoption.Kind kind, Place place, @Nullable Person person) {

	/**
	 * The node that adopted.
	 * @return the teacher, else the organisation
	 */
	NodeRef ref() {
		String teacher = (this.person != null) ? this.person.id() : null;
		return (teacher != null) ? new NodeRef(NodeKind.TEACHER, teacher)
				: new NodeRef(NodeKind.ORGANISATION, this.place.organisationId());
	}

	/**
	 * This adopter as a reader sees it who may not know people: a teacher is some teacher
	 * of that organisation.
	 * @return the adopter without name and id of the person
	 */
	Adopter withoutPerson() {
		return (this.person != null)
				? new Adopter(this.adoptionId, this.kind, this.place, new Person(null, null, this.person.subjects()))
				: this;
	}

	/**
	 * An organisation as far as traces look at it.
	 *
	 * @param organisationId its id
	 * @param name the name that people use
	 * @param fullName the full name
	 * @param kind what it is, as {@code Organisation.Kind} names it
	 * @param region its region, null when unknown
	 * @param district its district, else its city; null when unknown
	 * @param levels the levels of education it works at, as {@code EducationLevel} names
	 * them
	 */
	public record Place(String organisationId, String name, String fullName, String kind, @Nullable String region,
			@Nullable String district, List<String> levels) {

		public Place {
			levels = List.copyOf(levels);
		}

	}

	/**
	 * A teacher as far as traces look at one.
	 *
	 * @param id the teacher's id, null when the reader may not know it
	 * @param name the teacher's name, null when the reader may not know it
	 * @param subjects what the teacher teaches
	 */
	public record Person(@Nullable String id, @Nullable String name, List<String> subjects) {

		public Person {
			subjects = List.copyOf(subjects);
		}

	}

}
