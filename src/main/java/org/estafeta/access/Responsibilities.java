package org.estafeta.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Which organisations and territories people answer for as leaders: that role counts
 * there alone. What methodists look after is another matter: {@link Scopes}.
 */
@Service
public class Responsibilities {

	private static final CypherQuery OF = CypherQuery.named("access/responsibilities");

	private static final CypherQuery ADD = CypherQuery.named("access/add-responsibility");

	private static final CypherQuery REMOVE = CypherQuery.named("access/remove-responsibility");

	private static final CypherQuery FIND = CypherQuery.named("access/find-places");

	private static final String TIE = "ANSWERS_FOR";

	private static final int SHOWN = 20;

	private final Graph graph;

	private final Writes writes;

	Responsibilities(Graph graph, Writes writes) {
		this.graph = graph;
		this.writes = writes;
	}

	/**
	 * What somebody answers for.
	 * @param account the account
	 * @return the places, in the order of their names
	 */
	public List<Responsibility> of(String account) {
		return this.graph.list(OF, Map.of("account", account), (row) -> new Responsibility(row.get("id").asString(),
				row.get("label").asString(), row.get("name").asString()));
	}

	/**
	 * Whether somebody answers for an organisation, or for a territory that it lies in.
	 * @param account the account
	 * @param organisation the id of the organisation
	 * @return true when they do
	 */
	public boolean covers(String account, String organisation) {
		return Scopes.covered(this.graph, TIE, account, List.of(organisation)).contains(organisation);
	}

	/**
	 * Which organisations somebody answers for.
	 * @param account the account
	 * @param organisations the ids of organisations
	 * @return those that they answer for, or that lie in a territory that they answer for
	 */
	public Set<String> within(String account, Collection<String> organisations) {
		return Scopes.covered(this.graph, TIE, account, organisations);
	}

	/**
	 * Looks for places that somebody could answer for.
	 * @param text a part of the name, in any case
	 * @return organisations and territories, at most 20, the shortest names first
	 */
	public List<Responsibility> places(String text) {
		return this.graph.list(FIND, Map.of("text", text.strip(), "limit", SHOWN),
				(row) -> new Responsibility(row.get("id").asString(), row.get("label").asString(),
						row.get("name").asString()));
	}

	/**
	 * Makes somebody answer for a place.
	 * @param account the account
	 * @param place the id of an organisation or a territory
	 * @throws EstafetaException with kind NOT_FOUND when there is no such account or
	 * place
	 */
	public void add(String account, String place) {
		change(ADD, account, place);
	}

	/**
	 * Ends that somebody answers for a place, at once.
	 * @param account the account
	 * @param place the id of an organisation or a territory
	 * @throws EstafetaException with kind NOT_FOUND when they do not
	 */
	public void remove(String account, String place) {
		change(REMOVE, account, place);
	}

	private void change(CypherQuery query, String account, String place) {
		this.writes.apply(new Writes.Order("administrator", "responsibility", false), (touched) -> {
			touched.addUnlisted(1);
			return this.graph.one(query, Map.of("account", account, "place", place), (row) -> row.get("id").asString())
				.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "place-not-found"));
		});
	}

	/**
	 * A place or a community that somebody answers for.
	 *
	 * @param id its id
	 * @param label {@code Organisation}, {@code Territory} or {@code Community}
	 * @param name its name
	 */
	public record Responsibility(String id, String label, String name) {

	}

}
