package org.estafeta.registration;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;

/**
 * What somebody is registered for, as they see it themselves.
 *
 * @param id the id of the participation
 * @param event the event
 * @param title its name
 * @param start when it begins, null when unknown
 * @param cancelled whether it does not take place
 * @param role in which role
 * @param state whether they have a place
 * @param turn which one they are among those who wait, from 1; 0 for who has a place
 * @param present whether they were there; null while nobody has said
 * @param certificate the number of their certificate; null when there is none
 * @param link where those who have a place meet; null when they have none or there is
 * none
 * @param answered whether they have said what they think of it
 */
public record OwnParticipation(String id, String event, String title, @Nullable ImpreciseDate start, boolean cancelled,
		ParticipantRole role, ParticipantState state, int turn, @Nullable Boolean present, @Nullable String certificate,
		@Nullable String link, boolean answered) {

	/**
	 * Whether they can say what they think of it.
	 * @return true for who was there and has said nothing yet
	 */
	public boolean mayAnswer() {
		return wasThere() && !this.answered;
	}

	/**
	 * Whether they were there.
	 * @return true when somebody has said so
	 */
	public boolean wasThere() {
		return Boolean.TRUE.equals(this.present);
	}

}
