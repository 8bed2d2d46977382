package org.estafeta.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * Names a node across all types (Relay's global object identification). Opaque to
 * clients: the label and the id in URL-safe Base64.
 *
 * @param kind the kind of the node
 * @param id its id in the graph
 */
public record GlobalId(NodeKind kind, String id) {

	private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	/**
	 * Reads a global id.
	 * @param text what a client sent
	 * @return the id
	 * @throws EstafetaException with kind BAD_REQUEST when it is none
	 */
	public static GlobalId parse(String text) {
		return decode(text).orElseThrow(() -> new EstafetaException(ErrorKind.BAD_REQUEST, "global-id"));
	}

	/**
	 * Reads the global id of a node of one kind.
	 * @param text what a client sent
	 * @param kind the kind that is wanted
	 * @return the id in the graph
	 * @throws EstafetaException with kind BAD_REQUEST when it is no id of that kind
	 */
	public static String parse(String text, NodeKind kind) {
		GlobalId id = parse(text);
		if (id.kind() != kind) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "global-id-kind", id.kind().label(), kind.label());
		}
		return id.id();
	}

	private static Optional<GlobalId> decode(String text) {
		try {
			String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
			int separator = decoded.indexOf(':');
			if (separator < 0 || !UUID.matcher(decoded.substring(separator + 1)).matches()) {
				return Optional.empty();
			}
			return NodeKind.ofLabel(decoded.substring(0, separator))
				.map((kind) -> new GlobalId(kind, decoded.substring(separator + 1)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Writes the id for clients.
	 * @return the text that {@link #parse(String)} reads back
	 */
	public String text() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((this.kind.label() + ':' + this.id).getBytes(StandardCharsets.UTF_8));
	}

}
