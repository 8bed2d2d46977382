package org.estafeta.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The columns of an export, in their order.
 */
enum ExportColumn {

	/** How many hops away the adopter is. */
	HOPS("long", 8),
	/** Whether a teacher adopted or an organisation. */
	ADOPTER("string", 14),
	/** The id of the organisation, as in the addresses of pages. */
	WHO_ID("string", 12),
	/** The organisation that adopted, or where the teacher worked then. */
	WHO("string", 40),
	/** The id of the teacher, for those who may know it. */
	TEACHER_ID("string", 12),
	/** The name of the teacher, for those who may know it. */
	TEACHER("string", 30),
	/** What the organisation is. */
	KIND("string", 18),
	/** The district of the organisation, else its city. */
	DISTRICT("string", 20),
	/** The region of the organisation. */
	REGION("string", 24),
	/** The id of the organisation that it was learned from. */
	FROM_ID("string", 12),
	/** The organisation that it was learned from. */
	FROM("string", 40),
	/** The name of the teacher that it was learned from, for those who may know it. */
	FROM_TEACHER("string", 30),
	/** Which part came from there. */
	SHARE("double", 8),
	/** When it happened, in EDTF. */
	DATE("string", 16),
	/** The first day on which it can have happened. */
	FIRST_DAY("string", 12),
	/** The last day on which it can have happened. */
	LAST_DAY("string", 12),
	/** How the date was given. */
	PRECISION("string", 16),
	/** Whether the order of time on the way is certain. */
	CERTAINTY("string", 14),
	/** The furthest stage of the adopter. */
	STAGE("string", 16),
	/** What the source says happened. */
	STRENGTH("string", 18),
	/** Through what kind of thing it passed over. */
	CHANNEL_KIND("string", 18),
	/** Through what, in the words of the source. */
	CHANNEL("string", 30),
	/** The page of the event, community or programme it went through. */
	VIA("string", 16),
	/** How sure the link is. */
	STATUS("string", 16),
	/** How likely it happened so. */
	PROBABILITY("double", 12),
	/** The source of the fact. */
	CITATION("string", 50),
	/** The date of that source. */
	CITED_ON("string", 14),
	/** How directly the source states the fact. */
	CONFIDENCE("string", 14),
	/** A remark. */
	NOTE("string", 40),
	/** The version that was taken up. */
	VERSION("string", 12),
	/** The parts that stayed as they were. */
	KEPT("string", 24),
	/** The parts that were changed. */
	CHANGED("string", 24),
	/** The parts that were left out. */
	DROPPED("string", 24),
	/** Who recorded the fact. */
	RECORDED_BY("string", 16),
	/** When it was recorded in this form. */
	RECORDED_AT("string", 24),
	/** The id of the fact. */
	FACT_ID("string", 12);

	private final String type;

	private final int width;

	private final String code;

	ExportColumn(String type, int width) {
		this.type = type;
		this.width = width;
		String[] words = name().split("_", -1);
		this.code = Arrays.stream(words)
			.map((word) -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
			.collect(Collectors.collectingAndThen(Collectors.joining(),
					(joined) -> Character.toLowerCase(joined.charAt(0)) + joined.substring(1)));
	}

	// The type of its values as GraphML names it.
	String type() {
		return this.type;
	}

	// Its width in characters.
	int width() {
		return this.width;
	}

	// Its name for programs.
	String code() {
		return this.code;
	}

}
