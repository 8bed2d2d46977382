package org.estafeta.offenders;

import org.estafeta.api.PlantedPlumbing;

public class ApiUser {

	String name() {
		return new PlantedPlumbing().name();
	}

}
