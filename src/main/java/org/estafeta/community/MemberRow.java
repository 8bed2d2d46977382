package org.estafeta.community;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.MapAccessor;

import org.estafeta.graphstore.Rows;
import org.estafeta.organisation.Joining;
import org.estafeta.shared.ImpreciseDate;

/**
 * Reads rows of the graph about members.
 */
final class MemberRow {

	private MemberRow() {
	}

	static CommunityStanding standing(Record row, boolean everywhere) {
		String role = Rows.text(row, "role");
		return new CommunityStanding(Joining.of(Rows.text(row, "joining")), Rows.text(row, "person"),
				(role != null) ? CommunityRole.valueOf(role) : null, date(row, "since"),
				row.get("askedAt").isNull() ? null : row.get("askedAt").asZonedDateTime().toInstant(), everywhere);
	}

	static CommunityMember member(Record row) {
		return new CommunityMember(row.get("person").asString(), Rows.text(row, "name"),
				CommunityRole.valueOf(row.get("role").asString()), date(row, "since"), date(row, "until"));
	}

	static CommunityOrganisation organisation(Record row) {
		return new CommunityOrganisation(row.get("id").asString(), row.get("name").asString(), date(row, "since"),
				date(row, "until"));
	}

	static OrganisationCommunity community(Record row) {
		return new OrganisationCommunity(row.get("id").asString(), row.get("sortKey").asString(),
				row.get("name").asString(),
				row.get("periods")
					.asList((period) -> new OrganisationCommunity.Period(date(period, "since"),
							date(period, "until"))));
	}

	static JoinRequest request(Record row) {
		return new JoinRequest(row.get("person").asString(), row.get("name").asString(), Rows.texts(row, "subjects"),
				Rows.text(row, "workplace"), Rows.text(row, "note"), row.get("at").asZonedDateTime().toInstant());
	}

	static OwnCommunity own(Record row) {
		String role = Rows.text(row, "role");
		return new OwnCommunity(row.get("id").asString(), row.get("name").asString(),
				(role != null) ? CommunityRole.valueOf(role) : null, row.get("requests").asInt());
	}

	static @Nullable ImpreciseDate date(MapAccessor row, String name) {
		String text = Rows.text(row, name);
		return (text != null) ? ImpreciseDate.parse(text).orElse(null) : null;
	}

}
