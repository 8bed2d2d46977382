package org.estafeta.resource;

import java.util.List;

import org.springframework.stereotype.Service;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.KeptLabel;
import org.estafeta.graphstore.Touched;
import org.estafeta.graphstore.Upsert;

/**
 * Loads information resources inside a write.
 */
@Service
public class ResourceIntake {

	private static final CypherQuery UPSERT = CypherQuery.named("resource/upsert");

	private final Upsert upsert;

	ResourceIntake(Upsert upsert) {
		this.upsert = upsert;
	}

	/**
	 * Loads information resources; those who run them must be there.
	 * @param source the import source
	 * @param drafts the resources
	 * @param touched collects the changed ones
	 */
	public void save(String source, List<ResourceDraft> drafts, Touched touched) {
		List<String> ids = this.upsert.run(UPSERT, source, drafts.stream().map(ResourceDraft::row).toList());
		touched.addUnlisted(ids.size());
		touched.keep(KeptLabel.INFO_RESOURCE, ids);
	}

}
