package org.estafeta.cyclogram;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

/**
 * Tells which day it is where the cyclogram is kept.
 */
@Component
class Today {

	private final Clock clock;

	private final CyclogramSettings settings;

	Today(Clock clock, CyclogramSettings settings) {
		this.clock = clock;
		this.settings = settings;
	}

	LocalDate day() {
		return this.clock.instant().atZone(this.settings.zone()).toLocalDate();
	}

}
