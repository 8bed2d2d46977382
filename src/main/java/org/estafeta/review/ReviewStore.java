package org.estafeta.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Reads reviews and marks from the graph, whoever may see them.
 */
@Component
class ReviewStore {

	/** How a missing mark is kept. */
	static final int MISSING = -1;

	/** How a criterion is kept that is not applicable. */
	static final int NOT_APPLICABLE = -2;

	private static final CypherQuery LIST = CypherQuery.named("review/reviews");

	private static final CypherQuery OF_SUBJECT = CypherQuery.named("review/of-subject");

	private static final CypherQuery MARKS = CypherQuery.named("review/marks");

	private static final CypherQuery INTERESTED = CypherQuery.named("review/interested");

	private final Graph graph;

	ReviewStore(Graph graph) {
		this.graph = graph;
	}

	List<Stored> all() {
		return list(null);
	}

	Stored get(String id) {
		return list(List.of(id)).stream().findFirst().orElseThrow(ReviewStore::notFound);
	}

	static EstafetaException notFound() {
		return new EstafetaException(ErrorKind.NOT_FOUND, "review-not-found");
	}

	/**
	 * The reviews of a programme or practice.
	 * @param subject its id
	 * @return the reviews, the last opened first
	 */
	List<Stored> of(String subject) {
		List<String> ids = this.graph.list(OF_SUBJECT, Map.of("id", subject), (row) -> row.get("review").asString());
		return ids.isEmpty() ? List.of() : list(ids);
	}

	private List<Stored> list(@Nullable List<String> ids) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("ids", ids);
		return this.graph.list(LIST, parameters, ReviewStore::stored);
	}

	private static Stored stored(Record row) {
		Value r = row.get("r");
		ReviewSubject subject = new ReviewSubject(SubjectKind.valueOf(r.get("subjectKind").asString()),
				Rows.text(row, "subject"), row.get("title").asString(), Rows.text(r, "address"),
				row.get("open").asBoolean(), row.get("organisations")
					.asList((one) -> new ReviewSubject.Party(one.get("id").asString(), one.get("name").asString())));
		Review review = new Review(r.get("id").asString(), ReviewKind.valueOf(r.get("kind").asString()),
				ReviewStatus.valueOf(r.get("status").asString()), r.get("version").asInt(), subject,
				row.get("sheet").asString(), r.get("openedOn").asLocalDate(), r.get("deadline").asLocalDate(),
				Rows.text(r, "conclusion"), Rows.day(r, "concludedOn"), Rows.day(r, "publishedOn"),
				Rows.text(r, "reason"));
		return new Stored(review, new HashSet<>(row.get("experts").asList(Value::asString)), Rows.decimal(r, "overall"),
				Rows.decimal(r, "health"));
	}

	/**
	 * The marks of a review.
	 * @param id the review
	 * @return the sheets with the accounts and names of the experts
	 */
	List<MarkSheet> marks(String id) {
		return this.graph.list(MARKS, Map.of("id", id), ReviewStore::marks);
	}

	private static MarkSheet marks(Record row) {
		Value m = row.get("m");
		List<Integer> points = m.get("points").asList(Value::asInt);
		List<String> comments = m.get("comments").asList(Value::asString);
		List<String> proofs = m.get("proofs").asList(Value::asString);
		List<Mark> marks = new ArrayList<>();
		for (int i = 0; i < points.size(); i++) {
			int kept = points.get(i);
			marks.add(new Mark((kept >= 0) ? Integer.valueOf(kept) : null, kept == NOT_APPLICABLE, comments.get(i),
					proofs.get(i)));
		}
		return new MarkSheet(Rows.text(row, "expert"), Rows.text(row, "name"), marks, m.get("finished").asBoolean(),
				m.get("counted").asBoolean(), m.get("version").asInt());
	}

	Optional<MarkSheet> own(String id, @Nullable String expert) {
		return marks(id).stream()
			.filter((sheet) -> (expert != null) ? expert.equals(sheet.expert()) : sheet.expert() == null)
			.findFirst();
	}

	/**
	 * Who may not judge a subject.
	 * @param accounts some people
	 * @param subject the subject
	 * @return those who work where it comes from, answer for that, or brought it into the
	 * bank
	 */
	Set<String> interested(Collection<String> accounts, ReviewSubject subject) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("accounts", List.copyOf(accounts));
		parameters.put("organisations", subject.parties());
		parameters.put("subject", subject.id());
		return new HashSet<>(this.graph.list(INTERESTED, parameters, (row) -> row.get("account").asString()));
	}

	/**
	 * A review with what not everybody sees.
	 *
	 * @param review the review
	 * @param experts the accounts of those who are asked
	 * @param overall the result; null while marks are open
	 * @param health that of the health-forming potential; null likewise
	 */
	record Stored(Review review, Set<String> experts, @Nullable Double overall, @Nullable Double health) {

		Stored {
			experts = Set.copyOf(experts);
		}

		boolean asks(@Nullable String account) {
			return account != null && this.experts.contains(account);
		}

	}

}
