package org.estafeta.editing;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.estafeta.event.ProgrammeForm;
import org.estafeta.graphstore.Rows;
import org.estafeta.organisation.Joining;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.YoungAudience;
import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.Scope;

/**
 * Reads what can be edited out of rows of the graph.
 */
final class EditRow {

	private EditRow() {
	}

	static OrganisationEdit organisation(Record row) {
		Value n = row.get("n");
		return new OrganisationEdit(Rows.text(n, "name"), Rows.text(n, "shortName"), Rows.texts(n, "aliases"),
				Organisation.Kind.valueOf(n.get("kind").asString()),
				Rows.texts(n, "levels").stream().map(EducationLevel::valueOf).toList(), Rows.text(n, "city"),
				Rows.text(n, "region"), Rows.text(n, "inn"), Rows.text(n, "ogrn"), Rows.text(n, "closedOn"),
				Rows.text(n, "citation"));
	}

	static SiteEdit site(Record row) {
		Value n = row.get("n");
		return new SiteEdit(Rows.text(n, "title"), Rows.text(n, "statusKind"), scope(n), Rows.text(n, "from"),
				Rows.text(n, "to"), Rows.text(n, "orderReference"), Rows.text(n, "note"), Rows.text(n, "citation"));
	}

	static EventEdit event(Record row) {
		Value n = row.get("n");
		return new EventEdit(Rows.text(n, "title"), Rows.text(n, "kindName"), scope(n), Rows.text(n, "start"),
				Rows.text(n, "end"), Rows.text(n, "city"), Rows.text(n, "region"), Rows.texts(row, "hosts"),
				Rows.text(n, "organiser"), Rows.texts(row, "practices"), Rows.text(n, "participants"),
				Rows.text(n, "note"), n.get("cancelled").asBoolean(false), Rows.text(n, "citation"));
	}

	static ProgrammeEdit programme(Record row) {
		Value n = row.get("n");
		Integer hours = Rows.number(n, "hours");
		String form = Rows.text(n, "form");
		return new ProgrammeEdit(Rows.text(n, "title"), Rows.text(n, "kindName"), Rows.text(n, "summary"),
				(hours != null) ? hours.toString() : null, (form != null) ? ProgrammeForm.valueOf(form) : null,
				Rows.text(n, "targetGroup"), Rows.texts(row, "providers"), Rows.text(n, "provider"),
				Rows.text(n, "region"), Rows.text(n, "year"), Rows.texts(row, "deficits"), Rows.text(n, "citation"));
	}

	static CommunityEdit community(Record row) {
		Value n = row.get("n");
		return new CommunityEdit(Rows.text(n, "name"), Rows.text(n, "kindName"), scope(n),
				Joining.of(Rows.text(n, "joining")), Rows.text(n, "city"), Rows.text(n, "region"),
				Rows.text(n, "organiser"), Rows.text(n, "note"), Rows.text(n, "citation"),
				YoungAudience.of(Rows.texts(n, "youngAudiences")));
	}

	static DeficitEdit deficit(Record row) {
		Value n = row.get("n");
		return new DeficitEdit(Rows.text(n, "name"), Rows.text(n, "nameEn"), Rows.text(n, "definition"),
				Rows.texts(n, "aliases"), Rows.text(row, "broaderId"), Rows.text(n, "citation"));
	}

	private static @Nullable Scope scope(Value n) {
		String scope = Rows.text(n, "scope");
		return (scope != null) ? Scope.valueOf(scope) : null;
	}

}
