package org.estafeta.search;

import java.util.function.LongSupplier;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import org.estafeta.shared.Position;
import org.estafeta.shared.SortKey;

/**
 * Notices searches that find nothing, or only what the text may have been mistyped for.
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
	 * @param unfiltered counts what the text alone finds; asked only when it matters
	 */
	void look(SearchRequest request, SearchResult result, LongSupplier unfiltered) {
		boolean begins = request.page().from().equals(Position.START) && !request.page().backward();
		boolean nothing = result.total() == 0;
		if (!begins || request.mode() != QueryMode.FORGIVING || (!nothing && result.repaired() == null)) {
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
