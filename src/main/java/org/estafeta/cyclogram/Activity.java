package org.estafeta.cyclogram;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An activity of the cyclogram, which comes again each school year.
 *
 * @param id its id
 * @param changedAt when it was changed last
 * @param name what is to be done, in short
 * @param wording the same in the words of the document, null when the name is that
 * @param timing when, in the words of the document
 * @param months the numbers of its months, 1 to 12
 * @param executors who does it, in the words of the document
 * @param place where it belongs
 * @param alsoIn the names of further formats that it serves
 * @param own whether it was added here, not brought by a file
 * @param citation the document that names it, null when unknown
 */
public record Activity(String id, Instant changedAt, String name, @Nullable String wording, String timing,
		List<Integer> months, List<String> executors, Place place, List<String> alsoIn, boolean own,
		@Nullable String citation) {

	public Activity {
		months = List.copyOf(months);
		executors = List.copyOf(executors);
		alsoIn = List.copyOf(alsoIn);
	}

	/**
	 * The version that an edit starts from.
	 * @return changes with each change of it
	 */
	public String version() {
		return this.changedAt.toString();
	}

	/**
	 * Where an activity belongs.
	 *
	 * @param portfolio the id of the portfolio
	 * @param portfolioName the name of the portfolio
	 * @param format the id of the format
	 * @param formatName the name of the format
	 */
	public record Place(String portfolio, String portfolioName, String format, String formatName) {

	}

}
