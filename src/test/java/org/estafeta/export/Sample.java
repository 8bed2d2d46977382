package org.estafeta.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.ChannelKind;
import org.estafeta.dissemination.RecordedFact;
import org.estafeta.dissemination.Trace;
import org.estafeta.dissemination.TraceRequest;
import org.estafeta.dissemination.TransferLink;
import org.estafeta.dissemination.trace.Certainty;
import org.estafeta.graphstore.Change;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Provenance;

/**
 * Rows that are made up: an origin, then one learner after another, whose names, remarks
 * and channels are as hostile as text can be.
 */
record Sample(int size, List<String> texts) implements RowSource {

	static final List<String> HOSTILE = List.of("=1+1", "=HYPERLINK(\"http://x\";\"y\")", "+7 351 263",
			"-2+3+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r\n=1", "\0=1", "＝1+1", "－1", " =1", "\u200F=1", "\uFEFF=1",
			"\u200B@x", "\"кавычки\"; и\r\nстрока\rи ещё", "<a>&amp;]]></a>", "\uD83D половина", "и другая \uDE00",
			"🏫 школа", "\u202Eоборот\u202C", "\u0007звонок\u001B[31m", "\uFFFE\uFFFF", "#manifest", "'", "",
			"ж".repeat(40_000), "ж".repeat(32_765) + "🏫🏫", "_x0041_", "  края  ");

	Sample(int size) {
		this(size, List.of("Школа № 1", "Детский сад «Ёлочка»", "Гимназия имени Аль-Фараби"));
	}

	static Sample hostile() {
		return new Sample(HOSTILE.size(), HOSTILE);
	}

	private String text(int row) {
		return this.texts.get(row % this.texts.size());
	}

	@Override
	public Iterator<ExportRow> rows() {
		return IntStream.range(0, this.size).mapToObj(this::row).iterator();
	}

	@Override
	public Iterator<Adopter> outsiders() {
		return List.of(adopter(-1, "вне отбора", null)).iterator();
	}

	private ExportRow row(int number) {
		String text = text(number);
		Adopter learner = adopter(number, text, (number % 3 == 2) ? new Adopter.Person(null, null, List.of()) : null);
		RecordedFact fact = fact(number, text);
		Trace.Transfer transfer = new Trace.Transfer(fact, adopter(number - 1, text(Math.max(0, number - 1)), null),
				learner);
		return new ExportRow(
				new Trace.Step(learner, number, null, Certainty.CERTAIN, Adoption.Stage.ADOPTED, fact.proof().date(),
						false, fact, (number > 1) ? List.of(transfer) : List.of(), List.of()),
				(number > 1) ? transfer
						: (number == 1) ? new Trace.Transfer(fact, adopter(-1, "вне отбора", null), learner) : null);
	}

	private static Adopter adopter(int number, String name, Adopter.@Nullable Person person) {
		return new Adopter("a" + number, Adoption.Kind.MASTERING,
				new Adopter.Place("o" + number, name, name, "SCHOOL", "Челябинская область", null, List.of()), person);
	}

	private static RecordedFact fact(int number, String text) {
		Adoption.Proof proof = new Adoption.Proof("f" + number, Adoption.Strength.ADOPTED, ChannelKind.EVENT, text,
				date(number), text, new Adoption.Parts(null, List.of(), List.of(text), List.of()),
				new Provenance("https://example.org/" + number, ImpreciseDate.year(2020), Provenance.Confidence.HIGH));
		return new RecordedFact(proof, "a" + number,
				new RecordedFact.Source("a" + (number - 1), TransferLink.Status.DECLARED, 0.5, null),
				new NodeRef(NodeKind.EVENT, "e1"), "import", Instant.parse("2026-01-02T03:04:05.678Z"), null);
	}

	static ImpreciseDate date(int number) {
		return switch (number % 4) {
			case 0 -> ImpreciseDate.day(LocalDate.of(2020, 2, 29));
			case 1 -> ImpreciseDate.schoolYear(2019);
			case 2 -> ImpreciseDate.year(2020).orBefore();
			default -> ImpreciseDate.UNKNOWN;
		};
	}

	Manifest manifest(Locale locale) {
		TraceRequest request = new TraceRequest("p1", null, TraceRequest.Direction.DOWNSTREAM, 5, 100,
				TraceRequest.Window.NOW, TraceRequest.Filter.NONE, false);
		Trace trace = new Trace(List.of(), Map.of(), this.size, Trace.StopReason.DEPTH, 1, 1, 7);
		return new Manifest(
				new ExportOrder(ExportFormat.CSV, request, "=Практика", "слова: =1+1",
						"/practices/p1/spread.csv?depth=5", Instant.parse("2026-05-06T07:08:09Z"), locale),
				new Change.Mark(42, Instant.parse("2026-05-06T07:00:00Z")), trace, "Estafeta 0");
	}

	static Wording wording(String language) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/web", "messages/export");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new Wording(messages, Locale.of(language));
	}

	byte[] write(ExportWriter writer, String language) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		writer.write(this, manifest(Locale.of(language)), wording(language), bytes);
		return bytes.toByteArray();
	}

	static ExportWriter writer(ExportFormat format) {
		return switch (format) {
			case CSV -> new CsvWriter();
			case XLSX -> new XlsxWriter();
			case GRAPHML -> new GraphMlWriter();
			case JSON -> new JsonWriter();
		};
	}

}
