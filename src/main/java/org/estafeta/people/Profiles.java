package org.estafeta.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.neo4j.driver.types.MapAccessor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.Uuid7;

/**
 * What owners of accounts say of themselves. Only they read and change it here; whoever
 * shows it to others asks the person first.
 */
@Service
public class Profiles {

	/** The most subjects of one person. */
	public static final int MAX_SUBJECTS = 6;

	private static final int EARLIEST = 1940;

	private static final CypherQuery OF_ACCOUNTS = CypherQuery.named("people/profiles");

	private static final CypherQuery SAVE = CypherQuery.named("people/save-profile");

	private static final CypherQuery REMOVE = CypherQuery.named("people/remove-profile");

	private final Graph graph;

	private final Writes writes;

	private final Organisations organisations;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Profiles(Graph graph, Writes writes, Organisations organisations, ApplicationEventPublisher events, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.organisations = organisations;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Reads what the owner of an account says of themselves.
	 * @param accountId the account
	 * @return the profile; empty when they have said nothing
	 */
	public Optional<Profile> ofAccount(String accountId) {
		return Optional.ofNullable(ofAccounts(List.of(accountId)).get(accountId));
	}

	/**
	 * Reads what owners of accounts say of themselves.
	 * @param accountIds the accounts
	 * @return the profiles by account; none of those who have said nothing
	 */
	public Map<String, Profile> ofAccounts(Collection<String> accountIds) {
		return this.graph
			.list(OF_ACCOUNTS, Map.of("accounts", List.copyOf(accountIds)),
					(row) -> Map.entry(row.get("account").asString(), profile(row)))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
	}

	/**
	 * Keeps what the owner of an account says of themselves, in place of what they said
	 * before.
	 * @param accountId the account
	 * @param draft what they say
	 * @throws EstafetaException with kind BAD_REQUEST when there is no subject or too
	 * many or the year cannot be, with kind NOT_FOUND when there is no such organisation
	 * or account
	 */
	public void save(String accountId, ProfileDraft draft) {
		if (draft.subjects().isEmpty() || draft.subjects().size() > MAX_SUBJECTS) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "profile-subjects", MAX_SUBJECTS);
		}
		Integer since = draft.teachingSince();
		if (since != null && (since < EARLIEST || since > LocalDate.now(this.clock).getYear())) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "profile-since", EARLIEST);
		}
		if (draft.organisationId() != null) {
			this.organisations.get(draft.organisationId());
		}
		Map<String, Object> row = new HashMap<>(Map.of("account", accountId, "id", Uuid7.next(this.clock), "position",
				draft.occupation().name(), "subjects", draft.subjects().stream().map(Subject::text).toList(), "at",
				ZonedDateTime.now(this.clock), "today", LocalDate.now(this.clock)));
		row.put("organisation", draft.organisationId());
		row.put("since", since);
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			return this.graph.one(SAVE, row, (saved) -> saved.get("id").asString())
				.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "account-not-found"));
		});
	}

	/**
	 * Removes what the owner of an account says of themselves, with everything personal
	 * that hangs on it. An adoption that names the person as adopter keeps an adopter
	 * without a name.
	 * @param accountId the account
	 */
	public void remove(String accountId) {
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			Optional<Profile> profile = ofAccount(accountId);
			profile.ifPresent((known) -> {
				touched.addUnlisted(1);
				this.events.publishEvent(new ProfileRemoval(known.teacherId()));
				this.graph.list(REMOVE, Map.of("account", accountId), (row) -> row.get("gone").asInt());
			});
			return profile.isPresent();
		});
	}

	private static Profile profile(MapAccessor row) {
		List<Subject> subjects = Rows.texts(row, "subjects")
			.stream()
			.flatMap((text) -> Subject.ofText(text).stream())
			.toList();
		return new Profile(row.get("id").asString(), row.get("name").asString(),
				Occupation.valueOf(row.get("position").asString()), subjects,
				row.get("organisation").isNull() ? null
						: new Profile.Workplace(row.get("organisation").asString(), row.get("place").asString(),
								Rows.text(row, "city"), Rows.text(row, "region"), row.get("since").asLocalDate()),
				Rows.number(row, "teachingSince"));
	}

}
