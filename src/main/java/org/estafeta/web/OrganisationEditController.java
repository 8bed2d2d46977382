package org.estafeta.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.editing.EditChoices;
import org.estafeta.editing.OrganisationEdit;
import org.estafeta.editing.OrganisationEditor;
import org.estafeta.editing.SiteEdit;
import org.estafeta.editing.SiteEditor;
import org.estafeta.organisation.InnovationSites;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.Scope;

/**
 * The forms of organisations and of their innovation statuses.
 */
@Controller
class OrganisationEditController {

	private static final String NEW = "/organisations/new";

	private static final String EDIT = "/organisations/{id}/edit";

	private static final String NEW_SITE = "/organisations/{id}/sites/new";

	private static final String EDIT_SITE = "/sites/{id}/edit";

	private static final String HOST = "host";

	private static final String FORM = "form";

	private static final String VERSION = "version";

	private final OrganisationEditor editor;

	private final SiteEditor siteEditor;

	private final Organisations organisations;

	private final InnovationSites sites;

	private final EditChoices choices;

	private final EditPages pages;

	OrganisationEditController(OrganisationEditor editor, SiteEditor siteEditor, Organisations organisations,
			InnovationSites sites, EditChoices choices, EditPages pages) {
		this.editor = editor;
		this.siteEditor = siteEditor;
		this.organisations = organisations;
		this.sites = sites;
		this.choices = choices;
		this.pages = pages;
	}

	@GetMapping(NEW)
	String blank(Model model) {
		return page(EditForm.of(EditValues.of(OrganisationEdit.EMPTY), ""), model);
	}

	private String page(EditForm form, Model model) {
		model.addAttribute(FORM, form);
		model.addAttribute("kinds", Organisation.Kind.values());
		model.addAttribute("levels", EducationLevel.values());
		model.addAttribute("regions", this.choices.regions());
		return "organisation-edit";
	}

	@PostMapping(NEW)
	String create(@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		OrganisationEdit edit = EditValues.organisation(values);
		try {
			return "redirect:/organisations/"
					+ this.editor.create(Callers.current(), edit, "true".equals(values.getFirst("sure")));
		}
		catch (EstafetaException ex) {
			EditForm form = this.pages.refused(ex, EditForm.of(values, ""), (typed) -> typed, response);
			model.addAttribute("alike", this.organisations.byIds(this.editor.alike(edit)).values());
			return page(form, model);
		}
	}

	@GetMapping(EDIT)
	String form(@PathVariable("id") String id, Model model) {
		OrganisationEdit current = this.editor.current(Callers.current(), id);
		return page(id, EditForm.of(EditValues.of(current), current.version()), model);
	}

	private String page(String id, EditForm form, Model model) {
		model.addAttribute("organisation", this.organisations.get(id));
		return page(form, model);
	}

	@PostMapping(EDIT)
	String change(@PathVariable("id") String id, @RequestParam(VERSION) String version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		try {
			this.editor.change(Callers.current(), id, version, EditValues.organisation(values));
			return "redirect:/organisations/" + id;
		}
		catch (EstafetaException ex) {
			return page(id, this.pages.refused(ex, EditForm.of(values, version), (typed) -> {
				OrganisationEdit now = this.editor.current(Callers.current(), id);
				return typed.against(EditValues.of(now), now.version());
			}, response), model);
		}
	}

	@GetMapping(NEW_SITE)
	String blankSite(@PathVariable("id") String id, Model model) {
		// whoever may not edit the organisation is told so before they write
		this.editor.current(Callers.current(), id);
		return site(id, EditForm.of(EditValues.of(SiteEdit.EMPTY), ""), model);
	}

	private String site(String host, EditForm form, Model model) {
		model.addAttribute(HOST, this.organisations.byIds(List.of(host)).get(host));
		model.addAttribute(FORM, form);
		model.addAttribute("scopes", Scope.values());
		model.addAttribute("statusKinds", this.choices.statusKinds());
		return "site-edit";
	}

	@PostMapping(NEW_SITE)
	String createSite(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		try {
			return "redirect:/sites/" + this.siteEditor.create(Callers.current(), id, EditValues.site(values));
		}
		catch (EstafetaException ex) {
			return site(id, this.pages.refused(ex, EditForm.of(values, ""), (typed) -> typed, response), model);
		}
	}

	@GetMapping(EDIT_SITE)
	String siteForm(@PathVariable("id") String id, Model model) {
		SiteEdit current = this.siteEditor.current(Callers.current(), id);
		return siteOf(id, EditForm.of(EditValues.of(current), current.version()), model);
	}

	private String siteOf(String id, EditForm form, Model model) {
		String host = this.sites.get(id).organisationId();
		model.addAttribute("site", this.sites.get(id));
		return site((host != null) ? host : "", form, model);
	}

	@PostMapping(EDIT_SITE)
	String changeSite(@PathVariable("id") String id, @RequestParam(VERSION) String version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		try {
			this.siteEditor.change(Callers.current(), id, version, EditValues.site(values));
			return "redirect:/sites/" + id;
		}
		catch (EstafetaException ex) {
			return siteOf(id, this.pages.refused(ex, EditForm.of(values, version), (typed) -> {
				SiteEdit now = this.siteEditor.current(Callers.current(), id);
				return typed.against(EditValues.of(now), now.version());
			}, response), model);
		}
	}

}
