package org.estafeta.search.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import ai.onnxruntime.OrtEnvironment;

/**
 * Unpacks the libraries of ONNX Runtime where libraries may be run from: by itself it
 * takes the temporary folder, from which hardened systems run nothing.
 */
final class NativeLibraries {

	private NativeLibraries() {
	}

	/**
	 * Unpacks what this system needs and tells ONNX Runtime and JNA where to. On a system
	 * that nothing is packed for, ONNX Runtime says so itself.
	 * @param cache the folder
	 * @throws EmbeddingUnusable when the folder cannot be written to
	 */
	static void unpack(Path cache) {
		System.setProperty("jna.tmpdir", cache.toString());
		System.setProperty("onnxruntime.native.path", cache.toString());
		for (String name : List.of("onnxruntime", "onnxruntime4j_jni")) {
			String file = System.mapLibraryName(name);
			URL packed = OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + system() + '/' + file);
			if (packed != null) {
				unpack(packed, cache.resolve(file));
			}
		}
	}

	private static String system() {
		String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
		return (os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux") + '-'
				+ ((arch.equals("amd64") || arch.equals("x86_64")) ? "x64" : arch);
	}

	// Replaced as a whole: an earlier model of this process may run the former file.
	private static void unpack(URL packed, Path file) {
		try {
			Files.createDirectories(file.getParent());
			URLConnection connection = packed.openConnection();
			if (!Files.exists(file) || Files.size(file) != connection.getContentLengthLong()) {
				Path part = Files.createTempFile(file.getParent(), "part", null);
				try (InputStream content = connection.getInputStream()) {
					Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
				}
				Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
			}
		}
		catch (IOException ex) {
			throw new EmbeddingUnusable(file, EmbeddingUnusable.Reason.SYSTEM, ex);
		}
	}

}
