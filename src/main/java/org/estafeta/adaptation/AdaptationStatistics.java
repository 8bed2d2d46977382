package org.estafeta.adaptation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.diagnosis.DeficitStatistics;
import org.estafeta.diagnosis.NoisyCount;
import org.estafeta.editing.EditRights;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.people.OwnRecord;
import org.estafeta.people.Profile;

/**
 * How the adaptation of young teachers goes, in numbers that tell of nobody. They are
 * made once a quarter, kept as they are told and the same for every reader until the next
 * issue, so that nothing can be learned by asking before and after somebody came or went.
 * Methodists see the places that they look after, leaders what they answer for.
 */
@Service
public class AdaptationStatistics {

	private static final int SEPTEMBER = 9;

	private static final CypherQuery PEOPLE = CypherQuery.named("adaptation/counted-teachers");

	private static final CypherQuery LOCK = CypherQuery.named("adaptation/lock");

	private static final CypherQuery SAVE = CypherQuery.named("adaptation/save");

	private static final CypherQuery ISSUE = CypherQuery.named("adaptation/issue");

	private final Graph graph;

	private final Writes writes;

	private final EditRights rights;

	private final Clock clock;

	private final AdaptationGuard guard;

	@Autowired
	AdaptationStatistics(Graph graph, Writes writes, EditRights rights, Clock clock) {
		this(graph, writes, rights, clock, new NoisyCount(new SecureRandom()::nextGaussian));
	}

	AdaptationStatistics(Graph graph, Writes writes, EditRights rights, Clock clock, NoisyCount secret) {
		this.guard = new AdaptationGuard(secret);
		this.graph = graph;
		this.writes = writes;
		this.rights = rights;
		this.clock = clock;
	}

	/**
	 * What somebody may see of the present issue.
	 * @param caller who
	 * @return the issue with the lines of the places that they look after or answer for;
	 * empty before the first
	 * @throws org.estafeta.shared.EstafetaException with kind FORBIDDEN when they may see
	 * no statistics
	 */
	public Optional<Issue> current(Caller caller) {
		caller.require(Action.SEE_STATISTICS);
		return current().map((issue) -> {
			Set<String> within = this.rights.editable(caller,
					issue.lines().stream().map(AdaptationLine::about).collect(Collectors.toSet()));
			return new Issue(issue.issuedOn(),
					issue.lines().stream().filter((line) -> within.contains(line.about())).toList());
		});
	}

	private Optional<Issue> current() {
		return this.graph.one(ISSUE, Map.of(), AdaptationRow::issue);
	}

	/**
	 * Makes the numbers of this quarter unless they are there. As long as an issue is
	 * about nobody at all, the next day makes another.
	 * @return whether an issue was made
	 */
	public boolean issueIfDue() {
		LocalDate today = LocalDate.now(this.clock);
		if (isFresh(current().orElse(null), today)) {
			return false;
		}
		return this.writes.apply(OwnRecord.ORDER, (touched) -> {
			this.graph.list(LOCK, Map.of(), (row) -> row.get("name").asString());
			// another replica may have made it meanwhile
			if (isFresh(current().orElse(null), today)) {
				return false;
			}
			touched.addUnlisted(1);
			this.graph.list(SAVE, Map.of("values", AdaptationRow.values(today, lines(today))),
					(row) -> row.get("name").asString());
			return true;
		}).answer();
	}

	private static boolean isFresh(@Nullable Issue issue, LocalDate today) {
		if (issue == null) {
			return false;
		}
		LocalDate made = issue.issuedOn();
		return issue.lines().isEmpty() ? !made.isBefore(today) : made.getYear() == today.getYear()
				&& made.get(IsoFields.QUARTER_OF_YEAR) == today.get(IsoFields.QUARTER_OF_YEAR);
	}

	private List<AdaptationLine> lines(LocalDate today) {
		List<AdaptationLine> lines = new ArrayList<>();
		int latest = DeficitStatistics.schoolYear(today);
		for (int year = latest; year >= latest - 1; year--) {
			lines
				.addAll(this.guard.lines(year,
						this.graph.list(PEOPLE, Map.of("first", year - Profile.NEW_YEARS, "last", year + 1, "from",
								LocalDate.of(year, SEPTEMBER, 1), "until", LocalDate.of(year + 1, SEPTEMBER, 1)),
								AdaptationRow::counted)));
		}
		return lines;
	}

	/**
	 * Numbers that were made together.
	 *
	 * @param issuedOn the day they were made
	 * @param lines what is told, by year, the latest first, and place
	 */
	public record Issue(LocalDate issuedOn, List<AdaptationLine> lines) {

		public Issue {
			lines = List.copyOf(lines);
		}

		/**
		 * Which school years it tells of.
		 * @return the years of their Septembers, the latest first
		 */
		public List<Integer> years() {
			int latest = DeficitStatistics.schoolYear(this.issuedOn);
			return List.of(latest, latest - 1);
		}

		/**
		 * The lines of a school year.
		 * @param year the year of its September
		 * @return territories by their names, each followed by its organisations
		 */
		public List<AdaptationLine> of(int year) {
			return this.lines.stream().filter((line) -> line.year() == year).toList();
		}

		/**
		 * What the territories of a school year make together: the least and the most
		 * that their numbers, as they are told, leave possible. It tells nothing new.
		 * @param year the year of its September
		 * @return the totals
		 */
		public AdaptationTotals totals(int year) {
			return AdaptationTotals.of(of(year).stream().filter((line) -> line.organisationId() == null).toList());
		}

	}

}
