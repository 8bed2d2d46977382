package org.estafeta.offenders.shared;

import org.springframework.util.StringUtils;

public class SpringUser {

	boolean blank(String text) {
		return !StringUtils.hasText(text);
	}

}
