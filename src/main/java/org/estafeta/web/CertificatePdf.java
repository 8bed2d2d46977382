package org.estafeta.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.registration.Certificate;
import org.estafeta.shared.ImpreciseDate;

/**
 * Certificates as one page of A4, in the language of the reader.
 */
@Component
class CertificatePdf {

	private static final float LONG = PDRectangle.A4.getHeight();

	private static final float SHORT = PDRectangle.A4.getWidth();

	private static final PDRectangle SHEET = new PDRectangle(LONG, SHORT);

	private static final float MARGIN = 60;

	private static final float FRAME = 28;

	private static final float LEADING = 1.35f;

	private final Words words;

	CertificatePdf(Words words) {
		this.words = words;
	}

	/**
	 * Makes one.
	 * @param certificate what it says
	 * @param address the page at which it can be looked up
	 * @return the file
	 */
	byte[] of(Certificate certificate, String address) {
		try (PDDocument document = new PDDocument()) {
			PDFont font = PdfText.font(document);
			PDPage page = new PDPage(SHEET);
			document.addPage(page);
			document.getDocumentInformation()
				.setTitle(this.words.text("certificate.title") + ": " + certificate.name());
			try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
				stream.setLineWidth(1.5f);
				stream.addRect(FRAME, FRAME, SHEET.getWidth() - 2 * FRAME, SHEET.getHeight() - 2 * FRAME);
				stream.stroke();
				float y = SHEET.getHeight() - 110;
				for (Part part : parts(certificate)) {
					y = write(stream, font, part, y);
				}
				write(stream, font, new Part(this.words.text("certificate.number", certificate.number()), 11, 0),
						FRAME + 46);
				write(stream, font, new Part(address, 11, 0), FRAME + 28);
			}
			ByteArrayOutputStream file = new ByteArrayOutputStream();
			document.save(file);
			return file.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Part> parts(Certificate certificate) {
		List<Part> parts = new ArrayList<>();
		parts.add(new Part(this.words.text("certificate.title").toUpperCase(Locale.ROOT), 30, 26));
		parts.add(new Part(this.words.text("certificate.states"), 13, 12));
		parts.add(new Part(certificate.name(), 24, 6));
		add(parts, certificate.workplace(), 12, 14);
		parts.add(new Part(
				this.words.text("certificate.role", this.words.name("CertificateRole", certificate.role().name())), 13,
				10));
		parts.add(new Part("«" + certificate.title().replace("«", "„").replace("»", "“") + "»", 17, 12));
		if (certificate.completedOn() != null && certificate.programme() != null) {
			add(parts, this.words.text("certificate.completed", certificate.programme()), 13, 6);
		}
		add(parts, when(certificate.start(), certificate.end()), 12, 4);
		add(parts, certificate.city(), 12, 4);
		if (certificate.hours() != null) {
			add(parts, this.words.count("hours", certificate.hours()), 12, 4);
		}
		add(parts, certificate.organiser(), 12, 0);
		return parts;
	}

	private @Nullable String when(@Nullable ImpreciseDate start, @Nullable ImpreciseDate end) {
		if (start == null) {
			return null;
		}
		return (end != null && !end.equals(start)) ? this.words.date(start) + " — " + this.words.date(end)
				: this.words.date(start);
	}

	private static void add(List<Part> parts, @Nullable String text, float size, float after) {
		if (text != null && !text.isBlank()) {
			parts.add(new Part(text, size, after));
		}
	}

	private static float write(PDPageContentStream stream, PDFont font, Part part, float from) throws IOException {
		float y = from;
		for (String line : PdfText.lines(font, part.text(), part.size(), SHEET.getWidth() - 2 * MARGIN)) {
			float width = font.getStringWidth(line) / 1000 * part.size();
			stream.beginText();
			stream.setFont(font, part.size());
			stream.newLineAtOffset((SHEET.getWidth() - width) / 2, y);
			stream.showText(line);
			stream.endText();
			y -= part.size() * LEADING;
		}
		return y - part.after();
	}

	private record Part(String text, float size, float after) {

	}

}
