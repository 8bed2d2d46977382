package org.estafeta.contest;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A work in a stage of a contest.
 *
 * @param id its id
 * @param stage the stage
 * @param number its number in the contest, by which a jury that judges blind knows it
 * @param title its title
 * @param summary what it is about
 * @param link where it is
 * @param nomination in which nomination
 * @param author whose it is; null when unknown or not for the reader
 * @param showName whether the author agrees to be named among the winners
 * @param organisation the organisation it comes from; null when unknown or not for the
 * reader
 * @param organisationName its name
 * @param practice the published practice that it presents
 * @param owners the accounts of the author
 * @param barred the jurors who may not judge it: the author and those who work where it
 * comes from
 * @param result its result; null before the stage is closed or when not for the reader
 */
public record ContestWork(String id, String stage, int number, String title, @Nullable String summary,
		@Nullable String link, @Nullable String nomination, @Nullable String author, boolean showName,
		@Nullable String organisation, @Nullable String organisationName, @Nullable String practice,
		List<String> owners, List<String> barred, @Nullable WorkResult result) {

	public ContestWork {
		owners = List.copyOf(owners);
		barred = List.copyOf(barred);
	}

	ContestWork nameless() {
		return new ContestWork(this.id, this.stage, this.number, this.title, this.summary, this.link, this.nomination,
				null, this.showName, null, null, null, List.of(), List.of(), this.result);
	}

	ContestWork unnamed() {
		return new ContestWork(this.id, this.stage, this.number, this.title, null, null, this.nomination, null,
				this.showName, this.organisation, this.organisationName, this.practice, List.of(), List.of(),
				this.result);
	}

}
