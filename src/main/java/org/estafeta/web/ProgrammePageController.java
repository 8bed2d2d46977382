package org.estafeta.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.cyclogram.SchoolYear;
import org.estafeta.editing.ProgrammeEditor;
import org.estafeta.event.Programme;
import org.estafeta.event.ProgrammeTie;
import org.estafeta.event.Programmes;
import org.estafeta.organisation.Organisations;
import org.estafeta.programme.DeficitNeed;
import org.estafeta.programme.DemandYear;
import org.estafeta.programme.GroupEdit;
import org.estafeta.programme.Offer;
import org.estafeta.programme.ProgrammeDemands;
import org.estafeta.programme.ProgrammeGroups;
import org.estafeta.programme.ProgrammeOpinions;
import org.estafeta.programme.ProgrammePlans;
import org.estafeta.programme.ProgrammeSatisfaction;
import org.estafeta.programme.ProgrammeUptake;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.SortKey;
import org.estafeta.taxonomy.Deficits;

/**
 * The pages of programmes: the list with how content people are, one programme with its
 * groups, and the demand.
 */
@Controller
class ProgrammePageController {

	private static final String PAGE = "/programmes/{id}";

	private static final String NEW_GROUP = PAGE + "/groups/new";

	private static final String PROGRAMME = "programme";

	private static final String YEAR = "year";

	private final Programmes programmes;

	private final ProgrammeEditor editor;

	private final ProgrammeGroups groups;

	private final ProgrammePlans plans;

	private final ProgrammeDemands demands;

	private final ProgrammeOpinions opinions;

	private final Organisations organisations;

	private final Deficits deficits;

	private final EditPages pages;

	ProgrammePageController(Programmes programmes, ProgrammeEditor editor, ProgrammeGroups groups, ProgrammePlans plans,
			ProgrammeDemands demands, ProgrammeOpinions opinions, Organisations organisations, Deficits deficits,
			EditPages pages) {
		this.programmes = programmes;
		this.editor = editor;
		this.groups = groups;
		this.plans = plans;
		this.demands = demands;
		this.opinions = opinions;
		this.organisations = organisations;
		this.deficits = deficits;
		this.pages = pages;
	}

	@GetMapping("/programmes")
	String list(@RequestParam MultiValueMap<String, String> values, Model model) {
		ParameterReader reader = new ParameterReader(values);
		int year = year(reader);
		Order order = reader.choice("sort", Order.class, Order.SATISFACTION);
		Map<String, ProgrammeSatisfaction> told = this.opinions.all();
		Map<String, ProgrammeUptake> uptake = this.demands.uptake(year)
			.stream()
			.collect(Collectors.toMap(ProgrammeUptake::programme, (one) -> one));
		List<Line> lines = this.plans.offers()
			.stream()
			.filter((offer) -> !offer.retired() || uptake.containsKey(offer.id()))
			.map((offer) -> new Line(offer,
					Optional.ofNullable(told.get(offer.id())).flatMap((one) -> one.in(year)).orElse(null),
					uptake.get(offer.id())))
			.sorted(order.comparator())
			.toList();
		model.addAttribute("lines", lines);
		model.addAttribute("orders", Order.values());
		model.addAttribute("order", order);
		model.addAttribute(YEAR, year);
		model.addAttribute("years", this.plans.years(year));
		return "programmes";
	}

	private int year(ParameterReader reader) {
		Integer year = reader.number(YEAR, SchoolYear.EARLIEST, SchoolYear.LATEST);
		return (year != null) ? year : this.plans.thisYear();
	}

	@GetMapping(PAGE)
	String programme(@PathVariable("id") String id, Model model) {
		model.addAttribute(PROGRAMME, this.programmes.get(id));
		model.addAttribute("providers",
				this.organisations.byIds(others(this.programmes.providers(List.of(id)))).values());
		model.addAttribute("deficits", this.deficits.byIds(others(this.programmes.deficits(List.of(id)))).values());
		model.addAttribute("groups", this.groups.of(id));
		model.addAttribute("satisfaction", this.opinions.all().get(id));
		model.addAttribute("edits", this.editor.may(Callers.current(), id));
		return PROGRAMME;
	}

	private static List<String> others(List<ProgrammeTie> ties) {
		return ties.stream().map(ProgrammeTie::otherId).toList();
	}

	@PostMapping(PAGE + "/retire")
	String retire(@PathVariable("id") String id,
			@RequestParam(name = "retired", defaultValue = "true") boolean retired) {
		this.editor.retire(Callers.current(), id, retired);
		return "redirect:/programmes/" + id;
	}

	@GetMapping(NEW_GROUP)
	String blankGroup(@PathVariable("id") String id, Model model) {
		this.editor.current(Callers.current(), id);
		return group(id, EditForm.of(new LinkedMultiValueMap<>(), ""), model);
	}

	private String group(String id, EditForm form, Model model) {
		Programme programme = this.programmes.get(id);
		model.addAttribute(PROGRAMME, programme);
		model.addAttribute("providers",
				this.organisations.byIds(others(this.programmes.providers(List.of(id)))).values());
		model.addAttribute("form", form);
		return "programme-group";
	}

	@PostMapping(NEW_GROUP)
	String openGroup(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		try {
			return "redirect:/events/" + this.groups.open(Callers.current(), id,
					new GroupEdit(values.getFirst("groupTitle"), values.getFirst("start"), values.getFirst("end"),
							values.getFirst("places"), values.getFirst("city"), values.getFirst("region"),
							values.getOrDefault("hosts", List.of())));
		}
		catch (EstafetaException ex) {
			return group(id, this.pages.refused(ex, EditForm.of(values, ""), (typed) -> {
				throw ex;
			}, response), model);
		}
	}

	@GetMapping("/programmes/demand")
	String demand(@RequestParam MultiValueMap<String, String> values, Model model) {
		int year = year(new ParameterReader(values));
		DemandYear demand = this.demands.of(Callers.current(), year);
		Map<Boolean, List<DeficitNeed>> told = demand.needs()
			.stream()
			.collect(Collectors.partitioningBy((need) -> need.about() != null || !need.programmes().isEmpty()));
		model.addAttribute("demand", demand);
		model.addAttribute("told", told.getOrDefault(true, List.of()));
		model.addAttribute("untold", told.getOrDefault(false, List.of()));
		model.addAttribute("uptake", this.demands.uptake(year));
		model.addAttribute("offers", this.plans.offers().stream().collect(Collectors.toMap(Offer::id, (one) -> one)));
		model.addAttribute(YEAR, year);
		model.addAttribute("years", this.plans.years(year));
		return "programme-demand";
	}

	/** In which order programmes are listed. */
	enum Order {

		/** Those that people like best first. */
		SATISFACTION,
		/** Those most asked for first. */
		UPTAKE,
		/** By title. */
		TITLE;

		private Comparator<Line> comparator() {
			return switch (this) {
				case SATISFACTION -> Comparator.comparing(
						(Line line) -> (line.told() != null) ? line.told().mean() : 0., Comparator.reverseOrder());
				case UPTAKE -> Comparator.comparing((Line line) -> (line.uptake() != null) ? line.uptake().asking() : 0,
						Comparator.reverseOrder());
				case TITLE -> Comparator.comparing((Line line) -> SortKey.of(line.offer().title()));
			};
		}

	}

	/**
	 * A programme in the list.
	 *
	 * @param offer the programme
	 * @param told what was said of it in the year; null when nothing may be told
	 * @param uptake how much it is asked for; null when it has no groups
	 */
	record Line(Offer offer, ProgrammeSatisfaction.@Nullable Year told, @Nullable ProgrammeUptake uptake) {

	}

}
