package org.estafeta.network;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An agreement as it is typed.
 *
 * @param title what it is about
 * @param reference its number and who keeps it
 * @param from since when it holds, as a date in any usual form
 * @param to until when, as a date in any usual form
 * @param others the ids of the other organisations
 */
public record AgreementEdit(@Nullable String title, @Nullable String reference, @Nullable String from,
		@Nullable String to, List<String> others) {

	public AgreementEdit {
		others = List.copyOf(others);
	}

}
