package org.estafeta.web;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import org.estafeta.community.PlanEdit;
import org.estafeta.community.PlanItem;
import org.estafeta.editing.CommunityEdit;
import org.estafeta.editing.DeficitEdit;
import org.estafeta.editing.EventEdit;
import org.estafeta.editing.OrganisationEdit;
import org.estafeta.editing.SiteEdit;
import org.estafeta.organisation.Joining;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.YoungAudience;
import org.estafeta.registration.EventDesk;
import org.estafeta.registration.EventSlot;
import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.Scope;

/**
 * Turns edits into the fields of forms and back.
 */
final class EditValues {

	private final MultiValueMap<String, String> values;

	private EditValues(MultiValueMap<String, String> values) {
		this.values = values;
	}

	static MultiValueMap<String, String> of(OrganisationEdit edit) {
		EditValues fields = new EditValues(new LinkedMultiValueMap<>());
		fields.put("name", edit.name());
		fields.put("shortName", edit.shortName());
		fields.put("aliases", String.join("\n", edit.aliases()));
		fields.put("kind", name(edit.kind()));
		edit.levels().forEach((level) -> fields.put("levels", level.name()));
		fields.put("city", edit.city());
		fields.put("region", edit.region());
		fields.put("inn", edit.inn());
		fields.put("ogrn", edit.ogrn());
		fields.put("closedOn", edit.closedOn());
		fields.put("citation", edit.citation());
		return fields.values;
	}

	static OrganisationEdit organisation(MultiValueMap<String, String> values) {
		EditValues fields = new EditValues(values);
		return new OrganisationEdit(fields.text("name"), fields.text("shortName"), fields.lines("aliases"),
				fields.code("kind", Organisation.Kind.values()), fields.codes("levels", EducationLevel.values()),
				fields.text("city"), fields.text("region"), fields.text("inn"), fields.text("ogrn"),
				fields.text("closedOn"), fields.text("citation"));
	}

	static MultiValueMap<String, String> of(SiteEdit edit) {
		EditValues fields = new EditValues(new LinkedMultiValueMap<>());
		fields.put("title", edit.title());
		fields.put("statusKind", edit.statusKind());
		fields.put("scope", name(edit.scope()));
		fields.put("from", edit.from());
		fields.put("to", edit.to());
		fields.put("orderReference", edit.orderReference());
		fields.put("note", edit.note());
		fields.put("citation", edit.citation());
		return fields.values;
	}

	static SiteEdit site(MultiValueMap<String, String> values) {
		EditValues fields = new EditValues(values);
		return new SiteEdit(fields.text("title"), fields.text("statusKind"), fields.code("scope", Scope.values()),
				fields.text("from"), fields.text("to"), fields.text("orderReference"), fields.text("note"),
				fields.text("citation"));
	}

	static MultiValueMap<String, String> of(EventEdit edit) {
		EditValues fields = new EditValues(new LinkedMultiValueMap<>());
		fields.put("title", edit.title());
		fields.put("kindName", edit.kindName());
		fields.put("scope", name(edit.scope()));
		fields.put("start", edit.start());
		fields.put("end", edit.end());
		fields.put("city", edit.city());
		fields.put("region", edit.region());
		edit.hosts().forEach((id) -> fields.put("hosts", id));
		fields.put("organiser", edit.organiser());
		edit.practices().forEach((id) -> fields.put("practices", id));
		fields.put("participants", edit.participants());
		fields.put("note", edit.note());
		fields.put("cancelled", edit.cancelled() ? "true" : null);
		fields.put("citation", edit.citation());
		return fields.values;
	}

	static EventEdit event(MultiValueMap<String, String> values) {
		EditValues fields = new EditValues(values);
		return new EventEdit(fields.text("title"), fields.text("kindName"), fields.code("scope", Scope.values()),
				fields.text("start"), fields.text("end"), fields.text("city"), fields.text("region"),
				values.getOrDefault("hosts", List.of()), fields.text("organiser"),
				values.getOrDefault("practices", List.of()), fields.text("participants"), fields.text("note"),
				"true".equals(fields.text("cancelled")), fields.text("citation"));
	}

	static MultiValueMap<String, String> of(CommunityEdit edit) {
		EditValues fields = new EditValues(new LinkedMultiValueMap<>());
		fields.put("name", edit.name());
		fields.put("kindName", edit.kindName());
		fields.put("scope", name(edit.scope()));
		fields.put("joining", name(edit.joining()));
		List<YoungAudience> audiences = edit.youngAudiences();
		if (audiences != null) {
			audiences.forEach((one) -> fields.put("youngAudiences", one.name()));
		}
		fields.put("city", edit.city());
		fields.put("region", edit.region());
		fields.put("organiser", edit.organiser());
		fields.put("note", edit.note());
		fields.put("citation", edit.citation());
		return fields.values;
	}

	static CommunityEdit community(MultiValueMap<String, String> values) {
		EditValues fields = new EditValues(values);
		return new CommunityEdit(fields.text("name"), fields.text("kindName"), fields.code("scope", Scope.values()),
				fields.code("joining", Joining.values()), fields.text("city"), fields.text("region"),
				fields.text("organiser"), fields.text("note"), fields.text("citation"),
				fields.codes("youngAudiences", YoungAudience.values()));
	}

	static MultiValueMap<String, String> of(PlanItem item) {
		EditValues fields = new EditValues(new LinkedMultiValueMap<>());
		fields.put("due", item.due().edtf());
		fields.put("title", item.title());
		fields.put("responsible", (item.responsible() != null) ? item.responsible().person() : null);
		fields.put("eventPage", (item.event() != null) ? "/events/" + item.event().id() : null);
		fields.put("done", (item.done() != null) ? item.done().edtf() : null);
		fields.put("result", item.result());
		return fields.values;
	}

	static PlanEdit plan(MultiValueMap<String, String> values) {
		EditValues fields = new EditValues(values);
		return new PlanEdit(fields.text("due"), fields.text("title"), fields.text("responsible"),
				fields.text("eventPage"), fields.text("done"), fields.text("result"));
	}

	static MultiValueMap<String, String> of(EventDesk desk) {
		EditValues fields = new EditValues(new LinkedMultiValueMap<>());
		fields.put("capacity", text(desk.capacity()));
		fields.put("opensOn", text(desk.opensOn()));
		fields.put("closesOn", text(desk.closesOn()));
		fields.put("hours", text(desk.hours()));
		fields.put("joinLink", desk.link());
		fields.put("cost", text(desk.cost()));
		return fields.values;
	}

	static MultiValueMap<String, String> of(EventSlot slot) {
		EditValues fields = new EditValues(new LinkedMultiValueMap<>());
		fields.put("day", text(slot.day()));
		fields.put("begins", text(slot.begins()));
		fields.put("ends", text(slot.ends()));
		fields.put("title", slot.title());
		fields.put("place", slot.place());
		fields.put("speakers", slot.speakers());
		fields.put("practicePage", (slot.practice() != null) ? "/practices/" + slot.practice() : null);
		return fields.values;
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	static MultiValueMap<String, String> of(DeficitEdit edit) {
		EditValues fields = new EditValues(new LinkedMultiValueMap<>());
		fields.put("name", edit.name());
		fields.put("nameEn", edit.nameEn());
		fields.put("definition", edit.definition());
		fields.put("aliases", String.join("\n", edit.aliases()));
		fields.put("broader", edit.broaderId());
		fields.put("citation", edit.citation());
		return fields.values;
	}

	static DeficitEdit deficit(MultiValueMap<String, String> values) {
		EditValues fields = new EditValues(values);
		return new DeficitEdit(fields.text("name"), fields.text("nameEn"), fields.text("definition"),
				fields.lines("aliases"), fields.text("broader"), fields.text("citation"));
	}

	private static @Nullable String name(@Nullable Enum<?> code) {
		return (code != null) ? code.name() : null;
	}

	private void put(String name, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			this.values.add(name, value);
		}
	}

	/**
	 * Fields to be read one by one.
	 * @param values what was sent
	 * @return the fields
	 */
	static EditValues reading(MultiValueMap<String, String> values) {
		return new EditValues(values);
	}

	@Nullable String text(String name) {
		return this.values.getFirst(name);
	}

	List<String> lines(String name) {
		String text = text(name);
		return (text != null) ? text.lines().toList() : List.of();
	}

	<E extends Enum<E>> @Nullable E code(String name, E[] all) {
		return codes(name, all).stream().findFirst().orElse(null);
	}

	private <E extends Enum<E>> List<E> codes(String name, E[] all) {
		List<String> names = this.values.getOrDefault(name, List.of());
		return Arrays.stream(all).filter((code) -> names.contains(code.name())).toList();
	}

}
