package org.estafeta.generated;

import java.util.Random;

import org.jspecify.annotations.Nullable;

/**
 * Draws whom an adopter passes a practice on to, by which tie and when; only over ties
 * that the world really has at that time.
 */
final class GeneratedContacts {

	private static final double COLLEAGUES = 90;

	private static final double OTHERS = 150;

	private static final int AFTER_OCCASION = 45;

	private static final int TRIES = 8;

	private final GeneratedWorld world;

	private final Random random;

	GeneratedContacts(GeneratedWorld world, Random random) {
		this.world = world;
		this.random = random;
	}

	// How often each tie passes something on.
	GeneratedTie drawTie() {
		int drawn = this.random.nextInt(100);
		if (drawn < 22) {
			return GeneratedTie.EVENT;
		}
		if (drawn < 44) {
			return GeneratedTie.SAME_ORGANISATION;
		}
		if (drawn < 70) {
			return GeneratedTie.COMMUNITY;
		}
		if (drawn < 84) {
			return GeneratedTie.MENTOR;
		}
		return (drawn < 94) ? GeneratedTie.PROGRAMME : GeneratedTie.SAME_DISTRICT;
	}

	/**
	 * Draws one contact.
	 * @param source the actor who passes on
	 * @param since the day on which the source came to have it
	 * @param tie by what
	 * @return the contact, or null when chance finds none
	 */
	@Nullable Contact draw(int source, int since, GeneratedTie tie) {
		Contact drawn = switch (tie) {
			case EVENT -> atEvent(source, since);
			case COMMUNITY -> inCommunity(source, since);
			case MENTOR -> byMentor(source, since);
			case PROGRAMME -> inProgramme(source, since);
			case SAME_ORGANISATION -> amongColleagues(source, since);
			case SAME_DISTRICT -> inDistrict(source, since);
			case PUBLICATION, NONE -> null;
		};
		return (drawn != null && drawn.learner() != source && drawn.day() > since && drawn.day() < GeneratedWorld.DAYS)
				? drawn : null;
	}

	private @Nullable Contact atEvent(int source, int since) {
		for (int i = 0; i < TRIES; i++) {
			int event = drawEvent(source);
			int day = this.world.eventDay(event);
			if (day > since && day < since + 600) {
				return atEvent(event);
			}
		}
		return null;
	}

	// Another learner at an event.
	Contact atEvent(int event) {
		int[] participants = this.world.participants(event);
		return new Contact(participants[this.random.nextInt(participants.length)], event,
				this.world.eventDay(event) + this.random.nextInt(AFTER_OCCASION));
	}

	private int drawEvent(int source) {
		int district = this.world.districtOf(source);
		Groups near = this.world.eventsOfDistrict();
		return (near.size(district) > 0 && this.random.nextInt(4) > 0)
				? near.member(district, this.random.nextInt(near.size(district)))
				: this.random.nextInt(this.world.size().events());
	}

	private @Nullable Contact inCommunity(int source, int since) {
		int community = this.world.communityOf(source);
		if (community == Groups.NONE) {
			return null;
		}
		int learner = this.world.members().member(community, this.random.nextInt(this.world.members().size(community)));
		int day = since + 1 + GeneratedChance.delay(this.random, OTHERS);
		return (this.world.isMember(source, day) && this.world.isMember(learner, day))
				? new Contact(learner, community, day) : null;
	}

	private @Nullable Contact byMentor(int source, int since) {
		int count = this.world.mentees().size(source);
		if (count == 0) {
			return null;
		}
		int learner = this.world.mentees().member(source, this.random.nextInt(count));
		int day = Math.max(since + 1, this.world.mentoredFrom(learner)) + this.random.nextInt(200);
		return (day <= this.world.mentoredTo(learner)) ? new Contact(learner, learner, day) : null;
	}

	private @Nullable Contact inProgramme(int source, int since) {
		int run = this.world.isTeacher(source) ? this.world.runOf(source) : Groups.NONE;
		if (run == Groups.NONE || this.world.runDay(run) <= since) {
			return null;
		}
		int count = this.world.completions().size(run);
		return new Contact(this.world.completions().member(run, this.random.nextInt(count)),
				this.world.programmeOf(run), this.world.runDay(run) + this.random.nextInt(AFTER_OCCASION));
	}

	private @Nullable Contact amongColleagues(int source, int since) {
		int learner = this.world.colleague(this.random, source);
		int day = since + 1 + GeneratedChance.delay(this.random, COLLEAGUES);
		return (isThere(source, day) && isThere(learner, day)) ? new Contact(learner, Groups.NONE, day) : null;
	}

	private boolean isThere(int actor, int day) {
		return !this.world.isTeacher(actor) || this.world.employedFrom(actor) <= day;
	}

	private @Nullable Contact inDistrict(int source, int since) {
		int organisation = this.world.neighbour(this.random, this.world.organisationOf(source));
		int learner = this.random.nextBoolean() ? this.world.organisationActor(organisation)
				: this.world.colleague(this.random, this.world.organisationActor(organisation));
		int day = since + 1 + GeneratedChance.delay(this.random, OTHERS);
		return (isThere(source, day) && isThere(learner, day)) ? new Contact(learner, Groups.NONE, day) : null;
	}

	/**
	 * Somebody meets somebody who has the practice.
	 *
	 * @param learner the actor who learns
	 * @param occasion the event, community, mentee or programme; {@link Groups#NONE} for
	 * other ties
	 * @param day when
	 */
	record Contact(int learner, int occasion, int day) {

	}

}
