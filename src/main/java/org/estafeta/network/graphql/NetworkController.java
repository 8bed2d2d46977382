package org.estafeta.network.graphql;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.network.Agreement;
import org.estafeta.network.AgreementEdit;
import org.estafeta.network.Agreements;
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

	private final Agreements agreements;

	NetworkController(Networks networks, Agreements agreements) {
		this.networks = networks;
		this.agreements = agreements;
	}

	@QueryMapping
	List<Agreement> agreementsOfOrganisation(@Argument String organisation) {
		return this.agreements.of(GlobalId.parse(organisation, NodeKind.ORGANISATION));
	}

	@MutationMapping
	List<Agreement> concludeAgreement(@Argument String organisation, @Argument AgreementEdit input,
			@ContextValue Caller caller) {
		String id = GlobalId.parse(organisation, NodeKind.ORGANISATION);
		this.agreements.conclude(caller, id, new AgreementEdit(input.title(), input.reference(), input.from(),
				input.to(), input.others().stream().map((one) -> GlobalId.parse(one, NodeKind.ORGANISATION)).toList()));
		return this.agreements.of(id);
	}

	@MutationMapping
	boolean removeAgreement(@Argument String id, @ContextValue Caller caller) {
		this.agreements.remove(caller, id);
		return true;
	}

	@SchemaMapping(typeName = "Agreement")
	CompletableFuture<List<Organisation>> parties(Agreement agreement, DataLoader<String, Organisation> organisations) {
		return organisations.loadMany(agreement.parties().stream().map(Agreement.Party::id).toList());
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
		NodeKind node = tie.node();
		return (node != null) ? new GlobalId(node, tie.id()).text() : tie.id();
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
