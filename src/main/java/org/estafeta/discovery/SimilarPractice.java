package org.estafeta.discovery;

import java.util.List;

import org.estafeta.shared.EducationLevel;

/**
 * A practice that is like another one, with all that this rests on.
 *
 * @param practiceId the practice
 * @param score how like it is, 0 to 1; see {@link SimilarPractices}
 * @param textShare which share of the telling words of the other it has too, 0 to 1
 * @param words these words, those that weigh most first
 * @param deficitIds the deficits that both address
 * @param sharedPlaces at how many organisations both are used
 * @param subjects the subjects of both
 * @param levels the levels of education of both
 */
public record SimilarPractice(String practiceId, double score, double textShare, List<String> words,
		List<String> deficitIds, int sharedPlaces, List<String> subjects, List<EducationLevel> levels) {

	public SimilarPractice {
		words = List.copyOf(words);
		deficitIds = List.copyOf(deficitIds);
		subjects = List.copyOf(subjects);
		levels = List.copyOf(levels);
	}

	SimilarPractice with(List<String> sharedWords) {
		return new SimilarPractice(this.practiceId, this.score, this.textShare, sharedWords, this.deficitIds,
				this.sharedPlaces, this.subjects, this.levels);
	}

}
