package org.estafeta.search.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.api.GlobalId;
import org.estafeta.search.CatalogueSearch;
import org.estafeta.search.Reconciliation;

/**
 * How the search index stands, and what can be done about it.
 */
@Controller
class SearchIndexController {

	private final CatalogueSearch search;

	SearchIndexController(CatalogueSearch search) {
		this.search = search;
	}

	@QueryMapping
	SearchIndex searchIndex() {
		CatalogueSearch.Status status = this.search.status();
		return new SearchIndex(status.seq(), this.search.lastChange(), status.documents(), status.updating(),
				status.building(),
				status.unindexed().stream().map((node) -> new GlobalId(node.kind(), node.id()).text()).toList(),
				status.reconciling(), ReconciliationView.of(status.reconciliation()));
	}

	@MutationMapping
	long lastChange() {
		return this.search.lastChange();
	}

	@MutationMapping
	SearchIndex rebuildSearch() {
		this.search.rebuild();
		return searchIndex();
	}

	@MutationMapping
	SearchIndex reconcileSearch() {
		this.search.reconcile();
		return searchIndex();
	}

	/**
	 * How the index stands.
	 *
	 * @param seq the last change that searches see
	 * @param lastChange the newest change in the graph
	 * @param documents how many nodes can be found
	 * @param updating whether searches may miss something
	 * @param building whether the index is being made anew
	 * @param unindexed the global ids of what should be found and cannot be
	 * @param reconciling whether it is being compared with the graph
	 * @param reconciliation what the last comparison found
	 */
	record SearchIndex(long seq, long lastChange, int documents, boolean updating, boolean building,
			List<String> unindexed, boolean reconciling, @Nullable ReconciliationView reconciliation) {

	}

	/**
	 * What a comparison found.
	 *
	 * @param startedAt when it began
	 * @param milliseconds how long it took
	 * @param compared how many nodes were compared
	 * @param missing how many were in the graph only
	 * @param stale how many were in both and not the same
	 * @param surplus how many were in the index only
	 * @param repaired how many were put right
	 */
	record ReconciliationView(OffsetDateTime startedAt, long milliseconds, long compared, long missing, long stale,
			long surplus, long repaired) {

		private static @Nullable ReconciliationView of(@Nullable Reconciliation found) {
			return (found != null)
					? new ReconciliationView(found.startedAt().atOffset(ZoneOffset.UTC), found.took().toMillis(),
							found.compared(), found.missing(), found.stale(), found.surplus(), found.repaired())
					: null;
		}

	}

}
