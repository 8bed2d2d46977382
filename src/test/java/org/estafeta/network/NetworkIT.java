package org.estafeta.network;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.estafeta.GraphQlClient;
import org.estafeta.RunningApplication;
import org.estafeta.api.GlobalId;
import org.estafeta.savedsearch.FormBrowser;
import org.estafeta.shared.NodeKind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The network of the real data, as a stranger sees it.
 */
@RunningApplication
class NetworkIT {

	@LocalServerPort
	int port;

	@Autowired
	Networks networks;

	@Test
	void bothEndsOfEachTieTellTheSame() {
		NetworkOverview overview = this.networks.overview();
		assertThat(overview.pairs()).isPositive();
		assertThat(overview.meetings().stream().mapToInt(NetworkOverview.Meeting::pairs).sum())
			.isEqualTo(overview.pairs());
		for (NetworkOverview.Centre centre : overview.centres()) {
			String id = centre.organisation().id();
			List<NetworkTie> ties = this.networks.of(id);
			assertThat(ties).as(centre.organisation().name()).hasSize(centre.partners());
			Map<TieKind, Integer> partners = new TreeMap<>();
			ties.forEach((tie) -> tie.numbers().keySet().forEach((kind) -> partners.merge(kind, 1, Integer::sum)));
			assertThat(partners).isEqualTo(centre.kinds());
			for (NetworkTie tie : ties) {
				NetworkTie back = this.networks.of(tie.other())
					.stream()
					.filter((one) -> one.other().equals(id))
					.findFirst()
					.orElseThrow();
				assertThat(back.weight()).isEqualTo(tie.weight());
				assertThat(named(back)).isEqualTo(named(tie));
				assertThat(
						back.records().stream().map(TieRecord::direction).filter(TieRecord.Direction.RECEIVED::equals))
					.hasSameSizeAs(tie.records()
						.stream()
						.map(TieRecord::direction)
						.filter(TieRecord.Direction.PASSED_ON::equals)
						.toList());
			}
		}
	}

	private static Set<String> named(NetworkTie tie) {
		Set<String> names = new HashSet<>();
		tie.records().forEach((one) -> names.add(one.kind() + one.id()));
		return names;
	}

	@Test
	void aTieIsToldWithItsRecordsToProgramsAndToReaders() {
		NetworkOverview.Centre centre = this.networks.overview().centres().getFirst();
		String id = centre.organisation().id();
		JsonNode ties = new GraphQlClient(this.port)
			.ask("query($id: ID!) { tiesOfOrganisation(organisation: $id) { other { name } weight "
					+ "records { kind direction id name since { edtf } } } network { pairs centres { partners } } }",
					Map.of("id", new GlobalId(NodeKind.ORGANISATION, id).text()))
			.at("/data/tiesOfOrganisation");
		assertThat(ties.size()).isEqualTo(centre.partners());
		FormBrowser reader = new FormBrowser(this.port);
		String page = reader.get("/organisations/" + id + "/network").body();
		ties.forEach((tie) -> tie.get("records")
			.forEach((one) -> assertThat(page).contains(GlobalId.parse(one.get("id").asString()).id())));
		assertThat(reader.get("/network").body()).contains("/organisations/" + id + "/network");
		assertThat(reader.get("/organisations/00000000-0000-0000-0000-000000000000/network").statusCode())
			.isEqualTo(404);
	}

}
