package org.estafeta.resource;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An information resource as it is typed.
 *
 * @param name its name
 * @param url its address
 * @param about what it is for
 * @param kind what it is
 * @param level of which level it is
 * @param findsDeficits whether people find their deficits with it
 * @param startedOn since when it works, as a date in any usual form
 * @param endedOn until when it did, as a date in any usual form
 * @param owner the id of the organisation that runs it; one at most
 * @param communityPage the id of the community that runs it, or the address of its page
 * @param citation where this is known from
 */
public record ResourceEdit(@Nullable String name, @Nullable String url, @Nullable String about,
		@Nullable ResourceKind kind, @Nullable ResourceLevel level, boolean findsDeficits, @Nullable String startedOn,
		@Nullable String endedOn, List<String> owner, @Nullable String communityPage, @Nullable String citation) {

	public ResourceEdit {
		owner = List.copyOf(owner);
	}

}
