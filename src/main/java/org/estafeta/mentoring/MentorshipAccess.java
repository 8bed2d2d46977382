package org.estafeta.mentoring;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Scopes;
import org.estafeta.editing.EditRights;
import org.estafeta.people.Profiles;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Who sees how much of a mentorship. Of two people, what they work on is theirs alone;
 * the mentor sees it once the other one has agreed to the mentor.
 */
@Component
class MentorshipAccess {

	private final Profiles profiles;

	private final MentorRequests requests;

	private final Scopes scopes;

	private final EditRights rights;

	MentorshipAccess(Profiles profiles, MentorRequests requests, Scopes scopes, EditRights rights) {
		this.profiles = profiles;
		this.requests = requests;
		this.scopes = scopes;
		this.rights = rights;
	}

	/**
	 * How somebody stands to a mentorship.
	 * @param caller who
	 * @param one the mentorship
	 * @return their part; empty when it is not theirs to know of
	 */
	Optional<MentorshipPart> part(Caller caller, Mentorship one) {
		if (one.isOfSchools()) {
			return partOfSchool(caller, one);
		}
		String account = caller.account();
		if (account != null && one.mentee().id().equals(account)) {
			return Optional.of(MentorshipPart.MENTEE);
		}
		if (account != null && one.mentors().stream().anyMatch((mentor) -> mentor.id().equals(account))) {
			return Optional.of(MentorshipPart.MENTOR);
		}
		return this.profiles.ofAccount(one.mentee().id())
			.filter((profile) -> this.requests.mayArrange(caller, profile))
			.map((profile) -> MentorshipPart.ARRANGER);
	}

	private Optional<MentorshipPart> partOfSchool(Caller caller, Mentorship one) {
		if (this.rights.answersFor(caller, one.mentee().id())) {
			return Optional.of(MentorshipPart.MENTEE);
		}
		if (one.mentors().stream().anyMatch((mentor) -> this.rights.answersFor(caller, mentor.id()))) {
			return Optional.of(MentorshipPart.MENTOR);
		}
		return mayArrange(caller, one.mentee().id()) ? Optional.of(MentorshipPart.ARRANGER) : Optional.empty();
	}

	/**
	 * Whether somebody arranges that a school is supported.
	 * @param caller who
	 * @param school the school that is helped
	 * @return true for methodists who look after it
	 */
	boolean mayArrange(Caller caller, String school) {
		return caller.may(Action.ARRANGE_MENTORING) && this.scopes.covers(caller, school);
	}

	/**
	 * What somebody sees of a mentorship.
	 * @param caller who
	 * @param one the mentorship
	 * @return all of it, only that it exists, or nothing
	 */
	Optional<Mentorship> seen(Caller caller, Mentorship one) {
		return part(caller, one).map((part) -> seesContent(part, one) ? one : one.without());
	}

	private static boolean seesContent(MentorshipPart part, Mentorship one) {
		return switch (part) {
			case MENTEE -> true;
			case MENTOR -> one.mentee().agreedOn() != null;
			case ARRANGER -> one.isOfSchools();
		};
	}

	/**
	 * Asks that somebody works in a mentorship.
	 * @param caller who
	 * @param one the mentorship
	 * @return their part
	 * @throws EstafetaException with kind NOT_FOUND when it is not theirs to know of,
	 * with kind FORBIDDEN when they only see that it exists
	 */
	MentorshipPart requireWork(Caller caller, Mentorship one) {
		MentorshipPart part = part(caller, one).orElseThrow(MentorshipAccess::notFound);
		if (!seesContent(part, one)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "mentorship-theirs");
		}
		return part;
	}

	static EstafetaException notFound() {
		return new EstafetaException(ErrorKind.NOT_FOUND, "mentorship-not-found");
	}

}
