package org.estafeta.dissemination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Scopes;
import org.estafeta.dissemination.source.SourceModel;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.Slice;

/**
 * Names, for adoptions whose source nobody declared, from whom the practice may have
 * come, how likely and why. The queue of all such adoptions has the surest first: there a
 * methodist needs the least time for a decision and mends the most of what traces show.
 */
@Service
public class MissingSources {

	private final SourceQueue queue;

	private final SourceModels models;

	private final SpreadEvidences evidences;

	private final Scopes scopes;

	MissingSources(SourceQueue queue, SourceModels models, SpreadEvidences evidences, Scopes scopes) {
		this.scopes = scopes;
		this.queue = queue;
		this.models = models;
		this.evidences = evidences;
	}

	/**
	 * The adoptions of one practice without a source.
	 * @param practiceId the practice
	 * @param people whether the reader may know people
	 * @return the adoptions, the surest first, then by id
	 */
	public List<MissingSource> candidates(String practiceId, boolean people) {
		List<MissingSource> missing = new ArrayList<>(
				read(practiceId).missing(this.models.current(), (adoption) -> true));
		missing.sort(Comparator.comparing((MissingSource one) -> one.position().sortKey())
			.thenComparing((one) -> one.adopter().adoptionId()));
		return people ? missing : missing.stream().map(MissingSource::withoutPersons).toList();
	}

	private SpreadEvidence read(String practiceId) {
		return Objects.requireNonNull(this.evidences.of(List.of(practiceId)).get(practiceId));
	}

	/**
	 * A page of the queue.
	 * @param filter which adoptions
	 * @param request which page
	 * @param caller who reads; one who decides on a part of the sources sees this part
	 * @return the page; practices that were not weighed yet are counted in it
	 */
	public Page queue(Filter filter, KeysetRequest request, Caller caller) {
		SourceQueue.State state = this.queue.state(filter.practiceId(), filter::admits);
		List<SourceQueue.Entry> entries = caller.may(Action.DECIDE_SOURCES)
				? this.scopes.keep(caller, state.entries(), (entry) -> List.of(entry.organisationId()))
				: state.entries();
		boolean people = caller.may(Action.SEE_NAMES);
		Slice<SourceQueue.Entry> slice = Slice.cut(entries, request, SourceQueue.Entry::place);
		List<MissingSource> rows = this.queue.read(slice.rows())
			.stream()
			.map((missing) -> people ? missing : missing.withoutPersons())
			.toList();
		SourceModel model = this.models.current();
		return new Page(new Slice<>(rows, slice.hasPrevious(), slice.hasNext()), entries.size(), model.learned(),
				model.links(), state.waiting());
	}

	// How likely one was the source of another as far as is known now, null when it is no
	// candidate that an answer shows.
	@Nullable Double probability(String practiceId, String adoptionId, String sourceId) {
		return read(practiceId).missing(this.models.current(), adoptionId::equals)
			.stream()
			.flatMap((missing) -> missing.candidates().stream())
			.filter((candidate) -> candidate.adopter().adoptionId().equals(sourceId))
			.map(MissingSource.Candidate::probability)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Which adoptions of the queue are wanted.
	 *
	 * @param practiceId of this practice, null for all
	 * @param organisationId at this organisation, null for all
	 * @param atLeast whose best candidate is at least so likely, 0 to 1
	 */
	public record Filter(@Nullable String practiceId, @Nullable String organisationId, double atLeast) {

		/** All adoptions without a source. */
		public static final Filter NONE = new Filter(null, null, 0);

		public Filter {
			if (!(atLeast >= 0 && atLeast <= 1)) {
				throw new EstafetaException(ErrorKind.BAD_REQUEST, "source-probability", atLeast);
			}
		}

		private boolean admits(SourceQueue.Entry entry) {
			return entry.best() >= this.atLeast
					&& (this.practiceId == null || this.practiceId.equals(entry.practiceId()))
					&& (this.organisationId == null || this.organisationId.equals(entry.organisationId()));
		}

	}

	/**
	 * A page of the queue.
	 *
	 * @param slice the adoptions
	 * @param total how many there are in all
	 * @param learned whether the weights were learned from links; else documented ones
	 * hold
	 * @param links from how many links
	 * @param waiting how many practices were not weighed yet and may add adoptions
	 */
	public record Page(Slice<MissingSource> slice, int total, boolean learned, int links, int waiting) {

	}

}
