package org.estafeta.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Accounts;
import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Role;
import org.estafeta.editing.EditRights;
import org.estafeta.event.ProgrammeTie;
import org.estafeta.event.Programmes;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;

/**
 * Opens reviews and leads them to their publication.
 */
@Service
public class ReviewEditor {

	/** The most experts of a review. */
	public static final int MOST_EXPERTS = 20;

	/** The longest conclusion. */
	public static final int LONGEST = 5000;

	/** The furthest last day for marks, in years. */
	private static final int FURTHEST = 2;

	private static final CypherQuery OPEN = CypherQuery.named("review/open-review");

	private static final CypherQuery NAME = CypherQuery.named("review/name-experts");

	private static final CypherQuery COUNT = CypherQuery.named("review/count-marks");

	private final Reviews reviews;

	private final CriteriaSheets sheets;

	private final ReviewStore store;

	private final ReviewWrites writes;

	private final Writes creations;

	private final Graph graph;

	private final Programmes programmes;

	private final Practices practices;

	private final Organisations organisations;

	private final Accounts accounts;

	private final Notices notices;

	ReviewEditor(Reviews reviews, CriteriaSheets sheets, ReviewStore store, ReviewWrites writes, Writes creations,
			Graph graph, Programmes programmes, Practices practices, Organisations organisations, Accounts accounts,
			Notices notices) {
		this.reviews = reviews;
		this.sheets = sheets;
		this.store = store;
		this.writes = writes;
		this.creations = creations;
		this.graph = graph;
		this.programmes = programmes;
		this.practices = practices;
		this.organisations = organisations;
		this.accounts = accounts;
		this.notices = notices;
	}

	/**
	 * What a review that is not opened yet would be about.
	 * @param edit the review
	 * @return the programme, the practice, or the document with its organisation
	 * @throws EstafetaException with kind NOT_FOUND when there is no such thing in the
	 * catalogue, with kind BAD_REQUEST when nothing was named
	 */
	public ReviewSubject subject(ReviewEdit edit) {
		String programme = edit.programme();
		if (programme != null) {
			String title = this.programmes.get(programme).title();
			return new ReviewSubject(SubjectKind.PROGRAMME, programme, title, null, true, parties(
					this.programmes.providers(List.of(programme)).stream().map(ProgrammeTie::otherId).toList()));
		}
		String practice = edit.practice();
		if (practice != null) {
			Practice stands = this.practices.get(practice);
			return new ReviewSubject(SubjectKind.PRACTICE, practice, stands.title(), null, true,
					parties(Optional.ofNullable(stands.organisationId()).stream().toList()));
		}
		String organisation = edit.organisation();
		if (organisation == null) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "review-subject");
		}
		return new ReviewSubject(SubjectKind.DOCUMENT, null, Objects.requireNonNullElse(edit.title(), "").strip(),
				edit.address(), true, parties(List.of(this.organisations.get(organisation).id())));
	}

	private List<ReviewSubject.Party> parties(List<String> ids) {
		return this.organisations.byIds(ids)
			.values()
			.stream()
			.map((Organisation one) -> new ReviewSubject.Party(one.id(), one.label()))
			.toList();
	}

	/**
	 * Whether somebody may open a review.
	 * @param caller who
	 * @param kind who judges
	 * @param subject what it is about
	 * @return true for those who run reviews, and for a self-assessment also for those
	 * who may edit the organisation
	 */
	public boolean mayOpen(Caller caller, ReviewKind kind, ReviewSubject subject) {
		return this.reviews.mayRun(caller, subject)
				|| (kind == ReviewKind.SELF_ASSESSMENT && this.reviews.mayAssess(caller, subject));
	}

	/**
	 * Opens a review.
	 * @param caller who
	 * @param edit the review
	 * @return its id
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when they may not, with kind
	 * NOT_FOUND when there is no such thing, with kind CONFLICT when the same thing is
	 * under review by the same sheet already
	 */
	public String open(Caller caller, ReviewEdit edit) {
		ReviewSubject subject = subject(edit);
		if (!mayOpen(caller, edit.kind(), subject)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
		Map<String, @Nullable Object> row = tidy(edit, subject);
		String id = this.writes.id();
		row.put("id", id);
		row.put("at", this.writes.now());
		row.put("today", this.reviews.today());
		this.creations.apply(order(caller), (touched) -> {
			touched.addUnlisted(1);
			if (runs(edit, subject)) {
				throw new EstafetaException(ErrorKind.CONFLICT, "review-running");
			}
			if (this.graph.list(OPEN, row, (saved) -> true).isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			return id;
		});
		return id;
	}

	private boolean runs(ReviewEdit edit, ReviewSubject subject) {
		String id = subject.id();
		return ((id != null) ? this.store.of(id) : this.store.all()).stream()
			.map(ReviewStore.Stored::review)
			.anyMatch((one) -> one.kind() == edit.kind() && one.sheet().equals(edit.sheet())
					&& one.status() != ReviewStatus.PUBLISHED && one.status() != ReviewStatus.CANCELLED
					&& one.subject().isSame(subject));
	}

	private static Writes.Order order(Caller caller) {
		return new Writes.Order(
				caller.may(Action.RUN_REVIEWS) ? caller.actor(Action.RUN_REVIEWS) : EditRights.actor(caller), "review",
				false);
	}

	private Map<String, @Nullable Object> tidy(ReviewEdit edit, ReviewSubject subject) {
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> row = new HashMap<>();
		boolean document = subject.kind() == SubjectKind.DOCUMENT;
		row.put("title", document ? reader.needed("title", edit.title()) : subject.title());
		String address = document ? reader.https("address", edit.address()) : null;
		if (document && (edit.address() == null || edit.address().isBlank())) {
			reader.problem("address", "field-needed", "address");
		}
		row.put("address", address);
		row.put("programme", edit.programme());
		row.put("practice", (edit.programme() != null) ? null : edit.practice());
		row.put("organisation", document ? edit.organisation() : null);
		row.put("kind", edit.kind().name());
		row.put("subjectKind", subject.kind().name());
		row.put("sheet", edit.sheet());
		Optional<CriteriaSheet> sheet = this.sheets.published()
			.stream()
			.filter((one) -> one.id().equals(edit.sheet()))
			.findFirst();
		if (sheet.isEmpty()) {
			reader.problem("sheet", "review-sheet");
		}
		else if (!subject.kind().fits(sheet.get().subject())) {
			reader.problem("sheet", "review-sheet-kind");
		}
		row.put("deadline", deadline(reader, edit.deadline()));
		reader.check();
		return row;
	}

	private @Nullable LocalDate deadline(FieldReader reader, @Nullable LocalDate day) {
		LocalDate today = this.reviews.today();
		if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(FURTHEST))) {
			reader.problem("deadline", "review-deadline", FURTHEST);
		}
		return day;
	}

	/**
	 * Moves the last day for marks.
	 * @param caller who
	 * @param id the review
	 * @param version the version that the caller started from
	 * @param day the day; null when it was none
	 * @throws org.estafeta.shared.FieldsRefused when the day has passed or is too far
	 * @throws EstafetaException with kind FORBIDDEN when they may not, with kind CONFLICT
	 * when it was changed since or marks are closed, with kind NOT_FOUND when there is no
	 * such review that they may see
	 */
	public void move(Caller caller, String id, int version, @Nullable LocalDate day) {
		requireConcluder(caller, id);
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("deadline", deadline(reader, day));
		reader.check();
		write(caller, id, version, Set.of(ReviewStatus.OPEN),
				(stored) -> this.writes.set(id, ReviewStatus.OPEN, values));
	}

	private void requireConcluder(Caller caller, String id) {
		Review review = this.reviews.get(caller, id);
		if (!this.reviews.mayConclude(caller, review)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
	}

	private void write(Caller caller, String id, int version, Set<ReviewStatus> from,
			Consumer<ReviewStore.Stored> work) {
		this.writes.one(id, order(caller), (stored) -> {
			if (stored.review().version() != version) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			if (!from.contains(stored.review().status())) {
				throw new EstafetaException(ErrorKind.CONFLICT, "review-status");
			}
			work.accept(stored);
		});
	}

	/**
	 * Names the experts of a review. Those who are new are told; those who have handed in
	 * their marks stay.
	 * @param caller who
	 * @param id the review
	 * @param version the version that the caller started from
	 * @param experts their accounts
	 * @throws EstafetaException with kind FORBIDDEN when they do not run it, with kind
	 * BAD_REQUEST when somebody is no expert, with kind CONFLICT when somebody has an
	 * interest in it or has handed in marks and is left out, when it was changed since or
	 * marks are closed, with kind NOT_FOUND when there is no such review that they may
	 * see
	 */
	public void nameExperts(Caller caller, String id, int version, Collection<String> experts) {
		Review known = this.reviews.get(caller, id);
		this.reviews.requireRun(caller, known.subject());
		if (known.kind() != ReviewKind.EXPERTISE) {
			throw new EstafetaException(ErrorKind.CONFLICT, "review-status");
		}
		Set<String> named = new LinkedHashSet<>(experts);
		write(caller, id, version, Set.of(ReviewStatus.OPEN), (stored) -> {
			if (named.isEmpty() || named.size() > MOST_EXPERTS
					|| !named.stream().allMatch((one) -> stored.asks(one) || isExpert(one))) {
				throw new EstafetaException(ErrorKind.BAD_REQUEST, "review-experts", MOST_EXPERTS);
			}
			Set<String> barred = this.store.interested(named, stored.review().subject());
			if (!barred.isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "review-interest", String.join(", ",
						barred.stream().map((one) -> this.accounts.get(one).name()).sorted().toList()));
			}
			if (this.store.marks(id)
				.stream()
				.anyMatch((sheet) -> sheet.finished() && !named.contains(Objects.requireNonNull(sheet.expert())))) {
				throw new EstafetaException(ErrorKind.CONFLICT, "review-marked");
			}
			List<String> told = this.graph
				.list(NAME, Map.of("id", id, "accounts", List.copyOf(named), "at", this.writes.now()),
						(row) -> row.get("known").asBoolean() ? "" : row.get("account").asString())
				.stream()
				.filter((account) -> !account.isEmpty())
				.toList();
			this.notices.tell(told, NoticeKind.REVIEW_ASKED, stored.review().subject().title(), page(id) + "/marks");
		});
	}

	private boolean isExpert(String account) {
		return this.accounts.find(account)
			.filter((one) -> !one.closed() && one.roles().contains(Role.EXPERT))
			.isPresent();
	}

	static String page(String id) {
		return "/reviews/" + id;
	}

	/**
	 * Closes the marks of a review, so that they can be seen.
	 * @param caller who
	 * @param id the review
	 * @param version the version that the caller started from
	 * @throws EstafetaException with kind FORBIDDEN when they may not, with kind CONFLICT
	 * when nobody has handed in marks or, before the last day is over, somebody has not,
	 * when it was changed since or marks are closed, with kind NOT_FOUND when there is no
	 * such review that they may see
	 */
	public void close(Caller caller, String id, int version) {
		requireConcluder(caller, id);
		write(caller, id, version, Set.of(ReviewStatus.OPEN), (stored) -> {
			Review review = stored.review();
			List<MarkSheet> marks = this.store.marks(id);
			Set<String> barred = this.store.interested(stored.experts(), review.subject());
			boolean all = review.kind() == ReviewKind.SELF_ASSESSMENT || stored.experts()
				.stream()
				.filter((expert) -> !barred.contains(expert))
				.allMatch((expert) -> marks.stream().anyMatch((one) -> one.finished() && expert.equals(one.expert())));
			if (!all && !this.reviews.today().isAfter(review.deadline())) {
				throw new EstafetaException(ErrorKind.CONFLICT, "review-owed", review.deadline().toString());
			}
			int counted = this.graph
				.one(COUNT, Map.of("id", id, "barred", List.copyOf(barred)), (row) -> row.get("counted").asInt())
				.orElse(0);
			if (counted == 0) {
				throw new EstafetaException(ErrorKind.CONFLICT, "review-unmarked");
			}
			// kept for lists; the page computes all of it
			ReviewResult result = ReviewResult.of(this.reviews.sheet(review),
					this.store.marks(id).stream().filter(MarkSheet::counted).toList());
			Map<String, @Nullable Object> values = new HashMap<>();
			values.put("overall", result.overall());
			values.put("health", result.health());
			this.writes.set(id, ReviewStatus.MARKED, values);
		});
	}

	/**
	 * Writes the conclusion of a review, or writes it anew before it is published.
	 * @param caller who
	 * @param id the review
	 * @param version the version that the caller started from
	 * @param text the conclusion
	 * @throws org.estafeta.shared.FieldsRefused when it is missing or too long
	 * @throws EstafetaException with kind FORBIDDEN when they may not, with kind CONFLICT
	 * when it was changed since, marks are open or it is published, with kind NOT_FOUND
	 * when there is no such review that they may see
	 */
	public void conclude(Caller caller, String id, int version, @Nullable String text) {
		requireConcluder(caller, id);
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("conclusion", needed(reader, "conclusion", text));
		values.put("concludedOn", this.reviews.today());
		reader.check();
		write(caller, id, version, Set.of(ReviewStatus.MARKED, ReviewStatus.CONCLUDED),
				(stored) -> this.writes.set(id, ReviewStatus.CONCLUDED, values));
	}

	private static @Nullable String needed(FieldReader reader, String field, @Nullable String typed) {
		String text = reader.text(field, typed, LONGEST);
		if (text == null) {
			reader.problem(field, "field-needed", field);
		}
		return text;
	}

	/**
	 * Makes the result of a review public.
	 * @param caller who
	 * @param id the review
	 * @param version the version that the caller started from
	 * @throws EstafetaException with kind FORBIDDEN when they do not run it, with kind
	 * CONFLICT when it was changed since or has no conclusion, with kind NOT_FOUND when
	 * there is no such review that they may see
	 */
	public void publish(Caller caller, String id, int version) {
		this.reviews.requireRun(caller, this.reviews.get(caller, id).subject());
		write(caller, id, version, Set.of(ReviewStatus.CONCLUDED),
				(stored) -> this.writes.set(id, ReviewStatus.PUBLISHED, Map.of("publishedOn", this.reviews.today())));
	}

	/**
	 * Gives a review up, a published one too: nobody but those who take part in it sees
	 * it any more.
	 * @param caller who
	 * @param id the review
	 * @param version the version that the caller started from
	 * @param reason why
	 * @throws org.estafeta.shared.FieldsRefused when the reason is missing or too long
	 * @throws EstafetaException with kind FORBIDDEN when they may not, with kind CONFLICT
	 * when it was changed since or is given up already, with kind NOT_FOUND when there is
	 * no such review that they may see
	 */
	public void cancel(Caller caller, String id, int version, @Nullable String reason) {
		requireConcluder(caller, id);
		if (this.reviews.get(caller, id).status() == ReviewStatus.PUBLISHED) {
			this.reviews.requireRun(caller, this.reviews.get(caller, id).subject());
		}
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("reason", needed(reader, "reason", reason));
		reader.check();
		write(caller, id, version,
				Set.of(ReviewStatus.OPEN, ReviewStatus.MARKED, ReviewStatus.CONCLUDED, ReviewStatus.PUBLISHED),
				(stored) -> this.writes.set(id, ReviewStatus.CANCELLED, values));
	}

}
