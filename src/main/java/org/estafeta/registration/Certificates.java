package org.estafeta.registration;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Caller;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The certificates of those who were at events.
 */
@Service
public class Certificates {

	private static final CypherQuery FIND = CypherQuery.named("registration/certificate");

	private final Graph graph;

	private final EventDesks desks;

	private final Participants participants;

	Certificates(Graph graph, EventDesks desks, Participants participants) {
		this.graph = graph;
		this.desks = desks;
		this.participants = participants;
	}

	/**
	 * Looks a certificate up, for whoever holds its number.
	 * @param number the number, in letters of any case
	 * @return what it says
	 * @throws EstafetaException with kind NOT_FOUND when there is none, or no more
	 */
	public Certificate numbered(String number) {
		return find(number.strip().toUpperCase(Locale.ROOT), null);
	}

	/**
	 * The certificate of whoever asks.
	 * @param caller who
	 * @param event the event
	 * @return what it says
	 * @throws EstafetaException with kind NOT_FOUND when nobody has said that they were
	 * there
	 */
	public Certificate own(Caller caller, String event) {
		return this.participants.of(caller.person(), event)
			.map((own) -> find(null, own.id()))
			.orElseThrow(Certificates::none);
	}

	/**
	 * The certificate of a participant, for those who hold the event.
	 * @param caller who asks
	 * @param event the event
	 * @param participant the participation
	 * @return what it says
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not edit the
	 * event, with kind NOT_FOUND when there is none
	 */
	public Certificate of(Caller caller, String event, String participant) {
		this.desks.requireRun(caller, event);
		Certificate certificate = find(null, participant);
		if (!certificate.event().equals(event)) {
			throw none();
		}
		return certificate;
	}

	private Certificate find(@Nullable String number, @Nullable String id) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("number", number);
		parameters.put("id", id);
		return this.graph.one(FIND, parameters, RegistrationRow::certificate).orElseThrow(Certificates::none);
	}

	private static EstafetaException none() {
		return new EstafetaException(ErrorKind.NOT_FOUND, "certificate-none");
	}

}
