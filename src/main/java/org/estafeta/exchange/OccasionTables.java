package org.estafeta.exchange;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.event.EventDraft;
import org.estafeta.event.ProgrammeDraft;
import org.estafeta.organisation.CommunityDraft;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.taxonomy.StrandDraft;

/**
 * Reads rows of communities, events, programmes and evidence strands.
 */
final class OccasionTables {

	private OccasionTables() {
	}

	static void community(RowReader row, Drafts drafts) {
		drafts.communities.add(new CommunityDraft(row.key(TableKind.COMMUNITIES, "community_id"), row.required("name"),
				row.required("kind"), row.scope("level"), row.text("organiser"), row.place(),
				row.has("young_audiences") ? row.youngAudiences("young_audiences") : null, row.text("note"),
				row.provenance()));
	}

	static void event(RowReader row, Drafts drafts) {
		ImpreciseDate start = row.date("date_start");
		ImpreciseDate end = row.date("date_end");
		if (start != null && end != null && start.isCertainlyAfter(end)) {
			row.problem("date_end", Problem.Severity.ERROR, "end-before-start", start.edtf(), end.edtf());
		}
		drafts.events
			.add(new EventDraft(row.key(TableKind.EVENTS, "event_id"), row.required("name"), row.required("kind"),
					row.scope("level"), row.text("organiser"), (start != null) ? start : row.date("year"), end,
					row.text("participants"), row.place(), row.text("note"), null, row.provenance()));
	}

	static void programme(RowReader row, Drafts drafts) {
		drafts.programmes.add(new ProgrammeDraft(row.key(TableKind.PROGRAMMES, "programme_id"), row.required("title"),
				row.required("kind"), row.text("organiser"), row.number("hours"), row.text("region"), row.date("year"),
				row.text("target_group"), row.provenance()));
	}

	static void strand(RowReader row, Drafts drafts) {
		Map<String, @Nullable String> figures = new HashMap<>();
		figures.put("monthsProgress", row.text("months_progress"));
		figures.put("cost", row.text("cost"));
		figures.put("evidenceStrength", row.text("evidence_strength"));
		figures.put("impact", row.text("impact_label"));
		figures.put("note", row.text("note"));
		drafts.strands.add(new StrandDraft(row.key(TableKind.STRANDS, "strand_id"), row.required("programme"),
				row.required("name_ru"), row.required("name_en"), row.text("edition"), figures, row.provenance()));
	}

}
