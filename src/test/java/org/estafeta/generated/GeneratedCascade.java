package org.estafeta.generated;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.estafeta.dissemination.Adoption;
import org.estafeta.shared.ImpreciseDate;

/**
 * Lets one practice spread from where it began: somebody who has it is drawn (whoever
 * passed it on before more often, so that few have many learners), then a tie of theirs,
 * then whoever learns over it, on a later day.
 */
final class GeneratedCascade {

	private static final int PATIENCE = 60;

	private static final int LARGEST_BURST = 40;

	private final GeneratedWorld world;

	private final Random random;

	private final GeneratedContacts contacts;

	private final int practice;

	private final int wanted;

	private final ActorSet taken;

	private final List<GeneratedSpread.Adopter> adopters = new ArrayList<>();

	private final List<GeneratedSpread.Fact> facts = new ArrayList<>();

	private final List<Integer> teachers = new ArrayList<>();

	GeneratedCascade(GeneratedWorld world, int practice, int origin, int began, int wanted) {
		this.world = world;
		this.random = world.chance().sequence(GeneratedChance.About.SPREAD, practice);
		this.contacts = new GeneratedContacts(world, this.random);
		this.practice = practice;
		this.wanted = wanted;
		this.taken = new ActorSet(wanted);
		this.taken.add(origin);
		this.adopters.add(new GeneratedSpread.Adopter(origin, began));
	}

	GeneratedSpread run() {
		int failures = 0;
		while (this.adopters.size() < this.wanted) {
			if (failures > PATIENCE || this.random.nextInt(25) == 0) {
				readAboutIt();
				failures = 0;
			}
			else {
				failures = passOn() ? 0 : failures + 1;
			}
		}
		return new GeneratedSpread(this.practice, this.adopters, this.facts);
	}

	private boolean passOn() {
		int teacher = drawTeacher();
		GeneratedSpread.Adopter source = this.adopters.get(teacher);
		GeneratedTie tie = this.contacts.drawTie();
		GeneratedContacts.Contact contact = this.contacts.draw(source.actor(), source.day(), tie);
		if (contact == null || !this.taken.add(contact.learner())) {
			return false;
		}
		learn(contact, teacher, tie);
		if (tie == GeneratedTie.EVENT) {
			int burst = (int) Math.min(LARGEST_BURST, GeneratedChance.fat(this.random, 1.3)) - 1;
			for (int i = 0; i < burst && this.adopters.size() < this.wanted; i++) {
				GeneratedContacts.Contact next = this.contacts.atEvent(contact.occasion());
				if (next.day() < GeneratedWorld.DAYS && this.taken.add(next.learner())) {
					learn(next, teacher, tie);
				}
			}
		}
		return true;
	}

	private int drawTeacher() {
		int drawn = this.random.nextInt(100);
		if (drawn < 40 && !this.teachers.isEmpty()) {
			return this.teachers.get(this.random.nextInt(this.teachers.size()));
		}
		return this.random.nextInt(this.adopters.size());
	}

	private void learn(GeneratedContacts.Contact contact, int teacher, GeneratedTie tie) {
		int learner = this.adopters.size();
		this.adopters.add(new GeneratedSpread.Adopter(contact.learner(), contact.day()));
		this.teachers.add(teacher);
		fact(learner, teacher, tie, contact.occasion(), strength(this.random.nextInt(100)), contact.day());
		if (this.random.nextInt(8) == 0) {
			learnAgain(learner);
		}
		goOn(learner);
	}

	private static Adoption.Strength strength(int drawn) {
		if (drawn < 70) {
			return Adoption.Strength.ADOPTED;
		}
		if (drawn < 82) {
			return Adoption.Strength.TRIED;
		}
		return (drawn < 92) ? Adoption.Strength.ADAPTED : Adoption.Strength.PRESENTED;
	}

	// A second source: a colleague or a neighbour who had it before.
	private void learnAgain(int learner) {
		int actor = this.adopters.get(learner).actor();
		int since = this.adopters.get(learner).day();
		for (int i = 0; i < PATIENCE; i++) {
			int teacher = this.random.nextInt(learner);
			GeneratedSpread.Adopter source = this.adopters.get(teacher);
			if (source.day() < since && this.world.districtOf(source.actor()) == this.world.districtOf(actor)) {
				boolean colleagues = this.world.organisationOf(source.actor()) == this.world.organisationOf(actor);
				int day = Math.min(since + this.random.nextInt(90), GeneratedWorld.DAYS - 1);
				fact(learner, teacher, colleagues ? GeneratedTie.SAME_ORGANISATION : GeneratedTie.SAME_DISTRICT,
						Groups.NONE, Adoption.Strength.ADOPTED, day);
				return;
			}
		}
	}

	private void goOn(int learner) {
		int drawn = this.random.nextInt(100);
		int day = this.adopters.get(learner).day() + 30 + this.random.nextInt(400);
		if (drawn < 14 && day < GeneratedWorld.DAYS) {
			fact(learner, GeneratedSpread.NOBODY, GeneratedTie.NONE, Groups.NONE,
					(drawn < 10) ? Adoption.Strength.ADAPTED : Adoption.Strength.ABANDONED, day);
		}
	}

	private void readAboutIt() {
		int actor = this.random.nextInt(this.world.actors());
		int began = this.adopters.getFirst().day();
		int day = began + 1 + this.random.nextInt(GeneratedWorld.DAYS - began - 1);
		if (this.taken.add(actor)) {
			this.adopters.add(new GeneratedSpread.Adopter(actor, day));
			fact(this.adopters.size() - 1, GeneratedSpread.NOBODY, GeneratedTie.PUBLICATION, Groups.NONE,
					Adoption.Strength.ADOPTED, day);
		}
	}

	private void fact(int learner, int teacher, GeneratedTie tie, int occasion, Adoption.Strength strength, int day) {
		this.facts.add(new GeneratedSpread.Fact(learner, teacher, tie, occasion, strength, day, known(day)));
	}

	// The day as it became known: to the day, the month, the school year, the year, only
	// its end, or not at all.
	private ImpreciseDate known(int day) {
		LocalDate date = GeneratedWorld.BEGIN.plusDays(day);
		int drawn = this.random.nextInt(100);
		if (drawn < 55) {
			return ImpreciseDate.day(date);
		}
		if (drawn < 70) {
			return ImpreciseDate.month(YearMonth.from(date));
		}
		if (drawn < 82) {
			return ImpreciseDate.schoolYear((date.getMonthValue() >= 9) ? date.getYear() : date.getYear() - 1);
		}
		if (drawn < 92) {
			return ImpreciseDate.year(date.getYear());
		}
		return (drawn < 95) ? ImpreciseDate.year(date.getYear()).orBefore() : ImpreciseDate.UNKNOWN;
	}

}
