package org.estafeta.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Scopes;
import org.estafeta.diagnosis.Consents;
import org.estafeta.editing.EditRights;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.people.Occupation;
import org.estafeta.people.OwnRecord;
import org.estafeta.people.Profile;
import org.estafeta.people.Profiles;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.Uuid7;

/**
 * Who looks for a mentor. Deficits can be named only while the person agrees that theirs
 * are kept, and go when that ends.
 */
@Service
public class MentorRequests {

	private static final CypherQuery LIST = CypherQuery.named("mentoring/requests");

	private static final CypherQuery SAVE = CypherQuery.named("mentoring/save-request");

	private static final CypherQuery WITHDRAW = CypherQuery.named("mentoring/withdraw-request");

	private static final String WISHES = "wishes";

	private final Graph graph;

	private final Writes writes;

	private final Profiles profiles;

	private final Consents consents;

	private final MentorOffers offers;

	private final Scopes scopes;

	private final EditRights rights;

	private final Clock clock;

	MentorRequests(Graph graph, Writes writes, Profiles profiles, Consents consents, MentorOffers offers, Scopes scopes,
			EditRights rights, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.profiles = profiles;
		this.consents = consents;
		this.offers = offers;
		this.scopes = scopes;
		this.rights = rights;
		this.clock = clock;
	}

	/**
	 * What somebody looks for.
	 * @param caller who
	 * @return the request; empty when they look for nobody
	 */
	public Optional<MentorRequest> own(Caller caller) {
		return ofAccount(caller.person());
	}

	Optional<MentorRequest> ofAccount(String account) {
		return list(account, null, true).stream().findFirst();
	}

	/**
	 * Requests that wait for a mentor, of people whom somebody may arrange pairs for.
	 * @param caller who
	 * @return the requests, the oldest first
	 */
	List<MentorRequest> waiting(Caller caller) {
		return all().stream().filter((one) -> mayArrange(caller, one.profile())).toList();
	}

	/**
	 * All requests that wait for a mentor.
	 * @return the requests, the oldest first
	 */
	List<MentorRequest> all() {
		return list(null, null, false);
	}

	Optional<MentorRequest> get(String id) {
		return list(null, id, false).stream().findFirst();
	}

	/**
	 * Whether somebody arranges pairs for a person: methodists for those they look after,
	 * leaders for those who work at an organisation that they answer for.
	 * @param caller who
	 * @param profile what the person says of themselves
	 * @return true when they may
	 */
	public boolean mayArrange(Caller caller, Profile profile) {
		Profile.Workplace workplace = profile.workplace();
		if (caller.may(Action.ARRANGE_MENTORING) && ((workplace != null)
				? this.scopes.covers(caller, workplace.organisationId()) : !this.scopes.isLimited(caller))) {
			return true;
		}
		return workplace != null && this.rights.answersFor(caller, workplace.organisationId());
	}

	private List<MentorRequest> list(@Nullable String account, @Nullable String id, boolean proposed) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("account", account);
		parameters.put("id", id);
		parameters.put("proposed", proposed);
		List<Row> rows = this.graph.list(LIST, parameters, Row::of);
		Map<String, Profile> known = this.profiles.ofAccounts(rows.stream().map(Row::account).toList());
		return rows.stream().flatMap((row) -> row.with(known.get(row.account())).stream()).toList();
	}

	/**
	 * Looks for a mentor, or changes what one is looked for by.
	 * @param caller who
	 * @param version the version that they started from, null when they look for nobody
	 * yet
	 * @param edit what
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field,
	 * or when deficits are named and no consent stands
	 * @throws EstafetaException with kind CONFLICT when they have said nothing of
	 * themselves or it was changed since
	 */
	public void ask(Caller caller, @Nullable Integer version, RequestEdit edit) {
		String account = caller.person();
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("note", reader.text("note", edit.note(), FieldReader.TEXT));
		this.offers.wishes(reader, WISHES, edit.deficits(), "wishedPractices", edit.practices());
		Profile profile = this.profiles.ofAccount(account)
			.orElseThrow(() -> new EstafetaException(ErrorKind.CONFLICT, "mentoring-profile"));
		if (!fits(edit.model(), profile)) {
			reader.problem("model", "mentoring-model-" + edit.model().name());
		}
		reader.check();
		row.put("account", account);
		row.put("id", Uuid7.next(this.clock));
		row.put("model", edit.model().name());
		row.put("mutual", edit.mutual());
		row.put("nodes", Stream.concat(edit.deficits().stream(), edit.practices().stream()).toList());
		row.put("today", LocalDate.now(this.clock));
		row.put("at", ZonedDateTime.now(this.clock));
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			requireConsent(account, WISHES, edit.deficits());
			Integer stands = ofAccount(account).map(MentorRequest::version).orElse(null);
			if (stands != null && !stands.equals(version)) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			return this.graph.list(SAVE, row, (saved) -> true);
		});
	}

	/**
	 * Asks that deficits of a person may be kept.
	 * @param account the account of the person
	 * @param field the field that they stand in
	 * @param deficits the ids of the deficits
	 * @throws org.estafeta.shared.FieldsRefused when there are some and no consent stands
	 */
	void requireConsent(String account, String field, List<String> deficits) {
		if (!deficits.isEmpty() && !this.consents.stands(account)) {
			FieldReader reader = new FieldReader();
			reader.problem(field, "mentoring-consent");
			reader.check();
		}
	}

	private boolean fits(MentoringModel model, Profile profile) {
		return switch (model) {
			case LEADER_SCHOOL -> false;
			case TEACHER_STUDENT -> profile.occupation() == Occupation.STUDENT;
			case YOUNG_TEACHER -> profile.isNew(LocalDate.now(this.clock).getYear());
			default -> profile.occupation() != Occupation.STUDENT;
		};
	}

	/**
	 * Looks for nobody any more.
	 * @param caller who
	 */
	public void withdraw(Caller caller) {
		String account = caller.person();
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(WITHDRAW, Map.of("account", account), (row) -> true);
		});
	}

	/** A request without what the person says of themselves. */
	private record Row(String id, String account, MentoringModel model, List<String> deficits, List<String> practices,
			boolean mutual, @Nullable String note, LocalDate askedOn, Set<String> known, int version) {

		private static Row of(Record row) {
			Value n = row.get("n");
			return new Row(n.get("id").asString(), row.get("account").asString(),
					MentoringModel.valueOf(n.get("model").asString()), Rows.texts(row, "deficits"),
					Rows.texts(row, "practices"), n.get("mutual").asBoolean(), Rows.text(n, "note"),
					n.get("askedOn").asLocalDate(), new HashSet<>(Rows.texts(row, "known")), n.get("version").asInt());
		}

		private Optional<MentorRequest> with(@Nullable Profile profile) {
			return Optional.ofNullable(profile)
				.map((known) -> new MentorRequest(this.id, this.account, known, this.model, this.deficits,
						this.practices, this.mutual, this.note, this.askedOn, this.known, this.version));
		}

	}

}
