package org.estafeta.web;

import org.springframework.stereotype.Component;

import org.estafeta.material.Material;

/**
 * Says what sort of file a material is. Templates know it as {@code @materialWords}.
 */
@Component("materialWords")
public class MaterialWords {

	private static final long KILO = 1024;

	private final Words words;

	MaterialWords(Words words) {
		this.words = words;
	}

	/**
	 * The kind and the size of a material.
	 * @param material the material
	 * @return for example «PDF, 1,2 МБ»
	 */
	public String about(Material material) {
		long size = material.size();
		String amount = (size < KILO) ? this.words.text("material.bytes", size)
				: (size < KILO * KILO) ? this.words.text("material.kilobytes", (size + KILO / 2) / KILO)
						: this.words.text("material.megabytes", (double) size / (KILO * KILO));
		return material.kind().name() + ", " + amount;
	}

}
