package org.estafeta.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.indicator.Indicator;
import org.estafeta.indicator.IndicatorFigure;
import org.estafeta.indicator.IndicatorView;

/**
 * The table of indicators as a file, in the language of the reader.
 */
@Component
class IndicatorFiles {

	private static final List<String> COLUMNS = List.of("code", "name", "unit", "target", "value", "of", "reached",
			"former", "counts");

	private static final List<Integer> WIDTHS = List.of(7, 60, 14, 12, 12, 12, 12, 14, 90);

	private static final List<Float> LEFT = List.of(40f, 70f, 430f, 510f, 610f, 700f);

	private static final float WIDE = 345;

	private static final float LONG = PDRectangle.A4.getHeight();

	private static final float SHORT = PDRectangle.A4.getWidth();

	private static final PDRectangle SHEET = new PDRectangle(LONG, SHORT);

	private static final float TOP = SHORT - 50;

	private static final float BOTTOM = 40;

	private static final float SIZE = 10;

	private static final float LEADING = 13;

	private final Words words;

	private final IndicatorWords indicatorWords;

	IndicatorFiles(Words words, IndicatorWords indicatorWords) {
		this.words = words;
		this.indicatorWords = indicatorWords;
	}

	/**
	 * Writes the table as a workbook: numbers on the first sheet, what they are on the
	 * second.
	 * @param view of which year, place and day
	 * @param figures the figures
	 * @param first the day of the first count, null before it
	 * @return the file
	 */
	byte[] workbook(IndicatorView view, List<IndicatorFigure> figures, @Nullable LocalDate first) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try {
			Workbook workbook = new Workbook(file, "Estafeta", null);
			Worksheet sheet = workbook.newWorksheet(this.words.text("indicators.title"));
			sheet.freezePane(0, 1);
			for (int i = 0; i < COLUMNS.size(); i++) {
				sheet.width(i, WIDTHS.get(i));
				sheet.inlineString(0, i, this.words.text("indicators.column." + COLUMNS.get(i)));
			}
			sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().fillColor("DDE6F0").wrapText(true).set();
			for (int i = 0; i < figures.size(); i++) {
				row(sheet, i + 1, figures.get(i));
			}
			sheet.finish();
			Worksheet about = workbook.newWorksheet(this.words.text("indicators.about"));
			about.width(0, 120);
			List<String> lines = about(view, first);
			for (int i = 0; i < lines.size(); i++) {
				about.inlineString(i, 0, lines.get(i));
			}
			about.finish();
			workbook.finish();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	private void row(Worksheet sheet, int line, IndicatorFigure figure) {
		Indicator indicator = figure.indicator();
		sheet.inlineString(line, 0, indicator.code());
		sheet.inlineString(line, 1, this.indicatorWords.title(indicator));
		sheet.inlineString(line, 2, this.words.name(indicator.measure()));
		put(sheet, line, 3, (figure.target() != null) ? Double.valueOf(figure.target().value()) : null);
		if (figure.hidden()) {
			sheet.inlineString(line, 4, this.words.text("indicators.hidden"));
		}
		else {
			put(sheet, line, 4, figure.value());
		}
		put(sheet, line, 5, figure.of());
		put(sheet, line, 6, figure.reached());
		put(sheet, line, 7, figure.formerValue());
		sheet.inlineString(line, 8, this.indicatorWords.counts(indicator));
	}

	private static void put(Worksheet sheet, int line, int column, @Nullable Number number) {
		if (number != null && number.doubleValue() == Math.rint(number.doubleValue())) {
			sheet.value(line, column, number.longValue());
		}
		else if (number != null) {
			sheet.value(line, column, number);
			sheet.style(line, column).format("0.0#").set();
		}
	}

	private List<String> about(IndicatorView view, @Nullable LocalDate first) {
		List<String> lines = new ArrayList<>();
		lines.add(this.words.text("indicators.of", this.words.schoolYear(view.year())));
		lines.add(this.words.text("indicators.known", this.words.day(view.day())));
		if (view.territory() != null) {
			lines.add(this.words.text("indicators.at", view.territory()));
		}
		lines.add((first != null) ? this.words.text("indicators.since", this.words.day(first))
				: this.words.text("indicators.none"));
		lines.add(this.words.text("indicators.source"));
		return lines;
	}

	/**
	 * Writes the table as a file to print.
	 * @param view of which year, place and day
	 * @param figures the figures
	 * @param first the day of the first count, null before it
	 * @return the file
	 */
	byte[] pdf(IndicatorView view, List<IndicatorFigure> figures, @Nullable LocalDate first) {
		try (PDDocument document = new PDDocument()) {
			document.getDocumentInformation().setTitle(this.words.text("indicators.title"));
			Sheets sheets = new Sheets(document, PdfText.font(document));
			sheets.text(0, this.words.text("indicators.title"), 18, WIDE);
			sheets.down(24);
			for (String line : about(view, first)) {
				sheets.down(sheets.text(0, line, SIZE, LEFT.getLast() - LEFT.getFirst()));
			}
			sheets.down(8);
			sheets.down(sheets.row(List.of("№", this.words.text("indicators.column.name"),
					this.words.text("indicators.column.target"), this.words.text("indicators.column.value"),
					this.words.text("indicators.column.reached"), this.words.text("indicators.column.former"))));
			for (IndicatorFigure figure : figures) {
				sheets.down(sheets.row(List.of(figure.indicator().code(), this.indicatorWords.title(figure.indicator()),
						(figure.target() != null)
								? this.indicatorWords.value(figure.indicator(), figure.target().value()) : "—",
						value(figure), (figure.reached() != null) ? figure.reached() + " %" : "—",
						this.indicatorWords.value(figure.indicator(), figure.formerValue()))));
			}
			sheets.close();
			ByteArrayOutputStream file = new ByteArrayOutputStream();
			document.save(file);
			return file.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String value(IndicatorFigure figure) {
		String value = this.indicatorWords.value(figure);
		return (figure.counted() != null && figure.of() != null)
				? value + " " + this.words.text("indicators.of-all", figure.counted(), figure.of()) : value;
	}

	/**
	 * The sheets of the file to print, written from above; a new one when one is full.
	 */
	private static final class Sheets {

		private final PDDocument document;

		private final PDFont font;

		private PDPageContentStream stream;

		private float y;

		Sheets(PDDocument document, PDFont font) throws IOException {
			this.document = document;
			this.font = font;
			this.stream = next();
			this.y = TOP;
		}

		private PDPageContentStream next() throws IOException {
			PDPage page = new PDPage(SHEET);
			this.document.addPage(page);
			return new PDPageContentStream(this.document, page);
		}

		void down(float by) throws IOException {
			this.y -= by;
			if (this.y < BOTTOM + 2 * LEADING) {
				this.stream.close();
				this.stream = next();
				this.y = TOP;
			}
		}

		float row(List<String> cells) throws IOException {
			float height = 0;
			for (int i = 0; i < cells.size(); i++) {
				float width = (i + 1 < LEFT.size()) ? LEFT.get(i + 1) - LEFT.get(i) - 8 : 100;
				height = Math.max(height, text(i, cells.get(i), SIZE, width));
			}
			this.stream.setLineWidth(0.4f);
			this.stream.moveTo(LEFT.getFirst(), this.y - height + LEADING - 4);
			this.stream.lineTo(LONG - LEFT.getFirst(), this.y - height + LEADING - 4);
			this.stream.stroke();
			return height + 4;
		}

		float text(int column, String text, float size, float width) throws IOException {
			float line = this.y;
			for (String part : PdfText.lines(this.font, text, size, width)) {
				this.stream.beginText();
				this.stream.setFont(this.font, size);
				this.stream.newLineAtOffset(LEFT.get(column), line);
				this.stream.showText(part);
				this.stream.endText();
				line -= LEADING;
			}
			return this.y - line;
		}

		void close() throws IOException {
			this.stream.close();
		}

	}

}
