package org.estafeta.event;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.ProvenanceProperties;
import org.estafeta.graphstore.Upsert;
import org.estafeta.organisation.TerritoryKey;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Place;
import org.estafeta.shared.Provenance;
import org.estafeta.shared.Scope;
import org.estafeta.shared.SortKey;

/**
 * An event as a file describes it.
 *
 * @param key its key in the file
 * @param title its name
 * @param kindName what it is, in the words of the source
 * @param scope how far it reaches, null when unknown
 * @param organiser who holds it, in the words of the source; null when unknown
 * @param start when it began, null when unknown
 * @param end when it ended, null when unknown
 * @param participants who took part, in the words of the source; null when unknown
 * @param place where it was
 * @param note a remark, null when there is none
 * @param exchange the sides of a meeting known from a fact of transfer, null for an entry
 * of a calendar
 * @param provenance where this is known from
 */
public record EventDraft(String key, String title, String kindName, @Nullable Scope scope, @Nullable String organiser,
		@Nullable ImpreciseDate start, @Nullable ImpreciseDate end, @Nullable String participants, Place place,
		@Nullable String note, @Nullable Exchange exchange, Provenance provenance) {

	Upsert.Row row() {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("title", this.title);
		properties.put("sortKey", SortKey.of(this.title));
		properties.put("kindName", this.kindName);
		properties.put("scope", (this.scope != null) ? this.scope.name() : null);
		properties.put("organiser", this.organiser);
		properties.put("start", (this.start != null) ? this.start.edtf() : null);
		properties.put("end", (this.end != null) ? this.end.edtf() : null);
		properties.put("startYear", startYear());
		properties.put("participants", this.participants);
		properties.put("city", this.place.city());
		properties.put("region", this.place.region());
		properties.put("note", this.note);
		properties.put("exchange", this.exchange != null);
		ProvenanceProperties.put(properties, this.provenance);
		Map<String, @Nullable Object> links = TerritoryKey.link(this.place);
		links.put("host", (this.exchange != null) ? this.exchange.hostKey() : null);
		links.put("guest", (this.exchange != null) ? this.exchange.guestKey() : null);
		links.put("practice", (this.exchange != null) ? this.exchange.practiceKey() : null);
		return new Upsert.Row(this.key, properties, links);
	}

	private @Nullable Integer startYear() {
		return (this.start != null && this.start.earliest() != null) ? Integer.valueOf(this.start.earliest().getYear())
				: null;
	}

	/**
	 * The sides of a meeting.
	 *
	 * @param hostKey the organisation that showed its experience
	 * @param guestKey the organisation that came, null when unknown
	 * @param practiceKey the practice that was shown, null when unknown
	 */
	public record Exchange(String hostKey, @Nullable String guestKey, @Nullable String practiceKey) {

	}

}
