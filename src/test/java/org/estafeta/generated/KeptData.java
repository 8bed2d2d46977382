package org.estafeta.generated;

import java.nio.file.Path;
import java.util.Locale;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The generated data that benchmarks measure on: as large as
 * {@code estafeta.benchmark.size} says, kept from one run to the next.
 */
public final class KeptData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** How large it is. */
	public static final GeneratedSize SIZE = GeneratedSize
		.valueOf(System.getProperty("estafeta.benchmark.size", "sample").toUpperCase(Locale.ROOT));

	/** Where it is, and where the figures go. */
	public static final Path FOLDER = Path.of("target", "benchmark", SIZE.name().toLowerCase(Locale.ROOT));

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues
			.of("estafeta.data=" + FOLDER.resolve("data"), "estafeta.starter.load=false",
					"estafeta.graph.page-cache=1GB", "estafeta.graph.read-timeout=60s", "estafeta.rates.address=100000",
					"estafeta.rates.exports=100000")
			.applyTo(context);
	}

}
