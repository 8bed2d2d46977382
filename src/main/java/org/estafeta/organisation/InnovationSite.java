package org.estafeta.organisation;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Keyed;
import org.estafeta.shared.Place;
import org.estafeta.shared.Provenance;
import org.estafeta.shared.Scope;

/**
 * An innovation status that an organisation holds: МИП, РИП, ФИП, a resource centre, an
 * internship site and the like.
 *
 * @param id its id
 * @param sortKey its place in lists
 * @param title its topic
 * @param statusKind the status in the words of the source, for example «РИП»
 * @param scope the level that granted it
 * @param from when it began, null when unknown
 * @param to when it ended or ends, null when unknown
 * @param orderReference the order or list that granted it, null when unknown
 * @param note a remark, null when there is none
 * @param organisationId the host, null when unknown
 * @param place where the host is
 * @param provenance where this is known from
 */
public record InnovationSite(String id, String sortKey, String title, String statusKind, Scope scope,
		@Nullable ImpreciseDate from, @Nullable ImpreciseDate to, @Nullable String orderReference,
		@Nullable String note, @Nullable String organisationId, Place place, Provenance provenance) implements Keyed {
}
