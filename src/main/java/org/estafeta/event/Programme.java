package org.estafeta.event;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Keyed;
import org.estafeta.shared.Provenance;

/**
 * A programme of professional development: a course (ДПП), an internship, a reserve of
 * heads.
 *
 * @param id its id
 * @param sortKey its place in lists
 * @param title its name
 * @param kindName what it is, in the words of the source
 * @param provider who offers it, in the words of the source; null when unknown
 * @param hours its length in academic hours, null when unknown
 * @param region the region it is offered in, null when unknown
 * @param year when it was offered, null when unknown
 * @param targetGroup for whom it is, null when unknown
 * @param summary what it teaches, null when untold
 * @param form in which form it is held, null when unknown
 * @param retiredOn since when it is not offered any more; null while it is
 * @param provenance where this is known from
 */
public record Programme(String id, String sortKey, String title, String kindName, @Nullable String provider,
		@Nullable Integer hours, @Nullable String region, @Nullable ImpreciseDate year, @Nullable String targetGroup,
		@Nullable String summary, @Nullable ProgrammeForm form, @Nullable LocalDate retiredOn,
		Provenance provenance) implements Keyed {

	/**
	 * Whether it is offered no more.
	 * @return true when it stays for the sake of what was
	 */
	public boolean retired() {
		return this.retiredOn != null;
	}

}
