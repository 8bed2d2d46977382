package org.estafeta.mentoring;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.people.OwnRecord;
import org.estafeta.people.Profile;
import org.estafeta.people.Profiles;
import org.estafeta.practice.Practices;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.Uuid7;
import org.estafeta.taxonomy.Deficits;

/**
 * Who offers to be a mentor. To offer is to agree that whoever has an account sees it,
 * until it is withdrawn.
 */
@Service
public class MentorOffers {

	private static final CypherQuery LIST = CypherQuery.named("mentoring/offers");

	private static final CypherQuery SAVE = CypherQuery.named("mentoring/save-offer");

	private static final CypherQuery WITHDRAW = CypherQuery.named("mentoring/withdraw-offer");

	private static final CypherQuery LOCK = CypherQuery.named("mentoring/lock-offers");

	private final Graph graph;

	private final Writes writes;

	private final Profiles profiles;

	private final Deficits deficits;

	private final Practices practices;

	private final Clock clock;

	MentorOffers(Graph graph, Writes writes, Profiles profiles, Deficits deficits, Practices practices, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.profiles = profiles;
		this.deficits = deficits;
		this.practices = practices;
		this.clock = clock;
	}

	/**
	 * What somebody offers.
	 * @param caller who
	 * @return the offer; empty when they are no mentor
	 */
	public Optional<MentorOffer> own(Caller caller) {
		return list(List.of(caller.person()), null).stream().findFirst();
	}

	/**
	 * An offer.
	 * @param caller who asks
	 * @param id the offer
	 * @return the offer
	 * @throws EstafetaException with kind NOT_FOUND when there is none, with kind
	 * FORBIDDEN for strangers
	 */
	public MentorOffer get(Caller caller, String id) {
		caller.require(Action.HAVE_MENTORING);
		return list(null, List.of(id)).stream()
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "mentor-not-found"));
	}

	/**
	 * All offers of open accounts.
	 * @return the offers in the order of their ids
	 */
	List<MentorOffer> all() {
		return list(null, null);
	}

	/**
	 * Offers, which nobody takes a place of until the write ends.
	 * @param ids the offers
	 * @return those that there are
	 */
	List<MentorOffer> locked(Collection<String> ids) {
		this.graph.list(LOCK, Map.of("ids", ids.stream().sorted().toList()), (row) -> true);
		return list(null, ids);
	}

	private List<MentorOffer> list(@Nullable Collection<String> accounts, @Nullable Collection<String> ids) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("accounts", (accounts != null) ? List.copyOf(accounts) : null);
		parameters.put("ids", (ids != null) ? List.copyOf(ids) : null);
		List<Row> rows = this.graph.list(LIST, parameters, Row::of);
		Map<String, Profile> known = this.profiles.ofAccounts(rows.stream().map(Row::account).toList());
		return rows.stream().flatMap((row) -> row.with(known.get(row.account())).stream()).toList();
	}

	/**
	 * Offers to be a mentor, or changes what is offered.
	 * @param caller who
	 * @param version the version that they started from, null when they offer nothing yet
	 * @param edit what
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind CONFLICT when they have said nothing of
	 * themselves or it was changed since
	 */
	public void offer(Caller caller, @Nullable Integer version, OfferEdit edit) {
		String account = caller.person();
		Map<String, @Nullable Object> row = tidy(edit);
		row.put("account", account);
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			if (this.profiles.ofAccount(account).isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "mentoring-profile");
			}
			Integer stands = own(caller).map(MentorOffer::version).orElse(null);
			if (stands != null && !stands.equals(version)) {
				throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
			}
			return this.graph.list(SAVE, row, (saved) -> true);
		});
	}

	private Map<String, @Nullable Object> tidy(OfferEdit edit) {
		FieldReader reader = new FieldReader();
		Set<MentoringModel> models = edit.models()
			.stream()
			.filter(MentoringModel.ofPeople()::contains)
			.collect(Collectors.toSet());
		if (models.isEmpty()) {
			reader.problem("models", "mentoring-models");
		}
		if (edit.most() < 1 || edit.most() > MentorOffer.MOST) {
			reader.problem("most", "mentoring-most", MentorOffer.MOST);
		}
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("note", reader.text("note", edit.note(), FieldReader.TEXT));
		wishes(reader, "helps", edit.deficits(), "shows", edit.practices());
		reader.check();
		row.put("id", Uuid7.next(this.clock));
		row.put("models", models.stream().sorted().map(Enum::name).toList());
		row.put("most", edit.most());
		row.put("nodes", Stream.concat(edit.deficits().stream(), edit.practices().stream()).toList());
		row.put("at", ZonedDateTime.now(this.clock));
		return row;
	}

	/**
	 * Checks what a mentor helps with or is looked for by.
	 * @param reader notes what is wrong
	 * @param deficitField the field of the deficits
	 * @param deficitIds ids of deficits, which must be there
	 * @param practiceField the field of the practices
	 * @param practiceIds ids of practices, which must be there
	 */
	void wishes(FieldReader reader, String deficitField, List<String> deficitIds, String practiceField,
			List<String> practiceIds) {
		if (this.deficits.byIds(deficitIds).size() != deficitIds.size()) {
			reader.problem(deficitField, "mentoring-unknown");
		}
		if (this.practices.byIds(practiceIds).size() != practiceIds.size()) {
			reader.problem(practiceField, "mentoring-unknown");
		}
		if (deficitIds.size() + practiceIds.size() > FieldReader.MANY) {
			reader.problem(deficitField, "field-many", FieldReader.MANY, deficitField);
		}
	}

	/**
	 * Offers nothing any more. Pairs that stand go on.
	 * @param caller who
	 */
	public void withdraw(Caller caller) {
		String account = caller.person();
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			return this.graph.list(WITHDRAW, Map.of("account", account), (row) -> true);
		});
	}

	/** An offer without what its owner says of themselves. */
	private record Row(String id, String account, Set<MentoringModel> models, List<String> deficits,
			List<String> practices, int most, int load, @Nullable String note, int version) {

		private static Row of(Record row) {
			Value n = row.get("n");
			return new Row(n.get("id").asString(), row.get("account").asString(),
					Rows.texts(n, "models").stream().map(MentoringModel::valueOf).collect(Collectors.toSet()),
					Rows.texts(row, "deficits"), Rows.texts(row, "practices"), n.get("most").asInt(),
					row.get("load").asInt(), Rows.text(n, "note"), n.get("version").asInt());
		}

		private Optional<MentorOffer> with(@Nullable Profile profile) {
			return Optional.ofNullable(profile)
				.map((known) -> new MentorOffer(this.id, this.account, known, this.models, this.deficits,
						this.practices, this.most, this.load, this.note, this.version));
		}

	}

}
