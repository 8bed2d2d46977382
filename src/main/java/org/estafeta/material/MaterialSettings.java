package org.estafeta.material;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large and how many materials may be.
 *
 * @param maxSize how large one file may be, 1 to 40 megabytes
 * @param most how many files a practice may have, 1 to 100
 * @param folder where the files lie, one folder for all replicas; null for a folder in
 * the data folder
 */
@ConfigurationProperties("estafeta.materials")
public record MaterialSettings(@DefaultValue("10MB") DataSize maxSize, @DefaultValue("20") int most,
		@Nullable Path folder) {

	/** No request is larger, see {@code spring.servlet.multipart}. */
	private static final int MEGABYTES = 40;

	private static final int MANY = 100;

	public MaterialSettings {
		if (maxSize.toMegabytes() < 1 || maxSize.toMegabytes() > MEGABYTES) {
			throw new IllegalArgumentException("estafeta.materials.max-size has to be 1MB to 40MB");
		}
		if (most < 1 || most > MANY) {
			throw new IllegalArgumentException("estafeta.materials.most has to be 1 to 100");
		}
	}

	/**
	 * How large one file may be.
	 * @return megabytes
	 */
	public long megabytes() {
		return this.maxSize.toMegabytes();
	}

	/**
	 * What a file field of a page lets choose.
	 * @return the endings with dots, separated by commas
	 */
	public String accept() {
		return Arrays.stream(MaterialKind.values())
			.flatMap((kind) -> kind.endings().stream())
			.map((ending) -> '.' + ending)
			.collect(Collectors.joining(","));
	}

	/**
	 * The kinds of files in words that need no translation.
	 * @return the names of the kinds
	 */
	public String kinds() {
		return Arrays.stream(MaterialKind.values()).map(Enum::name).collect(Collectors.joining(", "));
	}

}
