package org.estafeta.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.estafeta.dissemination.AdoptionIntake;
import org.estafeta.dissemination.TransferRefusal;
import org.estafeta.event.EventIntake;
import org.estafeta.graphstore.Touched;
import org.estafeta.organisation.OrganisationIntake;
import org.estafeta.practice.DerivationRefusal;
import org.estafeta.practice.Derivations;
import org.estafeta.practice.PracticeDraft;
import org.estafeta.practice.PracticeIntake;
import org.estafeta.resource.ResourceIntake;
import org.estafeta.taxonomy.ModelDraft;
import org.estafeta.taxonomy.TaxonomyIntake;

/**
 * Hands what the files say to the features, in the order in which they depend on each
 * other.
 */
@Component
class DraftWriter {

	static final int STEPS = 9;

	private final OrganisationIntake organisations;

	private final TaxonomyIntake taxonomy;

	private final PracticeIntake practices;

	private final Derivations derivations;

	private final EventIntake events;

	private final AdoptionIntake adoptions;

	private final ResourceIntake resources;

	DraftWriter(OrganisationIntake organisations, TaxonomyIntake taxonomy, PracticeIntake practices,
			Derivations derivations, EventIntake events, AdoptionIntake adoptions, ResourceIntake resources) {
		this.organisations = organisations;
		this.taxonomy = taxonomy;
		this.practices = practices;
		this.derivations = derivations;
		this.events = events;
		this.adoptions = adoptions;
		this.resources = resources;
	}

	void write(String source, Drafts drafts, Touched touched, ImportProgress progress) {
		Map<String, Runnable> steps = new LinkedHashMap<>();
		steps.put("organisations", () -> this.organisations.saveOrganisations(source, drafts.organisations, touched));
		steps.put("taxonomy", () -> saveTaxonomy(source, drafts, touched));
		steps.put("sites", () -> this.organisations.saveSites(source, drafts.sites, touched));
		steps.put("communities", () -> this.organisations.saveCommunities(source, drafts.communities, touched));
		steps.put("practices", () -> savePractices(source, drafts, touched));
		steps.put("deficits", () -> this.practices.saveAddressedDeficits(source, drafts.addressedDeficits, touched));
		steps.put("events", () -> this.events.saveEvents(source, drafts.events, touched));
		steps.put("programmes", () -> this.events.saveProgrammes(source, drafts.programmes, touched));
		steps.put("transfers", () -> saveTransfers(source, drafts, touched));
		int done = 2;
		for (Map.Entry<String, Runnable> step : steps.entrySet()) {
			step.getValue().run();
			progress.done(step.getKey(), ++done, STEPS + 2);
		}
	}

	private void saveTaxonomy(String source, Drafts drafts, Touched touched) {
		this.taxonomy.saveDeficits(source, drafts.deficits, touched);
		this.taxonomy.saveStrands(source, drafts.strands, touched);
		for (ModelDraft model : drafts.models) {
			this.taxonomy.saveModel(source, model, touched);
		}
		this.resources.save(source, drafts.resources, touched);
	}

	private void savePractices(String source, Drafts drafts, Touched touched) {
		this.practices.savePractices(source, drafts.practices, touched);
		Map<String, String> origins = new LinkedHashMap<>();
		for (PracticeDraft practice : drafts.practices) {
			origins.put(practice.key(), practice.organisationKey());
		}
		this.adoptions.saveOrigins(source, origins, touched);
		for (DerivationRefusal refusal : this.derivations.load(source, drafts.origins, touched)) {
			drafts.problem(drafts.claimed(TableKind.PRACTICES, refusal.practiceKey()), "derived_from",
					Problem.Severity.WARNING, "derivation-closes-cycle", refusal.practiceKey(), refusal.originKey());
		}
	}

	private void saveTransfers(String source, Drafts drafts, Touched touched) {
		List<TransferRefusal> refusals = this.adoptions.saveTransfers(source, drafts.transfers, touched);
		for (TransferRefusal refusal : refusals) {
			String code = switch (refusal.reason()) {
				case CYCLE -> "transfer-closes-cycle";
				case BACK_IN_TIME -> "transfer-back-in-time";
			};
			drafts.leaveOut(drafts.claimed(TableKind.TRANSFERS, refusal.transferKey()), null, code,
					refusal.teacherKey(), refusal.learnerKey());
		}
	}

}
