package org.estafeta.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Callers;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.people.Occupation;
import org.estafeta.people.Profile;
import org.estafeta.people.ProfileDraft;
import org.estafeta.people.Profiles;
import org.estafeta.people.Subject;
import org.estafeta.people.Workplaces;
import org.estafeta.shared.EstafetaException;

/**
 * Where the owner of an account says who they are. What was typed travels in forms, never
 * in addresses.
 */
@Controller
@RequestMapping("/account/profile")
class ProfilePageController {

	private static final int FOUND = 12;

	private static final String BACK = "redirect:/account/profile";

	private static final String FORM = "form";

	private static final String OCCUPATION = "occupation";

	private static final String SUBJECT = "subject";

	private static final String MORE = "more";

	private static final String SINCE = "since";

	private final Profiles profiles;

	private final Organisations organisations;

	private final Workplaces workplaces;

	private final Words words;

	ProfilePageController(Profiles profiles, Organisations organisations, Workplaces workplaces, Words words) {
		this.profiles = profiles;
		this.organisations = organisations;
		this.workplaces = workplaces;
		this.words = words;
	}

	@GetMapping
	String profile(Model model) {
		Profile profile = this.profiles.ofAccount(own()).orElse(null);
		Form form = (model.getAttribute(FORM) instanceof Form typed) ? typed : Form.of(profile);
		model.addAttribute(FORM, form);
		model.addAttribute("profile", profile);
		model.addAttribute("occupations", Occupation.values());
		model.addAttribute("subjects", Subject.values());
		model.addAttribute("choices", choices(form));
		return "profile";
	}

	// What is chosen already, then what was found.
	private List<Organisation> choices(Form form) {
		List<String> ids = new ArrayList<>(form.found());
		if (form.organisation() != null && !ids.contains(form.organisation())) {
			ids.addFirst(form.organisation());
		}
		return List.copyOf(this.organisations.byIds(ids).values());
	}

	@PostMapping("/search")
	String search(@RequestParam MultiValueMap<String, String> values, RedirectAttributes redirect) {
		Form form = Form.read(values);
		List<String> found = this.workplaces.find(form.find(), FOUND).stream().map(Organisation::id).toList();
		redirect.addFlashAttribute(FORM, form.with(found));
		return BACK;
	}

	@PostMapping
	String save(@RequestParam MultiValueMap<String, String> values, RedirectAttributes redirect) {
		Form form = Form.read(values);
		try {
			this.profiles.save(own(), form.draft());
			redirect.addFlashAttribute("done", "profile.done");
		}
		catch (EstafetaException ex) {
			redirect.addFlashAttribute(FORM, form);
			redirect.addFlashAttribute("refusal", this.words.text(ex.messageKey(), ex.arguments().toArray()));
		}
		return BACK;
	}

	@PostMapping("/remove")
	String remove(@RequestParam(name = "sure", defaultValue = "false") boolean sure, RedirectAttributes redirect) {
		if (sure) {
			this.profiles.remove(own());
			redirect.addFlashAttribute("done", "profile.removed");
		}
		return BACK;
	}

	private static String own() {
		return Callers.account().orElseThrow();
	}

	/**
	 * What stands in the form, as it was typed.
	 *
	 * @param find the words that the organisation is looked for by
	 * @param searched whether the person has just searched
	 * @param found the organisations that were found
	 * @param organisation the chosen one, null for none
	 * @param occupation the chosen occupation; empty for none
	 * @param subject the main subject; empty for none
	 * @param more the further subjects
	 * @param since the year since when they teach; empty for none
	 */
	record Form(String find, boolean searched, List<String> found, @Nullable String organisation, String occupation,
			String subject, List<String> more, String since) implements Serializable {

		private static Form of(@Nullable Profile profile) {
			if (profile == null) {
				return new Form("", false, List.of(), null, "", "", List.of(), "");
			}
			Profile.Workplace workplace = profile.workplace();
			List<String> subjects = profile.subjects().stream().map(Enum::name).toList();
			return new Form("", false, List.of(), (workplace != null) ? workplace.organisationId() : null,
					profile.occupation().name(), subjects.isEmpty() ? "" : subjects.getFirst(),
					subjects.stream().skip(1).toList(),
					(profile.teachingSince() != null) ? profile.teachingSince().toString() : "");
		}

		private static Form read(MultiValueMap<String, String> values) {
			ParameterReader reader = new ParameterReader(values);
			return new Form(typed(reader.text("find")), false, List.of(), reader.text("organisation"),
					typed(reader.text(OCCUPATION)), typed(reader.text(SUBJECT)), reader.texts(MORE),
					typed(reader.text(SINCE)));
		}

		private static String typed(@Nullable String text) {
			return (text != null) ? text : "";
		}

		private Form with(List<String> hits) {
			return new Form(this.find, true, hits, this.organisation, this.occupation, this.subject, this.more,
					this.since);
		}

		private ProfileDraft draft() {
			LinkedMultiValueMap<String, String> values = new LinkedMultiValueMap<>();
			values.add(OCCUPATION, this.occupation);
			values.add(SUBJECT, this.subject);
			values.put(MORE, this.more);
			values.add(SINCE, this.since);
			ParameterReader reader = new ParameterReader(values);
			List<Subject> subjects = new ArrayList<>(reader.choices(SUBJECT, Subject.class));
			// without a main one the others stand for nothing
			if (!subjects.isEmpty()) {
				subjects.addAll(reader.choices(MORE, Subject.class));
			}
			return new ProfileDraft(reader.choice(OCCUPATION, Occupation.class, Occupation.OTHER), subjects,
					this.organisation, reader.number(SINCE, 0, Integer.MAX_VALUE));
		}

	}

}
