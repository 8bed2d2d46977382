package org.estafeta.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What contests reveal, in numbers without names. Of a criterion it is told from five
 * works on.
 */
@Service
public class ContestReports {

	/** How many works there are at least when it is told how they did. */
	public static final int FEWEST = 5;

	private final Contests contests;

	private final ContestWorks works;

	private final Jury jury;

	ContestReports(Contests contests, ContestWorks works, Jury jury) {
		this.contests = contests;
		this.works = works;
		this.jury = jury;
	}

	/**
	 * What a contest reveals: of its closed stages.
	 * @param event the contest
	 * @return the report
	 */
	public Report of(String event) {
		List<ContestStage> closed = this.contests.stages(event).stream().filter(ContestStage::closed).toList();
		List<ContestWork> entered = new ArrayList<>();
		List<Share> shares = new ArrayList<>();
		for (ContestStage stage : closed) {
			List<ContestWork> all = this.works.stand(stage);
			entered.addAll(all);
			if (all.size() >= FEWEST) {
				Map<String, List<JurySheet>> sheets = this.jury.finished(stage, all);
				for (int i = 0; i < stage.criteria().size(); i++) {
					shares.add(share(stage, i, sheets));
				}
			}
		}
		return new Report((int) entered.stream().map(ContestWork::id).distinct().count(),
				(int) entered.stream().map(ContestWork::organisation).filter(Objects::nonNull).distinct().count(),
				entered.stream().map(ContestWork::practice).filter(Objects::nonNull).distinct().toList(), shares);
	}

	private static Share share(ContestStage stage, int index, Map<String, List<JurySheet>> sheets) {
		Criterion criterion = stage.criteria().get(index);
		List<Double> each = sheets.values()
			.stream()
			.map((given) -> Ranking.share(index, criterion.most(), given))
			.filter(Objects::nonNull)
			.toList();
		return new Share(stage.number(), criterion.name(), criterion.deficit(), each.size(),
				each.stream().mapToDouble(Double::doubleValue).average().orElse(0));
	}

	/**
	 * What a contest reveals.
	 *
	 * @param works how many works were judged
	 * @param organisations from how many organisations
	 * @param practices the ids of the published practices that they present
	 * @param shares how the works did by criteria
	 */
	public record Report(int works, int organisations, List<String> practices, List<Share> shares) {

		public Report {
			practices = List.copyOf(practices);
			shares = List.copyOf(shares);
		}

	}

	/**
	 * How works did by a criterion.
	 *
	 * @param stage the number of the stage
	 * @param criterion what was judged
	 * @param deficit the id of the deficit that few points point to
	 * @param works how many works
	 * @param share the mean part of the most points, from 0 to 1
	 */
	public record Share(int stage, String criterion, @Nullable String deficit, int works, double share) {

	}

}
