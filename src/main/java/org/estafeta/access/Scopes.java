package org.estafeta.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * What methodists look after. Whoever was never given anything looks after everything;
 * once something is named, their rights about things hold for what any of it covers:
 * organisations, innovation sites, events, programmes, adoptions, practices and
 * catalogued people by the organisation or its territory, practices and submissions also
 * by a subject, and communities by their names alone. Administrators are never limited.
 * What a leader answers for is another matter: {@link Responsibilities}.
 */
@Service
public class Scopes {

	/** The longest name of a subject. */
	public static final int MAX_SUBJECT = 150;

	private static final CypherQuery OF = CypherQuery.named("access/scope");

	private static final CypherQuery LIMITED = CypherQuery.named("access/is-limited");

	private static final CypherQuery COVERS = CypherQuery.named("access/covers");

	private static final CypherQuery ADD = CypherQuery.named("access/look-after");

	private static final CypherQuery REMOVE = CypherQuery.named("access/look-after-no-more");

	private static final CypherQuery ADD_SUBJECT = CypherQuery.named("access/add-subject");

	private static final CypherQuery REMOVE_SUBJECT = CypherQuery.named("access/remove-subject");

	private static final CypherQuery FIND_COMMUNITIES = CypherQuery.named("access/find-communities");

	private static final CypherQuery FIND_SUBJECTS = CypherQuery.named("access/find-subjects");

	private static final String ACCOUNT = "account";

	private static final String TIE = "LOOKS_AFTER";

	private static final int SHOWN = 20;

	private final Graph graph;

	private final Writes writes;

	Scopes(Graph graph, Writes writes) {
		this.graph = graph;
		this.writes = writes;
	}

	/**
	 * Whether somebody's rights as a methodist are limited to some things.
	 * @param caller who
	 * @return false for administrators, for strangers and for the administrator's token
	 */
	public boolean isLimited(Caller caller) {
		return limited(caller).isPresent();
	}

	private Optional<String> limited(Caller caller) {
		return Optional.ofNullable(caller.account())
			.filter((account) -> !caller.roles().contains(Role.ADMINISTRATOR))
			.filter((account) -> this.graph
				.one(LIMITED, Map.of(ACCOUNT, account), (row) -> row.get("limited").asBoolean())
				.orElse(false));
	}

	/**
	 * Which things somebody's rights as a methodist hold for. Whether they have such
	 * rights is another question.
	 * @param caller who
	 * @param ids the ids of nodes, of whatever kind
	 * @return those that they look after; all, unknown ones too, for whoever is not
	 * limited
	 */
	public Set<String> within(Caller caller, Collection<String> ids) {
		return limited(caller).map((account) -> covered(this.graph, TIE, account, ids))
			.orElseGet(() -> new HashSet<>(ids));
	}

	static Set<String> covered(Graph graph, String tie, String account, Collection<String> ids) {
		return new HashSet<>(graph.list(COVERS, Map.of(ACCOUNT, account, "tie", tie, "ids", List.copyOf(ids)),
				(row) -> row.get("id").asString()));
	}

	/**
	 * Leaves what somebody's rights as a methodist hold for.
	 * @param caller who
	 * @param things the things
	 * @param ids the ids of the nodes of a thing, all of which they must look after
	 * @param <T> the type of the things
	 * @return the things that they look after, in the same order
	 */
	public <T> List<T> keep(Caller caller, List<T> things, Function<T, List<String>> ids) {
		return limited(caller).map((account) -> {
			List<String> all = things.stream().flatMap((one) -> ids.apply(one).stream()).distinct().toList();
			Set<String> within = covered(this.graph, TIE, account, all);
			return things.stream().filter((one) -> within.containsAll(ids.apply(one))).toList();
		}).orElse(things);
	}

	/**
	 * Whether somebody's rights as a methodist hold for a thing.
	 * @param caller who
	 * @param id the id of a node
	 * @return true when they look after it
	 */
	public boolean covers(Caller caller, String id) {
		return within(caller, List.of(id)).contains(id);
	}

	/**
	 * Asks that somebody looks after things.
	 * @param caller who
	 * @param ids the ids of the nodes
	 * @throws EstafetaException with kind FORBIDDEN when one of them is not theirs to
	 * look after, and also when it is not there at all
	 */
	public void require(Caller caller, String... ids) {
		List<String> all = Arrays.asList(ids);
		if (!within(caller, all).containsAll(all)) {
			throw closed();
		}
	}

	/**
	 * Asks that somebody looks after everything.
	 * @param caller who
	 * @throws EstafetaException with kind FORBIDDEN when they are limited
	 */
	public void requireAll(Caller caller) {
		if (isLimited(caller)) {
			throw closed();
		}
	}

	private static EstafetaException closed() {
		return new EstafetaException(ErrorKind.FORBIDDEN, "scope-closed");
	}

	/**
	 * What somebody looks after.
	 * @param account the account
	 * @return it, all in the order of the names
	 */
	public Scope of(String account) {
		return this.graph.one(OF, Map.of(ACCOUNT, account), (row) -> {
			List<Responsibilities.Responsibility> things = row.get("things")
				.asList((thing) -> new Responsibilities.Responsibility(thing.get("id").asString(),
						thing.get("label").asString(), thing.get("name").asString()));
			return new Scope(row.get("limited").asBoolean(), things,
					Rows.texts(row, "subjects").stream().sorted().toList());
		}).orElse(Scope.EVERYTHING);
	}

	/**
	 * Looks for communities that somebody could look after.
	 * @param text a part of the name, in any case
	 * @return at most 20, the shortest names first
	 */
	public List<Responsibilities.Responsibility> communities(String text) {
		return this.graph.list(FIND_COMMUNITIES, Map.of("text", text.strip(), "limit", SHOWN),
				(row) -> new Responsibilities.Responsibility(row.get("id").asString(), row.get("label").asString(),
						row.get("name").asString()));
	}

	/**
	 * Looks for subjects of practices that somebody could look after.
	 * @param text a part of the name, in any case
	 * @return at most 20, as they stand in the catalogue, the shortest first
	 */
	public List<String> subjects(String text) {
		return this.graph.list(FIND_SUBJECTS, Map.of("text", text.strip(), "limit", SHOWN),
				(row) -> row.get("subject").asString());
	}

	/**
	 * Makes somebody look after a place or a community, at once.
	 * @param account the account
	 * @param thing the id of an organisation, a territory or a community
	 * @throws EstafetaException with kind NOT_FOUND when there is no such account or
	 * thing
	 */
	public void add(String account, String thing) {
		change(ADD, account, "thing", thing, false);
	}

	/**
	 * Ends that somebody looks after a place or a community, at once. Whoever has nothing
	 * left looks after everything.
	 * @param account the account
	 * @param thing the id of an organisation, a territory or a community
	 * @param everything whether they may look after everything from then on
	 * @throws EstafetaException with kind NOT_FOUND when they do not, with kind CONFLICT
	 * when it is the last one and they may not look after everything
	 */
	public void remove(String account, String thing, boolean everything) {
		change(REMOVE, account, "thing", thing, everything);
	}

	/**
	 * Makes somebody look after a subject, at once.
	 * @param account the account
	 * @param subject the subject; case and «ё» do not matter
	 * @throws EstafetaException with kind NOT_FOUND when there is no such account, with
	 * kind BAD_REQUEST for an empty or long one
	 */
	public void addSubject(String account, String subject) {
		String name = subject.strip();
		if (name.isEmpty() || name.length() > MAX_SUBJECT) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "scope-subject", MAX_SUBJECT);
		}
		change(ADD_SUBJECT, account, "subject", name, false);
	}

	/**
	 * Ends that somebody looks after a subject, at once. Whoever has nothing left looks
	 * after everything.
	 * @param account the account
	 * @param subject the subject
	 * @param everything whether they may look after everything from then on
	 * @throws EstafetaException with kind NOT_FOUND when they do not, with kind CONFLICT
	 * when it is the last one and they may not look after everything
	 */
	public void removeSubject(String account, String subject, boolean everything) {
		change(REMOVE_SUBJECT, account, "subject", subject, everything);
	}

	private void change(CypherQuery query, String account, String name, String value, boolean everything) {
		this.writes.apply(new Writes.Order("administrator", "scope", false), (touched) -> {
			touched.addUnlisted(1);
			boolean limited = this.graph
				.one(query, Map.of(ACCOUNT, account, name, value), (row) -> row.get("limited").asBoolean())
				.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "place-not-found"));
			if (!limited && !everything) {
				throw new EstafetaException(ErrorKind.CONFLICT, "scope-last");
			}
			return account;
		});
	}

}
