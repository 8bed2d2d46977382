package org.estafeta.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.curation.FieldRefusal;
import org.estafeta.curation.ReviewMove;
import org.estafeta.curation.Submission;
import org.estafeta.curation.SubmissionMaterials;
import org.estafeta.curation.SubmissionMaterials.Upload;
import org.estafeta.curation.SubmissionView;
import org.estafeta.curation.Submissions;
import org.estafeta.material.MaterialSettings;
import org.estafeta.material.Materials;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.practice.Bank;
import org.estafeta.practice.ContentDifference;
import org.estafeta.practice.PracticeContent;
import org.estafeta.practice.PracticePart;
import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.taxonomy.Deficits;

/**
 * The way of practices into the bank: writing, checking, judging, publishing. What was
 * refused comes back to the form with the reason, and with what was typed.
 */
@Controller
@RequestMapping("/submissions")
class SubmissionPageController {

	private static final String PATH = "/submissions";

	private static final String REFUSAL = "refusal";

	/** What the form shows; the frame of a page calls its own part content. */
	private static final String WRITTEN = "written";

	private final Submissions submissions;

	private final SubmissionMaterials materials;

	private final MaterialSettings limits;

	private final Bank bank;

	private final Organisations organisations;

	private final Deficits deficits;

	private final SchoolFinder schools;

	private final ContentNames names;

	private final DeficitGroups groups;

	private final Words words;

	private final Clock clock;

	SubmissionPageController(Submissions submissions, SubmissionMaterials materials, MaterialSettings limits, Bank bank,
			Organisations organisations, Deficits deficits, SchoolFinder schools, ContentNames names,
			DeficitGroups groups, Words words, Clock clock) {
		this.submissions = submissions;
		this.materials = materials;
		this.limits = limits;
		this.bank = bank;
		this.organisations = organisations;
		this.deficits = deficits;
		this.schools = schools;
		this.names = names;
		this.groups = groups;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		Caller caller = Callers.current();
		model.addAttribute("own", this.submissions.own(caller));
		model.addAttribute("waiting", this.submissions.waiting(caller));
		model.addAttribute("elsewhere", this.submissions.elsewhere(caller));
		model.addAttribute("reviews", caller.may(Action.JUDGE_PRACTICES) || caller.may(Action.CHECK_PRACTICES)
				|| caller.may(Action.PUBLISH_PRACTICES));
		model.addAttribute("today", LocalDate.now(this.clock));
		return "submissions";
	}

	@PostMapping
	String begin(@RequestParam(name = "practice", required = false) @Nullable String practice) {
		return edit(this.submissions.begin(Callers.current(), practice).id());
	}

	@GetMapping("/{id}")
	String submission(@PathVariable("id") String id, @RequestParam(name = "refused", defaultValue = "") String refused,
			Model model, RedirectAttributes redirect) {
		if (refused.equals("size")) {
			redirect.addFlashAttribute("oversized", true);
			return edit(id) + "#f-MATERIALS";
		}
		SubmissionView view = this.submissions.view(Callers.current(), id);
		Submission submission = view.submission();
		model.addAttribute("view", view);
		model.addAttribute("submission", submission);
		model.addAttribute("materials", this.materials.of(submission));
		model.addAttribute("late", submission.isLate(LocalDate.now(this.clock)));
		describe(submission.content(), model);
		if (submission.isRevision() && submission.practiceId() != null && submission.stage().isUnderReview()) {
			PracticeContent before = this.bank.current(submission.practiceId()).content();
			model.addAttribute("differences", ContentDifference.between(before, submission.content(),
					this.names.of(List.of(before, submission.content()))));
		}
		if (view.assigns()) {
			model.addAttribute("experts", this.submissions.experts(submission));
		}
		return "submission";
	}

	private void describe(PracticeContent content, Model model) {
		model.addAttribute(WRITTEN, content);
		model.addAttribute("parts", PracticePart.values());
		model.addAttribute("school", school(content));
		model.addAttribute("deficits", this.deficits.byIds(content.deficitIds()));
	}

	private @Nullable Organisation school(PracticeContent content) {
		String id = content.organisationId();
		return (id != null) ? this.organisations.byIds(List.of(id)).get(id) : null;
	}

	@GetMapping("/{id}/edit")
	String form(@PathVariable("id") String id, Model model) {
		SubmissionView view = this.submissions.view(Callers.current(), id);
		if (!view.moves().contains(ReviewMove.SAVE)) {
			return "redirect:" + PATH + '/' + id;
		}
		model.addAttribute("view", view);
		model.addAttribute("submission", view.submission());
		model.addAttribute("materials", this.materials.of(view.submission()));
		model.addAttribute("limits", this.limits);
		model.addAttribute("longestTitle", Materials.MAX_TITLE);
		// what was refused comes back from the form instead
		PracticeContent typed = (model.getAttribute(WRITTEN) instanceof PracticeContent back) ? back
				: view.submission().content();
		describe(typed, model);
		model.addAttribute("levels", EducationLevel.values());
		List<DeficitGroups.Group> groups = this.groups.all();
		model.addAttribute("tree", groups);
		model.addAttribute("openGroups",
				groups.stream()
					.filter((group) -> group.holdsAny(typed.deficitIds()))
					.map((group) -> group.group().id())
					.toList());
		return "submission-edit";
	}

	@PostMapping("/{id}")
	String save(@PathVariable("id") String id, @RequestParam("version") int version,
			@RequestParam MultiValueMap<String, String> values,
			@RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
			RedirectAttributes redirect) {
		SubmissionForm form = new SubmissionForm(values);
		List<Upload> uploads = SubmissionForm.uploads(Objects.requireNonNullElse(files, List.of()));
		Caller caller = Callers.current();
		PracticeContent saved = this.submissions.view(caller, id).submission().content();
		PracticeContent typed = form.content(saved.organisationId());
		try {
			this.submissions.save(caller, id, version, form.content(meant(form, saved, redirect)));
		}
		catch (EstafetaException ex) {
			redirect.addFlashAttribute(WRITTEN, typed);
			redirect.addFlashAttribute("typedSchool", form.school());
			redirect.addFlashAttribute("refusedField", (ex instanceof FieldRefusal refusal) ? refusal.field() : "");
			redirect.addFlashAttribute("filesLost", !uploads.isEmpty());
			return refused(ex, redirect, edit(id));
		}
		try {
			this.materials.change(caller, id, form.materials(uploads));
		}
		catch (EstafetaException ex) {
			redirect.addFlashAttribute("refusedField", "MATERIALS");
			redirect.addFlashAttribute("done", "saved");
			return refused(ex, redirect, edit(id) + "#f-MATERIALS");
		}
		redirect.addFlashAttribute("done", "saved");
		return values.containsKey("look") ? "redirect:" + PATH + '/' + id : edit(id);
	}

	private @Nullable String meant(SubmissionForm form, PracticeContent saved, RedirectAttributes redirect) {
		Organisation before = school(saved);
		if (form.chosen().isPresent()) {
			return form.chosen().get();
		}
		if (form.school().isEmpty()) {
			return null;
		}
		if (before != null && before.name().equals(form.school())) {
			return before.id();
		}
		List<Organisation> found = this.schools.find(form.school());
		if (found.size() != 1) {
			redirect.addFlashAttribute("schools", found);
			redirect.addFlashAttribute("refusedSchool", true);
			throw new EstafetaException(ErrorKind.BAD_REQUEST, found.isEmpty() ? "school-unknown" : "school-which",
					form.school());
		}
		return found.getFirst().id();
	}

	@PostMapping("/{id}/moves")
	String move(@PathVariable("id") String id, @RequestParam("version") int version,
			@RequestParam("move") ReviewMove move, @RequestParam(name = "text", defaultValue = "") String text,
			RedirectAttributes redirect) {
		String back = "redirect:" + PATH + '/' + id;
		try {
			this.submissions.move(Callers.current(), id, version, move, text);
		}
		catch (EstafetaException ex) {
			redirect.addFlashAttribute("typedText", text);
			return refused(ex, redirect, back);
		}
		redirect.addFlashAttribute("done", move.name());
		return (move == ReviewMove.WITHDRAW) ? edit(id)
				: (move == ReviewMove.REQUEST_CHANGES) ? "redirect:" + PATH : back;
	}

	@PostMapping("/{id}/comments")
	String comment(@PathVariable("id") String id, @RequestParam("text") String text, RedirectAttributes redirect) {
		String back = "redirect:" + PATH + '/' + id;
		try {
			this.submissions.comment(Callers.current(), id, text);
		}
		catch (EstafetaException ex) {
			redirect.addFlashAttribute("typedComment", text);
			return refused(ex, redirect, back);
		}
		return back + "#said";
	}

	@PostMapping("/{id}/experts")
	String ask(@PathVariable("id") String id, @RequestParam("version") int version,
			@RequestParam(name = "expert", required = false, defaultValue = "") List<String> experts,
			RedirectAttributes redirect) {
		String back = "redirect:" + PATH + '/' + id;
		try {
			this.submissions.ask(Callers.current(), id, version, Set.copyOf(experts));
		}
		catch (EstafetaException ex) {
			return refused(ex, redirect, back);
		}
		redirect.addFlashAttribute("done", "asked");
		return back;
	}

	private String refused(EstafetaException refusal, RedirectAttributes redirect, String back) {
		if (refusal.kind() == ErrorKind.NOT_FOUND) {
			throw refusal;
		}
		redirect.addFlashAttribute(REFUSAL, Objects.requireNonNullElse(
				this.words.text(refusal.messageKey(), refusal.arguments().toArray()), refusal.messageKey()));
		return back;
	}

	private static String edit(String id) {
		return "redirect:" + PATH + '/' + id + "/edit";
	}

}
