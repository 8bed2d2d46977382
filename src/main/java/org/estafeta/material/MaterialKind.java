package org.estafeta.material;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a material may be. Everything else is refused, whatever it calls itself.
 */
public enum MaterialKind {

	/** A document to print. */
	PDF("application/pdf", null, "pdf"),
	/** A text of Word. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml", "docx"),
	/** A workbook of Excel. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml", "xlsx"),
	/** Slides of PowerPoint. */
	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/presentation.xml", "pptx"),
	/** A text of OpenDocument. */
	ODT("application/vnd.oasis.opendocument.text", "content.xml", "odt"),
	/** A workbook of OpenDocument. */
	ODS("application/vnd.oasis.opendocument.spreadsheet", "content.xml", "ods"),
	/** Slides of OpenDocument. */
	ODP("application/vnd.oasis.opendocument.presentation", "content.xml", "odp"),
	/** A picture. */
	PNG("image/png", null, "png"),
	/** A photograph. */
	JPEG("image/jpeg", null, "jpg", "jpeg"),
	/** Plain text in UTF-8. */
	TXT("text/plain;charset=UTF-8", null, "txt");

	private final String mediaType;

	private final @Nullable String mainPart;

	@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
	private final List<String> endings;

	MaterialKind(String mediaType, @Nullable String mainPart, String... endings) {
		this.mediaType = mediaType;
		this.mainPart = mainPart;
		this.endings = List.of(endings);
	}

	/**
	 * What such files are sent as.
	 * @return the media type
	 */
	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * How the names of such files end.
	 * @return the endings in small letters, without dots
	 */
	public List<String> endings() {
		return this.endings;
	}

	/**
	 * Which part makes an archive a document of this kind.
	 * @return the name of the entry; null for kinds that are no archives
	 */
	@Nullable String mainPart() {
		return this.mainPart;
	}

	boolean isOpenDocument() {
		return this == ODT || this == ODS || this == ODP;
	}

	/**
	 * Finds the kind that a file says it is.
	 * @param fileName its name
	 * @return the kind; empty when no kind ends so
	 */
	static Optional<MaterialKind> ofName(String fileName) {
		String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter((kind) -> kind.endings.contains(ending)).findFirst();
	}

}
