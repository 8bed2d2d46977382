package org.estafeta.curation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Account;
import org.estafeta.access.Accounts;
import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Responsibilities;
import org.estafeta.access.Role;
import org.estafeta.access.Scopes;
import org.estafeta.graphstore.ChangeLog;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Writes;
import org.estafeta.material.Materials;
import org.estafeta.notice.Follows;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;
import org.estafeta.practice.Bank;
import org.estafeta.practice.PracticeContent;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Uuid7;

/**
 * Practices on their way into the bank. A draft is its author's alone; once it is handed
 * in, those see it who check, judge or publish it. Whoever may not see one gets the same
 * answer as for one that does not exist.
 */
@Service
public class Submissions {

	/** The longest comment. */
	public static final int MAX_TEXT = 5000;

	/** The most submissions of one author that are not in the bank yet. */
	public static final int MOST = 50;

	private static final int MOST_LISTED = 500;

	private static final CypherQuery CREATE = CypherQuery.named("curation/create-submission");

	private static final CypherQuery FIND = CypherQuery.named("curation/submission");

	private static final CypherQuery LOCK = CypherQuery.named("curation/lock-submission");

	private static final CypherQuery SAVE = CypherQuery.named("curation/save-submission");

	private static final CypherQuery NOTE = CypherQuery.named("curation/add-entry");

	private static final CypherQuery ENTRIES = CypherQuery.named("curation/entries");

	private static final CypherQuery OF_AUTHOR = CypherQuery.named("curation/of-author");

	private static final CypherQuery UNDER_REVIEW = CypherQuery.named("curation/under-review");

	private static final CypherQuery ASK = CypherQuery.named("curation/ask-experts");

	private static final CypherQuery IS_AUTHOR = CypherQuery.named("curation/is-author");

	private final Bank bank;

	private final Materials materials;

	private final ContentRules rules;

	private final CurationSettings settings;

	private final Accounts accounts;

	private final Responsibilities responsibilities;

	private final Scopes scopes;

	private final Notices notices;

	private final Follows follows;

	private final ChangeLog log;

	private final Graph graph;

	private final Writes writes;

	private final Clock clock;

	Submissions(Bank bank, Materials materials, ContentRules rules, CurationSettings settings, Accounts accounts,
			Responsibilities responsibilities, Scopes scopes, Notices notices, Follows follows, ChangeLog log,
			Graph graph, Writes writes, Clock clock) {
		this.bank = bank;
		this.materials = materials;
		this.rules = rules;
		this.settings = settings;
		this.accounts = accounts;
		this.responsibilities = responsibilities;
		this.scopes = scopes;
		this.notices = notices;
		this.follows = follows;
		this.log = log;
		this.graph = graph;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Begins a draft.
	 * @param caller its author
	 * @param practiceId the practice that it is to be a new version of; null for a new
	 * practice
	 * @return the draft; one for a new version says what the practice says now
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not, with kind
	 * NOT_FOUND when there is no such practice, with kind CONFLICT when the caller has
	 * too many
	 */
	public Submission begin(Caller caller, @Nullable String practiceId) {
		caller.require(Action.SUBMIT_PRACTICES);
		String author = caller.person();
		PracticeContent content = PracticeContent.EMPTY;
		int base = 0;
		if (practiceId != null) {
			Bank.Current current = this.bank.current(practiceId);
			if (!mayRevise(caller, practiceId)) {
				throw new EstafetaException(ErrorKind.FORBIDDEN, "revise-closed");
			}
			content = current.content();
			base = current.version();
		}
		String id = Uuid7.next(this.clock);
		ReviewState state = ReviewState.draft(this.settings.rule(base > 0, content.levels()));
		Map<String, @Nullable Object> row = row(id, state, content, practiceId, null);
		row.put("author", author);
		row.put("base", base);
		row.put("most", MOST);
		this.writes.apply(order(caller, "begin"), (touched) -> {
			touched.addUnlisted(1);
			String created = this.graph.one(CREATE, row, (node) -> node.get("id").asString())
				.orElseThrow(() -> new EstafetaException(ErrorKind.CONFLICT, "submission-many", MOST));
			if (practiceId != null) {
				this.materials.beginRevision(practiceId, created);
			}
			return created;
		});
		return find(id);
	}

	/**
	 * Whether somebody may begin a new version of a practice.
	 * @param caller who
	 * @param practiceId the practice
	 * @return true for whoever brought it into the bank, and for those who publish it
	 */
	public boolean mayRevise(Caller caller, String practiceId) {
		String account = caller.account();
		return caller.may(Action.SUBMIT_PRACTICES) && account != null
				&& (publishes(caller, practiceId) || this.graph
					.one(IS_AUTHOR, Map.of("practice", practiceId, "account", account),
							(row) -> row.get("author").asBoolean())
					.orElse(false));
	}

	private boolean publishes(Caller caller, String id) {
		return caller.may(Action.PUBLISH_PRACTICES) && this.scopes.covers(caller, id);
	}

	/**
	 * Shows a submission.
	 * @param caller who looks
	 * @param id the submission
	 * @return the submission as the caller sees it
	 * @throws EstafetaException with kind NOT_FOUND when there is none that the caller
	 * may see
	 */
	public SubmissionView view(Caller caller, String id) {
		Submission submission = find(id);
		Reviewer reviewer = reviewer(caller, submission);
		requireVisible(submission, reviewer);
		List<ReviewEntry> entries = this.graph.list(ENTRIES, Map.of("id", id), (row) -> {
			String move = Rows.text(row, "move");
			return new ReviewEntry(row.get("id").asString(), row.get("at").asZonedDateTime().toInstant(),
					(move != null) ? ReviewMove.valueOf(move) : null, row.get("by").asString(), Rows.text(row, "text"),
					row.get("round").asInt());
		});
		return new SubmissionView(submission, entries, Workflow.open(submission.review(), reviewer),
				Completeness.of(submission.content()), mayAssign(submission, reviewer));
	}

	private static boolean mayAssign(Submission submission, Reviewer reviewer) {
		return reviewer.publishes() && !reviewer.author() && submission.stage().isUnderReview();
	}

	/**
	 * Keeps what an author has written.
	 * @param caller the author
	 * @param id the submission
	 * @param version the version that the author started from
	 * @param content what it says from now on
	 * @throws FieldRefusal when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is none that the caller
	 * may see, with kind FORBIDDEN when it cannot be changed now, with kind CONFLICT when
	 * something was done with it since
	 */
	public void save(Caller caller, String id, int version, PracticeContent content) {
		PracticeContent tidy = this.rules.tidy(content);
		act(caller, new Step(id, version, ReviewMove.SAVE, null), (before) -> tidy);
	}

	/**
	 * Does something with a submission.
	 * @param caller who
	 * @param id the submission
	 * @param version the version that the caller has seen
	 * @param move what to do, anything but {@link ReviewMove#SAVE}
	 * @param text a word to go with it; null for none
	 * @return the submission as it is then, which the caller may no longer be able to see
	 * @throws EstafetaException with kind NOT_FOUND when there is none that the caller
	 * may see, with kind FORBIDDEN when the caller may not do this now, with kind
	 * BAD_REQUEST when it lacks something or the word is missing or too long, with kind
	 * CONFLICT when something was done with it since
	 */
	public Submission move(Caller caller, String id, int version, ReviewMove move, @Nullable String text) {
		if (move == ReviewMove.SAVE) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "move-closed", move.name());
		}
		String word = word(text);
		if (move.needsWords() && word == null) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "move-words");
		}
		return act(caller, new Step(id, version, move, word), UnaryOperator.identity());
	}

	private Submission act(Caller caller, Step step, UnaryOperator<PracticeContent> change) {
		String account = caller.person();
		return this.writes.apply(order(caller, step.move().name().toLowerCase(Locale.ROOT)), (touched) -> {
			touched.addUnlisted(1);
			Submission submission = lock(step.id());
			Reviewer reviewer = reviewer(caller, submission);
			requireVisible(submission, reviewer);
			if (submission.version() != step.version()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "submission-changed");
			}
			if (!Workflow.open(submission.review(), reviewer).contains(step.move())) {
				throw new EstafetaException(ErrorKind.FORBIDDEN, "move-closed", step.move().name());
			}
			Completeness completeness = Completeness.of(submission.content());
			if (step.move() == ReviewMove.SUBMIT && !completeness.isComplete()) {
				throw new EstafetaException(ErrorKind.BAD_REQUEST, "submission-incomplete", completeness.filled(),
						completeness.all());
			}
			PracticeContent content = change.apply(submission.content());
			ReviewState state = Workflow.after(submission.review(), step.move(), account,
					this.settings.rule(submission.isRevision(), content.levels()));
			String practice = (step.move() == ReviewMove.PUBLISH) ? publish(submission, touched)
					: submission.practiceId();
			keep(submission, state, content, practice);
			if (step.move() != ReviewMove.SAVE) {
				note(submission, account, step.move(), step.text());
			}
			tellAuthor(submission, step.move(), practice);
			return find(submission.id());
		}).answer();
	}

	// Whoever brought a practice into the bank is told of what becomes of it there.
	private void tellAuthor(Submission submission, ReviewMove move, @Nullable String practice) {
		List<String> author = List.of(submission.author());
		String title = submission.content().title();
		String address = "/submissions/" + submission.id();
		switch (move) {
			case REQUEST_CHANGES -> this.notices.tell(author, NoticeKind.GIVEN_BACK, title, address);
			case REJECT -> this.notices.tell(author, NoticeKind.REJECTED, title, address);
			case PASS, APPROVE -> this.notices.tell(author, NoticeKind.ADVANCED, title, address);
			case PUBLISH -> {
				this.notices.tell(author, NoticeKind.PUBLISHED, title, "/practices/" + practice);
				this.follows.follow(submission.author(), NodeKind.PRACTICE, Objects.requireNonNull(practice),
						this.log.last() + 1);
			}
			case SAVE, SUBMIT, WITHDRAW -> {
			}
		}
	}

	private String publish(Submission submission, Touched touched) {
		String practice = submission.practiceId();
		if (submission.isRevision() && practice != null) {
			this.bank.revise(practice, submission.base(), submission.content(), submission.approvals(), touched);
		}
		else {
			practice = this.bank.add(submission.content(), submission.approvals(), touched);
		}
		this.materials.publish(submission.id(), practice);
		return practice;
	}

	private void keep(Submission submission, ReviewState state, PracticeContent content, @Nullable String practice) {
		boolean waits = state.stage().isUnderReview();
		boolean same = state.stage() == submission.stage();
		LocalDate due = same ? submission.dueOn() : LocalDate.now(this.clock).plusDays(state.rule().days());
		this.graph.one(SAVE, row(submission.id(), state, content, practice, waits ? due : null),
				(row) -> row.get("version").asInt());
	}

	private Map<String, @Nullable Object> row(String id, ReviewState state, PracticeContent content,
			@Nullable String practice, @Nullable LocalDate due) {
		Map<String, @Nullable Object> properties = content.properties();
		properties.put("organisationId", content.organisationId());
		properties.put("deficitIds", content.deficitIds());
		properties.put("stage", state.stage().name());
		properties.put("round", state.round());
		properties.put("checked", state.checked());
		properties.put("approvals", state.approvals().stream().sorted().toList());
		properties.put("schoolCheck", state.rule().schoolCheck());
		properties.put("votes", state.rule().votes());
		properties.put("days", state.rule().days());
		properties.put("practiceId", practice);
		properties.put("dueOn", due);
		return new HashMap<>(Map.of("id", id, "properties", properties, "at", ZonedDateTime.now(this.clock)));
	}

	/**
	 * Says something of a submission.
	 * @param caller who
	 * @param id the submission
	 * @param text what to say
	 * @throws EstafetaException with kind NOT_FOUND when there is none that the caller
	 * may see, with kind BAD_REQUEST when there is no text or it is too long
	 */
	public void comment(Caller caller, String id, String text) {
		String account = caller.person();
		String word = word(text);
		if (word == null) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "comment-empty");
		}
		this.writes.apply(order(caller, "comment"), (touched) -> {
			touched.addUnlisted(1);
			Submission submission = lock(id);
			requireVisible(submission, reviewer(caller, submission));
			note(submission, account, null, word);
			if (!account.equals(submission.author())) {
				this.notices.tell(List.of(submission.author()), NoticeKind.COMMENTED, submission.content().title(),
						"/submissions/" + id);
			}
			return id;
		});
	}

	private static @Nullable String word(@Nullable String text) {
		String plain = Objects.requireNonNullElse(text, "").replace("\r\n", "\n").strip();
		if (plain.length() > MAX_TEXT) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "comment-long", MAX_TEXT);
		}
		return plain.isEmpty() ? null : plain;
	}

	private void note(Submission submission, String account, @Nullable ReviewMove move, @Nullable String text) {
		int round = submission.review().round() + ((move == ReviewMove.SUBMIT) ? 1 : 0);
		Map<String, @Nullable Object> row = new HashMap<>(Map.of("submission", submission.id(), "id",
				Uuid7.next(this.clock), "account", account, "at", ZonedDateTime.now(this.clock), "round", round));
		row.put("move", (move != null) ? move.name() : null);
		row.put("text", text);
		this.graph.one(NOTE, row, (noted) -> noted.get("id").asString());
	}

	/**
	 * Asks experts to judge a submission; from then on only they do.
	 * @param caller who asks
	 * @param id the submission
	 * @param version the version that the caller has seen
	 * @param experts their accounts; empty for all experts
	 * @throws EstafetaException with kind NOT_FOUND when there is none that the caller
	 * may see, with kind FORBIDDEN when the caller may not, with kind BAD_REQUEST when
	 * somebody is no expert or wrote it or they are fewer than have to approve, with kind
	 * CONFLICT when something was done with it since
	 */
	public void ask(Caller caller, String id, int version, Set<String> experts) {
		this.writes.apply(order(caller, "ask"), (touched) -> {
			touched.addUnlisted(1);
			Submission submission = lock(id);
			Reviewer reviewer = reviewer(caller, submission);
			requireVisible(submission, reviewer);
			if (submission.version() != version) {
				throw new EstafetaException(ErrorKind.CONFLICT, "submission-changed");
			}
			if (!mayAssign(submission, reviewer)) {
				throw new EstafetaException(ErrorKind.FORBIDDEN, "move-closed", "ASK");
			}
			List<String> known = experts(submission).stream().map(Account::id).toList();
			if (!known.containsAll(experts) || (!experts.isEmpty() && experts.size() < submission.votes())) {
				throw new EstafetaException(ErrorKind.BAD_REQUEST, "experts-few", submission.votes());
			}
			List<String> asked = experts.stream().filter((expert) -> !submission.experts().contains(expert)).toList();
			this.notices.tell(asked, NoticeKind.ASKED, submission.content().title(), "/submissions/" + id);
			return this.graph.one(ASK, Map.of("id", id, "experts", List.copyOf(experts)),
					(row) -> row.get("version").asInt());
		});
	}

	/**
	 * Who may be asked to judge a submission.
	 * @param submission the submission
	 * @return the open accounts of experts, its author left out, in the order of their
	 * names
	 */
	public List<Account> experts(Submission submission) {
		return this.accounts.all()
			.stream()
			.filter((account) -> !account.closed() && account.roles().contains(Role.EXPERT)
					&& !account.id().equals(submission.author()))
			.toList();
	}

	/**
	 * What somebody has written.
	 * @param caller who
	 * @return the submissions, the one that something was done with last first
	 */
	public List<Submission> own(Caller caller) {
		return this.graph.list(OF_AUTHOR, Map.of("account", caller.person(), "limit", MOST_LISTED), SubmissionRow::map);
	}

	/**
	 * What waits for somebody to do something.
	 * @param caller who
	 * @return the submissions that the caller may pass, judge or publish now, the one
	 * that is due first
	 */
	public List<Submission> waiting(Caller caller) {
		return waiting(underReview(caller));
	}

	private static List<Submission> waiting(Map<Submission, Reviewer> underReview) {
		Set<ReviewMove> decisions = Set.of(ReviewMove.PASS, ReviewMove.APPROVE, ReviewMove.PUBLISH);
		return underReview.entrySet()
			.stream()
			.filter((
					one) -> Workflow.open(one.getKey().review(), one.getValue()).stream().anyMatch(decisions::contains))
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * What is under review and not the caller's turn.
	 * @param caller who asks; sees what they may see
	 * @return the submissions, the one that is due first
	 */
	public List<Submission> elsewhere(Caller caller) {
		Map<Submission, Reviewer> all = underReview(caller);
		List<Submission> own = waiting(all);
		return all.entrySet()
			.stream()
			.filter((one) -> !one.getValue().author() && !own.contains(one.getKey())
					&& isVisible(one.getKey(), one.getValue()))
			.map(Map.Entry::getKey)
			.toList();
	}

	// In the order of the days when they are due.
	private Map<Submission, Reviewer> underReview(Caller caller) {
		List<Submission> all = this.graph.list(UNDER_REVIEW, Map.of("limit", MOST_LISTED), SubmissionRow::map);
		Set<String> publishes = caller.may(Action.PUBLISH_PRACTICES)
				? this.scopes.within(caller, all.stream().map(Submission::id).toList()) : Set.of();
		Map<Submission, Reviewer> reviewers = new LinkedHashMap<>();
		all.forEach((one) -> reviewers.put(one, reviewer(caller, one, publishes.contains(one.id()))));
		return reviewers;
	}

	private Submission find(String id) {
		return this.graph.one(FIND, Map.of("id", id), SubmissionRow::map).orElseThrow(Submissions::notFound);
	}

	private Submission lock(String id) {
		return this.graph.one(LOCK, Map.of("id", id), SubmissionRow::map).orElseThrow(Submissions::notFound);
	}

	/**
	 * Locks a submission that the caller is writing, within a write.
	 * @param caller its author
	 * @param id the submission
	 * @return the submission, read behind the lock
	 * @throws EstafetaException with kind NOT_FOUND when there is none that the caller
	 * may see, with kind FORBIDDEN when it cannot be changed now
	 */
	Submission lockDraft(Caller caller, String id) {
		Submission submission = lock(id);
		Reviewer reviewer = reviewer(caller, submission);
		requireVisible(submission, reviewer);
		if (!Workflow.open(submission.review(), reviewer).contains(ReviewMove.SAVE)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "move-closed", ReviewMove.SAVE.name());
		}
		return submission;
	}

	/**
	 * Whether somebody may see a submission.
	 * @param caller who
	 * @param id the submission
	 * @return false also when there is none
	 */
	boolean isVisible(Caller caller, String id) {
		return this.graph.one(FIND, Map.of("id", id), SubmissionRow::map)
			.filter((submission) -> isVisible(submission, reviewer(caller, submission)))
			.isPresent();
	}

	private Reviewer reviewer(Caller caller, Submission submission) {
		return reviewer(caller, submission, publishes(caller, submission.id()));
	}

	private Reviewer reviewer(Caller caller, Submission submission, boolean publishes) {
		String account = Objects.requireNonNullElse(caller.account(), "");
		String school = submission.content().organisationId();
		boolean checks = publishes || (caller.may(Action.CHECK_PRACTICES) && school != null
				&& this.responsibilities.covers(account, school));
		boolean judges = caller.may(Action.JUDGE_PRACTICES)
				&& (submission.experts().isEmpty() || submission.experts().contains(account));
		return new Reviewer(account, submission.author().equals(account), checks, judges, publishes);
	}

	private static void requireVisible(Submission submission, Reviewer reviewer) {
		if (!isVisible(submission, reviewer)) {
			throw notFound();
		}
	}

	private static boolean isVisible(Submission submission, Reviewer reviewer) {
		return reviewer.author() || (submission.stage() != ReviewStage.DRAFT
				&& (reviewer.checks() || reviewer.judges() || reviewer.publishes()));
	}

	static Writes.Order order(Caller caller, String what) {
		return new Writes.Order(caller.actor(Action.SUBMIT_PRACTICES), "submission-" + what, false);
	}

	private static EstafetaException notFound() {
		return new EstafetaException(ErrorKind.NOT_FOUND, "submission-not-found");
	}

	/** Something to do with a submission. */
	private record Step(String id, int version, ReviewMove move, @Nullable String text) {

	}

}
