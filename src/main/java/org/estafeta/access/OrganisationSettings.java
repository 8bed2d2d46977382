package org.estafeta.access;

import java.net.URI;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID provider that people of an organisation sign in by.
 *
 * @param issuer its address, exactly as it names itself; empty when there is none
 * @param clientId what this product is called there
 * @param clientSecret what this product proves itself by there; empty for a public client
 * @param name what stands on the button after «Войти через»
 * @param rolesClaim the claim of the ID token that has the names of roles; empty when
 * roles are given in this product alone
 * @param createAccounts whether whoever comes for the first time gets an account
 */
@ConfigurationProperties("estafeta.oidc")
record OrganisationSettings(@DefaultValue("") String issuer, @DefaultValue("") String clientId,
		@DefaultValue("") String clientSecret, @DefaultValue("") String name,
		@DefaultValue("estafeta_roles") String rolesClaim, @DefaultValue("true") boolean createAccounts) {

	private static final Pattern THIS_MACHINE = Pattern.compile("127\\.0\\.0\\.1|\\[::1]|(?:[a-z0-9-]+\\.)*localhost");

	OrganisationSettings {
		if (!issuer.isBlank()) {
			URI address = URI.create(issuer);
			String host = String.valueOf(address.getHost());
			// by plain HTTP whoever is on the way could sign in as anybody
			if (!"https".equals(address.getScheme())
					&& !("http".equals(address.getScheme()) && THIS_MACHINE.matcher(host).matches())) {
				throw new IllegalArgumentException("estafeta.oidc.issuer has to begin with https://");
			}
			if (clientId.isBlank()) {
				throw new IllegalArgumentException("estafeta.oidc.issuer needs estafeta.oidc.client-id");
			}
			name = name.isBlank() ? host : name;
		}
	}

	boolean isOn() {
		return !this.issuer.isBlank();
	}

}
