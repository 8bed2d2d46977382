package org.estafeta.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 429 to whoever asks more than their share, by token buckets: one for each
 * account, one for all strangers of an address. What stands in a header about the address
 * is not believed. Each replica counts for itself.
 */
class RequestThrottle extends OncePerRequestFilter {

	/** What every page brings along, and browsers keep. */
	private static final Pattern FREE = Pattern.compile("/(?:css|js|img|icons|fonts|webjars)/.*|/favicon.*");

	private static final Pattern EXPORT = Pattern.compile(".*\\.(?:csv|xlsx|graphml|json)");

	/** Whoever was away so long has a full bucket again. */
	private static final Duration FORGET = Duration.ofMinutes(10);

	private static final int MOST = 100_000;

	private final RequestRates rates;

	private final Cache<String, Bucket> requests = Caffeine.newBuilder()
		.maximumSize(MOST)
		.expireAfterAccess(FORGET)
		.build();

	private final Cache<String, Bucket> exports = Caffeine.newBuilder()
		.maximumSize(MOST)
		.expireAfterAccess(FORGET)
		.build();

	RequestThrottle(RequestRates rates) {
		this.rates = rates;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI();
		if (FREE.matcher(path).matches()) {
			chain.doFilter(request, response);
			return;
		}
		String account = Callers.account().orElse(null);
		String key = (account != null) ? account : "address " + request.getRemoteAddr();
		int perSecond = (account != null) ? this.rates.account() : this.rates.address();
		long wait = wait(this.requests.get(key, (any) -> bucket(perSecond)));
		if (wait == 0 && EXPORT.matcher(path).matches()) {
			wait = wait(this.exports.get(key, (any) -> files()));
		}
		if (wait == 0) {
			chain.doFilter(request, response);
		}
		else {
			refuse(request, response, wait);
		}
	}

	private Bucket bucket(int perSecond) {
		long atOnce = Math.max(1, perSecond * this.rates.burst().toMillis() / 1000);
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(atOnce).refillGreedy(perSecond, Duration.ofSeconds(1)))
			.build();
	}

	private Bucket files() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(this.rates.exports())
				.refillGreedy(this.rates.exports(), Duration.ofMinutes(1)))
			.build();
	}

	// In how many seconds it is worth trying again; 0 when it is one's turn.
	private static long wait(Bucket bucket) {
		ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? 0 : TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, long wait) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
		String path = request.getRequestURI();
		if (!path.startsWith("/graphql") && !path.startsWith("/api/")) {
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
			return;
		}
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setContentType("application/json");
		String message = "Слишком много запросов подряд, повторите через " + wait
				+ " с / Too many requests, try again in " + wait + " s";
		response.getOutputStream()
			.write(("{\"errors\":[{\"message\":\"" + message + "\",\"extensions\":{\"code\":\"LIMIT_EXCEEDED\"}}]}")
				.getBytes(StandardCharsets.UTF_8));
	}

}
