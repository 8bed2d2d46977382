package org.estafeta.editing;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Scope;

/**
 * What can be edited of an event, as it was typed or as it stands.
 *
 * @param title its name
 * @param kindName what it is, in words
 * @param scope how far it reaches; null when unknown
 * @param start when it began or begins, as a date in any usual form
 * @param end when it ended or ends
 * @param city the city or village
 * @param region the region
 * @param hosts the ids of the organisations that hold it
 * @param organiser who holds it, in words
 * @param practices the ids of the practices that are shown
 * @param participants who takes part, in words
 * @param note a remark
 * @param cancelled whether it does not take place
 * @param citation where this is known from
 */
public record EventEdit(@Nullable String title, @Nullable String kindName, @Nullable Scope scope,
		@Nullable String start, @Nullable String end, @Nullable String city, @Nullable String region,
		List<String> hosts, @Nullable String organiser, List<String> practices, @Nullable String participants,
		@Nullable String note, boolean cancelled, @Nullable String citation) {

	/** A form that nobody has written in. */
	public static final EventEdit EMPTY = new EventEdit(null, null, null, null, null, null, null, List.of(), null,
			List.of(), null, null, false, null);

	public EventEdit {
		hosts = List.copyOf(hosts);
		practices = List.copyOf(practices);
	}

	/**
	 * The version of what stands.
	 * @return a fingerprint
	 */
	public String version() {
		return Fingerprint.of(this);
	}

}
