package org.estafeta.event;

import java.util.List;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Upsert;
import org.estafeta.organisation.OrganisationIntake;
import org.estafeta.shared.NodeKind;

/**
 * Loads events and programmes inside a write.
 */
@Service
public class EventIntake {

	private static final CypherQuery EVENTS = CypherQuery.named("event/upsert-events");

	private static final CypherQuery PROGRAMMES = CypherQuery.named("event/upsert-programmes");

	private final Upsert upsert;

	private final OrganisationIntake organisations;

	EventIntake(Upsert upsert, OrganisationIntake organisations) {
		this.upsert = upsert;
		this.organisations = organisations;
	}

	/**
	 * Loads events; the organisations and practices they name must be there.
	 * @param source the import source
	 * @param drafts the events
	 * @param touched collects the changed ones
	 */
	public void saveEvents(String source, List<EventDraft> drafts, Touched touched) {
		this.organisations.saveTerritories(drafts.stream().map(EventDraft::place).toList(), touched);
		touched.addAll(NodeKind.EVENT, this.upsert.run(EVENTS, source, drafts.stream().map(EventDraft::row).toList()));
	}

	/**
	 * Loads programmes.
	 * @param source the import source
	 * @param drafts the programmes
	 * @param touched collects the changed ones
	 */
	public void saveProgrammes(String source, List<ProgrammeDraft> drafts, Touched touched) {
		touched.addAll(NodeKind.PROGRAMME,
				this.upsert.run(PROGRAMMES, source, drafts.stream().map(ProgrammeDraft::row).toList()));
	}

}
