package org.estafeta.review;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a review is about.
 *
 * @param kind what it is
 * @param id the id of the programme or practice; null for a document, and for what the
 * catalogue does not have any more
 * @param title its name
 * @param address where the document is; null for what is in the catalogue
 * @param open whether everybody may see it
 * @param organisations whose it is
 */
public record ReviewSubject(SubjectKind kind, @Nullable String id, String title, @Nullable String address, boolean open,
		List<Party> organisations) {

	public ReviewSubject {
		organisations = List.copyOf(organisations);
	}

	/**
	 * The ids of those whose it is.
	 * @return the ids of the organisations
	 */
	public List<String> parties() {
		return this.organisations.stream().map(Party::id).toList();
	}

	/**
	 * Whether it is the same as another one.
	 * @param other the subject of another review
	 * @return true for the same node, or for the same document of the same organisation
	 */
	boolean isSame(ReviewSubject other) {
		if (this.id != null || other.id != null) {
			return this.id != null && this.id.equals(other.id);
		}
		return this.kind == other.kind && parties().equals(other.parties())
				&& (this.title.equals(other.title) || (this.address != null && this.address.equals(other.address)));
	}

	/**
	 * An organisation whose it is.
	 *
	 * @param id its id
	 * @param name its name
	 */
	public record Party(String id, String name) {
	}

}
