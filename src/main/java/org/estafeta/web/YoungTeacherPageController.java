package org.estafeta.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.adaptation.AdaptationMeasure;
import org.estafeta.adaptation.AdaptationStatistics;
import org.estafeta.adaptation.AdaptationStep;
import org.estafeta.adaptation.OwnAdaptation;
import org.estafeta.adaptation.SchoolMeeting;
import org.estafeta.adaptation.YoungSchool;
import org.estafeta.adaptation.YoungSchools;
import org.estafeta.community.CommunityPlans;
import org.estafeta.organisation.YoungAudience;
import org.estafeta.people.Profile;

/**
 * The schools of young teachers, the way of whoever has signed in and is one, and how
 * adaptation goes in numbers.
 */
@Controller
@RequestMapping("/young-teachers")
class YoungTeacherPageController {

	private static final int MAX_YEAR = 2999;

	private static final Map<AdaptationStep, String> PAGES = Map.of(AdaptationStep.PROFILE, "/account/profile",
			AdaptationStep.SCHOOL, "#schools", AdaptationStep.DEFICITS, "/account/deficits", AdaptationStep.ROUTE,
			"/account/route", AdaptationStep.MENTOR, "/mentoring/request", AdaptationStep.RESULT, "/mentoring/mine");

	private final YoungSchools schools;

	private final OwnAdaptation own;

	private final AdaptationStatistics statistics;

	private final CommunityPlans plans;

	private final Clock clock;

	YoungTeacherPageController(YoungSchools schools, OwnAdaptation own, AdaptationStatistics statistics,
			CommunityPlans plans, Clock clock) {
		this.schools = schools;
		this.own = own;
		this.statistics = statistics;
		this.plans = plans;
		this.clock = clock;
	}

	@GetMapping
	String overview(@RequestParam MultiValueMap<String, String> values, Model model) {
		ParameterReader reader = new ParameterReader(values);
		String place = reader.text("place");
		YoungAudience audience = reader.choices("audience", YoungAudience.class).stream().findFirst().orElse(null);
		LocalDate today = LocalDate.now(this.clock);
		int year = this.plans.thisYear();
		List<YoungSchool> found = this.schools.find(place, audience);
		model.addAttribute("schools", found);
		model.addAttribute("places", this.schools.places());
		model.addAttribute("audiences", YoungAudience.values());
		model.addAttribute("place", place);
		model.addAttribute("audience", audience);
		model.addAttribute("today", today);
		model.addAttribute("year", year);
		model.addAttribute("years", Profile.NEW_YEARS);
		model.addAttribute("line", MeetingTimeline.of(found, year, today));
		model.addAttribute("meetings", meetings(found, year));
		model.addAttribute("direction", this.schools.direction().orElse(null));
		addOwn(Callers.current(), model);
		return "young-teachers";
	}

	private static List<Planned> meetings(List<YoungSchool> schools, int year) {
		List<Planned> all = new ArrayList<>();
		schools.forEach((school) -> school.meetings()
			.stream()
			.filter((one) -> one.september() == year)
			.forEach((one) -> all.add(new Planned(school, one))));
		all.sort(Comparator.comparing(
				(one) -> Objects.requireNonNullElse(one.meeting().due().earliest(), LocalDate.of(year + 1, 7, 31))));
		return all;
	}

	private void addOwn(Caller caller, Model model) {
		if (caller.account() == null) {
			return;
		}
		OwnAdaptation.Course course = this.own.of(caller);
		if (this.own.concerns(caller, course)) {
			model.addAttribute("course", course);
			model.addAttribute("steps",
					Arrays.stream(AdaptationStep.values())
						.map((step) -> new Step(step, course.has(step), PAGES.get(step)))
						.toList());
		}
	}

	@GetMapping("/adaptation")
	String adaptation(@RequestParam MultiValueMap<String, String> values, Model model) {
		Integer wanted = new ParameterReader(values).number("year", 2000, MAX_YEAR);
		AdaptationStatistics.Issue issue = this.statistics.current(Callers.current()).orElse(null);
		model.addAttribute("issue", issue);
		model.addAttribute("measures", AdaptationMeasure.values());
		model.addAttribute("years", Profile.NEW_YEARS);
		if (issue != null) {
			int year = (wanted != null && issue.years().contains(wanted)) ? wanted : issue.years().getFirst();
			model.addAttribute("year", year);
			model.addAttribute("lines", issue.of(year));
			model.addAttribute("totals", issue.totals(year));
		}
		return "young-adaptation";
	}

	/**
	 * A meeting with its school.
	 *
	 * @param school the school
	 * @param meeting the meeting
	 */
	record Planned(YoungSchool school, SchoolMeeting meeting) {

	}

	/**
	 * A step of whoever reads the page.
	 *
	 * @param step which
	 * @param done whether it is done
	 * @param href where to do it
	 */
	record Step(AdaptationStep step, boolean done, @Nullable String href) {

	}

}
