package org.estafeta.team;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.diagnosis.Consents;
import org.estafeta.diagnosis.Diagnoses;
import org.estafeta.diagnosis.Diagnosis;
import org.estafeta.diagnosis.Progress;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.NodeKind;

/**
 * What members bring into their teams: each chooses of their own deficits and strengths,
 * with a consent of its own that the members of this team see them. Taken back, it is in
 * the team no more at once.
 */
@Service
public class TeamGifts {

	private static final CypherQuery STRENGTHS = CypherQuery.named("team/strengths");

	private static final CypherQuery BRING = CypherQuery.named("team/bring");

	private final Graph graph;

	private final TeamWrites work;

	private final Diagnoses diagnoses;

	private final Consents consents;

	TeamGifts(Graph graph, TeamWrites work, Diagnoses diagnoses, Consents consents) {
		this.graph = graph;
		this.work = work;
		this.diagnoses = diagnoses;
		this.consents = consents;
	}

	/**
	 * What somebody can bring into a team.
	 * @param caller who
	 * @return their open deficits, each once, and what they can teach
	 */
	public Possible possible(Caller caller) {
		List<Diagnosis> own = this.diagnoses.own(caller.person());
		Map<String, Diagnosis> open = new LinkedHashMap<>();
		own.stream()
			.filter((one) -> one.progress() != Progress.ELIMINATED)
			.forEach((one) -> open.merge(one.deficit().id(), one,
					(first, other) -> (first.severity().compareTo(other.severity()) >= 0) ? first : other));
		List<String> overcome = own.stream()
			.filter((one) -> one.progress() == Progress.ELIMINATED && !open.containsKey(one.deficit().id()))
			.map(Diagnosis::id)
			.toList();
		List<Possible.Strength> strengths = this.graph
			.list(STRENGTHS, Map.of("account", caller.person(), "overcome", overcome),
					(row) -> new Possible.Strength(
							row.get("label").asString().equals("Deficit") ? NodeKind.DEFICIT : NodeKind.PRACTICE,
							row.get("id").asString(), row.get("name").asString(),
							Reason.valueOf(row.get("reason").asString())))
			.stream()
			.filter((one) -> !open.containsKey(one.id()))
			.toList();
		return new Possible(List.copyOf(open.values()), strengths);
	}

	/**
	 * Brings into a team what is named, in place of what was brought before.
	 * @param caller who
	 * @param id the team
	 * @param version the version of what they bring that they started from
	 * @param gift what
	 * @throws org.estafeta.shared.FieldsRefused when the hours do not fit, or something
	 * is not theirs
	 * @throws EstafetaException with kind NOT_FOUND when there is no team that they are
	 * in, with kind CONFLICT when they have not agreed to the text of now, no consent to
	 * keep their deficits stands, or it was changed since
	 */
	public void bring(Caller caller, String id, int version, TeamGift gift) {
		this.work.in(caller, id, (team, content, mine) -> {
			requireConsent(caller, gift);
			require(possible(caller), gift);
			TeamWrites.requireVersion(mine.version() == version);
			TeamWrites.requireRow(this.graph.list(BRING,
					Map.of("member", mine.id(), "version", version, "hours", gift.hours(), "agreed", gift.agreed(),
							"today", this.work.today(), "diagnoses", List.copyOf(gift.diagnoses()), "strengths",
							List.copyOf(gift.strengths())),
					(row) -> true));
		});
	}

	private void requireConsent(Caller caller, TeamGift gift) {
		if (gift.agreed() != TeamGift.CURRENT) {
			throw new EstafetaException(ErrorKind.CONFLICT, "team-consent");
		}
		if (!gift.diagnoses().isEmpty() && !this.consents.stands(caller.person())) {
			throw new EstafetaException(ErrorKind.CONFLICT, "route-consent");
		}
	}

	private static void require(Possible possible, TeamGift gift) {
		FieldReader reader = new FieldReader();
		if (gift.hours() < 1 || gift.hours() > TeamGift.MOST_HOURS) {
			reader.problem("hours", "team-hours", TeamGift.MOST_HOURS);
		}
		Set<String> left = new HashSet<>(gift.diagnoses());
		left.removeAll(possible.deficits().stream().map(Diagnosis::id).collect(Collectors.toSet()));
		if (!left.isEmpty() || gift.diagnoses().size() > TeamGift.MOST) {
			reader.problem("diagnoses", "team-diagnoses", TeamGift.MOST);
		}
		left = new HashSet<>(gift.strengths());
		left.removeAll(possible.strengths().stream().map(Possible.Strength::id).collect(Collectors.toSet()));
		if (!left.isEmpty() || gift.strengths().size() > TeamGift.MOST) {
			reader.problem("strengths", "team-strengths", TeamGift.MOST);
		}
		reader.check();
	}

	/**
	 * Takes back what somebody has brought into a team, and their consent with it. They
	 * stay in the team.
	 * @param caller who
	 * @param id the team
	 * @throws EstafetaException with kind NOT_FOUND when there is none that they are in
	 */
	public void takeBack(Caller caller, String id) {
		this.work.in(caller, id, (team, content, mine) -> this.work.forget(id, mine.id()));
	}

	/**
	 * How a strength is known.
	 */
	public enum Reason {

		/** They offer to help with it as a mentor. */
		OFFERED,
		/** It was a deficit of theirs, and is gone. */
		OVERCOME,
		/** They use the practice. */
		USED

	}

	/**
	 * What somebody can bring.
	 *
	 * @param deficits their open deficits, each once, the severest of each
	 * @param strengths what they can teach
	 */
	public record Possible(List<Diagnosis> deficits, List<Strength> strengths) {

		public Possible {
			deficits = List.copyOf(deficits);
			strengths = List.copyOf(strengths);
		}

		/**
		 * A strength.
		 *
		 * @param kind a deficit or a practice
		 * @param id its id
		 * @param name its name
		 * @param reason how it is known
		 */
		public record Strength(NodeKind kind, String id, String name, Reason reason) {
		}

	}

}
