package org.estafeta.offenders;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

public class PublicDriverReader {

	public Record read(Driver driver) {
		return driver.session().run("RETURN 1").single();
	}

}
