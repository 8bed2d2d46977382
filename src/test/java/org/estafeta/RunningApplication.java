package org.estafeta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;

/**
 * Runs a test against the whole application on a port of its own, with the embedded
 * database in a temporary folder and the starter data loaded. All such tests share one
 * application and therefore leave it as they found it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RunningApplication.TemporaryData.class)
public @interface RunningApplication {

	/**
	 * Gives the application a data folder that goes with the process.
	 */
	class TemporaryData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			try {
				Path folder = Files.createTempDirectory("estafeta-test");
				Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
				TestPropertyValues
					.of("estafeta.data=" + folder, "estafeta.access.password-rounds=1000",
							"estafeta.statistics.issue=false", "estafeta.indicators.count=false",
							"estafeta.notices.tell=false", "estafeta.delivery.send=false",
							"estafeta.delivery.address=https://estafeta.example", "spring.mail.host=127.0.0.1",
							"spring.mail.port=" + freePort(),
							"estafeta.oidc.issuer=http://127.0.0.1:" + freePort() + "/realms/school",
							"estafeta.oidc.client-id=estafeta", "estafeta.oidc.client-secret=тайна и %",
							"estafeta.oidc.name=Школу 1", "estafeta.rates.account=100000",
							"estafeta.rates.address=100000", "estafeta.rates.exports=100000")
					.applyTo(context);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		// Nobody listens there until a test does.
		private static int freePort() throws IOException {
			try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
				return socket.getLocalPort();
			}
		}

		private static void delete(Path folder) {
			try {
				FileSystemUtils.deleteRecursively(folder);
			}
			catch (IOException ex) {
				System.err.println("Not deleted: " + folder);
			}
		}

	}

}
