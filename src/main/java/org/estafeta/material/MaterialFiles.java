package org.estafeta.material;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.estafeta.graphstore.DataFolder;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The bytes of the materials, in a folder of their own and by their hash: the same bytes
 * lie there once. A file is whole or not there: it is written beside, forced to the disk
 * and then moved to its place, before anything names it.
 */
@Component
class MaterialFiles {

	private static final Logger logger = LoggerFactory.getLogger(MaterialFiles.class);

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	private static final int BUFFER = 64 * 1024;

	private final Path root;

	private final Path arriving;

	MaterialFiles(DataFolder data, MaterialSettings settings) throws IOException {
		Path shared = settings.folder();
		this.root = (shared != null) ? shared.toAbsolutePath().normalize() : data.folder("materials");
		this.arriving = Files.createDirectories(this.root.resolve("arriving"));
	}

	/**
	 * Writes what is sent beside its place.
	 * @param content the bytes
	 * @param most how many there may be
	 * @return the file; empty when there are more
	 * @throws EstafetaException with kind UNAVAILABLE when the disk does not take it
	 */
	Optional<Arrived> write(InputStream content, long most) {
		Path place = this.arriving.resolve(UUID.randomUUID() + ".part");
		boolean whole = false;
		try (FileChannel file = FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] buffer = new byte[BUFFER];
			long size = 0;
			for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
				size += read;
				if (size > most) {
					return Optional.empty();
				}
				digest.update(buffer, 0, read);
				ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
				while (bytes.hasRemaining()) {
					file.write(bytes);
				}
			}
			file.force(true);
			whole = true;
			return Optional.of(new Arrived(place, size, HexFormat.of().formatHex(digest.digest())));
		}
		catch (IOException ex) {
			throw refused(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			if (!whole) {
				giveUp(place);
			}
		}
	}

	/**
	 * Moves a file to its place, or drops it when the same bytes lie there.
	 * @param place where it waits
	 * @param sha256 the hash of its bytes
	 * @throws EstafetaException with kind UNAVAILABLE when the disk does not take it
	 */
	void keep(Path place, String sha256) {
		Path target = path(sha256);
		Path folder = folder(sha256);
		try {
			Files.createDirectories(folder);
			if (Files.exists(target)) {
				giveUp(place);
				return;
			}
			Files.move(place, target, StandardCopyOption.ATOMIC_MOVE);
			force(folder);
			force(this.root);
		}
		catch (FileAlreadyExistsException ex) {
			giveUp(place);
		}
		catch (IOException ex) {
			throw refused(ex);
		}
	}

	// So that the entry of the folder survives a loss of power too; systems that cannot
	// open folders keep it by themselves.
	private static void force(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (IOException ex) {
			logger.debug("Cannot force {}", folder, ex);
		}
	}

	private static EstafetaException refused(IOException cause) {
		logger.error("The folder of the materials does not take a file", cause);
		return new EstafetaException(cause, ErrorKind.UNAVAILABLE, "material-disk");
	}

	/**
	 * Drops a file that waits.
	 * @param place where it waits; nothing happens when it is there no more
	 */
	void giveUp(Path place) {
		remove(place);
	}

	/**
	 * Removes the bytes of a hash that nothing names any more.
	 * @param sha256 the hash
	 */
	void forget(String sha256) {
		remove(path(sha256));
	}

	private static boolean remove(Path file) {
		try {
			return Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			// the next start sweeps it
			logger.warn("Cannot remove {}", file, ex);
			return false;
		}
	}

	/**
	 * Where the bytes of a hash lie.
	 * @param sha256 the hash
	 * @return the path, whether or not there is a file
	 */
	Path path(String sha256) {
		if (!HASH.matcher(sha256).matches()) {
			throw new IllegalArgumentException("Not a hash: " + sha256);
		}
		return folder(sha256).resolve(sha256);
	}

	private Path folder(String sha256) {
		return this.root.resolve(sha256.substring(0, 2));
	}

	/**
	 * Removes what a crash left: files that were never whole, and whole ones that nothing
	 * names.
	 * @param before only files that were not touched since
	 * @param named tells whether anything names a hash
	 * @return how many files went
	 * @throws IOException when the folder cannot be read
	 */
	int sweep(Instant before, Predicate<String> named) throws IOException {
		int gone = 0;
		List<Path> files;
		try (Stream<Path> all = Files.walk(this.root, 2)) {
			files = all.filter(Files::isRegularFile).toList();
		}
		for (Path file : files) {
			String name = String.valueOf(file.getFileName());
			boolean half = file.startsWith(this.arriving);
			if (!half && !HASH.matcher(name).matches()) {
				continue;
			}
			if (isOlder(file, before) && (half || !named.test(name)) && remove(file)) {
				gone++;
			}
		}
		return gone;
	}

	private static boolean isOlder(Path file, Instant before) throws IOException {
		try {
			return Files.getLastModifiedTime(file).toInstant().isBefore(before);
		}
		catch (NoSuchFileException ex) {
			return false;
		}
	}

	/**
	 * A file beside its place.
	 *
	 * @param place where it waits
	 * @param size how many bytes it has
	 * @param sha256 the hash of its bytes
	 */
	record Arrived(Path place, long size, String sha256) {

	}

}
