package org.estafeta.generated;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;

import org.estafeta.generated.GeneratedChance.About;

/**
 * Organisations, teachers, events, communities, mentorships and programmes over seven
 * school years: who could meet whom, when. The same size and seed give the same world.
 *
 * <p>
 * Whoever can adopt a practice has a number: teachers first, then organisations. What
 * grows faster than these (participants, adoptions) is computed when it is asked for, so
 * that a country fits into memory. Days are counted from the first one.
 */
public final class GeneratedWorld {

	/** The first day. */
	public static final LocalDate BEGIN = LocalDate.of(2019, 9, 1);

	/** How many days there are. */
	public static final int DAYS = (int) (LocalDate.of(2026, 9, 1).toEpochDay() - BEGIN.toEpochDay());

	static final int SUBJECTS = 12;

	private static final int ORGANISATIONS_PER_DISTRICT = 25;

	private static final int COMPLETIONS_PER_RUN = 25;

	private final GeneratedSize size;

	private final GeneratedChance chance;

	private final int perDistrict;

	private final int districts;

	private final int[] firstTeacher;

	private final int[] employer;

	private final int[] eventSize;

	private final int[] eventDistrict;

	private final Groups eventsOfDistrict;

	private final Groups members;

	private final int[] mentorOf;

	private final Groups mentees;

	private final int[] runOf;

	private final Groups completions;

	private final int runs;

	/**
	 * Makes a world.
	 * @param size how much
	 * @param seed what decides every choice
	 */
	public GeneratedWorld(GeneratedSize size, long seed) {
		this.size = size;
		this.chance = new GeneratedChance(seed);
		this.perDistrict = Math.min(ORGANISATIONS_PER_DISTRICT, size.organisations() / 4);
		this.districts = size.organisations() / this.perDistrict;
		this.firstTeacher = new int[size.organisations() + 1];
		this.employer = new int[size.teachers()];
		employ();
		this.eventSize = this.chance.shares(About.EVENT_SIZE, size.events(), size.participations(), 1.5, size.crowd());
		this.eventDistrict = new int[size.events()];
		Arrays.setAll(this.eventDistrict, (event) -> this.chance.below(this.districts, About.EVENT_DISTRICT, event));
		this.eventsOfDistrict = new Groups(this.eventDistrict, this.districts);
		int[] community = new int[actors()];
		Arrays.setAll(community, this::communityOf);
		this.members = new Groups(community, communities());
		this.mentorOf = new int[actors()];
		Arrays.setAll(this.mentorOf, this::drawMentor);
		this.mentees = new Groups(this.mentorOf, actors());
		this.runs = Math.max(4, size.teachers() / COMPLETIONS_PER_RUN / 2);
		this.runOf = new int[size.teachers()];
		Arrays.setAll(this.runOf, (teacher) -> this.chance.luck(.5, About.COMPLETED, teacher)
				? this.chance.below(this.runs, About.RUN, teacher) : Groups.NONE);
		this.completions = new Groups(this.runOf, this.runs);
	}

	private void employ() {
		int largest = 4 * this.size.teachers() / this.size.organisations();
		int[] staff = this.chance.shares(About.ORGANISATION_SIZE, this.size.organisations(), this.size.teachers(), 3,
				largest);
		for (int organisation = 0; organisation < staff.length; organisation++) {
			int end = this.firstTeacher[organisation] + staff[organisation];
			this.firstTeacher[organisation + 1] = end;
			Arrays.fill(this.employer, this.firstTeacher[organisation], end, organisation);
		}
	}

	private int drawMentor(int actor) {
		Random random = this.chance.sequence(About.MENTOR, actor);
		int mentor = Groups.NONE;
		if (isTeacher(actor) && this.chance.luck(.12, About.MENTORED, actor)) {
			mentor = colleague(random, actor);
		}
		else if (!isTeacher(actor) && this.chance.luck(.2, About.MENTORED, actor)) {
			mentor = organisationActor(neighbour(random, organisationOf(actor)));
		}
		return (mentor != actor && (mentor == Groups.NONE || isTeacher(mentor) == isTeacher(actor))) ? mentor
				: Groups.NONE;
	}

	/**
	 * How much there is.
	 * @return the size
	 */
	public GeneratedSize size() {
		return this.size;
	}

	GeneratedChance chance() {
		return this.chance;
	}

	int actors() {
		return this.size.teachers() + this.size.organisations();
	}

	/**
	 * Whether an actor is a teacher.
	 * @param actor the number of the actor
	 * @return false for an organisation
	 */
	public boolean isTeacher(int actor) {
		return actor < this.size.teachers();
	}

	/**
	 * The organisation that an actor is or works at.
	 * @param actor the number of the actor
	 * @return the number of the organisation among organisations
	 */
	public int organisationOf(int actor) {
		return isTeacher(actor) ? this.employer[actor] : actor - this.size.teachers();
	}

	int organisationActor(int organisation) {
		return this.size.teachers() + organisation;
	}

	int districts() {
		return this.districts;
	}

	int districtOf(int actor) {
		return Math.min(organisationOf(actor) / this.perDistrict, this.districts - 1);
	}

	// The day from which on a teacher works where they work.
	int employedFrom(int teacher) {
		int day = this.chance.below(6 * DAYS, About.EMPLOYED, teacher) - 5 * DAYS;
		return Math.min(day, DAYS - 60);
	}

	int colleague(Random random, int actor) {
		int organisation = organisationOf(actor);
		int staff = this.firstTeacher[organisation + 1] - this.firstTeacher[organisation];
		int drawn = random.nextInt(staff + 1);
		return (drawn == staff) ? organisationActor(organisation) : this.firstTeacher[organisation] + drawn;
	}

	int neighbour(Random random, int organisation) {
		int first = Math.min(organisation / this.perDistrict, this.districts - 1) * this.perDistrict;
		int end = (first + 2 * this.perDistrict > this.size.organisations()) ? this.size.organisations()
				: first + this.perDistrict;
		return first + random.nextInt(end - first);
	}

	int communities() {
		return this.districts * (SUBJECTS + 1);
	}

	int subject(int teacher) {
		return this.chance.below(SUBJECTS, About.SUBJECT, teacher);
	}

	// Teachers meet in the community of their subject and district, organisations in the
	// network of their district.
	int communityOf(int actor) {
		if (!this.chance.luck(.5, About.MEMBER, actor)) {
			return Groups.NONE;
		}
		return districtOf(actor) * (SUBJECTS + 1) + (isTeacher(actor) ? subject(actor) : SUBJECTS);
	}

	int memberFrom(int actor) {
		return Math.min(this.chance.below(3 * DAYS, About.MEMBER_FROM, actor) - 2 * DAYS, DAYS - 100);
	}

	// The day from which on one no longer is a member; most stay.
	int memberTo(int actor) {
		return this.chance.luck(.2, About.MEMBER_TO, actor) ? memberFrom(actor) + DAYS / 2 : Integer.MAX_VALUE;
	}

	boolean isMember(int actor, int day) {
		return memberFrom(actor) <= day && day < memberTo(actor);
	}

	Groups members() {
		return this.members;
	}

	int mentorOf(int actor) {
		return this.mentorOf[actor];
	}

	Groups mentees() {
		return this.mentees;
	}

	int mentoredFrom(int mentee) {
		return this.chance.below(DAYS - 400, About.MENTORED_FROM, mentee);
	}

	int mentoredTo(int mentee) {
		return mentoredFrom(mentee) + 365;
	}

	int programmes() {
		return Math.max(3, this.runs / 4);
	}

	// Several runs of one programme end on different days.
	int runOf(int teacher) {
		return this.runOf[teacher];
	}

	int programmeOf(int run) {
		return run % programmes();
	}

	int runDay(int run) {
		return 100 + this.chance.below(DAYS - 200, About.RUN_DAY, run);
	}

	Groups completions() {
		return this.completions;
	}

	int eventDay(int event) {
		return 1 + (int) ((long) event * (DAYS - 100) / this.size.events());
	}

	int eventDistrict(int event) {
		return this.eventDistrict[event];
	}

	/** The events of a district in the order of their days. */
	Groups eventsOfDistrict() {
		return this.eventsOfDistrict;
	}

	// Most come from the district of the event; one in ten is an organisation.
	int[] participants(int event) {
		Random random = this.chance.sequence(About.PARTICIPANTS, event);
		int wanted = Math.min(this.eventSize[event], actors() / 2);
		int[] participants = new int[wanted];
		ActorSet seen = new ActorSet(wanted);
		int first = this.eventDistrict[event] * this.perDistrict;
		int count = 0;
		for (int tries = 0; count < wanted; tries++) {
			boolean near = tries < wanted && random.nextInt(100) < 65;
			int organisation = near ? neighbour(random, first) : random.nextInt(this.size.organisations());
			int actor = (random.nextInt(10) == 0) ? organisationActor(organisation)
					: colleague(random, organisationActor(organisation));
			if (seen.add(actor)) {
				participants[count++] = actor;
			}
		}
		return participants;
	}

}
