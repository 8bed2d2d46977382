package org.estafeta.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that everybody can use a page: with axe, in light and dark, and that a phone
 * shows it without moving it aside.
 */
final class Accessibility {

	private static final String AXE = axe();

	private Accessibility() {
	}

	/**
	 * Checks a page.
	 * @param page the page, which is open and in light
	 * @param address what it is called when something is wrong
	 */
	static void check(Page page, String address) {
		assertThat(faults(page)).as(address).isEmpty();
		// the dark page differs by its colours alone
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		assertThat(serious(page, "{resultTypes: ['violations'], runOnly: ['color-contrast']}")).as("dark " + address)
			.isEmpty();
		page.setViewportSize(390, 900);
		assertThat(page.evaluate("document.documentElement.scrollWidth")).as("phone " + address).isEqualTo(390);
		page.setViewportSize(1280, 900);
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
	}

	/**
	 * What is wrong with a page as it is shown.
	 * @param page the page
	 * @return the faults that matter
	 */
	static List<String> faults(Page page) {
		page.evaluate(AXE);
		return serious(page, "{resultTypes: ['violations']}");
	}

	// Asks axe itself: its builder loads it twice for each look, into a page of its own.
	private static List<String> serious(Page page, String options) {
		Object found = page.evaluate("""
				async () => (await axe.run(document, %s)).violations
				  .filter((rule) => ['serious', 'critical'].includes(rule.impact))
				  .map((rule) => rule.id + ': ' + rule.nodes.slice(0, 3).map((node) => node.html).join(' '))
				""".formatted(options));
		return ((List<?>) found).stream().map(String::valueOf).toList();
	}

	private static String axe() {
		try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
