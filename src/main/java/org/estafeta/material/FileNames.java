package org.estafeta.material;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Which names files may have. A name says where a file goes on the disk of whoever
 * fetches it, and by its ending what opens it: one that misleads is refused, one that
 * only some systems cannot write is tidied up. On the disk of the product no file has
 * such a name.
 */
final class FileNames {

	/** In bytes of UTF-8, as the usual file systems count. */
	static final int MAX_BYTES = 200;

	/** Paths, control characters, line ends, and what turns the direction of writing. */
	private static final Pattern MISLEADING = Pattern
		.compile("[/\\\\\\p{Cc}\\p{Cs}\\u2028\\u2029\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

	/** What Windows cannot write, and what addresses use otherwise. */
	private static final Pattern UNWRITABLE = Pattern.compile("[<>:\"|?*;%]");

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}]");

	private FileNames() {
	}

	/**
	 * Tidies a name up.
	 * @param typed the name as it was sent
	 * @return the name to keep
	 * @throws EstafetaException with kind BAD_REQUEST when it misleads or is too long
	 */
	static String tidy(String typed) {
		if (MISLEADING.matcher(typed).find()) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "material-name",
					INVISIBLE.matcher(MISLEADING.matcher(typed).replaceAll("·")).replaceAll(""));
		}
		String plain = INVISIBLE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("");
		String name = UNWRITABLE.matcher(plain).replaceAll("_").replaceAll("\\s+", " ").strip();
		if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "material-name-long", name.substring(0, 40));
		}
		int dot = name.lastIndexOf('.');
		if (name.startsWith(".") || dot < 0 || name.substring(0, dot).isBlank()) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "material-name", name);
		}
		return name;
	}

}
