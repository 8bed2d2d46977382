package org.estafeta.web;

import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.estafeta.access.Callers;
import org.estafeta.resource.InfoResource;
import org.estafeta.resource.ResourceEdit;
import org.estafeta.resource.ResourceEditor;
import org.estafeta.resource.ResourceKind;
import org.estafeta.resource.ResourceLevel;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.NodeKind;

/**
 * The form of an information resource, and saying that it has ended.
 */
@Controller
class ResourceEditController {

	private static final String NEW = "/resources/new";

	private static final String ONE = "/resources/{id}";

	private static final String EDIT = ONE + "/edit";

	private static final String OWNER = "owner";

	private static final Map<String, NodeKind> PICKED = Map.of(OWNER, NodeKind.ORGANISATION);

	private final ResourceEditor editor;

	private final ResourcePageController page;

	private final PickedFields picked;

	private final EditPages pages;

	private final Refusals refusals;

	private final Clock clock;

	ResourceEditController(ResourceEditor editor, ResourcePageController page, PickedFields picked, EditPages pages,
			Refusals refusals, Clock clock) {
		this.editor = editor;
		this.page = page;
		this.picked = picked;
		this.pages = pages;
		this.refusals = refusals;
		this.clock = clock;
	}

	@GetMapping(NEW)
	String blank(Model model) {
		return form(EditForm.of(new LinkedMultiValueMap<>(), ""), Map.of(), model);
	}

	private String form(EditForm form, Map<String, List<NodePicker.Choice>> found, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("picked", this.picked.of(PICKED, form, found));
		model.addAttribute("kinds", ResourceKind.values());
		model.addAttribute("levels", ResourceLevel.values());
		return "resource-edit";
	}

	@PostMapping(NEW)
	String create(@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		EditForm typed = EditForm.of(values, "");
		Map<String, List<NodePicker.Choice>> found = this.picked.find(PICKED, values);
		if (!found.isEmpty()) {
			return form(this.picked.asked(typed, found, values, response), found, model);
		}
		try {
			return to(this.editor.create(Callers.current(), edit(values)));
		}
		catch (EstafetaException ex) {
			return form(this.pages.refused(ex, EditForm.of(values, ""), (form) -> form, response), Map.of(), model);
		}
	}

	private static String to(String id) {
		return "redirect:/resources/" + id;
	}

	@GetMapping(EDIT)
	String change(@PathVariable("id") String id, Model model) {
		InfoResource resource = current(id, model);
		return form(EditForm.of(fields(resource), resource.version()), Map.of(), model);
	}

	private InfoResource current(String id, Model model) {
		InfoResource resource = this.editor.current(Callers.current(), id);
		model.addAttribute("resource", resource);
		return resource;
	}

	@PostMapping(EDIT)
	String change(@PathVariable("id") String id, @RequestParam("version") String version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		EditForm typed = EditForm.of(values, version);
		current(id, model);
		Map<String, List<NodePicker.Choice>> found = this.picked.find(PICKED, values);
		if (!found.isEmpty()) {
			return form(this.picked.asked(typed, found, values, response), found, model);
		}
		try {
			this.editor.change(Callers.current(), id, version, edit(values));
			return to(id);
		}
		catch (EstafetaException ex) {
			return form(this.pages.refused(ex, EditForm.of(values, version), (form) -> {
				InfoResource now = current(id, model);
				return form.against(fields(now), now.version());
			}, response), Map.of(), model);
		}
	}

	@PostMapping(ONE + "/end")
	String end(@PathVariable("id") String id, @RequestParam("version") String version,
			@RequestParam(name = "works", defaultValue = "false") boolean works,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		return this.refusals.attempt(() -> {
			String typed = Objects.requireNonNullElse(values.getFirst("endedOn"), "");
			String today = LocalDate.now(this.clock).toString();
			this.editor.end(Callers.current(), id, version, works ? null : (typed.isBlank() ? today : typed));
			return to(id);
		}, () -> this.page.page(id, "", new TypedForm("end", values), model), response, model);
	}

	private static ResourceEdit edit(MultiValueMap<String, String> values) {
		EditValues fields = EditValues.reading(values);
		return new ResourceEdit(fields.text("name"), fields.text("url"), fields.text("about"),
				fields.code("kind", ResourceKind.values()), fields.code("level", ResourceLevel.values()),
				"true".equals(fields.text("findsDeficits")), fields.text("startedOn"), fields.text("endedOn"),
				values.getOrDefault(OWNER, List.of()), fields.text("communityPage"), fields.text("citation"));
	}

	private static MultiValueMap<String, String> fields(InfoResource resource) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		put(values, "name", resource.name());
		put(values, "url", resource.url());
		put(values, "about", resource.about());
		put(values, "kind", resource.kind().name());
		put(values, "level", resource.level().name());
		put(values, "findsDeficits", resource.findsDeficits() ? "true" : null);
		put(values, "startedOn", FieldReader.edtf(resource.life().startedOn()));
		put(values, "endedOn", FieldReader.edtf(resource.life().endedOn()));
		InfoResource.Owner owner = resource.owner();
		if (owner != null) {
			boolean community = owner.kind() == NodeKind.COMMUNITY;
			put(values, community ? "communityPage" : OWNER, community ? owner.page() : owner.id());
		}
		put(values, "citation", resource.provenance().citation());
		return values;
	}

	private static void put(MultiValueMap<String, String> values, String field, @Nullable String value) {
		if (value != null) {
			values.add(field, value);
		}
	}

}
