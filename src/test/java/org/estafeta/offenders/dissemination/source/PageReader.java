package org.estafeta.offenders.dissemination.source;

import org.springframework.util.StringUtils;

public class PageReader {

	boolean blank(String text) {
		return !StringUtils.hasText(text);
	}

}
