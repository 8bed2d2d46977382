package org.estafeta.api;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Standing;
import org.estafeta.access.Standings;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Lets those open a WebSocket who are known: by a key in the payload of
 * {@code connection_init} or in the header {@code Authorization} of the handshake, or,
 * from a page of this very site, by having signed in. Whether the page is of this site is
 * looked at in the handshake; when they sign out, the container closes the socket.
 */
@Component
class SocketGate implements WebSocketGraphQlInterceptor {

	/** The most sockets of one account at this process. */
	static final int MOST = 10;

	private static final String STANDING = SocketGate.class.getName() + ".standing";

	private static final String COUNTED = SocketGate.class.getName() + ".counted";

	private final Standings standings;

	private final Tally sockets = new Tally(MOST);

	SocketGate(Standings standings) {
		this.standings = standings;
	}

	@Override
	public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo socket, Map<String, Object> payload) {
		Standing standing = standing(socket, payload);
		Optional<String> who = standing.now().flatMap(SocketGate::name);
		// the client is told 4401, whatever it was refused for
		if (who.isEmpty() || !this.sockets.begin(who.get())) {
			return Mono.error(new EstafetaException(ErrorKind.FORBIDDEN, "live-unknown"));
		}
		socket.getAttributes().put(COUNTED, who.get());
		socket.getAttributes().put(STANDING, standing);
		return Mono.empty();
	}

	private Standing standing(WebSocketSessionInfo socket, Map<String, Object> payload) {
		@Nullable String header = socket.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
		if (payload.get(HttpHeaders.AUTHORIZATION) instanceof String key) {
			return this.standings.ofKey(key);
		}
		return (header != null) ? this.standings.ofKey(header) : this.standings.current();
	}

	/**
	 * Whom what somebody has open is counted for.
	 * @param caller who
	 * @return their account, or a name for the administrator's token; empty for strangers
	 */
	static Optional<String> name(Caller caller) {
		return Optional.ofNullable(caller.account())
			.or(() -> caller.may(Action.SEE_HISTORY) ? Optional.of("administrator") : Optional.empty());
	}

	/**
	 * Whom a socket stands for.
	 * @param socket the socket
	 * @return their standing; nobody's before it was let in
	 */
	static Standing standing(WebSocketSessionInfo socket) {
		return (socket.getAttributes().get(STANDING) instanceof Standing standing) ? standing : Optional::empty;
	}

	@Override
	public void handleConnectionClosed(WebSocketSessionInfo socket, int status, Map<String, Object> payload) {
		if (socket.getAttributes().remove(COUNTED) instanceof String who) {
			this.sockets.end(who);
		}
	}

}
