package org.estafeta.innovation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Responsibilities;
import org.estafeta.editing.EditRights;
import org.estafeta.project.Council;
import org.estafeta.project.CouncilMember;
import org.estafeta.project.Tally;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Applications as different people may see them: those who may edit the host see its own,
 * the council and those who decide see all that were ever submitted.
 */
@Service
public class SiteApplications {

	private final ApplicationStore store;

	private final Council council;

	private final EditRights rights;

	private final Responsibilities responsibilities;

	private final Season season;

	private final Clock clock;

	SiteApplications(ApplicationStore store, Council council, EditRights rights, Responsibilities responsibilities,
			Season season, Clock clock) {
		this.store = store;
		this.council = council;
		this.rights = rights;
		this.responsibilities = responsibilities;
		this.season = season;
		this.clock = clock;
	}

	/**
	 * The day of today where applications are taken.
	 * @return the day
	 */
	public LocalDate today() {
		return this.clock.instant().atZone(this.season.zone()).toLocalDate();
	}

	/**
	 * When applications are taken.
	 * @return the first and the last day of a year
	 */
	public Season season() {
		return this.season;
	}

	/**
	 * Applications that somebody may see.
	 * @param caller who asks
	 * @return the applications, the last submitted first; none for strangers
	 */
	public List<SiteApplication> list(Caller caller) {
		if (caller.account() == null && !caller.may(Action.EDIT_CATALOGUE)) {
			return List.of();
		}
		return this.store.list(null)
			.stream()
			.map(ApplicationStore.Stored::application)
			.filter((one) -> maySee(caller, one))
			.toList();
	}

	/**
	 * An application that somebody may see.
	 * @param caller who asks
	 * @param id the application
	 * @return the application
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they may see
	 */
	public SiteApplication get(Caller caller, String id) {
		return stored(caller, id).application();
	}

	ApplicationStore.Stored stored(Caller caller, String id) {
		return this.store.list(id)
			.stream()
			.filter((one) -> maySee(caller, one.application()))
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "application-not-found"));
	}

	private boolean maySee(Caller caller, SiteApplication application) {
		boolean decides = caller.may(Action.DECIDE_PROJECTS) || this.council.has(caller);
		return (decides && application.submittedOn() != null) || mayWrite(caller, application);
	}

	/**
	 * Whether somebody writes an application.
	 * @param caller who
	 * @param application the application
	 * @return true for those who may edit its host
	 */
	public boolean mayWrite(Caller caller, SiteApplication application) {
		return this.rights.mayEdit(caller, application.host().id());
	}

	/**
	 * Whether somebody may vote on an application.
	 * @param caller who
	 * @param application the application
	 * @return true for members of the council who have no part in it
	 */
	public boolean mayVote(Caller caller, SiteApplication application) {
		return this.council.has(caller) && !hasPart(caller.account(), application);
	}

	/**
	 * Whether somebody may record what is decided on an application.
	 * @param caller who
	 * @param application the application
	 * @return true for the chair of the council and those who may decide, unless they
	 * have a part in it
	 */
	public boolean mayRecord(Caller caller, SiteApplication application) {
		return this.council.mayRecord(caller) && !hasPart(caller.account(), application);
	}

	/**
	 * How the council votes on an application.
	 * @param caller who asks
	 * @param id the application
	 * @return the votes of those who have no part in it; null for those who are neither
	 * in the council nor decide
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they may see
	 */
	public @Nullable Tally tally(Caller caller, String id) {
		ApplicationStore.Stored stored = stored(caller, id);
		return (caller.may(Action.DECIDE_PROJECTS) || this.council.has(caller)) ? tally(stored) : null;
	}

	Tally tally(ApplicationStore.Stored stored) {
		List<String> voters = this.council.members()
			.stream()
			.map(CouncilMember::account)
			.filter((account) -> !hasPart(account, stored))
			.toList();
		return Tally.of(voters.size(),
				stored.votes()
					.entrySet()
					.stream()
					.filter((vote) -> voters.contains(vote.getKey()))
					.map(Map.Entry::getValue)
					.toList());
	}

	private boolean hasPart(@Nullable String account, SiteApplication application) {
		return account != null && this.store.list(application.id()).stream().anyMatch((one) -> hasPart(account, one));
	}

	private boolean hasPart(String account, ApplicationStore.Stored stored) {
		return account.equals(stored.author())
				|| this.responsibilities.covers(account, stored.application().host().id());
	}

}
