package org.estafeta.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads no more of a request body than is allowed, whether its length was announced or
 * not.
 */
class BodyLimitFilter extends OncePerRequestFilter {

	private final long limit;

	BodyLimitFilter(long limit) {
		this.limit = limit;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > this.limit) {
			refuse(response);
			return;
		}
		byte[] body = request.getInputStream().readNBytes((int) this.limit + 1);
		if (body.length > this.limit) {
			refuse(response);
			return;
		}
		if (!new String(body, StandardCharsets.UTF_8).stripLeading().startsWith("{")) {
			answer(response, HttpServletResponse.SC_BAD_REQUEST, "BAD_REQUEST",
					"Тело запроса должно быть объектом JSON / The body must be a JSON object");
			return;
		}
		chain.doFilter(new Buffered(request, body), response);
	}

	private void refuse(HttpServletResponse response) throws IOException {
		answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "LIMIT_EXCEEDED",
				"Запрос больше " + this.limit / 1024 + " КБ, сократите его / The request is too large");
	}

	private static void answer(HttpServletResponse response, int status, String code, String message)
			throws IOException {
		response.setStatus(status);
		response.setContentType("application/json");
		String text = "{\"errors\":[{\"message\":\"" + message + "\",\"extensions\":{\"code\":\"" + code + "\"}}]}";
		response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
	}

	/** A request whose body has been read already. */
	private static final class Buffered extends HttpServletRequestWrapper {

		private final byte[] body;

		private Buffered(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() {
			return new Bytes(this.body);
		}

	}

	/** The stream of a body that is in memory. */
	private static final class Bytes extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		private Bytes(byte[] bytes) {
			this.bytes = new ByteArrayInputStream(bytes);
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return this.bytes.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("This body is read while the request is handled");
		}

	}

}
