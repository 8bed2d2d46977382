package org.estafeta.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * Somebody whom the provider of an organisation vouches for.
 *
 * @param issuer the provider
 * @param subject who the person is there, now and later
 * @param name how the person is called, fit for an account
 * @param roles the roles that the provider gives; null when it says nothing of roles
 */
record OrganisationPerson(String issuer, String subject, String name, @Nullable Set<Role> roles) {

	OrganisationPerson {
		roles = (roles != null) ? Set.copyOf(roles) : null;
	}

	/**
	 * Reads what the provider says.
	 * @param token an ID token that was checked
	 * @param issuer the provider
	 * @param rolesClaim the claim with the names of roles, empty when there is none
	 * @return the person
	 */
	static OrganisationPerson of(OidcIdToken token, String issuer, String rolesClaim) {
		String subject = Objects.requireNonNull(token.getSubject(), "a checked token has a subject");
		String name = Stream.of("name", "preferred_username")
			.map((claim) -> Objects.requireNonNullElse(token.getClaimAsString(claim), "")
				.replaceAll("\\p{Cntrl}", " ")
				.strip())
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse(subject);
		Object roles = rolesClaim.isBlank() ? null : token.getClaims().get(rolesClaim);
		return new OrganisationPerson(issuer, subject, cut(name), (roles != null) ? roles(roles) : null);
	}

	private static String cut(String name) {
		return (name.length() <= Accounts.MAX_NAME) ? name
				: name.substring(0, name.offsetByCodePoints(0, Accounts.MAX_NAME / 2)).strip();
	}

	// Whoever looks after accounts of an organisation does not look after the product.
	private static Set<Role> roles(Object claim) {
		Collection<?> names = (claim instanceof Collection<?> many) ? many : List.of(claim);
		Set<Role> roles = EnumSet.noneOf(Role.class);
		Arrays.stream(Role.values())
			.filter((role) -> role != Role.ADMINISTRATOR)
			.filter((role) -> names.stream().anyMatch((name) -> role.name().equalsIgnoreCase(String.valueOf(name))))
			.forEach(roles::add);
		return roles;
	}

}
