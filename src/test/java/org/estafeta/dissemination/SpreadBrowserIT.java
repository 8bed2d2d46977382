package org.estafeta.dissemination;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Writes;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Uuid7;
import org.estafeta.web.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a methodist does with the spread of a practice, in a real Chromium.
 */
class SpreadBrowserIT extends RecordedTransfers {

	@RegisterExtension
	static final Chromium chromium = new Chromium();

	private Page page;

	@BeforeEach
	void openPage() {
		this.page = chromium.open(this.port, 1280, ColorScheme.LIGHT);
	}

	@Test
	void foldsOpenAndShutAndTheAddressKeepsIt() {
		spreadTo(60);
		this.page.navigate(spread());
		assertThat(this.page.locator("#drawn").innerText()).matches("Показано \\d+ из \\d+");
		int atFirst = boxes();
		assertThat(atFirst).isLessThan(48);
		assertThat(folded()).as("what is folded says how much").contains("ещё");
		this.page.locator("#picture a.fold:not(.shut)").first().click();
		this.page.waitForURL("**open=**");
		int opened = boxes();
		assertThat(opened).isGreaterThan(atFirst);
		this.page.reload();
		assertThat(boxes()).isEqualTo(opened);
		this.page.locator("#picture a.fold.shut").first().click();
		this.page.waitForURL("**shut=**");
		assertThat(boxes()).isLessThan(opened);
	}

	@Test
	void theSpreadIsPlayedAndEveryFrameIsALink() {
		spreadTo(12);
		this.page.navigate(spread() + "?from=" + id(organisation(0)));
		Locator frame = this.page.locator(".player output");
		int all = boxes();
		assertThat(frame.innerText()).endsWith(all + " из " + all);
		this.page.locator(".player .play").click();
		this.page.locator(".box.future").first().waitFor();
		this.page.locator(".play:has-text(\"Проиграть\")").waitFor();
		assertThat(this.page.locator(".box.future").count()).isZero();
		this.page.locator(".player input").focus();
		this.page.keyboard().press("Home");
		int then = this.page.locator(".box.future").count();
		assertThat(then).isPositive();
		assertThat(this.page.url()).contains("at=20");
		this.page.reload();
		assertThat(this.page.locator(".box.future").count()).isEqualTo(then);
		assertThat(this.page.locator("#table tr.future").count()).as("the table plays along").isPositive();
	}

	@Test
	void aWayIsFoundBetweenTwo() {
		record(0, 1, "2020-09-01");
		record(1, 2, "2021-02-03");
		record(2, 3, "2022");
		this.page.navigate(spread() + "?from=" + id(organisation(0)));
		this.page.locator("#table tr:has(th a:text-is(\"" + label(3) + "\")) a:has-text(\"путь сюда\")")
			.first()
			.click();
		this.page.waitForURL("**/spread/path?**");
		assertThat(this.page.locator(".chain .end").allInnerTexts()).containsExactly(label(0), label(1), label(2),
				label(3));
		assertThat(this.page.locator(".chain").innerText()).contains("1 сентября 2020", "3 февраля 2021", "семинар",
				"Протокол № 1", "администратор");
		this.page.locator("select[name=wish]").selectOption("EARLIEST_ARRIVAL");
		this.page.locator("main button[type=submit]").click();
		this.page.waitForURL("**wish=EARLIEST_ARRIVAL**");
		this.page.locator(".way").first().waitFor();
		assertThat(this.page.locator("select[name=to] option:checked").innerText()).isEqualTo(label(3));
	}

	@Test
	void theTableIsDownloadedAndOpensAgain() throws IOException {
		record(0, 1, "2020-09-01");
		record(1, 2, "2021-02-03");
		this.page.navigate(spread() + "?from=" + id(organisation(0)));
		Download file = this.page.waitForDownload(() -> this.page.locator("#table a:text-is(\"XLSX\")").click());
		assertThat(file.suggestedFilename()).endsWith(".xlsx");
		try (ReadableWorkbook workbook = new ReadableWorkbook(file.createReadStream())) {
			List<Row> rows = workbook.getFirstSheet().read();
			assertThat(rows).as("the heading, the start and two who learned").hasSize(4);
			List<String> cells = rows.stream()
				.flatMap((row) -> row.stream())
				.map((cell) -> (cell != null) ? cell.getText() : "")
				.toList();
			assertThat(cells).contains(label(0), label(1), label(2), "Протокол № 1");
		}
	}

	@Test
	void aMethodistSignsInAndConfirmsALikelySource() {
		record(0, 1, "2020-09-01");
		this.recorded.add(this.records.record(practiceId(), transfer(0, 2, "2021-03-01").from(null), "test"));
		plantSeminar();
		this.page.navigate("/missing-sources?practice=" + practiceId());
		assertThat(this.page.locator(".missing button").count()).as("a stranger decides nothing").isZero();
		this.page.locator("a[href='/sign-in']").click();
		signIn("не тот ключ");
		assertThat(this.page.locator(".wrong").innerText()).contains("не подошли");
		signIn(this.token);
		this.page.waitForURL("**/missing-sources");
		this.page.navigate("/missing-sources?practice=" + practiceId());
		Locator best = this.page.locator(".missing tbody tr").first();
		assertThat(best.innerText()).contains(label(1), "Семинар о практике", "%");
		best.locator("button[value=CONFIRM]").click();
		assertThat(this.page.locator("main").innerText()).as(this.page.url()).contains("подтверждён");
		assertThat(this.page.locator(".done").innerText()).contains("подтверждён");
		assertThat(this.page.url()).contains("practice=");
		this.page.navigate(spread() + "?from=" + id(organisation(1)));
		assertThat(this.page.locator("#table").innerText()).contains(label(2), "вычислено и подтверждено");
		this.page.locator("form[action='/sign-out'] button").click();
		this.page.navigate("/missing-sources");
		assertThat(this.page.locator("a[href='/sign-in']").count()).isEqualTo(1);
	}

	private void signIn(String key) {
		this.page.locator("main summary").click();
		this.page.locator("details input[name=password]").fill(key);
		this.page.locator("details button").click();
	}

	private void spreadTo(int count) {
		for (int learner = 1; learner < count; learner++) {
			int teacher = (learner < 50) ? 0 : learner - 49;
			this.recorded.add(this.records.record(practiceId(),
					transfer(teacher, learner,
							(teacher == 0) ? "20" + (18 + learner % 6) + "-0" + (1 + learner % 9) : "2024-05")
						.from(new TransferInput.Source(transfer(0, teacher, "2018").learner(), null)),
					"test"));
		}
	}

	private void plantSeminar() {
		String id = Uuid7.next(Clock.systemUTC());
		this.writes.apply(new Writes.Order("test", "plant-event", false), (touched) -> {
			touched.add(NodeKind.EVENT, id);
			return this.graph.list(CypherQuery.named("test/plant-event"),
					Map.of("practice", practiceId(), "speaker", id(organisation(1)), "guest", id(organisation(2)), "id",
							id, "title", "Семинар о практике", "start", "2021-02-10"),
					(row) -> row.get("id").asString());
		});
	}

	private String spread() {
		return "/practices/" + practiceId() + "/spread";
	}

	private int boxes() {
		return this.page.locator("#picture .box").count();
	}

	private String folded() {
		return String.join(" ", this.page.locator("#picture a.fold:not(.shut)").allTextContents());
	}

}
