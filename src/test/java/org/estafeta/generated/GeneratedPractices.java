package org.estafeta.generated;

import java.util.Random;

import org.estafeta.generated.GeneratedChance.About;
import org.estafeta.practice.Practice;

/**
 * Practices of a generated world and how each of them spread. The first is the one with
 * the most adopters.
 */
public final class GeneratedPractices {

	private static final int SMALL = 5;

	private final GeneratedWorld world;

	private final int[] adopters;

	private final long[] firstAdoption;

	/**
	 * Makes the practices of a world.
	 * @param world the world
	 */
	public GeneratedPractices(GeneratedWorld world) {
		this.world = world;
		GeneratedSize size = world.size();
		this.adopters = world.chance().shares(About.CASCADE_SIZE, size.practices(), size.adoptions(), 1.2, size.hub());
		this.firstAdoption = new long[this.adopters.length + 1];
		for (int practice = 0; practice < this.adopters.length; practice++) {
			this.firstAdoption[practice + 1] = this.firstAdoption[practice] + this.adopters[practice];
		}
	}

	/**
	 * The world.
	 * @return the world
	 */
	public GeneratedWorld world() {
		return this.world;
	}

	/**
	 * The status of a practice. Only what hardly spread is a draft.
	 * @param practice the number of the practice
	 * @return the status
	 */
	public Practice.Status status(int practice) {
		int drawn = this.world.chance().below(100, About.STATUS, practice);
		if (practice == 0 || drawn >= 30) {
			return Practice.Status.PUBLISHED;
		}
		if (drawn < 5) {
			return Practice.Status.ARCHIVED;
		}
		if (this.adopters[practice] > SMALL) {
			return Practice.Status.PUBLISHED;
		}
		return (drawn < 25) ? Practice.Status.DRAFT : Practice.Status.UNDER_EXPERTISE;
	}

	/**
	 * The organisation that a practice began at.
	 * @param practice the number of the practice
	 * @return the number of the organisation among organisations
	 */
	public int origin(int practice) {
		return this.world.chance().below(this.world.size().organisations(), About.KIND, practice);
	}

	// Adoptions are numbered through all practices.
	long firstAdoption(int practice) {
		return this.firstAdoption[practice];
	}

	/**
	 * Lets a practice spread; the same answer at every call.
	 * @param practice the number of the practice
	 * @return how it spread
	 */
	public GeneratedSpread spread(int practice) {
		Random random = this.world.chance().sequence(About.TITLE, practice);
		int began = random.nextInt((practice == 0) ? 30 : GeneratedWorld.DAYS / 2);
		return new GeneratedCascade(this.world, practice, this.world.organisationActor(origin(practice)), began,
				this.adopters[practice])
			.run();
	}

}
