package org.estafeta.material;

import java.nio.file.Path;

/**
 * A file that was sent and found good, and that nothing names yet.
 *
 * @param fileName how it is called
 * @param kind what it is
 * @param size how many bytes it has
 * @param sha256 the hash of its bytes
 * @param place where it waits; gone once it is kept or given up
 */
public record Received(String fileName, MaterialKind kind, long size, String sha256, Path place) {

	/**
	 * What it is called until somebody gives it a title.
	 * @return the name without its ending
	 */
	String title() {
		return this.fileName.substring(0, this.fileName.lastIndexOf('.')).replace('_', ' ').strip();
	}

}
