package org.estafeta.web;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.Practice;
import org.estafeta.practice.Practices;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.Facet;
import org.estafeta.search.Hit;
import org.estafeta.search.QueryMode;
import org.estafeta.search.SearchRequest;
import org.estafeta.shared.KeysetRequest;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.Deficits;

/**
 * Finds the organisations, practices and deficits that people choose in forms.
 */
@Component
class NodePicker {

	private static final int MOST = 8;

	private final SchoolFinder schools;

	private final CatalogueSearch search;

	private final Organisations organisations;

	private final Practices practices;

	private final Deficits deficits;

	NodePicker(SchoolFinder schools, CatalogueSearch search, Organisations organisations, Practices practices,
			Deficits deficits) {
		this.schools = schools;
		this.search = search;
		this.organisations = organisations;
		this.practices = practices;
		this.deficits = deficits;
	}

	/**
	 * Reads what was chosen.
	 * @param kind organisations, practices or deficits
	 * @param ids their ids; unknown ones are passed over
	 * @return the choices
	 */
	List<Choice> chosen(NodeKind kind, List<String> ids) {
		return switch (kind) {
			case ORGANISATION -> this.organisations.byIds(ids).values().stream().map(Choice::of).toList();
			case DEFICIT -> this.deficits.byIds(ids).values().stream().map(Choice::of).toList();
			default -> this.practices.byIds(ids).values().stream().map(Choice::of).toList();
		};
	}

	/**
	 * Looks for what is meant.
	 * @param kind organisations, practices or deficits
	 * @param typed what was typed; not empty
	 * @return the only one that can be meant, or several, the best first
	 */
	List<Choice> find(NodeKind kind, String typed) {
		if (kind == NodeKind.ORGANISATION) {
			return this.schools.find(typed).stream().map(Choice::of).toList();
		}
		SearchRequest request = new SearchRequest(typed, Map.of(Facet.KIND, List.of(kind.name())), QueryMode.FORGIVING,
				KeysetRequest.first(MOST));
		List<Choice> found = chosen(kind, this.search.find(request).hits().stream().map(Hit::id).toList());
		List<Choice> exact = found.stream().filter((one) -> typed.equalsIgnoreCase(one.name())).toList();
		return (exact.size() == 1) ? exact : found;
	}

	/**
	 * One that can be chosen.
	 *
	 * @param id its id
	 * @param name its name
	 * @param place where it is
	 */
	record Choice(String id, String name, String place) {

		private static Choice of(Organisation organisation) {
			return new Choice(organisation.id(), organisation.name(), organisation.place().line());
		}

		private static Choice of(Deficit deficit) {
			return new Choice(deficit.id(), deficit.name(), "");
		}

		private static Choice of(Practice practice) {
			return new Choice(practice.id(), practice.title(), (practice.region() != null) ? practice.region() : "");
		}

	}

}
