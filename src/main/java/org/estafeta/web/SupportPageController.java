package org.estafeta.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.mentoring.SchoolSupports;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.NodeKind;

/**
 * How leader schools support others: the programmes, and opening one.
 */
@Controller
@RequestMapping("/mentoring/schools")
class SupportPageController {

	private static final String LEADER = "leader";

	private static final String SCHOOL = "school";

	private static final String NEW = "/new";

	private static final Map<String, NodeKind> PICKED = new TreeMap<>(
			Map.of(LEADER, NodeKind.ORGANISATION, SCHOOL, NodeKind.ORGANISATION, "aims", NodeKind.DEFICIT));

	private final SchoolSupports supports;

	private final PickedFields picked;

	private final EditPages pages;

	private final Refusals refusals;

	SupportPageController(SchoolSupports supports, PickedFields picked, EditPages pages, Refusals refusals) {
		this.supports = supports;
		this.picked = picked;
		this.pages = pages;
		this.refusals = refusals;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("supports", this.supports.list(Callers.current()));
		return "supports";
	}

	@GetMapping(NEW)
	String blank(@RequestParam(name = LEADER, defaultValue = "") String leader,
			@RequestParam(name = SCHOOL, defaultValue = "") String school, Model model) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		if (!leader.isEmpty()) {
			values.add(LEADER, leader);
		}
		if (!school.isEmpty()) {
			values.add(SCHOOL, school);
		}
		return form(EditForm.of(values, ""), Map.of(), model);
	}

	private String form(EditForm form, Map<String, List<NodePicker.Choice>> found, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("picked", this.picked.of(PICKED, form, found));
		return "support-new";
	}

	@PostMapping(NEW)
	String open(@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		EditForm typed = EditForm.of(values, "");
		Map<String, List<NodePicker.Choice>> found = this.picked.find(PICKED, values);
		if (!found.isEmpty()) {
			return form(this.picked.asked(typed, found, values, response), found, model);
		}
		try {
			String id = this.supports.open(Callers.current(), one(values, LEADER), one(values, SCHOOL),
					MentorshipPageController.edit(values, true));
			return "redirect:/mentoring/pairs/" + id;
		}
		catch (EstafetaException ex) {
			if (ex.kind() == ErrorKind.CONFLICT) {
				this.refusals.show(ex, response, model);
				return form(EditForm.of(values, ""), Map.of(), model);
			}
			return form(this.pages.refused(ex, EditForm.of(values, ""), (form) -> form, response), Map.of(), model);
		}
	}

	private static String one(MultiValueMap<String, String> values, String field) {
		List<String> chosen = values.getOrDefault(field, List.of());
		if (chosen.size() != 1) {
			FieldReader reader = new FieldReader();
			reader.problem(field, "support-one");
			reader.check();
		}
		return chosen.getFirst();
	}

}
