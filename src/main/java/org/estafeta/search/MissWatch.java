package org.estafeta.search;

import java.util.function.LongSupplier;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import org.estafeta.shared.Position;
import org.estafeta.shared.SortKey;

/**
 * Notices searches whose words find nothing, or only what they may have been mistyped
 * for. What is merely close in meaning does not count: a model always finds something
 * near, while nobody has called anything so yet, which is what a methodist wants to know
 * to add a synonym or to record a demand.
 */
@Component
class MissWatch {

	/** Longer texts are pasted rather than asked. */
	static final int MAX_TEXT = 100;

	private final ApplicationEventPublisher events;

	MissWatch(ApplicationEventPublisher events) {
		this.events = events;
	}

	/**
	 * Looks at an answer.
	 * @param request what was asked for
	 * @param result what came of it
	 * @param found counts what its words find; asked only when it matters
	 * @param unfiltered counts what they find without filters; asked only when it matters
	 */
	void look(SearchRequest request, SearchResult result, LongSupplier found, LongSupplier unfiltered) {
		boolean begins = request.page().from().equals(Position.START) && !request.page().backward();
		if (!begins || request.mode() != QueryMode.FORGIVING) {
			return;
		}
		boolean nothing = result.total() == 0 || found.getAsLong() == 0;
		if (!nothing && result.repaired() == null) {
			return;
		}
		String text = SortKey.of(request.text());
		if (text.isEmpty() || text.length() > MAX_TEXT || new PersonalText(request.text()).mayTellOfAPerson()) {
			return;
		}
		// the filters may be what leaves nothing over
		if (!nothing || request.filters().isEmpty() || unfiltered.getAsLong() == 0) {
			this.events.publishEvent(new SearchMiss(text, !nothing));
		}
	}

}
