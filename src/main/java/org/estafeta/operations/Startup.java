package org.estafeta.operations;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import org.estafeta.access.AdministratorToken;
import org.estafeta.access.Invitations;

/**
 * What happens once the application is up: the token is drawn, the starter data loaded,
 * the address printed.
 */
@Component
class Startup implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(Startup.class);

	private final AdministratorToken token;

	private final Invitations invitations;

	private final StarterData starterData;

	private final Settings settings;

	private final Environment environment;

	Startup(AdministratorToken token, Invitations invitations, StarterData starterData, Settings settings,
			Environment environment) {
		this.token = token;
		this.invitations = invitations;
		this.starterData = starterData;
		this.settings = settings;
		this.environment = environment;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		this.token.drawOnce().ifPresent(Startup::show);
		if (this.settings.load()) {
			this.starterData.load();
		}
		String address = "http://%s:%s/".formatted(this.environment.getProperty("server.address", "127.0.0.1"),
				this.environment.getProperty("local.server.port", ""));
		this.invitations.inviteFirst().ifPresent((secret) -> showLink(address + "invitation/" + secret));
		logger.info("Эстафета открыта / Estafeta is open: {}", address);
	}

	@SuppressWarnings("SystemOut")
	private static void showLink(String link) {
		System.out.println();
		System.out.println(
				"  Администратор, заведите свою учётную запись (ссылка на один раз, пока администратора нет, новая при"
						+ " каждом запуске):");
		System.out
			.println("  Administrator, make your account (good once; a new link at each start until there is one):");
		System.out.println("  " + link);
		System.out.println();
	}

	// Standard output, not the log: log files are kept and passed around.
	@SuppressWarnings("SystemOut")
	private static void show(String token) {
		System.out.println();
		System.out.println("  Ключ администратора для программ (показан один раз, храните его): " + token);
		System.out.println("  Administrator's token for programs (shown once, keep it)");
		System.out.println();
	}

	/**
	 * The starter data.
	 *
	 * @param load whether to load the facts that the product comes with
	 */
	@ConfigurationProperties("estafeta.starter")
	record Settings(@DefaultValue("true") boolean load) {

	}

}
