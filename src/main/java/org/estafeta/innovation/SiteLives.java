package org.estafeta.innovation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.organisation.InnovationSite;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.ImpreciseDate;

/**
 * What happened in the life of sites. Everybody may see it; it names no people.
 */
@Service
public class SiteLives {

	private static final CypherQuery TEAMS = CypherQuery.named("innovation/teams");

	private static final CypherQuery MOMENTS = CypherQuery.named("innovation/moments");

	private final InnovationSites sites;

	private final SiteApplications applications;

	private final Graph graph;

	SiteLives(InnovationSites sites, SiteApplications applications, Graph graph) {
		this.sites = sites;
		this.applications = applications;
		this.graph = graph;
	}

	/**
	 * The life of a site.
	 * @param id the site
	 * @return what happened, by day; for a site that was not granted here it begins with
	 * the day that the catalogue knows of, if it knows one
	 * @throws EstafetaException with kind NOT_FOUND when there is no such site
	 */
	public List<SiteMoment> of(String id) {
		InnovationSite site = this.sites.get(id);
		List<SiteMoment> moments = new ArrayList<>(this.graph.list(MOMENTS, Map.of("site", id), SiteLives::moment));
		ImpreciseDate from = site.from();
		LocalDate began = (from != null) ? from.earliest() : null;
		if (began != null && moments.stream().noneMatch((one) -> one.kind() == SiteMoment.Kind.GRANTED)) {
			moments.addFirst(new SiteMoment(SiteMoment.Kind.GRANTED, began, null, site.orderReference(), null, null));
		}
		return List.copyOf(moments);
	}

	private static SiteMoment moment(Record row) {
		Value m = row.get("m");
		return new SiteMoment(SiteMoment.Kind.valueOf(m.get("kind").asString()), m.get("day").asLocalDate(),
				Rows.day(m, "endsOn"), Rows.text(m, "reference"), Rows.text(m, "remarks"), Rows.text(m, "report"));
	}

	/**
	 * The teams of sites.
	 * @param sites the ids of the sites
	 * @return the ids of the communities that are their teams, by id of the site
	 */
	public Map<String, String> teams(Collection<String> sites) {
		Map<String, String> teams = new HashMap<>();
		this.graph.list(TEAMS, Map.of("sites", List.copyOf(sites)),
				(row) -> teams.put(row.get("site").asString(), row.get("team").asString()));
		return teams;
	}

	/**
	 * Whether a site holds its status.
	 * @param site the site
	 * @return true until its last day, and while no last day is known
	 */
	public boolean lasts(InnovationSite site) {
		ImpreciseDate to = site.to();
		if (to == null) {
			return true;
		}
		LocalDate latest = to.latest();
		LocalDate today = this.applications.today();
		return latest != null && !latest.isBefore(today);
	}

}
