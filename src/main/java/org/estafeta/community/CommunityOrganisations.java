package org.estafeta.community;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Responsibilities;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * Which organisations belong to a community. Everybody may see that.
 */
@Service
public class CommunityOrganisations {

	private static final CypherQuery OF = CypherQuery.named("community/organisations");

	private static final CypherQuery ADD = CypherQuery.named("community/add-organisation");

	private static final CypherQuery END = CypherQuery.named("community/end-organisation");

	private final Graph graph;

	private final Writes writes;

	private final CommunityMembers members;

	private final Responsibilities responsibilities;

	private final Clock clock;

	CommunityOrganisations(Graph graph, Writes writes, CommunityMembers members, Responsibilities responsibilities,
			Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.members = members;
		this.responsibilities = responsibilities;
		this.clock = clock;
	}

	/**
	 * The organisations of a community.
	 * @param community the community
	 * @return those of today in the order of their names, then those that left
	 */
	public List<CommunityOrganisation> of(String community) {
		return this.graph.list(OF, Map.of("id", community), MemberRow::organisation);
	}

	/**
	 * Makes an organisation belong to a community from today on.
	 * @param caller who says so
	 * @param community the community
	 * @param organisation the organisation; one that belongs already stays as it is
	 * @throws EstafetaException with kind FORBIDDEN when the caller does not run the
	 * community, with kind NOT_FOUND when there is no such community or organisation
	 */
	public void add(Caller caller, String community, String organisation) {
		require(this.members.standing(caller, community).mayRun());
		change(ADD, "join-community", community, organisation);
	}

	/**
	 * Ends that an organisation belongs to a community.
	 * @param caller who says so: one who runs the community, or answers for the
	 * organisation
	 * @param community the community
	 * @param organisation the organisation
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not say so, with
	 * kind NOT_FOUND when it does not belong
	 */
	public void end(Caller caller, String community, String organisation) {
		require(mayEnd(caller, this.members.standing(caller, community), organisation));
		change(END, "leave-community", community, organisation);
	}

	private boolean mayEnd(Caller caller, CommunityStanding standing, String organisation) {
		return standing.mayRun() || (caller.may(Action.EDIT_OWN_ORGANISATIONS) && caller.account() != null
				&& this.responsibilities.covers(caller.person(), organisation));
	}

	private void change(CypherQuery query, String summary, String community, String organisation) {
		this.writes.apply(new Writes.Order("community", summary, false), (touched) -> {
			CommunityLock.lock(this.graph, community);
			touched.add(NodeKind.ORGANISATION, organisation);
			touched.add(NodeKind.COMMUNITY, community);
			return this.graph
				.one(query, Map.of("id", community, "organisation", organisation, "today", LocalDate.now(this.clock)),
						(row) -> row.get("id").asString())
				.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "community-organisation"));
		});
	}

	private static void require(boolean may) {
		if (!may) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "community-run");
		}
	}

}
