package org.estafeta.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

import org.estafeta.shared.NodeKind;

/**
 * Fields of forms in which nodes are looked for and chosen by a button of the form, so
 * that they work without scripts. What is typed to be looked for in a field stands in
 * another, named {@code find-} and that field.
 */
@Component
class PickedFields {

	private static final String FIND = "find-";

	private static final String LOOK = "look";

	private final NodePicker picker;

	private final Words words;

	PickedFields(NodePicker picker, Words words) {
		this.picker = picker;
		this.words = words;
	}

	/**
	 * What is chosen in the fields of a form and what can be.
	 * @param fields the fields with the kinds of their nodes
	 * @param form the form
	 * @param found what was found just now, by field
	 * @return the choices by field
	 */
	Map<String, EventEditController.Picked> of(Map<String, NodeKind> fields, EditForm form,
			Map<String, List<NodePicker.Choice>> found) {
		Map<String, EventEditController.Picked> picked = new LinkedHashMap<>();
		fields.forEach((field, kind) -> {
			List<NodePicker.Choice> chosen = this.picker.chosen(kind, form.values(field));
			List<NodePicker.Choice> more = found.getOrDefault(field, List.of())
				.stream()
				.filter((one) -> !chosen.contains(one))
				.toList();
			String stored = form.stored(field);
			List<String> ids = (stored != null) ? stored.lines().toList() : List.of();
			picked.put(field, new EventEditController.Picked(chosen, more, this.picker.chosen(kind, ids)));
		});
		return picked;
	}

	/**
	 * Looks for what was typed. Whatever can be meant only so is taken at once; the rest
	 * is shown to choose from, unless one of it was chosen.
	 * @param fields the fields with the kinds of their nodes
	 * @param values what was sent; gets what is taken
	 * @return what was found by field; empty when there is nothing to choose
	 */
	Map<String, List<NodePicker.Choice>> find(Map<String, NodeKind> fields, MultiValueMap<String, String> values) {
		Map<String, List<NodePicker.Choice>> found = new LinkedHashMap<>();
		fields.forEach((field, kind) -> {
			String typed = values.getFirst(FIND + field);
			boolean looks = field.equals(values.getFirst(LOOK));
			if (typed != null && !typed.isBlank()) {
				List<NodePicker.Choice> hits = this.picker.find(kind, typed.strip());
				List<String> chosen = values.getOrDefault(field, List.of());
				boolean taken = !looks && hits.stream().anyMatch((hit) -> chosen.contains(hit.id()));
				if (hits.size() == 1 && !taken) {
					values.add(field, hits.getFirst().id());
				}
				if (hits.size() == 1 || taken) {
					values.set(FIND + field, "");
				}
				if ((hits.size() != 1 && !taken) || looks) {
					found.put(field, hits);
				}
			}
			else if (looks) {
				found.put(field, List.of());
			}
		});
		return found;
	}

	/**
	 * The form to choose in.
	 * @param typed the form as it was sent
	 * @param found what was found by field
	 * @param values what was sent with what was taken
	 * @param response gets the status when something was not found or not chosen
	 * @return the form with the reasons at its fields
	 */
	EditForm asked(EditForm typed, Map<String, List<NodePicker.Choice>> found, MultiValueMap<String, String> values,
			HttpServletResponse response) {
		EditForm form = EditForm.of(values, typed.version());
		Map<String, String> problems = new LinkedHashMap<>();
		found.forEach((field, hits) -> {
			if (hits.isEmpty()) {
				problems.put(field, this.words.text("error.edit-not-found", typed.value(FIND + field)));
			}
			else if (hits.size() > 1 && !values.containsKey(LOOK)) {
				problems.put(field, this.words.text("error.edit-which", typed.value(FIND + field)));
			}
		});
		if (!problems.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return form.with(problems);
	}

}
