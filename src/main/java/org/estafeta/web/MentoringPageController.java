package org.estafeta.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.diagnosis.Consents;
import org.estafeta.mentoring.MentorOffer;
import org.estafeta.mentoring.MentorOffers;
import org.estafeta.mentoring.MentorRequest;
import org.estafeta.mentoring.MentorRequests;
import org.estafeta.mentoring.MentorSearch;
import org.estafeta.mentoring.MentoringModel;
import org.estafeta.mentoring.MentoringNumbers;
import org.estafeta.mentoring.Mentorships;
import org.estafeta.mentoring.OfferEdit;
import org.estafeta.mentoring.RequestEdit;
import org.estafeta.people.Profiles;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * Mentoring as people come to it: what it is, to be a mentor, to look for one. What is
 * looked for travels in forms, never in addresses.
 */
@Controller
@RequestMapping("/mentoring")
class MentoringPageController {

	private static final String OFFER = "/offer";

	private static final String REQUEST = "/request";

	private static final String HELPS = "helps";

	private static final String SHOWS = "shows";

	private static final String WISHES = "wishes";

	private static final String WISHED_PRACTICES = "wishedPractices";

	private static final Map<String, NodeKind> OFFERED = Map.of(HELPS, NodeKind.DEFICIT, SHOWS, NodeKind.PRACTICE);

	private static final Map<String, NodeKind> WISHED = Map.of(WISHES, NodeKind.DEFICIT, WISHED_PRACTICES,
			NodeKind.PRACTICE);

	private final MentorOffers offers;

	private final MentorRequests requests;

	private final MentorSearch search;

	private final Mentorships mentorships;

	private final MentoringNumbers numbers;

	private final Profiles profiles;

	private final Consents consents;

	private final NodePicker picker;

	private final PickedFields picked;

	private final EditPages pages;

	private final Refusals refusals;

	private final Clock clock;

	MentoringPageController(MentorOffers offers, MentorRequests requests, MentorSearch search, Mentorships mentorships,
			MentoringNumbers numbers, Profiles profiles, Consents consents, NodePicker picker, PickedFields picked,
			EditPages pages, Refusals refusals, Clock clock) {
		this.offers = offers;
		this.requests = requests;
		this.search = search;
		this.mentorships = mentorships;
		this.numbers = numbers;
		this.profiles = profiles;
		this.consents = consents;
		this.picker = picker;
		this.picked = picked;
		this.pages = pages;
		this.refusals = refusals;
		this.clock = clock;
	}

	@GetMapping
	String overview(Model model) {
		Caller caller = Callers.current();
		model.addAttribute("models", MentoringModel.values());
		model.addAttribute("numbers", this.numbers.models());
		model.addAttribute("effect", this.numbers.effect());
		model.addAttribute("takesPart", caller.account() != null && caller.may(Action.HAVE_MENTORING));
		model.addAttribute("arranges", Mentorships.arranges(caller));
		return "mentoring";
	}

	@GetMapping("/mine")
	String mine(Model model) {
		Caller caller = Callers.current();
		MentorOffer offer = this.offers.own(caller).orElse(null);
		MentorRequest request = this.requests.own(caller).orElse(null);
		model.addAttribute("account", caller.person());
		model.addAttribute("profile", this.profiles.ofAccount(caller.person()).orElse(null));
		model.addAttribute("offer", offer);
		model.addAttribute("request", request);
		if (offer != null) {
			model.addAttribute(HELPS, this.picker.chosen(NodeKind.DEFICIT, offer.deficits()));
			model.addAttribute(SHOWS, this.picker.chosen(NodeKind.PRACTICE, offer.practices()));
		}
		if (request != null) {
			model.addAttribute(WISHES, this.picker.chosen(NodeKind.DEFICIT, request.deficits()));
			model.addAttribute(WISHED_PRACTICES, this.picker.chosen(NodeKind.PRACTICE, request.practices()));
		}
		model.addAttribute("pairs", this.mentorships.own(caller));
		return "mentoring-mine";
	}

	@GetMapping(OFFER)
	String offer(Model model) {
		MentorOffer stands = this.offers.own(Callers.current()).orElse(null);
		return offer(EditForm.of(values(stands), version(stands)), Map.of(), model);
	}

	private static MultiValueMap<String, String> values(@Nullable MentorOffer offer) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		values.set("most", "3");
		if (offer != null) {
			values.set("most", Integer.toString(offer.most()));
			values.put("models", offer.models().stream().sorted().map(Enum::name).toList());
			values.put(HELPS, offer.deficits());
			values.put(SHOWS, offer.practices());
			values.set("note", Objects.requireNonNullElse(offer.note(), ""));
		}
		return values;
	}

	private static String version(@Nullable MentorOffer offer) {
		return (offer != null) ? Integer.toString(offer.version()) : "";
	}

	private String offer(EditForm form, Map<String, List<NodePicker.Choice>> found, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("picked", this.picked.of(OFFERED, form, found));
		model.addAttribute("models", MentoringModel.ofPeople());
		model.addAttribute("profile", this.profiles.ofAccount(Callers.current().person()).orElse(null));
		return "mentoring-offer";
	}

	@PostMapping(OFFER)
	String saveOffer(@RequestParam(name = "version", required = false) @Nullable Integer version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		EditForm typed = EditForm.of(values, (version != null) ? version.toString() : "");
		Map<String, List<NodePicker.Choice>> found = this.picked.find(OFFERED, values);
		if (!found.isEmpty()) {
			return offer(this.picked.asked(typed, found, values, response), found, model);
		}
		ParameterReader reader = new ParameterReader(values);
		try {
			Integer most = reader.number("most", 0, 1000);
			this.offers.offer(Callers.current(), version, new OfferEdit(EnumSet.copyOf(models(reader)),
					reader.texts(HELPS), reader.texts(SHOWS), (most != null) ? most : 0, values.getFirst("note")));
			return "redirect:/mentoring/mine";
		}
		catch (EstafetaException ex) {
			return offer(this.pages.refused(ex, typed, (form) -> {
				MentorOffer now = this.offers.own(Callers.current()).orElse(null);
				return form.against(values(now), version(now));
			}, response), Map.of(), model);
		}
	}

	private static EnumSet<MentoringModel> models(ParameterReader reader) {
		EnumSet<MentoringModel> models = EnumSet.noneOf(MentoringModel.class);
		models.addAll(reader.choices("models", MentoringModel.class));
		return models;
	}

	@PostMapping(OFFER + "/withdraw")
	String withdrawOffer() {
		this.offers.withdraw(Callers.current());
		return "redirect:/mentoring/mine";
	}

	@GetMapping(REQUEST)
	String request(Model model) {
		MentorRequest stands = this.requests.own(Callers.current()).orElse(null);
		return request(EditForm.of(values(stands), version(stands)), Map.of(), model);
	}

	private static MultiValueMap<String, String> values(@Nullable MentorRequest request) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		if (request != null) {
			values.set("model", request.model().name());
			values.put(WISHES, request.deficits());
			values.put(WISHED_PRACTICES, request.practices());
			values.set("mutual", Boolean.toString(request.mutual()));
			values.set("note", Objects.requireNonNullElse(request.note(), ""));
		}
		return values;
	}

	private static String version(@Nullable MentorRequest request) {
		return (request != null) ? Integer.toString(request.version()) : "";
	}

	private String request(EditForm form, Map<String, List<NodePicker.Choice>> found, Model model) {
		String account = Callers.current().person();
		model.addAttribute("form", form);
		model.addAttribute("picked", this.picked.of(WISHED, form, found));
		model.addAttribute("models", MentoringModel.ofPeople());
		model.addAttribute("profile", this.profiles.ofAccount(account).orElse(null));
		model.addAttribute("consented", this.consents.stands(account));
		return "mentoring-request";
	}

	@PostMapping(REQUEST)
	String saveRequest(@RequestParam(name = "version", required = false) @Nullable Integer version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		EditForm typed = EditForm.of(values, (version != null) ? version.toString() : "");
		Map<String, List<NodePicker.Choice>> found = this.picked.find(WISHED, values);
		if (!found.isEmpty()) {
			return request(this.picked.asked(typed, found, values, response), found, model);
		}
		ParameterReader reader = new ParameterReader(values);
		try {
			this.requests.ask(Callers.current(), version,
					new RequestEdit(reader.choice("model", MentoringModel.class, MentoringModel.TEACHER_TEACHER),
							reader.texts(WISHES), reader.texts(WISHED_PRACTICES),
							"true".equals(values.getFirst("mutual")), values.getFirst("note")));
			return "redirect:/mentoring/find";
		}
		catch (EstafetaException ex) {
			return request(this.pages.refused(ex, typed, (form) -> {
				MentorRequest now = this.requests.own(Callers.current()).orElse(null);
				return form.against(values(now), version(now));
			}, response), Map.of(), model);
		}
	}

	@PostMapping(REQUEST + "/withdraw")
	String withdrawRequest() {
		this.requests.withdraw(Callers.current());
		return "redirect:/mentoring/mine";
	}

	@GetMapping("/find")
	String find(Model model) {
		Caller caller = Callers.current();
		MentorRequest request = this.requests.own(caller).orElse(null);
		model.addAttribute("request", request);
		model.addAttribute("fits", (request != null)
				? this.search.find(caller, request.model(), request.deficits(), request.practices()) : List.of());
		model.addAttribute("mutual", this.search.mutual(caller));
		return "mentoring-find";
	}

	@PostMapping("/find")
	String ask(@RequestParam("request") String request, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return this.refusals.attempt(() -> "redirect:/mentoring/pairs/"
				+ this.mentorships.propose(Callers.current(), request, values.getOrDefault("mentor", List.of())),
				() -> find(model), response, model);
	}

	@GetMapping("/matching")
	String matching(Model model) {
		model.addAttribute("matches", this.search.match(Callers.current()));
		model.addAttribute("today", LocalDate.now(this.clock));
		return "mentoring-matching";
	}

	@PostMapping("/matching")
	String propose(@RequestParam("request") String request, @RequestParam MultiValueMap<String, String> values,
			Model model, HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			this.mentorships.propose(Callers.current(), request, values.getOrDefault("mentor", List.of()));
			return "redirect:/mentoring/matching";
		}, () -> matching(model), response, model);
	}

	@GetMapping("/pairs")
	String pairs(Model model) {
		model.addAttribute("pairs", this.mentorships.arranged(Callers.current()));
		return "mentoring-pairs";
	}

}
