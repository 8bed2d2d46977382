package org.estafeta.curation;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import org.estafeta.shared.EducationLevel;

/**
 * What it takes to come into the bank, by kind and level.
 *
 * @param rules the rules; the first that fits counts
 */
@ConfigurationProperties("estafeta.curation")
record CurationSettings(@DefaultValue List<Rule> rules) {

	private static final ReviewRule NEW = new ReviewRule(true, 2, 14);

	private static final ReviewRule REVISION = new ReviewRule(false, 1, 14);

	CurationSettings {
		rules = List.copyOf(rules);
	}

	/**
	 * The rule for a submission.
	 * @param revision whether it changes a practice that is in the bank
	 * @param levels the levels of education it is for
	 * @return the rule; when no other fits: a school check and two experts for a new
	 * practice, one expert for a revision
	 */
	ReviewRule rule(boolean revision, List<EducationLevel> levels) {
		return this.rules.stream()
			.filter((rule) -> rule.fits(revision, levels))
			.findFirst()
			.map((rule) -> new ReviewRule(rule.schoolCheck(), rule.votes(), rule.days()))
			.orElse(revision ? REVISION : NEW);
	}

	/**
	 * What it takes for some submissions.
	 *
	 * @param kind for which kind; null for both
	 * @param levels for any of which levels of education; empty for all
	 * @param schoolCheck whether the school has to stand behind it first
	 * @param votes how many experts have to approve
	 * @param days how long each step may take
	 */
	record Rule(@Nullable Kind kind, @DefaultValue Set<EducationLevel> levels,
			@DefaultValue("true") boolean schoolCheck, @DefaultValue("2") int votes, @DefaultValue("14") int days) {

		Rule {
			levels = Set.copyOf(levels);
		}

		private boolean fits(boolean revision, List<EducationLevel> asked) {
			return (this.kind == null || this.kind == (revision ? Kind.REVISION : Kind.NEW))
					&& (this.levels.isEmpty() || asked.stream().anyMatch(this.levels::contains));
		}

	}

	/** What a submission is. */
	enum Kind {

		/** A practice that is not in the bank yet. */
		NEW,
		/** A new version of one that is. */
		REVISION

	}

}
