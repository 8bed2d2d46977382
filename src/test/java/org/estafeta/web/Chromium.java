package org.estafeta.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real browser for the tests of a class. After each test it checks that no page asked
 * another host and none complained in its console.
 */
public final class Chromium implements BeforeAllCallback, AfterAllCallback, AfterEachCallback {

	private final List<String> foreign = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	private @Nullable Playwright playwright;

	private @Nullable Browser browser;

	private @Nullable BrowserContext context;

	@Override
	public void beforeAll(ExtensionContext test) {
		Path chromium = Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));
		assertThat(chromium).as("Chromium is needed here: install it or name it in CHROMIUM").exists();
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
	}

	/**
	 * Opens an empty page; one that was open before is closed.
	 * @param port the port of the application
	 * @param width the width of the window in pixels
	 * @param scheme light or dark
	 * @return the page
	 */
	public Page open(int port, int width, ColorScheme scheme) {
		close();
		String address = "http://127.0.0.1:" + port;
		this.context = Objects.requireNonNull(this.browser)
			.newContext(new Browser.NewContextOptions().setBaseURL(address)
				.setViewportSize(width, 900)
				.setColorScheme(scheme));
		Page page = this.context.newPage();
		page.onRequest((request) -> {
			if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
				this.foreign.add(request.url());
			}
		});
		page.onConsoleMessage((message) -> {
			boolean expected = message.text().contains("status of 404") || message.text().contains("status of 400");
			if (message.type().equals("error") && !expected) {
				this.complaints.add(message.text());
			}
		});
		page.onPageError(this.complaints::add);
		return page;
	}

	/**
	 * Forgets what pages complained of so far.
	 */
	public void forgive() {
		this.complaints.clear();
	}

	@Override
	public void afterEach(ExtensionContext test) {
		close();
		List<String> asked = List.copyOf(this.foreign);
		List<String> said = List.copyOf(this.complaints);
		this.foreign.clear();
		this.complaints.clear();
		assertThat(asked).as("requests to other hosts").isEmpty();
		assertThat(said).as("errors in the console").isEmpty();
	}

	private void close() {
		if (this.context != null) {
			this.context.close();
			this.context = null;
		}
	}

	@Override
	public void afterAll(ExtensionContext test) {
		if (this.browser != null) {
			this.browser.close();
		}
		if (this.playwright != null) {
			this.playwright.close();
		}
	}

}
