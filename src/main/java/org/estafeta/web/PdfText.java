package org.estafeta.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Text for files of PDF. The letters are those of Liberation Sans, which PDFBox brings
 * along.
 */
final class PdfText {

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	private PdfText() {
	}

	static PDFont font(PDDocument document) throws IOException {
		try (InputStream letters = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
			return PDType0Font.load(document, letters);
		}
	}

	/**
	 * Breaks a text into lines.
	 * @param font the font
	 * @param text the text; of a letter that the font has not, a question mark is left
	 * @param size the size of the letters in points
	 * @param width the width of a line in points
	 * @return one line at least; a longer word stands in a line of its own
	 */
	static List<String> lines(PDFont font, String text, float size, float width) throws IOException {
		float most = width * 1000 / size;
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : shown(font, text).split(" ", -1)) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (font.getStringWidth(longer) > most && !line.isEmpty()) {
				lines.add(line.toString());
				line.setLength(0);
				line.append(word);
			}
			else {
				line.setLength(0);
				line.append(longer);
			}
		}
		lines.add(line.toString());
		return lines;
	}

	private static String shown(PDFont font, String text) {
		StringBuilder known = new StringBuilder();
		text.codePoints().forEach((letter) -> {
			String sign = Character.toString(letter);
			try {
				font.encode(sign);
				known.append(sign);
			}
			catch (IOException | IllegalArgumentException ex) {
				known.append('?');
			}
		});
		return known.toString();
	}

}
