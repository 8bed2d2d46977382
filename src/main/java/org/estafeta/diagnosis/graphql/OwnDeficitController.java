package org.estafeta.diagnosis.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.diagnosis.AccessLog;
import org.estafeta.diagnosis.Consents;
import org.estafeta.diagnosis.Diagnoses;
import org.estafeta.diagnosis.Diagnosis;
import org.estafeta.diagnosis.Progress;
import org.estafeta.diagnosis.Severity;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;

/**
 * A person's own deficits, for the person alone. It asks for what the pages ask for, so
 * that a token opens no more than a session.
 */
@Controller
class OwnDeficitController {

	private final Diagnoses diagnoses;

	private final Consents consents;

	private final AccessLog log;

	OwnDeficitController(Diagnoses diagnoses, Consents consents, AccessLog log) {
		this.diagnoses = diagnoses;
		this.consents = consents;
		this.log = log;
	}

	@QueryMapping
	OwnDeficits myDeficits(@ContextValue Caller caller) {
		return own(caller.person());
	}

	private OwnDeficits own(String account) {
		return new OwnDeficits(this.consents.stands(account), this.diagnoses.own(account), this.log.of(account));
	}

	@MutationMapping
	OwnDeficits addMyDeficits(@Argument List<FoundDeficitInput> found, @ContextValue Caller caller) {
		Map<String, Severity> severities = new HashMap<>();
		found.forEach((one) -> severities.put(GlobalId.parse(one.deficit, NodeKind.DEFICIT), one.severity));
		this.diagnoses.keep(caller.person(), severities);
		return own(caller.person());
	}

	@MutationMapping
	OwnDeficits setMyDeficitProgress(@Argument String id, @Argument Progress progress,
			@Argument @Nullable String outcome, @ContextValue Caller caller) {
		if (progress == Progress.OPEN || (progress == Progress.IN_WORK && outcome != null)) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "diagnosis-progress");
		}
		if (progress == Progress.IN_WORK) {
			this.diagnoses.start(caller.person(), id);
		}
		else {
			this.diagnoses.close(caller.person(), id, Objects.requireNonNullElse(outcome, ""));
		}
		return own(caller.person());
	}

	@MutationMapping
	OwnDeficits withdrawMyDeficit(@Argument String id, @ContextValue Caller caller) {
		this.diagnoses.withdraw(caller.person(), id);
		return own(caller.person());
	}

	@SchemaMapping(typeName = "DeficitLook")
	OffsetDateTime at(AccessLog.Entry look) {
		return look.at().atOffset(ZoneOffset.UTC);
	}

	/**
	 * What is kept of a person.
	 *
	 * @param consented whether a consent stands
	 * @param deficits their deficits; empty without a consent
	 * @param looks who else has looked
	 */
	record OwnDeficits(boolean consented, List<Diagnosis> deficits, List<AccessLog.Entry> looks) {

	}

	/**
	 * What a person has found in themselves.
	 *
	 * @param deficit the global id of the deficit
	 * @param severity how much it hinders
	 */
	record FoundDeficitInput(String deficit, Severity severity) {

	}

}
