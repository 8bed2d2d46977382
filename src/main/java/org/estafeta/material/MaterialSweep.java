package org.estafeta.material;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Removes at the start what a crash has left of materials. What is younger than a day
 * stays: it may have just come with a copy of the data folder.
 */
@Component
class MaterialSweep implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(MaterialSweep.class);

	private static final Duration AGE = Duration.ofDays(1);

	private final MaterialFiles files;

	private final Materials materials;

	private final Clock clock;

	MaterialSweep(MaterialFiles files, Materials materials, Clock clock) {
		this.files = files;
		this.materials = materials;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.materials.locked(this::sweep);
	}

	private int sweep() {
		try {
			int gone = this.files.sweep(this.clock.instant().minus(AGE), this.materials::isNamed);
			if (gone > 0) {
				logger.info("Убраны остатки материалов: {} / Leftovers of materials removed: {}", gone, gone);
			}
			return gone;
		}
		catch (IOException ex) {
			logger.warn("Cannot sweep the folder of the materials", ex);
			return 0;
		}
	}

}
