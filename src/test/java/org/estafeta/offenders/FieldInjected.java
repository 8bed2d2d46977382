package org.estafeta.offenders;

import org.springframework.beans.factory.annotation.Autowired;

public class FieldInjected {

	@Autowired
	String name;

}
