package org.estafeta.survey;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Scopes;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Rows;
import org.estafeta.shared.EstafetaException;

/**
 * Surveys as people see them: drafts are for those who keep them, all others for whoever
 * has signed in, and closed ones that were published for everybody.
 */
@Service
public class Surveys {

	/** How many surveys a page of a list has. */
	public static final int PAGE = 20;

	private static final int DRAFTS = 500;

	private static final CypherQuery SHELF = CypherQuery.named("survey/shelf");

	private static final CypherQuery OF_SUBJECT = CypherQuery.named("survey/of-subject");

	private static final CypherQuery ATTENDED = CypherQuery.named("survey/attended");

	private static final CypherQuery HAS_ANSWERED = CypherQuery.named("survey/has-answered");

	private static final CypherQuery TURNOUT = CypherQuery.named("survey/turnout");

	private final SurveyStore store;

	private final Graph graph;

	private final Scopes scopes;

	Surveys(SurveyStore store, Graph graph, Scopes scopes) {
		this.store = store;
		this.graph = graph;
		this.scopes = scopes;
	}

	/**
	 * The day of today.
	 * @return the day
	 */
	public LocalDate today() {
		return this.store.today();
	}

	/**
	 * A page of a list.
	 * @param caller who asks; somebody who has signed in
	 * @param shelf which surveys
	 * @param page which page, from 0
	 * @return the surveys; those to answer and open ones by their last day, closed ones
	 * the last first
	 * @throws EstafetaException with kind FORBIDDEN for strangers, and for drafts for
	 * whoever keeps no surveys
	 */
	public SurveyPage page(Caller caller, SurveyShelf shelf, int page) {
		caller.require((shelf == SurveyShelf.DRAFTS) ? Action.KEEP_SURVEYS : Action.HAVE_ACCOUNT);
		String account = caller.account();
		if (shelf == SurveyShelf.TO_ANSWER && account == null) {
			return new SurveyPage(List.of(), false);
		}
		int from = Math.max(0, page) * PAGE;
		if (shelf == SurveyShelf.DRAFTS) {
			List<Survey> mine = list(shelf, null, 0, DRAFTS).stream().filter((one) -> mayKeep(caller, one)).toList();
			return cut(mine.stream().skip(from).toList());
		}
		return cut(list(shelf, account, from, PAGE + 1));
	}

	private static SurveyPage cut(List<Survey> found) {
		return new SurveyPage(found.stream().limit(PAGE).toList(), found.size() > PAGE);
	}

	private List<Survey> list(SurveyShelf shelf, @Nullable String account, int skip, int limit) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("shelf", shelf.name());
		parameters.put("today", today());
		parameters.put("account", account);
		parameters.put("attended", (account != null) ? List.copyOf(attended(account)) : List.of());
		parameters.put("skip", skip);
		parameters.put("limit", limit);
		return this.store.list(this.graph.list(SHELF, parameters, (row) -> row.get("id").asString()));
	}

	/**
	 * What somebody was at.
	 * @param account their account
	 * @return the ids of events and of programmes whose groups they were
	 */
	private Set<String> attended(String account) {
		Set<String> attended = new TreeSet<>();
		this.graph.list(ATTENDED, Map.of("account", account), (row) -> {
			Optional.ofNullable(Rows.text(row, "programme")).ifPresent(attended::add);
			return attended.add(row.get("event").asString());
		});
		return attended;
	}

	/**
	 * Reads a survey.
	 * @param caller who
	 * @param id the survey
	 * @return the survey
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they may see
	 */
	public Survey get(Caller caller, String id) {
		return this.store.find(id).filter((survey) -> maySee(caller, survey)).orElseThrow(SurveyStore::notFound);
	}

	private boolean maySee(Caller caller, Survey survey) {
		if (survey.status() == SurveyStatus.DRAFT) {
			return mayKeep(caller, survey);
		}
		return survey.isOpenToAll() || caller.may(Action.HAVE_ACCOUNT) || caller.may(Action.KEEP_SURVEYS);
	}

	/**
	 * The surveys about a node of the catalogue.
	 * @param caller who asks
	 * @param subject the id of the node
	 * @return those that they may see, those that close last first
	 */
	public List<Survey> about(Caller caller, String subject) {
		List<String> ids = this.graph.list(OF_SUBJECT, Map.of("subject", subject), (row) -> row.get("id").asString());
		return this.store.list(ids).stream().filter((survey) -> maySee(caller, survey)).toList();
	}

	/**
	 * Whether somebody keeps a survey: changes it and reads what was said in words.
	 * @param caller who
	 * @param survey the survey
	 * @return true for methodists who look after what it is about, and administrators
	 */
	public boolean mayKeep(Caller caller, Survey survey) {
		SurveySubject subject = survey.subject();
		return mayKeep(caller, (subject != null) ? subject.id() : null);
	}

	/**
	 * Whether somebody keeps surveys about something.
	 * @param caller who
	 * @param subject the id of a node; null for nothing
	 * @return true for methodists who look after it, and administrators
	 */
	public boolean mayKeep(Caller caller, @Nullable String subject) {
		return caller.may(Action.KEEP_SURVEYS) && (subject == null || this.scopes.covers(caller, subject));
	}

	/**
	 * Whether somebody has answered a survey; forgotten when it closes.
	 * @param caller who
	 * @param survey the survey
	 * @return true when they have
	 */
	public boolean hasAnswered(Caller caller, Survey survey) {
		String account = caller.account();
		return account != null && this.graph
			.one(HAS_ANSWERED, Map.of("survey", survey.id(), "account", account),
					(row) -> row.get("answered").asBoolean())
			.orElse(false);
	}

	/**
	 * Whether a survey asks somebody.
	 * @param caller who
	 * @param survey the survey
	 * @return true for those who took part in the event or programme that it is about,
	 * and for everybody with an account when it is about anything else
	 */
	public boolean isAsked(Caller caller, Survey survey) {
		String account = caller.account();
		if (account == null || !caller.may(Action.HAVE_ACCOUNT)) {
			return false;
		}
		SurveySubject subject = survey.subject();
		if (subject == null || !subject.isAttended()) {
			return true;
		}
		String id = subject.id();
		return id != null && attended(account).contains(id);
	}

	/**
	 * Whether somebody can answer a survey now.
	 * @param caller who
	 * @param survey the survey
	 * @return true when it is open, asks them, and they have not answered
	 */
	public boolean mayAnswer(Caller caller, Survey survey) {
		return survey.status() == SurveyStatus.OPEN && isAsked(caller, survey) && !hasAnswered(caller, survey);
	}

	/**
	 * How many have answered so far.
	 * @param caller who asks
	 * @param survey the survey
	 * @return the number; empty for whoever does not keep it, and below five
	 */
	public OptionalInt turnout(Caller caller, Survey survey) {
		if (!mayKeep(caller, survey)) {
			return OptionalInt.empty();
		}
		return this.graph.list(TURNOUT, Map.of("id", survey.id()), (row) -> row.get("answers").asInt())
			.stream()
			.mapToInt(Integer::intValue)
			.filter((count) -> count >= FigureGuard.LEAST)
			.findFirst();
	}

}
