package org.estafeta.export;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.RecordedFact;
import org.estafeta.dissemination.Trace;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;

/**
 * One row: a transfer by which a wanted adopter belongs to the trace, or a wanted adopter
 * without one.
 *
 * @param step the adopter in the trace
 * @param transfer the transfer, null for an adopter without a source in the trace
 */
record ExportRow(Trace.Step step, Trace.@Nullable Transfer transfer) {

	// The fact that the row is known from; an origin may have none.
	@Nullable RecordedFact fact() {
		return (this.transfer != null) ? this.transfer.fact() : this.step.decisive();
	}

	/**
	 * What stands in a column.
	 * @param column the column
	 * @return a number, a clean text, a day, a moment, an imprecise date or a code; null
	 * when nothing is known
	 */
	@Nullable Object value(ExportColumn column) {
		Object value = switch (column) {
			case HOPS -> this.step.hops();
			case CERTAINTY -> this.step.certainty();
			case STAGE -> this.step.stage();
			case ADOPTER, WHO_ID, WHO, TEACHER_ID, TEACHER, KIND, DISTRICT, REGION ->
				ofAdopter(this.step.adopter(), column);
			case FROM_ID, FROM, FROM_TEACHER ->
				(this.transfer != null) ? ofAdopter(this.transfer.teacher(), column) : null;
			case DATE -> date();
			case FIRST_DAY -> date().earliest();
			case LAST_DAY -> date().latest();
			case PRECISION -> date().precision();
			default -> ofFact(column);
		};
		return (value instanceof String text) ? CleanText.of(text) : value;
	}

	private ImpreciseDate date() {
		RecordedFact fact = fact();
		return (fact != null) ? fact.proof().date() : this.step.stageDate();
	}

	static @Nullable Object ofAdopter(Adopter adopter, ExportColumn column) {
		Adopter.Place place = adopter.place();
		Adopter.Person person = adopter.person();
		return switch (column) {
			case ADOPTER -> (person != null) ? NodeKind.TEACHER : NodeKind.ORGANISATION;
			case WHO_ID, FROM_ID -> place.organisationId();
			case WHO, FROM -> place.name();
			case TEACHER_ID -> (person != null) ? person.id() : null;
			case TEACHER, FROM_TEACHER -> (person != null) ? person.name() : null;
			case KIND -> Organisation.Kind.valueOf(place.kind());
			case DISTRICT -> place.district();
			default -> place.region();
		};
	}

	private @Nullable Object ofFact(ExportColumn column) {
		RecordedFact fact = fact();
		if (fact == null) {
			return null;
		}
		Adoption.Proof proof = fact.proof();
		return switch (column) {
			case SHARE -> (fact.source() != null) ? fact.source().share() : null;
			case STRENGTH -> proof.strength();
			case CHANNEL_KIND -> proof.channelKind();
			case CHANNEL -> proof.channel();
			case VIA -> page(fact.via());
			case STATUS -> fact.status();
			case PROBABILITY -> fact.probability();
			case CITATION -> proof.provenance().citation();
			case CITED_ON -> proof.provenance().citedOn();
			case CONFIDENCE -> proof.provenance().confidence();
			case NOTE -> proof.note();
			case VERSION -> proof.parts().version();
			case KEPT -> list(proof.parts().kept());
			case CHANGED -> list(proof.parts().changed());
			case DROPPED -> list(proof.parts().dropped());
			case RECORDED_BY -> fact.recordedBy();
			case RECORDED_AT -> fact.recordedAt();
			case FACT_ID -> fact.id();
			default -> throw new IllegalStateException("No fact holds " + column);
		};
	}

	private static @Nullable String list(List<String> parts) {
		return parts.isEmpty() ? null : String.join("; ", parts);
	}

	private static @Nullable String page(@Nullable NodeRef node) {
		return (node != null) ? '/' + node.kind().path() + '/' + node.id() : null;
	}

	// How programs write a value.
	static String code(Object value) {
		return switch (value) {
			case Enum<?> constant -> constant.name();
			case ImpreciseDate date -> date.edtf();
			default -> value.toString();
		};
	}

}
