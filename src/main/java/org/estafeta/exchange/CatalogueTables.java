package org.estafeta.exchange;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.organisation.InnovationSiteDraft;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.OrganisationDraft;
import org.estafeta.practice.AddressedDeficitDraft;
import org.estafeta.practice.PracticeDraft;
import org.estafeta.shared.Scope;
import org.estafeta.taxonomy.DeficitDraft;

/**
 * Reads rows of organisations, innovation sites, deficits and practices.
 */
final class CatalogueTables {

	private static final Map<String, Organisation.Kind> ORGANISATION_KINDS = organisationKinds();

	private static final Map<String, Boolean> NAMED = Map.of("named", true, "derived", false);

	private static final Map<String, Boolean> FROM_TITLE = Map.of("title", true, "source", false);

	private static final Map<String, Boolean> STATED = Map.of("stated", true, "derived", false);

	private CatalogueTables() {
	}

	private static Map<String, Organisation.Kind> organisationKinds() {
		Map<String, Organisation.Kind> kinds = new HashMap<>();
		for (String school : new String[] { "school", "lyceum", "gymnasium", "special_school", "школа", "лицей",
				"гимназия" }) {
			kinds.put(school, Organisation.Kind.SCHOOL);
		}
		kinds.put("kindergarten", Organisation.Kind.KINDERGARTEN);
		kinds.put("детский сад", Organisation.Kind.KINDERGARTEN);
		kinds.put("supplementary", Organisation.Kind.SUPPLEMENTARY);
		for (String centre : new String[] { "methodical_centre", "dpo_institute", "support_centre",
				"assessment_centre" }) {
			kinds.put(centre, Organisation.Kind.METHODICAL_CENTRE);
		}
		kinds.put("authority", Organisation.Kind.COMMITTEE);
		kinds.put("university", Organisation.Kind.UNIVERSITY);
		kinds.put("research_institute", Organisation.Kind.UNIVERSITY);
		kinds.put("college", Organisation.Kind.COLLEGE);
		for (String partner : new String[] { "partner", "enterprise", "union", "programme_operator", "company" }) {
			kinds.put(partner, Organisation.Kind.NETWORK_PARTNER);
		}
		for (String system : new String[] { "municipal_system", "regional_system", "school_group" }) {
			kinds.put(system, Organisation.Kind.SCHOOL_SYSTEM);
		}
		kinds.put("other", Organisation.Kind.OTHER);
		return Map.copyOf(kinds);
	}

	static void organisation(RowReader row, Drafts drafts) {
		drafts.organisations
			.add(new OrganisationDraft(row.key(TableKind.ORGANISATIONS, "org_id"), row.required("name_ru"),
					row.text("short_name"), row.requiredChoice("org_type", ORGANISATION_KINDS, Organisation.Kind.OTHER),
					row.levels("levels"), row.place(), row.text("inn"), row.text("ogrn"), row.provenance()));
	}

	static void site(RowReader row, Drafts drafts) {
		Scope scope = row.scope("level");
		row.required("level");
		drafts.sites.add(new InnovationSiteDraft(row.key(TableKind.SITES, "site_id"),
				row.requiredReference(TableKind.ORGANISATIONS, "org_id"), siteTitle(row), row.required("status_kind"),
				(scope != null) ? scope : Scope.INSTITUTIONAL, row.date("year_from"), row.date("year_to"),
				row.text("order_ref"), row.place(), row.text("note"), row.provenance()));
	}

	// Many lists name the status and the host but no topic.
	private static String siteTitle(RowReader row) {
		String topic = row.text("topic");
		String host = row.text("org_name");
		return (topic != null) ? topic : row.required("status_kind") + ((host != null) ? ": " + host : "");
	}

	static void deficit(RowReader row, Drafts drafts) {
		drafts.deficits.add(new DeficitDraft(row.key(TableKind.DEFICITS, "deficit_id"), row.required("name_ru"),
				row.text("name_en"), row.reference(TableKind.DEFICITS, "broader"), row.text("definition_ru"),
				!Boolean.FALSE.equals(row.choice("basis", NAMED)), row.provenance()));
	}

	static void practice(RowReader row, Drafts drafts) {
		String key = row.key(TableKind.PRACTICES, "practice_id");
		Map<String, @Nullable String> texts = new HashMap<>();
		texts.put("problem", row.text("problem_or_deficit_ru"));
		texts.put("sharedVia", row.text("shared_via"));
		texts.put("adoptionNote", row.text("adoption_note"));
		texts.put("evidenceNote", row.text("evidence_note"));
		drafts.practices
			.add(new PracticeDraft(key, row.required("title"), row.requiredReference(TableKind.ORGANISATIONS, "org_id"),
					row.levels("education_level"), row.list("subject"), row.text("region"), row.text("gist_ru"),
					Boolean.TRUE.equals(row.choice("gist_basis", FROM_TITLE)), texts, row.provenance()));
		if (row.has("derived_from")) {
			drafts.origins.put(key, row.references(TableKind.PRACTICES, "derived_from"));
		}
		drafts.namedAdopters.put(key,
				row.list("adopted_by")
					.stream()
					.map((adopter) -> new Drafts.Reference(TableKind.ORGANISATIONS, adopter, row.at(), "adopted_by"))
					.toList());
	}

	static void addressedDeficit(RowReader row, Drafts drafts) {
		String practice = row.requiredReference(TableKind.PRACTICES, "practice_id");
		String deficit = row.requiredReference(TableKind.DEFICITS, "deficit_id");
		if (!drafts.claim(TableKind.ADDRESSED_DEFICITS, practice + '|' + deficit, row.at())) {
			row.problem("practice_id", Problem.Severity.ERROR, "duplicate-key", practice + " — " + deficit);
		}
		drafts.addressedDeficits.add(new AddressedDeficitDraft(practice, deficit,
				Boolean.TRUE.equals(row.choice("basis", STATED)), row.text("note"), row.provenance().confidence()));
	}

}
