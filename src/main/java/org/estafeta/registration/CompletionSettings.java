package org.estafeta.registration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a programme counts as completed.
 *
 * @param completionShare the percentage of the parts of the programme of a group that
 * somebody must attend, 1 to 100
 */
@ConfigurationProperties("estafeta.programmes")
record CompletionSettings(@DefaultValue("75") int completionShare) {

	CompletionSettings {
		if (completionShare < 1 || completionShare > 100) {
			throw new IllegalArgumentException("estafeta.programmes.completion-share must be 1 to 100");
		}
	}

	/**
	 * Whether somebody has attended enough.
	 * @param attended how many parts they attended
	 * @param parts how many there are
	 * @return true from the share on; false where there are no parts
	 */
	boolean isEnough(int attended, int parts) {
		return parts > 0 && attended * 100 >= parts * this.completionShare;
	}

}
