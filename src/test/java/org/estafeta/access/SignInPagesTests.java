package org.estafeta.access;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

import static org.assertj.core.api.Assertions.assertThat;

class SignInPagesTests {

	@Test
	void saysOfEachRefusalWhatToDo() throws IOException {
		assertThat(page(new LockedException(""))).isEqualTo("/sign-in?wait=true");
		assertThat(page(new AuthenticationServiceException(""))).isEqualTo("/sign-in?later=true");
		assertThat(page(new BadCredentialsException(""))).isEqualTo("/sign-in?wrong=true");
	}

	private static String page(AuthenticationException refusal) throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		SignInPages.refuse(new MockHttpServletRequest(), response, refusal);
		return String.valueOf(response.getRedirectedUrl());
	}

}
