package org.estafeta.curation;

import java.util.Set;

import org.neo4j.driver.types.MapAccessor;

import org.estafeta.graphstore.Rows;
import org.estafeta.practice.PracticeContent;

/**
 * Reads rows of the graph into {@link Submission}.
 */
final class SubmissionRow {

	private SubmissionRow() {
	}

	static Submission map(MapAccessor row) {
		MapAccessor node = row.get("submission").asNode();
		ReviewRule rule = new ReviewRule(node.get("schoolCheck").asBoolean(), node.get("votes").asInt(),
				node.get("days").asInt());
		ReviewState review = new ReviewState(ReviewStage.valueOf(node.get("stage").asString()),
				node.get("round").asInt(), node.get("checked").asBoolean(), Set.copyOf(Rows.texts(node, "approvals")),
				rule);
		return new Submission(node.get("id").asString(), node.get("version").asInt(), review,
				PracticeContent.of(node.asMap(), Rows.text(node, "organisationId"), Rows.texts(node, "deficitIds")),
				Rows.text(node, "practiceId"), node.get("base").asInt(), row.get("author").asString(),
				row.get("authorName").asString(), Set.copyOf(Rows.texts(row, "experts")),
				node.get("dueOn").isNull() ? null : node.get("dueOn").asLocalDate(),
				node.get("updatedAt").asZonedDateTime().toInstant());
	}

}
