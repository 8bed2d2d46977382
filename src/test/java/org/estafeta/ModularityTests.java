package org.estafeta;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	@Test
	void modulesUseEachOtherOnlyAsDeclared() {
		ApplicationModules.of(EstafetaApplication.class).verify();
	}

}
