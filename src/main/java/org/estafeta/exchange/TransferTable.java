package org.estafeta.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.TransferDraft;
import org.estafeta.event.EventDraft;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Place;

/**
 * Reads facts of transfer. A fact with a practice and a receiver becomes an adoption; a
 * visit or a showing that lacks one of them but names its host becomes a meeting; any
 * other fact stays out, because nothing is made up.
 */
final class TransferTable {

	private static final Map<String, Adoption.Strength> STRENGTHS = Arrays.stream(Adoption.Strength.values())
		.collect(Collectors.toMap((strength) -> strength.name().toLowerCase(Locale.ROOT), (strength) -> strength));

	private TransferTable() {
	}

	static void transfer(RowReader row, Drafts drafts) {
		String key = row.key(TableKind.TRANSFERS, "spread_id");
		String practice = row.reference(TableKind.PRACTICES, "practice_id");
		String teacher = row.reference(TableKind.ORGANISATIONS, "from_org_id");
		String learner = row.reference(TableKind.ORGANISATIONS, "to_org_id");
		Adoption.Strength strength = row.requiredChoice("strength", STRENGTHS, Adoption.Strength.PLANNED);
		ImpreciseDate date = date(row);
		if (learner != null && learner.equals(teacher)) {
			row.leaveOut("to_org_id", "transfer-to-itself", learner);
		}
		else if (practice != null && learner != null) {
			drafts.transfers.add(new TransferDraft(key, practice, teacher, learner, strength, row.text("channel"), date,
					row.text("note"), row.provenance()));
		}
		else if (teacher != null && isMeeting(strength)) {
			drafts.events.add(meeting(key, row, new EventDraft.Exchange(teacher, learner, practice), date));
		}
		else if (practice == null) {
			row.leaveOut("practice_id", "transfer-without-practice");
		}
		else {
			row.leaveOut("to_org_id", "transfer-without-receiver");
		}
	}

	private static boolean isMeeting(Adoption.Strength strength) {
		return strength == Adoption.Strength.VISITED || strength == Adoption.Strength.HOSTED;
	}

	private static EventDraft meeting(String key, RowReader row, EventDraft.Exchange exchange, ImpreciseDate date) {
		String channel = row.text("channel");
		String kind = (channel != null) ? channel : "встреча";
		String host = row.text("from_org");
		String title = Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + ": "
				+ ((host != null) ? host : exchange.hostKey());
		return new EventDraft(key, title, "обмен опытом", null, host,
				(date.precision() != ImpreciseDate.Precision.UNKNOWN) ? date : null, null, null, new Place(null, null),
				row.text("note"), exchange, row.provenance());
	}

	private static ImpreciseDate date(RowReader row) {
		ImpreciseDate given = row.date("date");
		ImpreciseDate date = (given != null) ? given : row.date("year");
		if (date == null) {
			return ImpreciseDate.UNKNOWN;
		}
		return switch (kind(row)) {
			case "reported" -> date.orBefore();
			case "academic_year" -> schoolYear(date);
			default -> date;
		};
	}

	private static String kind(RowReader row) {
		String kind = row.text("date_kind");
		return (kind != null) ? kind : "event";
	}

	private static ImpreciseDate schoolYear(ImpreciseDate date) {
		LocalDate start = date.earliest();
		return (start != null) ? ImpreciseDate.schoolYear(start.getYear()) : ImpreciseDate.UNKNOWN;
	}

}
