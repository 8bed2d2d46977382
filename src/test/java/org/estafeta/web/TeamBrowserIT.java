package org.estafeta.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import org.estafeta.RunningApplication;
import org.estafeta.access.Account;
import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.diagnosis.Consent;
import org.estafeta.diagnosis.Consents;
import org.estafeta.diagnosis.Diagnoses;
import org.estafeta.diagnosis.Severity;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.mentoring.MentorOffers;
import org.estafeta.mentoring.MentoringModel;
import org.estafeta.mentoring.OfferEdit;
import org.estafeta.people.Occupation;
import org.estafeta.people.ProfileDraft;
import org.estafeta.people.Profiles;
import org.estafeta.people.Subject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How three people become a team and learn from each other, in a real Chromium.
 */
@RunningApplication
class TeamBrowserIT {

	@RegisterExtension
	static final Chromium chromium = new Chromium();

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	Graph graph;

	@AfterEach
	void forget() {
		new People(this.application).forget();
	}

	private Account teacher(People people, String login, Map<String, Severity> found, List<String> helps) {
		Account account = people.make(login, Role.TEACHER);
		this.application.getBean(Profiles.class)
			.save(account.id(), new ProfileDraft(Occupation.TEACHER, List.of(Subject.MATHEMATICS), null));
		this.application.getBean(Consents.class).give(account.id(), Consent.CURRENT);
		if (!found.isEmpty()) {
			this.application.getBean(Diagnoses.class).keep(account.id(), found);
		}
		if (!helps.isEmpty()) {
			this.application.getBean(MentorOffers.class)
				.offer(new Caller(account.id(), Set.of(Role.TEACHER), Set.of(Action.HAVE_MENTORING)), null,
						new OfferEdit(Set.of(MentoringModel.TEACHER_TEACHER), helps, List.of(), 2, null));
		}
		return account;
	}

	private Page signedIn(String login) {
		Page page = chromium.open(this.port, 1280, ColorScheme.LIGHT);
		page.navigate("/sign-in");
		page.locator("input[name=login]").fill(login);
		page.locator("input[name=password]").first().fill(People.PASSWORD);
		page.keyboard().press("Enter");
		page.waitForURL("**/account**");
		return page;
	}

	@Test
	void threePeopleLearnAsATeam() {
		List<String> deficits = this.graph.list(CypherQuery.named("test/answered-deficits"), Map.of("limit", 3),
				(row) -> row.get("id").asString());
		People people = new People(this.application);
		people.forget();
		teacher(people, "анна", Map.of(deficits.get(0), Severity.SEVERE, deficits.get(1), Severity.MARKED), List.of());
		teacher(people, "борис", Map.of(deficits.get(1), Severity.SLIGHT), List.of(deficits.get(0)));
		teacher(people, "вера", Map.of(), List.of(deficits.get(1)));
		Page page = signedIn("анна");
		page.navigate("/account/route");
		page.locator("nav a[href='/teams']").click();
		page.waitForURL("**/teams");
		Accessibility.check(page, "no team yet");
		page.locator("main a[href='/teams/new']").click();
		page.locator("#name").fill("Команда щщы");
		page.locator("#purpose").fill("Учимся вместе");
		Accessibility.check(page, "a new team");
		page.locator("form.write button").click();
		page.locator("#members table").waitFor();
		String team = page.url().replaceFirst("^https?://[^/]+", "");
		for (String login : List.of("борис", "вера")) {
			page.locator("input[name=login]").fill(login);
			page.locator("form[action$=invitations] button").first().click();
			page.locator("#members tbody th", new Page.LocatorOptions().setHasText("Имя " + login)).waitFor();
		}
		bring(page, team);
		joins("борис", team);
		Page vera = joins("вера", team);
		vera.locator("#until").fill(LocalDate.now().plusMonths(4).toString());
		vera.locator("form[action$='/route'] button").click();
		vera.locator("#route section.card h3").first().waitFor();
		assertThat(vera.locator("#route").innerText()).contains("Учит коллега: Имя вера", "→ учит коллега");
		assertThat(vera.locator("svg.team-matrix circle.need").count()).isEqualTo(3);
		assertThat(vera.locator("svg.team-matrix path.teach").count()).isEqualTo(2);
		Accessibility.check(vera, "a team with its route");
		vera.locator("input[name=doneOn]").first().fill(LocalDate.now().minusDays(1).toString());
		vera.locator("#route section.card form.bar button").first().click();
		vera.locator("svg.team-line .done").first().waitFor();
		assertThat(vera.locator("#route").innerText()).contains("отметил(а) Имя вера", "1 из ");
		vera.navigate(team + "/form");
		Accessibility.check(vera, "the form to print");
		vera.navigate(team + "/bring");
		vera.locator("form[action$='/bring/back'] button").click();
		vera.locator("input[name=agree][type=checkbox]").waitFor();
		Page left = signedIn("анна");
		left.navigate(team);
		assertThat(left.locator("svg.team-matrix path.teach").count()).as("taken back").isEqualTo(1);
		left.navigate(team + "/edit");
		Accessibility.check(left, "the name of a team");
		left.navigate("/account/notices");
		assertThat(left.locator("main").innerText()).contains("маршрут команды изменился");
	}

	private Page joins(String login, String team) {
		Page page = signedIn(login);
		page.navigate("/teams");
		page.locator("main li a").first().click();
		page.locator("button[name=agreed]").first().waitFor();
		assertThat(page.locator("main").innerText()).contains("Команда щщы", "Приглашает Имя анна")
			.doesNotContain("Кому что нужно");
		Accessibility.check(page, "an invitation");
		page.locator("button[name=agreed][value=true]").click();
		page.locator("#members table").waitFor();
		bring(page, team);
		return page;
	}

	private static void bring(Page page, String team) {
		page.navigate(team + "/bring");
		Accessibility.check(page, "what is brought");
		page.locator("input[name=deficits]").all().forEach((box) -> box.check());
		page.locator("input[name=strengths]").all().forEach((box) -> box.check());
		page.locator("#hours").fill("24");
		assertThat(page.locator("input[name=agree]").isChecked()).as("nothing is ticked before").isFalse();
		page.locator("input[name=agree]").check();
		page.locator("form.write button").click();
		page.waitForURL("**" + team);
		page.locator("#members table").waitFor();
	}

}
