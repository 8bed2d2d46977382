package org.estafeta.access;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * Talks to the OpenID provider of an organisation. It is looked up when somebody wants to
 * sign in, not at the start: what everybody may read does not depend on it. Nothing that
 * it gives is kept but who the person is.
 */
@Component
class OrganisationProvider {

	/** Where the provider sends people back to. */
	static final String CALLBACK = "/sign-in/organisation/callback";

	private static final Logger LOG = LoggerFactory.getLogger(OrganisationProvider.class);

	private static final String ID = "organisation";

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Duration LOOK_AGAIN = Duration.ofHours(1);

	private final OrganisationSettings settings;

	private final JdkClientHttpRequestFactory requests;

	private final Cache<String, Known> known = Caffeine.newBuilder().expireAfterWrite(LOOK_AGAIN).build();

	OrganisationProvider(OrganisationSettings settings) {
		this.settings = settings;
		this.requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build());
		this.requests.setReadTimeout(PATIENCE);
	}

	/**
	 * What a person is sent to the provider with.
	 * @param request the present request, which tells the address of this product
	 * @return a request with a new state, nonce and proof key (PKCE)
	 * @throws OrganisationRefusedException when the provider does not answer
	 */
	OAuth2AuthorizationRequest ask(HttpServletRequest request) {
		ClientRegistration registration = known().registration();
		OAuth2AuthorizationRequest asked = new DefaultOAuth2AuthorizationRequestResolver((id) -> registration)
			.resolve(request, ID);
		if (asked == null) {
			throw new IllegalStateException("There is always a request for a registration");
		}
		return asked;
	}

	/**
	 * Changes the code that a person has brought back, with the right state, for what the
	 * provider says of them.
	 * @param asked what the person was sent with
	 * @param code the code
	 * @return the ID token, whose signature, issuer, audience, times and nonce are right
	 * @throws OrganisationRefusedException when the provider does not answer or does not
	 * prove who the person is
	 */
	OidcIdToken verify(OAuth2AuthorizationRequest asked, String code) {
		Known now = known();
		OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
			.redirectUri(Objects.requireNonNull(asked.getRedirectUri()))
			.state(Objects.requireNonNull(asked.getState()))
			.build();
		try {
			Authentication person = now.check()
				.authenticate(new OAuth2LoginAuthenticationToken(now.registration(),
						new OAuth2AuthorizationExchange(asked, answer)));
			if (person == null || !(person.getPrincipal() instanceof OidcUser user)) {
				throw new OrganisationRefusedException(OrganisationRefusal.UNPROVEN);
			}
			return user.getIdToken();
		}
		catch (OAuth2AuthenticationException ex) {
			String reason = (ex.getError().getErrorCode() + ": " + ex.getError().getDescription())
				.replaceAll("\\p{Cntrl}", " ");
			LOG.warn("Nobody could sign in by {}: {}", this.settings.issuer(), reason);
			throw new OrganisationRefusedException(
					isSilence(ex) ? OrganisationRefusal.AWAY : OrganisationRefusal.UNPROVEN, ex);
		}
	}

	private static boolean isSilence(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof IOException) {
				return true;
			}
		}
		return false;
	}

	private Known known() {
		return this.known.get(this.settings.issuer(), (issuer) -> lookUp());
	}

	private Known lookUp() {
		try {
			Map<String, Object> configuration = RestClient.builder()
				.requestFactory(this.requests)
				.build()
				.get()
				.uri(this.settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration")
				.retrieve()
				.body(new ParameterizedTypeReference<>() {
				});
			if (configuration == null || !this.settings.issuer().equals(configuration.get("issuer"))) {
				throw new IllegalArgumentException("It calls itself otherwise");
			}
			ClientRegistration registration = registration(configuration);
			return new Known(registration, check(registration));
		}
		catch (RestClientException | IllegalArgumentException ex) {
			LOG.warn("The OpenID provider {} does not answer as it should: {}", this.settings.issuer(),
					String.valueOf(ex.getMessage()).replaceAll("\\p{Cntrl}", " "));
			throw new OrganisationRefusedException(OrganisationRefusal.AWAY, ex);
		}
	}

	private ClientRegistration registration(Map<String, Object> configuration) {
		ClientRegistration.Builder registration = ClientRegistrations.fromOidcConfiguration(configuration)
			.registrationId(ID)
			.clientId(this.settings.clientId())
			.clientSecret(this.settings.clientSecret())
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri("{baseUrl}" + CALLBACK)
			.scope("openid", "profile")
			.clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build());
		if (this.settings.clientSecret().isEmpty()) {
			registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
		}
		return registration.build();
	}

	// All that is known of a person stands in the token, which is signed; nothing is
	// asked besides.
	private OidcAuthorizationCodeAuthenticationProvider check(ClientRegistration registration) {
		RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
		tokens.setRestClient(RestClient.builder()
			.requestFactory(this.requests)
			.configureMessageConverters((converters) -> converters.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build());
		OidcAuthorizationCodeAuthenticationProvider check = new OidcAuthorizationCodeAuthenticationProvider(tokens,
				(request) -> new DefaultOidcUser(List.of(), request.getIdToken()));
		JwtDecoder decoder = decoder(registration);
		check.setJwtDecoderFactory((any) -> decoder);
		return check;
	}

	// Only signatures by a private key that the provider alone has: with the others, or
	// none, whoever knows less could write a token.
	private JwtDecoder decoder(ClientRegistration registration) {
		String keys = registration.getProviderDetails().getJwkSetUri();
		if (keys == null) {
			throw new IllegalArgumentException("It names no keys");
		}
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
			.jwsAlgorithms((algorithms) -> algorithms
				.addAll(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
			.restOperations(new RestTemplate(this.requests))
			.build();
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
				new OidcIdTokenValidator(registration)));
		decoder
			.setClaimSetConverter(new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
		return decoder;
	}

	/**
	 * What is known of the provider.
	 *
	 * @param registration its addresses and this product's name there
	 * @param check checks what it says
	 */
	private record Known(ClientRegistration registration, OidcAuthorizationCodeAuthenticationProvider check) {

	}

}
