package org.estafeta.web;

import java.util.Locale;

import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.Trace;

/**
 * How an adoption looks in pictures and lists: shape, colour and word.
 */
enum SpreadLook {

	/** Where the practice began. */
	ORIGIN,
	/** Uses it. */
	USES,
	/** Only knows of it. */
	AWARE,
	/** Passes it on; nothing says that it uses it. */
	PASSES,
	/** No longer uses it. */
	LEFT;

	static SpreadLook of(Trace.Step step) {
		if (step.adopter().kind() == Adoption.Kind.DEVELOPMENT) {
			return ORIGIN;
		}
		Adoption.Stage stage = step.stage();
		if (stage == null) {
			return PASSES;
		}
		return switch (stage) {
			case AWARE -> AWARE;
			case ABANDONED -> LEFT;
			case TRIAL, ADOPTED, ADAPTED -> USES;
		};
	}

	/**
	 * The name of this look in style sheets and message bundles.
	 * @return the name in lower case
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
