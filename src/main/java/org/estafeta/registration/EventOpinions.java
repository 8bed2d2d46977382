package org.estafeta.registration;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.Uuid7;

/**
 * What people who were at an event say of it. It is kept apart from who said it, without
 * a time, and told to nobody before five have said something.
 */
@Service
public class EventOpinions {

	/** Fewer opinions than these are told to nobody. */
	public static final int LEAST = 5;

	/** The best mark. */
	public static final int BEST = 5;

	private static final CypherQuery ANSWER = CypherQuery.named("registration/answer");

	private static final CypherQuery LIST = CypherQuery.named("registration/opinions");

	private final Graph graph;

	private final EventDesks desks;

	private final Clock clock;

	EventOpinions(Graph graph, EventDesks desks, Clock clock) {
		this.graph = graph;
		this.desks = desks;
		this.clock = clock;
	}

	/**
	 * Keeps what somebody says of an event, once.
	 * @param caller who was there
	 * @param event the event
	 * @param rating how useful it was, from 1 to {@value #BEST}
	 * @param applies whether they will use what was shown
	 * @param comment what they say, null for nothing
	 * @throws FieldsRefused when the mark is missing or the comment is too long
	 * @throws EstafetaException with kind CONFLICT when they were not there or have said
	 * something before
	 */
	public void answer(Caller caller, String event, @Nullable Integer rating, boolean applies,
			@Nullable String comment) {
		String account = caller.person();
		FieldReader reader = new FieldReader();
		if (rating == null || rating < 1 || rating > BEST) {
			reader.problem("rating", "field-needed", "rating");
		}
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("account", account);
		row.put("event", event);
		row.put("id", Uuid7.next(this.clock));
		row.put("rating", rating);
		row.put("applies", applies);
		row.put("comment", reader.text("comment", comment, FieldReader.TEXT));
		reader.check();
		this.desks.write(event, (touched) -> {
			if (this.graph.list(ANSWER, row, (saved) -> true).isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "opinion-closed");
			}
		});
	}

	/**
	 * What was said of an event.
	 * @param caller who asks
	 * @param event the event
	 * @return the summary, with comments for those who hold the event alone; empty while
	 * fewer than {@value #LEAST} have said something
	 */
	public Optional<Opinions> of(Caller caller, String event) {
		List<Opinion> all = this.graph.list(LIST, Map.of("event", event),
				(row) -> new Opinion(row.get("rating").asInt(), row.get("applies").asBoolean(),
						Rows.text(row, "comment")));
		if (all.size() < LEAST) {
			return Optional.empty();
		}
		List<Integer> marks = IntStream.rangeClosed(1, BEST)
			.mapToObj((mark) -> (int) all.stream().filter((one) -> one.rating() == mark).count())
			.toList();
		List<String> comments = this.desks.mayRun(caller, event)
				? all.stream().flatMap((one) -> Optional.ofNullable(one.comment()).stream()).sorted().toList()
				: List.of();
		return Optional.of(new Opinions(all.size(), all.stream().mapToInt(Opinion::rating).average().orElse(0), marks,
				(int) all.stream().filter(Opinion::applies).count(), comments));
	}

	private record Opinion(int rating, boolean applies, @Nullable String comment) {

	}

	/**
	 * What people say of an event together.
	 *
	 * @param count how many
	 * @param mean the mean mark, from 1 to {@value #BEST}
	 * @param marks how many gave each mark, from 1 on
	 * @param applies how many will use what was shown
	 * @param comments what they say, in the order of the alphabet
	 */
	public record Opinions(int count, double mean, List<Integer> marks, int applies, List<String> comments) {

		public Opinions {
			marks = List.copyOf(marks);
			comments = List.copyOf(comments);
		}

	}

}
