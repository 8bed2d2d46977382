package org.estafeta.diagnosis.graphql;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.api.GlobalId;
import org.estafeta.diagnosis.DeficitStatistics;
import org.estafeta.diagnosis.StatisticsCell;
import org.estafeta.people.Subject;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;
import org.estafeta.taxonomy.Deficits;

/**
 * How many people have a deficit: the fixed tables, for those who may see them.
 */
@Controller
class StatisticsController {

	private final DeficitStatistics statistics;

	private final Deficits deficits;

	StatisticsController(DeficitStatistics statistics, Deficits deficits) {
		this.statistics = statistics;
		this.deficits = deficits;
	}

	@QueryMapping
	@Nullable DeficitNumbers deficitStatistics(@Argument String deficit, @Argument int schoolYear) {
		Deficit of = this.deficits.get(GlobalId.parse(deficit, NodeKind.DEFICIT));
		return this.statistics.current().map((issue) -> DeficitNumbers.of(of, schoolYear, issue)).orElse(null);
	}

	/**
	 * The numbers of a deficit in a school year.
	 *
	 * @param deficit the deficit or group
	 * @param schoolYear the year of its September
	 * @param issuedOn the day they were made
	 * @param about how many in all, null when that is not given
	 * @param byDistrict by district, the greatest first
	 * @param bySubject by main subject, the greatest first
	 * @param byDistrictAndSubject by both, the greatest first
	 */
	record DeficitNumbers(Deficit deficit, int schoolYear, LocalDate issuedOn, @Nullable Integer about,
			List<DeficitNumber> byDistrict, List<DeficitNumber> bySubject, List<DeficitNumber> byDistrictAndSubject) {

		private static DeficitNumbers of(Deficit deficit, int schoolYear, DeficitStatistics.Issue issue) {
			List<StatisticsCell> cells = issue.of(schoolYear, deficit.id());
			Integer about = numbers(cells, false, false).stream().map(DeficitNumber::about).findFirst().orElse(null);
			return new DeficitNumbers(deficit, schoolYear, issue.issuedOn(), about, numbers(cells, true, false),
					numbers(cells, false, true), numbers(cells, true, true));
		}

		private static List<DeficitNumber> numbers(List<StatisticsCell> cells, boolean district, boolean subject) {
			return cells.stream()
				.filter((cell) -> (cell.district() != null) == district && (cell.subject() != null) == subject)
				.map(DeficitNumber::of)
				.toList();
		}

	}

	/**
	 * A number.
	 *
	 * @param district of this district, null for all
	 * @param subject of this subject, null for all
	 * @param about about how many people
	 */
	record DeficitNumber(@Nullable String district, @Nullable String subject, int about) {

		private static DeficitNumber of(StatisticsCell cell) {
			Subject subject = cell.subject();
			return new DeficitNumber(cell.district(), (subject != null) ? subject.text() : null, cell.about());
		}

	}

}
