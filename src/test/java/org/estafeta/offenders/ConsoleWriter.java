package org.estafeta.offenders;

public class ConsoleWriter {

	void write() {
		System.out.println("here");
	}

}
