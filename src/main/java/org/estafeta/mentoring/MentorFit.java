package org.estafeta.mentoring;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.estafeta.people.Occupation;
import org.estafeta.people.Profile;

/**
 * How well a mentor fits a wish, in points: up to {@value #WISHES} for the share of the
 * wishes that they meet, {@value #SUBJECT} for a subject in common, {@value #DISTRICT}
 * for the same city or district, up to {@value #NEAR} for how few ties lie between the
 * organisations, and up to {@value #FREE} for the share of their places that are free.
 *
 * @param offer the mentor
 * @param met how many of the wishes they meet
 * @param wished how many there are
 * @param subject whether both teach a subject in common
 * @param district whether both work in one city or district
 * @param distance how many ties lie between their organisations, 0 for the same one; null
 * when they are further apart than {@value #FURTHEST} or it is not known
 * @param points all of it together, 0 to 100
 */
public record MentorFit(MentorOffer offer, int met, int wished, boolean subject, boolean district,
		@Nullable Integer distance, int points) {

	/** The furthest that organisations are looked for along their ties. */
	public static final int FURTHEST = 3;

	/** The best first; equal ones in the order of their ids. */
	public static final Comparator<MentorFit> BEST = Comparator.comparingInt((MentorFit one) -> -one.points())
		.thenComparing((one) -> one.offer().id());

	private static final int WISHES = 60;

	private static final int SUBJECT = 15;

	private static final int DISTRICT = 5;

	private static final int NEAR = 10;

	private static final int FREE = 10;

	/**
	 * Fits a mentor to a wish.
	 * @param wish the wish
	 * @param offer the mentor
	 * @param distance how many ties lie between their organisations, null when too many
	 * @return the fit; empty when the mentor takes nobody more, does not work in this
	 * model, is the one who looks or known to them, or has nothing that is wished and no
	 * subject in common
	 */
	static Optional<MentorFit> of(MentorWish wish, MentorOffer offer, @Nullable Integer distance) {
		if (offer.free() == 0 || offer.account().equals(wish.account()) || !offer.models().contains(wish.model())
				|| wish.known().contains(offer.account()) || !suits(wish.model(), offer.profile().occupation())) {
			return Optional.empty();
		}
		int met = common(wish.deficits(), offer.deficits()) + common(wish.practices(), offer.practices());
		boolean subject = !Collections.disjoint(wish.profile().subjects(), offer.profile().subjects());
		if (met == 0 && !subject) {
			return Optional.empty();
		}
		boolean district = sameDistrict(wish.profile(), offer.profile());
		int points = (wish.size() > 0) ? WISHES * met / wish.size() : 0;
		points += subject ? SUBJECT : 0;
		points += district ? DISTRICT : 0;
		points += (distance != null) ? NEAR - 3 * distance : 0;
		points += FREE * offer.free() / offer.most();
		return Optional.of(new MentorFit(offer, met, wish.size(), subject, district, distance, points));
	}

	private static boolean suits(MentoringModel model, Occupation occupation) {
		return switch (model) {
			case HEAD_TEACHER -> occupation == Occupation.HEAD || occupation == Occupation.DEPUTY_HEAD;
			case LEADER_SCHOOL -> false;
			default -> occupation != Occupation.STUDENT;
		};
	}

	private static int common(List<String> wished, List<String> offered) {
		Set<String> common = new HashSet<>(wished);
		common.retainAll(offered);
		return common.size();
	}

	private static boolean sameDistrict(Profile one, Profile other) {
		Profile.Workplace here = one.workplace();
		Profile.Workplace there = other.workplace();
		return here != null && there != null && here.district() != null
				&& Objects.equals(here.district(), there.district()) && Objects.equals(here.region(), there.region());
	}

}
