package org.estafeta.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.editing.EditRights;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.organisation.Organisations;
import org.estafeta.people.OwnRecord;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.Uuid7;
import org.estafeta.taxonomy.Deficits;

/**
 * How leader schools support schools with low results: the programme of the two, its
 * course and what has changed. It is not for strangers: that a school has low results is
 * told to those who answer for one of the two and to whoever arranges support.
 */
@Service
public class SchoolSupports {

	private static final CypherQuery OPEN = CypherQuery.named("mentoring/open-support");

	private final Graph graph;

	private final Writes writes;

	private final MentorshipStore store;

	private final MentorshipAccess access;

	private final MentorshipWrites work;

	private final Organisations organisations;

	private final EditRights rights;

	private final Deficits deficits;

	private final Clock clock;

	SchoolSupports(Graph graph, Writes writes, MentorshipStore store, MentorshipAccess access, MentorshipWrites work,
			Organisations organisations, EditRights rights, Deficits deficits, Clock clock) {
		this.graph = graph;
		this.writes = writes;
		this.store = store;
		this.access = access;
		this.work = work;
		this.organisations = organisations;
		this.rights = rights;
		this.deficits = deficits;
		this.clock = clock;
	}

	/**
	 * The programmes of support that somebody knows of.
	 * @param caller who
	 * @return the programmes, the newest first
	 */
	public List<Mentorship> list(Caller caller) {
		return this.store.all(true).stream().flatMap((one) -> this.access.seen(caller, one).stream()).toList();
	}

	/**
	 * The programmes of support of a school that somebody knows of.
	 * @param caller who
	 * @param organisation the school
	 * @return the programmes, the newest first
	 */
	public List<Mentorship> of(Caller caller, String organisation) {
		if (!Mentorships.arranges(caller)) {
			return List.of();
		}
		return this.store.ofOrganisation(organisation)
			.stream()
			.flatMap((one) -> this.access.seen(caller, one).stream())
			.toList();
	}

	/**
	 * Opens a programme. Opened by whoever arranges support, it is active at once; opened
	 * by one of the schools, it waits for the other.
	 * @param caller who arranges, or answers for one of the schools
	 * @param leader the school that helps
	 * @param school the school that is helped
	 * @param edit what it is about
	 * @return its id
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such school, with
	 * kind FORBIDDEN when they may not, with kind CONFLICT when the leader helps the
	 * school already
	 */
	public String open(Caller caller, String leader, String school, MentorshipEdit edit) {
		this.organisations.get(leader);
		this.organisations.get(school);
		boolean arranges = this.access.mayArrange(caller, school);
		boolean leads = this.rights.answersFor(caller, leader);
		boolean helped = this.rights.answersFor(caller, school);
		if (!arranges && !leads && !helped) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
		FieldReader reader = new FieldReader();
		String id = Uuid7.next(this.clock);
		LocalDate today = this.work.today();
		boolean active = arranges || (leads && helped);
		Mentorship fresh = new Mentorship(id, MentoringModel.LEADER_SCHOOL, MentorshipStatus.PROPOSED, List.of(),
				new Mentorship.Side(school, "", school, null, null), null, today, null, null, 0, 1);
		Map<String, @Nullable Object> values = new HashMap<>(Mentorships.values(reader, fresh, edit));
		if (leader.equals(school)) {
			reader.problem("leader", "support-same");
		}
		List<String> aims = (edit.aims() != null) ? edit.aims() : new ArrayList<>();
		if (this.deficits.byIds(aims).size() != aims.stream().distinct().count()) {
			reader.problem("aims", "mentoring-unknown");
		}
		reader.check();
		values.putAll(Map.of("id", id, "model", MentoringModel.LEADER_SCHOOL.name(), "status",
				(active ? MentorshipStatus.ACTIVE : MentorshipStatus.PROPOSED).name(), "proposedOn", today, "version",
				1));
		values.put("startedOn", active ? today : null);
		Map<String, @Nullable Object> row = new HashMap<>(
				Map.of("leader", leader, "school", school, "aims", aims, "values", values));
		row.put("leaderAgreed", (active || leads) ? today : null);
		row.put("schoolAgreed", (active || helped) ? today : null);
		row.put("at", ZonedDateTime.now(this.clock));
		this.writes.apply(OwnRecord.ORDER, (touched) -> {
			touched.addUnlisted(1);
			if (this.graph.list(OPEN, row, (made) -> true).isEmpty()) {
				throw new EstafetaException(ErrorKind.CONFLICT, "support-stands");
			}
			return id;
		});
		return id;
	}

}
