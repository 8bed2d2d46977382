package org.estafeta.dissemination;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.history.Undo;
import org.estafeta.savedsearch.FormBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Facts of transfer corrected and struck out on their page.
 */
class TransferEditIT extends RecordedTransfers {

	@Autowired
	ApplicationContext application;

	@Autowired
	Undo undo;

	private People people;

	private FormBrowser methodist;

	@BeforeEach
	void signIn() {
		this.people = new People(this.application);
		this.people.forget();
		this.methodist = browser("методист", Role.METHODIST);
	}

	@AfterEach
	void forget() {
		this.people.forget();
	}

	@Test
	void aFactIsCorrectedOnceAndComesBackByUndoing() {
		record(0, 1, "2019");
		String fact = record(0, 2, "2020");
		String form = form(fact);
		assertThat(new FormBrowser(this.port).get(form).statusCode()).isIn(302, 401);
		assertThat(browser("анна", Role.TEACHER).get(form).statusCode()).isEqualTo(403);
		assertThat(new FormBrowser(this.port).get("/practices/" + practiceId() + "/spread").body())
			.doesNotContain("/transfers/");
		assertThat(this.methodist.get("/practices/" + practiceId() + "/spread").body()).contains("href=\"" + form);
		String version = version(form);
		Map<String, String> typed = typed(version, 1, "около 2022");
		typed.putAll(Map.of("strength", "ABANDONED", "adoptionKind", "EXPERIMENT", "channelKind", "PROGRAMME",
				"channel", "Курсы щщы", "note", "Сменилась команда"));
		// the name of a school is looked for, and what was typed stays
		Map<String, String> looking = new HashMap<>(typed);
		looking.putAll(Map.of("find-sources", "йцукенгшщзхъ", "look", "sources"));
		HttpResponse<String> looked = this.methodist.post(form, form, looking);
		assertThat(looked.statusCode()).isEqualTo(422);
		assertThat(looked.body()).contains("Ничего похожего", "Курсы щщы", "value=\"" + version);
		made(this.methodist.post(form, form, typed));
		long corrected = this.log.last();
		JsonNode now = sourceOf(2);
		assertThat(now.at("/teacher/name").asString()).isEqualTo(label(1));
		assertThat(now.at("/proof/date/edtf").asString()).isEqualTo("2022~");
		assertThat(now.at("/proof/channel").asString()).isEqualTo("Курсы щщы");
		assertThat(now.at("/recordedBy").asString()).isEqualTo("methodist");
		assertThat(this.methodist.get(form).body()).contains("<option value=\"EXPERIMENT\" selected",
				"<option value=\"ABANDONED\" selected", "Сменилась команда", "Курсы щщы");
		// whoever started from the former version sees both texts, and may save again
		typed.put("channel", "Мои курсы");
		HttpResponse<String> late = this.methodist.post(form, form, typed);
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("Мои курсы", "Курсы щщы", "Сейчас в каталоге")
			.contains("value=\"" + version(form));
		this.undo.undo(corrected, "test");
		assertThat(version(form)).isEqualTo(version);
		assertThat(sourceOf(2).at("/teacher/name").asString()).isEqualTo(label(0));
	}

	@Test
	void whatBreaksARuleIsToldAtItsFieldWithBothNames() {
		String first = record(0, 1, "2019");
		String second = record(1, 2, "2021");
		String form = form(first);
		HttpResponse<String> circle = this.methodist.post(form, form, typed(version(form), 2, "2019"));
		assertThat(circle.statusCode()).isEqualTo(422);
		assertThat(circle.body()).contains("href=\"#f-sources\"", "круг",
				"«" + escaped(label(2)) + "» → «" + escaped(label(1)));
		HttpResponse<String> late = this.methodist.post(form, form, typed(version(form), 0, "2023"));
		assertThat(late.statusCode()).isEqualTo(422);
		assertThat(late.body()).contains("href=\"#f-date\"", "позже", escaped(label(1)), escaped(label(2)));
		Map<String, String> wrong = typed(version(form), 0, "когда-нибудь");
		wrong.putAll(Map.of("strength", "", "share", "2", "via", "/practices/" + practiceId()));
		assertThat(this.methodist.post(form, form, wrong).body()).contains("href=\"#f-strength\"", "href=\"#f-date\"",
				"href=\"#f-share\"", "href=\"#f-via\"");
		wrong = typed(version(form), 0, "2019");
		wrong.put("via", "/events/00000000-0000-7000-8000-000000000000");
		assertThat(this.methodist.post(form, form, wrong).body()).contains("href=\"#f-via\"");
		assertThat(sourceOf(1).at("/proof/date/edtf").asString()).isEqualTo("2019");
		String strike = form(second).replace("/edit", "/strike");
		assertThat(this.methodist.post(form(second), strike, Map.of("version", version(form(second)), "reason", " "))
			.body()).contains("href=\"#f-reason\"");
		assertThat(this.methodist.post(form(second), strike, Map.of("version", "прежняя", "reason", "ошибка"))
			.statusCode()).isEqualTo(409);
		made(this.methodist.post(form(second), strike,
				Map.of("version", version(form(second)), "reason", "Записали не ту школу")));
		long struck = this.log.last();
		assertThat(names(trace(Map.of()))).contains(name(1)).doesNotContain(name(2));
		assertThat(this.methodist.get(form(second)).statusCode()).isEqualTo(404);
		this.undo.undo(struck, "test");
		assertThat(sourceOf(2).at("/teacher/name").asString()).isEqualTo(label(1));
	}

	private Map<String, String> typed(String version, int source, String date) {
		return new HashMap<>(Map.of("version", version, "strength", "ADOPTED", "date", date, "adoptionKind",
				"MASTERING", "sources", id(organisation(source)), "channelKind", "EVENT", "channel", "семинар"));
	}

	private String form(String fact) {
		return "/practices/" + practiceId() + "/transfers/" + fact + "/edit";
	}

	private String version(String form) {
		String body = this.methodist.get(form).body();
		Matcher version = Pattern.compile("name=\"version\" value=\"([^\"]+)\"").matcher(body);
		assertThat(version.find()).as(body).isTrue();
		return version.group(1);
	}

	private JsonNode sourceOf(int organisation) {
		List<JsonNode> sources = trace(Map.of()).path("nodes")
			.valueStream()
			.filter((node) -> node.at("/organisation/name").asString().equals(name(organisation)))
			.flatMap((node) -> node.path("sources").valueStream())
			.toList();
		assertThat(sources).hasSize(1);
		return sources.getFirst();
	}

	private static String escaped(String name) {
		return name.replace("\"", "&quot;");
	}

	private static void made(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
	}

	private FormBrowser browser(String login, Role role) {
		this.people.make(login, role);
		FormBrowser browser = new FormBrowser(this.port);
		People.signIn(browser, login);
		return browser;
	}

}
