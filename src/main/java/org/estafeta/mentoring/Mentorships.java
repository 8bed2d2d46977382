package org.estafeta.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.diagnosis.ConsentWithdrawal;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;
import org.estafeta.people.OwnRecord;
import org.estafeta.people.Profile;
import org.estafeta.people.ProfileRemoval;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.Uuid7;
import org.estafeta.taxonomy.Deficits;

/**
 * Mentorships from their proposal to their end. Whoever arranges pairs proposes; a pair
 * begins when everybody in it has agreed, and what it works on is seen by the pair alone.
 */
@Service
public class Mentorships {

	private static final CypherQuery PROPOSE = CypherQuery.named("mentoring/propose");

	private static final CypherQuery AGREE = CypherQuery.named("mentoring/agree");

	private static final CypherQuery AIM = CypherQuery.named("mentoring/aim");

	private static final CypherQuery CLOSE_REQUEST = CypherQuery.named("mentoring/close-request");

	private static final CypherQuery FORGET = CypherQuery.named("mentoring/forget-person");

	private static final CypherQuery FORGET_DEFICITS = CypherQuery.named("mentoring/forget-deficits");

	private static final String PATH = "/mentoring/pairs/";

	private final Graph graph;

	private final Writes writes;

	private final MentorshipStore store;

	private final MentorshipAccess access;

	private final MentorshipWrites work;

	private final MentorOffers offers;

	private final MentorRequests requests;

	private final Deficits deficits;

	private final Notices notices;

	private final Clock clock;

	Mentorships(Graph graph, Writes writes, MentorshipStore store, MentorshipAccess access, MentorshipWrites work,
			MentorOffers offers, MentorRequests requests, Deficits deficits, Notices notices, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.store = store;
		this.access = access;
		this.work = work;
		this.offers = offers;
		this.requests = requests;
		this.deficits = deficits;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * The mentorships of somebody.
	 * @param caller who
	 * @return those in which they are mentor or mentee, the newest first
	 */
	public List<Mentorship> own(Caller caller) {
		return this.store.ofAccount(caller.person())
			.stream()
			.flatMap((one) -> this.access.seen(caller, one).stream())
			.toList();
	}

	/**
	 * The mentorships between people that somebody may arrange, without what they work
	 * on, their own among them.
	 * @param caller who
	 * @return the mentorships, the newest first
	 */
	public List<Mentorship> arranged(Caller caller) {
		return this.store.all(false).stream().flatMap((one) -> this.access.seen(caller, one).stream()).toList();
	}

	/**
	 * A mentorship.
	 * @param caller who asks
	 * @param id the mentorship
	 * @return what they see of it
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they know of
	 */
	public Mentorship get(Caller caller, String id) {
		return this.store.get(id)
			.flatMap((one) -> this.access.seen(caller, one))
			.orElseThrow(MentorshipAccess::notFound);
	}

	/**
	 * What somebody is in a mentorship.
	 * @param caller who
	 * @param one the mentorship
	 * @return their part; empty when it is not theirs to know of
	 */
	public Optional<MentorshipPart> part(Caller caller, Mentorship one) {
		return this.access.part(caller, one);
	}

	/**
	 * Proposes a pair for a request. Whoever proposes for themselves agrees by that.
	 * @param caller who looks for a mentor, or who arranges
	 * @param request the request
	 * @param mentors the offers of the mentors, as many as the model needs
	 * @return the id of the mentorship
	 * @throws EstafetaException with kind NOT_FOUND when there is no such request or
	 * mentor, with kind CONFLICT when a mentor takes nobody more or does not fit
	 */
	public String propose(Caller caller, String request, List<String> mentors) {
		String id = Uuid7.next(this.clock);
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			List<MentorOffer> chosen = this.offers.locked(mentors);
			MentorRequest wanted = this.requests.get(request)
				.filter((one) -> one.account().equals(caller.account())
						|| this.requests.mayArrange(caller, one.profile()))
				.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "mentor-request"));
			boolean own = wanted.account().equals(caller.account());
			require(wanted, chosen);
			Map<String, @Nullable Object> row = new HashMap<>();
			row.put("request", request);
			row.put("mentors", chosen.stream().map(MentorOffer::id).toList());
			row.put("deficits", wanted.deficits());
			row.put("agreedOn", own ? this.work.today() : null);
			row.put("values", Map.of("id", id, "model", wanted.model().name(), "status",
					MentorshipStatus.PROPOSED.name(), "proposedOn", this.work.today(), "version", 1));
			row.put("at", ZonedDateTime.now(this.clock));
			this.graph.list(PROPOSE, row, (made) -> true);
			this.notices.tell(chosen.stream().map(MentorOffer::account).toList(), NoticeKind.MENTORSHIP_PROPOSED,
					wanted.profile().name(), PATH + id);
			if (!own) {
				this.notices.tell(List.of(wanted.account()), NoticeKind.MENTORSHIP_PROPOSED,
						chosen.getFirst().profile().name(), PATH + id);
			}
			return id;
		});
		return id;
	}

	private static void require(MentorRequest wanted, List<MentorOffer> chosen) {
		if (chosen.size() != wanted.model().mentors()) {
			throw new EstafetaException(ErrorKind.CONFLICT, "mentoring-number", wanted.model().mentors());
		}
		for (MentorOffer one : chosen) {
			if (one.free() == 0) {
				throw new EstafetaException(ErrorKind.CONFLICT, "mentoring-full", one.profile().name());
			}
			if (!one.models().contains(wanted.model()) || wanted.known().contains(one.account())
					|| one.account().equals(wanted.account())) {
				throw new EstafetaException(ErrorKind.CONFLICT, "mentoring-unfit", one.profile().name());
			}
		}
		if (wanted.model() == MentoringModel.DOUBLE) {
			long within = chosen.stream().filter((one) -> sameOrganisation(one.profile(), wanted.profile())).count();
			if (within != 1) {
				throw new EstafetaException(ErrorKind.CONFLICT, "mentoring-double");
			}
		}
	}

	private static boolean sameOrganisation(Profile one, Profile other) {
		Profile.Workplace here = one.workplace();
		Profile.Workplace there = other.workplace();
		return here != null && there != null && Objects.equals(here.organisationId(), there.organisationId());
	}

	/**
	 * Agrees to a proposal, or does not. The mentorship begins when everybody has agreed.
	 * @param caller who is asked
	 * @param id the mentorship
	 * @param agreed whether they agree
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they know of,
	 * with kind FORBIDDEN when they are not asked, with kind CONFLICT when it is not
	 * proposed any more
	 */
	public void answer(Caller caller, String id, boolean agreed) {
		this.work.one(caller, id, (stands) -> {
			MentorshipWrites.require(stands, MentorshipStatus.PROPOSED);
			List<Mentorship.Side> sides = Stream.concat(stands.mentors().stream(), Stream.of(stands.mentee())).toList();
			Mentorship.Side mine = sides.stream()
				.filter((side) -> isSide(caller, stands, side))
				.findFirst()
				.orElseThrow(() -> new EstafetaException(ErrorKind.FORBIDDEN, "mentorship-theirs"));
			if (agreed) {
				this.graph.list(AGREE, Map.of("id", id, "side", mine.id(), "today", this.work.today()), (row) -> true);
			}
			boolean begins = agreed && sides.stream().allMatch((side) -> side.agreedOn() != null || side.equals(mine));
			if (begins) {
				this.work.set(id, Map.of("status", MentorshipStatus.ACTIVE.name(), "startedOn", this.work.today()));
				this.graph.list(CLOSE_REQUEST, Map.of("id", id), (row) -> true);
			}
			if (!agreed) {
				this.work.set(id, Map.of("status", MentorshipStatus.DECLINED.name()));
			}
			if (!stands.isOfSchools() && (begins || !agreed)) {
				this.notices.tell(
						sides.stream().map(Mentorship.Side::id).filter((side) -> !side.equals(mine.id())).toList(),
						NoticeKind.MENTORSHIP_ANSWERED, mine.name(), PATH + id);
			}
		});
	}

	private boolean isSide(Caller caller, Mentorship one, Mentorship.Side side) {
		if (!one.isOfSchools()) {
			return side.id().equals(caller.account());
		}
		return this.access.part(caller, one)
			.filter((part) -> (part == MentorshipPart.MENTEE) == side.equals(one.mentee()))
			.filter((part) -> part != MentorshipPart.ARRANGER)
			.isPresent();
	}

	/**
	 * Writes what a mentorship is about. Of two people, only whoever is helped says which
	 * of their deficits it aims at.
	 * @param caller who works in it
	 * @param id the mentorship
	 * @param version the version that they started from
	 * @param edit what
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field,
	 * or when deficits are named and no consent stands
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they know of,
	 * with kind FORBIDDEN when they do not work in it, with kind CONFLICT when it is not
	 * active or was changed since
	 */
	public void change(Caller caller, String id, int version, MentorshipEdit edit) {
		this.work.work(caller, id, (stands) -> {
			if (stands.version() != version) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			FieldReader reader = new FieldReader();
			Map<String, @Nullable Object> values = new HashMap<>(values(reader, stands, edit));
			List<String> aims = edit.aims();
			if (aims != null && this.deficits.byIds(aims).size() != aims.stream().distinct().count()) {
				reader.problem("aims", "mentoring-unknown");
			}
			reader.check();
			if (aims != null) {
				if (!stands.isOfSchools()) {
					if (!stands.mentee().id().equals(caller.account())) {
						throw new EstafetaException(ErrorKind.FORBIDDEN, "mentorship-aims");
					}
					this.requests.requireConsent(stands.mentee().id(), "aims", aims);
				}
				this.graph.list(AIM, Map.of("id", id, "deficits", aims), (row) -> true);
			}
			values.put("version", version + 1);
			this.work.set(id, values);
		});
	}

	/**
	 * Reads what a mentorship is about.
	 * @param reader notes what is wrong
	 * @param stands the mentorship
	 * @param edit what was typed
	 * @return what is to be set
	 */
	static Map<String, @Nullable Object> values(FieldReader reader, Mentorship stands, MentorshipEdit edit) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("goal", reader.text("goal", edit.goal(), FieldReader.TEXT));
		values.put("basis", reader.line("basis", edit.basis()));
		LocalDate until = edit.until();
		if (until != null && until.isBefore(stands.proposedOn())) {
			reader.problem("until", "field-order", "until");
		}
		values.put("until", until);
		values.put("mentorPeople", people(reader, "mentorPeople", edit.mentorPeople()));
		values.put("menteePeople", people(reader, "menteePeople", edit.menteePeople()));
		return values;
	}

	private static @Nullable Integer people(FieldReader reader, String field, @Nullable Integer number) {
		if (number != null && (number < 0 || number > 1000)) {
			reader.problem(field, "mentoring-people");
		}
		return number;
	}

	/**
	 * Ends a mentorship. Whoever arranges can only break it off.
	 * @param caller who
	 * @param id the mentorship
	 * @param outcome what came of it
	 * @param result what came of it in words, null for nothing
	 * @throws org.estafeta.shared.FieldsRefused when the words are too long
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they know of,
	 * with kind FORBIDDEN when they do not work in it and it is not broken off, with kind
	 * CONFLICT when it is over already
	 */
	public void end(Caller caller, String id, MentorshipOutcome outcome, @Nullable String result) {
		FieldReader reader = new FieldReader();
		String text = reader.text("result", result, FieldReader.TEXT);
		reader.check();
		this.work.one(caller, id, (stands) -> {
			if (outcome != MentorshipOutcome.BROKEN_OFF) {
				this.access.requireWork(caller, stands);
				MentorshipWrites.require(stands, MentorshipStatus.ACTIVE);
			}
			if (stands.status() == MentorshipStatus.ENDED || stands.status() == MentorshipStatus.DECLINED) {
				throw new EstafetaException(ErrorKind.CONFLICT, "mentorship-status");
			}
			Map<String, @Nullable Object> values = new HashMap<>(Map.of("status", MentorshipStatus.ENDED.name(),
					"endedOn", this.work.today(), "outcome", outcome.name()));
			values.put("result", text);
			this.work.set(id, values);
		});
	}

	/**
	 * Says how content whoever was helped is.
	 * @param caller who was helped
	 * @param id the mentorship
	 * @param mark 1 to 5
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they know of,
	 * with kind FORBIDDEN when they were not helped in it, with kind CONFLICT when it is
	 * not over, with kind BAD_REQUEST for another mark
	 */
	public void mark(Caller caller, String id, int mark) {
		if (mark < 1 || mark > 5) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "mentorship-mark");
		}
		this.work.one(caller, id, (stands) -> {
			if (this.access.part(caller, stands).orElseThrow() != MentorshipPart.MENTEE) {
				throw new EstafetaException(ErrorKind.FORBIDDEN, "mentorship-theirs");
			}
			MentorshipWrites.require(stands, MentorshipStatus.ENDED);
			this.work.set(id, Map.of("mark", mark));
		});
	}

	/**
	 * Whether somebody arranges pairs at all.
	 * @param caller who
	 * @return true for methodists, administrators and leaders of organisations
	 */
	public static boolean arranges(Caller caller) {
		return caller.may(Action.ARRANGE_MENTORING) || caller.may(Action.EDIT_OWN_ORGANISATIONS);
	}

	// A pair is about two people: when one of them is forgotten, so is the pair.
	@EventListener
	void forget(ProfileRemoval removal) {
		this.graph.list(FORGET, Map.of("person", removal.teacherId()), (row) -> row.get("gone").asInt());
	}

	@EventListener
	void forgetDeficits(ConsentWithdrawal withdrawal) {
		this.graph.list(FORGET_DEFICITS, Map.of("person", withdrawal.teacherId()), (row) -> row.get("gone").asInt());
	}

}
