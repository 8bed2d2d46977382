package org.estafeta.material;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.springframework.web.util.UriUtils;

/**
 * A file that goes with a practice or with a submission of one. Never changes: another
 * title makes another material of the same bytes.
 *
 * @param id its id
 * @param title what it is, in a few words
 * @param fileName how the file is called, with its ending
 * @param kind what it is
 * @param size how many bytes it has
 * @param sha256 the hash of its bytes, in small hexadecimal digits
 * @param uploadedAt when it was sent
 */
public record Material(String id, String title, String fileName, MaterialKind kind, long size, String sha256,
		Instant uploadedAt) {

	/**
	 * Where whoever may see it gets it.
	 * @return the address, relative to that of the product
	 */
	public String path() {
		return "/materials/" + this.id + '/' + UriUtils.encodePathSegment(this.fileName, StandardCharsets.UTF_8);
	}

}
