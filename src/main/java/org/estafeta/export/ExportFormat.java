package org.estafeta.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The formats of a file.
 */
public enum ExportFormat {

	/** A table for Excel with Russian settings. */
	CSV("text/csv;charset=UTF-8"),
	/** A workbook of Excel. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
	/** A graph for yEd, Gephi and programs. */
	GRAPHML("application/graphml+xml;charset=UTF-8"),
	/** Objects for programs. */
	JSON("application/json");

	private final String mediaType;

	ExportFormat(String mediaType) {
		this.mediaType = mediaType;
	}

	/**
	 * The type of the content.
	 * @return the value of the header {@code Content-Type}
	 */
	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * How names of such files end.
	 * @return the ending without its dot
	 */
	public String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds the format by the ending of a file.
	 * @param ending the ending without its dot
	 * @return the format, or empty when there is none
	 */
	public static Optional<ExportFormat> ofEnding(String ending) {
		return Arrays.stream(values()).filter((format) -> format.ending().equals(ending)).findFirst();
	}

}
