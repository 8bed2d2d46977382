package org.estafeta.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Account;
import org.estafeta.access.Accounts;
import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Role;
import org.estafeta.access.Scopes;
import org.estafeta.editing.EditRights;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Reviews as different people may see them. Everybody sees what was published; those who
 * run reviews see all that they look after; experts see what they are asked for, and
 * leaders what is about their organisations. Nobody sees marks of others before they are
 * closed, and the organisation never whose they are.
 */
@Service
public class Reviews {

	private final ReviewStore store;

	private final SheetStore sheets;

	private final Accounts accounts;

	private final EditRights rights;

	private final Scopes scopes;

	private final Clock clock;

	Reviews(ReviewStore store, SheetStore sheets, Accounts accounts, EditRights rights, Scopes scopes, Clock clock) {
		this.store = store;
		this.sheets = sheets;
		this.accounts = accounts;
		this.rights = rights;
		this.scopes = scopes;
		this.clock = clock;
	}

	/**
	 * The day of today, by which marks are late.
	 * @return the day
	 */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * The reviews that somebody may see.
	 * @param caller who
	 * @param filter which of them
	 * @return the reviews, the last opened first
	 */
	public List<Review> list(Caller caller, ReviewFilter filter) {
		return lines(caller, filter).stream().map(ReviewLine::review).toList();
	}

	/**
	 * The reviews that somebody may see, with their results.
	 * @param caller who
	 * @param filter which of them
	 * @return the reviews, the last opened first
	 */
	public List<ReviewLine> lines(Caller caller, ReviewFilter filter) {
		return seen(caller, this.store.all().stream().filter((stored) -> filter.takes(stored.review())).toList());
	}

	/**
	 * The reviews of a programme or practice that somebody may see.
	 * @param caller who
	 * @param subject its id
	 * @return the reviews, the last opened first
	 */
	public List<Review> of(Caller caller, String subject) {
		return linesOf(caller, subject).stream().map(ReviewLine::review).toList();
	}

	/**
	 * The reviews of a programme or practice that somebody may see, with their results.
	 * @param caller who
	 * @param subject its id
	 * @return the reviews, the last opened first
	 */
	public List<ReviewLine> linesOf(Caller caller, String subject) {
		return seen(caller, this.store.of(subject));
	}

	private List<ReviewLine> seen(Caller caller, List<ReviewStore.Stored> all) {
		Set<String> run = run(caller, all.stream().map(ReviewStore.Stored::review).toList());
		Map<String, Boolean> answers = new HashMap<>();
		List<ReviewLine> lines = new ArrayList<>();
		for (ReviewStore.Stored stored : all) {
			Review review = stored.review();
			boolean runs = run.contains(review.id());
			boolean asked = stored.asks(caller.account());
			boolean own = review.subject()
				.parties()
				.stream()
				.anyMatch((id) -> answers.computeIfAbsent(id, (one) -> this.rights.answersFor(caller, one)));
			if (runs || asked || own || isPublic(review)) {
				boolean told = review.status() != ReviewStatus.CANCELLED
						&& (runs || asked || isPublic(review) || (own && isToldToOwners(review)));
				boolean marks = (review.kind() == ReviewKind.EXPERTISE) ? asked : own;
				lines.add(new ReviewLine(review, told ? stored.overall() : null, told ? stored.health() : null,
						marks && isOpen(review)));
			}
		}
		return lines;
	}

	private boolean isOpen(Review review) {
		return review.status() == ReviewStatus.OPEN && !today().isAfter(review.deadline());
	}

	private static boolean isToldToOwners(Review review) {
		return review.kind() == ReviewKind.SELF_ASSESSMENT || review.status() != ReviewStatus.MARKED;
	}

	private static boolean isPublic(Review review) {
		return review.status() == ReviewStatus.PUBLISHED && review.subject().open();
	}

	private Set<String> run(Caller caller, List<Review> all) {
		if (!caller.may(Action.RUN_REVIEWS)) {
			return Set.of();
		}
		return this.scopes.keep(caller, all, (review) -> things(review.subject()))
			.stream()
			.map(Review::id)
			.collect(Collectors.toCollection(HashSet::new));
	}

	// By which it is told whether somebody looks after a subject.
	private static List<String> things(ReviewSubject subject) {
		String id = subject.id();
		return (id != null) ? List.of(id) : subject.parties();
	}

	/**
	 * Whether somebody runs reviews of something.
	 * @param caller who
	 * @param subject what
	 * @return true for those who may run reviews and look after it
	 */
	public boolean mayRun(Caller caller, ReviewSubject subject) {
		return caller.may(Action.RUN_REVIEWS) && !this.scopes.keep(caller, List.of(subject), Reviews::things).isEmpty();
	}

	/**
	 * Whether somebody may assess something for its organisation.
	 * @param caller who
	 * @param subject what
	 * @return true for those who may edit one of the organisations
	 */
	public boolean mayAssess(Caller caller, ReviewSubject subject) {
		return subject.parties().stream().anyMatch((id) -> this.rights.mayEdit(caller, id));
	}

	/**
	 * Reads a review.
	 * @param caller who
	 * @param id the review
	 * @return the review
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they may see
	 */
	public Review get(Caller caller, String id) {
		return stored(caller, id).review();
	}

	ReviewStore.Stored stored(Caller caller, String id) {
		ReviewStore.Stored stored = this.store.get(id);
		if (seen(caller, List.of(stored)).isEmpty()) {
			throw ReviewStore.notFound();
		}
		return stored;
	}

	/**
	 * The sheet of a review.
	 * @param review the review
	 * @return the sheet, in the version that the review goes by
	 */
	public CriteriaSheet sheet(Review review) {
		return this.sheets.get(review.sheet());
	}

	/**
	 * Whether somebody gives marks in a review.
	 * @param caller who
	 * @param review the review
	 * @return true for experts who are asked, and in a self-assessment for those who may
	 * edit the organisation, as long as marks are taken
	 */
	public boolean mayMark(Caller caller, Review review) {
		return isOpen(review) && isMarker(caller, review);
	}

	boolean isMarker(Caller caller, Review review) {
		return (review.kind() == ReviewKind.EXPERTISE) ? this.store.get(review.id()).asks(caller.account())
				: mayAssess(caller, review.subject());
	}

	/**
	 * Whether somebody may write the conclusion of a review and close its marks.
	 * @param caller who
	 * @param review the review
	 * @return true for those who run it, and for a self-assessment also for those who may
	 * edit the organisation
	 */
	public boolean mayConclude(Caller caller, Review review) {
		return mayRun(caller, review.subject())
				|| (review.kind() == ReviewKind.SELF_ASSESSMENT && mayAssess(caller, review.subject()));
	}

	/**
	 * What came of the marks of a review, as somebody may see it.
	 * @param caller who
	 * @param review the review
	 * @return the result; empty while the marks are open, and before its publication for
	 * whoever has no part in it
	 */
	public Optional<ReviewResult> result(Caller caller, Review review) {
		if (review.status() == ReviewStatus.OPEN || review.status() == ReviewStatus.CANCELLED) {
			return Optional.empty();
		}
		boolean inside = isInside(caller, review);
		if (!inside && !isPublic(review)) {
			return Optional.empty();
		}
		ReviewResult result = ReviewResult.of(sheet(review),
				this.store.marks(review.id()).stream().filter(MarkSheet::counted).toList());
		return Optional.of(inside ? result : result.wordless());
	}

	private boolean isInside(Caller caller, Review review) {
		if (mayRun(caller, review.subject()) || this.store.get(review.id()).asks(caller.account())) {
			return true;
		}
		return isToldToOwners(review)
				&& review.subject().parties().stream().anyMatch((id) -> this.rights.answersFor(caller, id));
	}

	/**
	 * The marks of each expert, for those who run a review, after the marks were closed.
	 * @param caller who
	 * @param review the review
	 * @return the marks that count; without names and in an order that tells nothing for
	 * those who belong to the organisation themselves
	 */
	public List<MarkSheet> voices(Caller caller, Review review) {
		boolean closed = review.status() != ReviewStatus.OPEN && review.status() != ReviewStatus.CANCELLED;
		if (!closed || review.kind() != ReviewKind.EXPERTISE || !mayRun(caller, review.subject())) {
			return List.of();
		}
		List<MarkSheet> counted = this.store.marks(review.id()).stream().filter(MarkSheet::counted).toList();
		String account = caller.account();
		if (account == null || this.store.interested(List.of(account), review.subject()).isEmpty()) {
			return counted;
		}
		return counted.stream()
			.map(MarkSheet::nameless)
			.sorted(Comparator.comparing((sheet) -> sheet.marks().toString()))
			.toList();
	}

	/**
	 * Who judges in a review, and who could be named.
	 * @param caller who
	 * @param review the review
	 * @return those who were named and all other experts by name
	 * @throws EstafetaException with kind FORBIDDEN when they do not run it
	 */
	public List<ReviewExpert> experts(Caller caller, Review review) {
		requireRun(caller, review.subject());
		ReviewStore.Stored stored = this.store.get(review.id());
		List<Account> able = this.accounts.all()
			.stream()
			.filter((one) -> stored.asks(one.id()) || (!one.closed() && one.roles().contains(Role.EXPERT)))
			.toList();
		Set<String> barred = this.store.interested(able.stream().map(Account::id).toList(), review.subject());
		Set<String> finished = this.store.marks(review.id())
			.stream()
			.filter(MarkSheet::finished)
			.map(MarkSheet::expert)
			.flatMap((one) -> Optional.ofNullable(one).stream())
			.collect(Collectors.toCollection(HashSet::new));
		return able.stream()
			.map((one) -> new ReviewExpert(one.id(), one.name(), stored.asks(one.id()), barred.contains(one.id()),
					finished.contains(one.id())))
			.toList();
	}

	void requireRun(Caller caller, ReviewSubject subject) {
		caller.require(Action.RUN_REVIEWS);
		if (!mayRun(caller, subject)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "scope-closed");
		}
	}

	/**
	 * The review of the other kind to set beside one: of the same subject by the same
	 * version of the sheet.
	 * @param caller who
	 * @param review the review
	 * @return the last one whose result they may see
	 */
	public Optional<Review> beside(Caller caller, Review review) {
		String subject = review.subject().id();
		List<Review> all = (subject != null) ? of(caller, subject) : list(caller, ReviewFilter.ALL);
		return all.stream()
			.filter((one) -> one.kind() != review.kind() && one.sheet().equals(review.sheet())
					&& one.subject().isSame(review.subject()))
			.filter((one) -> result(caller, one).isPresent())
			.findFirst();
	}

	@Nullable MarkSheet own(Caller caller, Review review) {
		if (!isMarker(caller, review)) {
			return null;
		}
		String expert = (review.kind() == ReviewKind.EXPERTISE) ? caller.account() : null;
		return this.store.own(review.id(), expert).orElseGet(() -> MarkSheet.blank(sheet(review).criteria().size()));
	}

}
