package org.estafeta.graphstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder that holds everything the product keeps: the embedded database and the
 * search index. One process at a time: the folder is locked as long as this object lives,
 * and the operating system frees the lock when the process dies.
 */
public class DataFolder implements AutoCloseable {

	private final Path root;

	private final FileChannel channel;

	private final FileLock lock;

	DataFolder(Settings settings) {
		this.root = settings.data().toAbsolutePath().normalize();
		try {
			Files.createDirectories(this.root);
			this.channel = FileChannel.open(this.root.resolve("estafeta.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw new DataFolderUnusable(this.root, DataFolderUnusable.Reason.NOT_WRITABLE, ex);
		}
		this.lock = lock(this.channel, this.root);
	}

	private static FileLock lock(FileChannel channel, Path root) {
		Exception cause = null;
		try {
			FileLock lock = channel.tryLock();
			if (lock != null) {
				return lock;
			}
		}
		catch (IOException | OverlappingFileLockException ex) {
			cause = ex;
		}
		closeQuietly(channel, cause);
		throw new DataFolderUnusable(root, DataFolderUnusable.Reason.IN_USE, cause);
	}

	private static void closeQuietly(FileChannel channel, @Nullable Exception cause) {
		try {
			channel.close();
		}
		catch (IOException ex) {
			if (cause != null) {
				cause.addSuppressed(ex);
			}
		}
	}

	/**
	 * A folder inside the data folder; made when it is not there.
	 * @param name the name of the folder
	 * @return its path
	 */
	public Path folder(String name) {
		Path folder = this.root.resolve(name);
		try {
			return Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new DataFolderUnusable(folder, DataFolderUnusable.Reason.NOT_WRITABLE, ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.lock.release();
		this.channel.close();
	}

	/**
	 * Where the data lives.
	 *
	 * @param data the folder; relative to the working directory
	 */
	@ConfigurationProperties("estafeta")
	record Settings(@DefaultValue("data") Path data) {

	}

}
