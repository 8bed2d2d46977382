package org.estafeta.network.graphql;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.api.GlobalId;
import org.estafeta.network.NetworkOverview;
import org.estafeta.network.NetworkTie;
import org.estafeta.network.Networks;
import org.estafeta.network.TieKind;
import org.estafeta.network.TieRecord;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.NodeKind;

/**
 * How organisations are tied.
 */
@Controller
class NetworkController {

	private final Networks networks;

	NetworkController(Networks networks) {
		this.networks = networks;
	}

	@QueryMapping
	NetworkOverview network() {
		return this.networks.overview();
	}

	@QueryMapping
	List<NetworkTie> tiesOfOrganisation(@Argument String organisation) {
		return this.networks.of(GlobalId.parse(organisation, NodeKind.ORGANISATION));
	}

	@SchemaMapping(typeName = "NetworkOverview")
	List<TieNumber> kinds(NetworkOverview overview) {
		return numbers(overview.kinds());
	}

	@SchemaMapping(typeName = "NetworkCentre", field = "kinds")
	List<TieNumber> kindsOfCentre(NetworkOverview.Centre centre) {
		return numbers(centre.kinds());
	}

	private static List<TieNumber> numbers(Map<TieKind, Integer> kinds) {
		return kinds.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((one) -> new TieNumber(one.getKey(), one.getValue()))
			.toList();
	}

	@SchemaMapping(typeName = "NetworkTie")
	CompletableFuture<Organisation> other(NetworkTie tie, DataLoader<String, Organisation> organisations) {
		return organisations.load(tie.other());
	}

	@SchemaMapping(typeName = "TieRecord")
	String id(TieRecord tie) {
		return new GlobalId(tie.node(), tie.id()).text();
	}

	/**
	 * How many ties there are through something.
	 *
	 * @param kind through what
	 * @param number how many
	 */
	record TieNumber(TieKind kind, int number) {

	}

}
