package org.estafeta.survey;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.NodeKind;

/**
 * What a survey is about.
 *
 * @param kind an event, a programme, a community or an innovation site
 * @param id its id; null when it is not in the catalogue any more
 * @param title its name
 */
public record SurveySubject(NodeKind kind, @Nullable String id, String title) {

	/**
	 * Whether only those who took part are asked.
	 * @return true for events and programmes
	 */
	public boolean isAttended() {
		return this.kind == NodeKind.EVENT || this.kind == NodeKind.PROGRAMME;
	}

}
