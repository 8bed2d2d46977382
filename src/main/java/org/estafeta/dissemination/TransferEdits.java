package org.estafeta.dissemination;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Provenance;

/**
 * Corrects and strikes out facts of transfer by hand. Who was slower than another one is
 * told so; what would break a rule of the graph is told at the field that breaks it.
 */
@Service
public class TransferEdits {

	private static final String SOURCES = "sources";

	private static final String SHARE = "share";

	private static final String DATE = "date";

	private static final String VIA = "via";

	private static final String REASON = "reason";

	/** The paths of the pages that a practice can have gone through. */
	private static final Map<String, NodeKind> THROUGH = Map.of(NodeKind.EVENT.path(), NodeKind.EVENT,
			NodeKind.COMMUNITY.path(), NodeKind.COMMUNITY, NodeKind.PROGRAMME.path(), NodeKind.PROGRAMME);

	private static final Pattern PAGE = Pattern
		.compile("(?:.*/)?([a-z]+)/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/?");

	private final AdoptionRecords records;

	TransferEdits(AdoptionRecords records) {
		this.records = records;
	}

	/**
	 * A fact to be corrected.
	 * @param caller who is going to correct it
	 * @param practiceId the practice
	 * @param factId the fact
	 * @return what stands; without names of people for those who may not know them
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not correct it,
	 * with kind NOT_FOUND when the practice has no such fact
	 */
	public TransferSheet sheet(Caller caller, String practiceId, String factId) {
		CurrentFacts current = current(caller, practiceId, factId);
		RecordedFact fact = current.fact(factId);
		boolean people = caller.may(Action.SEE_NAMES);
		Map<String, Adopter> adopters = new HashMap<>();
		current.adopters().forEach((id, adopter) -> adopters.put(id, people ? adopter : adopter.withoutPerson()));
		String guess = (fact.status() == TransferLink.Status.INFERRED) ? fact.teacherId() : null;
		return new TransferSheet(factId, Objects.requireNonNull(adopters.get(fact.learnerId())), edit(current, factId),
				(guess != null) ? adopters.get(guess) : null,
				current.of(fact.learnerId()).stream().filter((one) -> !one.id().equals(factId)).toList(), adopters);
	}

	private CurrentFacts current(Caller caller, String practiceId, String factId) {
		if (!caller.may(Action.RECORD_TRANSFERS)) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "edit-closed");
		}
		if (!this.records.practiceOf(factId).equals(practiceId)) {
			throw new EstafetaException(ErrorKind.NOT_FOUND, "transfer-not-found", factId);
		}
		return this.records.read(practiceId);
	}

	private static TransferEdit edit(CurrentFacts current, String factId) {
		RecordedFact fact = current.fact(factId);
		Adoption.Proof proof = fact.proof();
		RecordedFact.Source source = fact.hasKnownSource() ? fact.source() : null;
		Double share = (source != null) ? source.share() : null;
		NodeRef via = fact.via();
		return new TransferEdit(proof.strength(),
				proof.date().equals(ImpreciseDate.UNKNOWN) ? null : proof.date().edtf(),
				Objects.requireNonNull(current.adopters().get(fact.learnerId())).kind(),
				(source != null) ? List.of(source.teacherId()) : List.of(), (share != null) ? share.toString() : null,
				proof.channelKind(), proof.channel(), (via != null) ? '/' + via.kind().path() + '/' + via.id() : null,
				proof.note(), proof.parts().version(), proof.parts().kept(), proof.parts().changed(),
				proof.parts().dropped(), proof.provenance().citation(), proof.provenance().confidence());
	}

	/**
	 * Corrects a fact.
	 * @param caller who
	 * @param practiceId the practice
	 * @param factId the fact
	 * @param version the version that the caller started from
	 * @param edit what was typed
	 * @throws FieldsRefused when something does not fit in its field or breaks a rule of
	 * the graph
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not correct it,
	 * with kind CONFLICT when it was changed since, with kind NOT_FOUND when the practice
	 * has no such fact
	 */
	public void correct(Caller caller, String practiceId, String factId, String version, TransferEdit edit) {
		current(caller, practiceId, factId);
		Typed typed = Typed.read(edit);
		atFields(DATE, () -> this.records.correct(factId, (facts) -> {
			requireSame(facts, factId, version);
			return typed.input(facts, factId);
		}, caller.actor(Action.RECORD_TRANSFERS)));
	}

	/**
	 * Strikes a fact out: it was recorded by mistake.
	 * @param caller who
	 * @param practiceId the practice
	 * @param factId the fact
	 * @param version the version that the caller started from
	 * @param reason why, as it was typed
	 * @throws FieldsRefused when no reason is given, or when a source would then have
	 * learned after it had passed on
	 * @throws EstafetaException as {@link #correct}
	 */
	public void strike(Caller caller, String practiceId, String factId, String version, @Nullable String reason) {
		current(caller, practiceId, factId);
		FieldReader reader = new FieldReader();
		String why = reader.needed(REASON, reason);
		reader.check();
		atFields(REASON, () -> this.records.retract(factId, (facts) -> requireSame(facts, factId, version), why,
				caller.actor(Action.RECORD_TRANSFERS)));
	}

	private static void requireSame(CurrentFacts facts, String factId, String version) {
		if (!edit(facts, factId).version().equals(version)) {
			throw new EstafetaException(ErrorKind.CONFLICT, "edit-changed");
		}
	}

	// A rule that is broken is told at the field that can mend it.
	private static void atFields(String fieldOfTime, Runnable work) {
		try {
			work.run();
		}
		catch (EstafetaException ex) {
			String field = switch (ex.messageKey()) {
				case "error.transfer-cycle", "error.adopter-not-found" -> SOURCES;
				case "error.transfer-back-in-time" -> fieldOfTime;
				case "error.transfer-via-not-found" -> VIA;
				case "error.transfer-share" -> SHARE;
				default -> null;
			};
			if (field == null) {
				throw ex;
			}
			throw new FieldsRefused(ErrorKind.BAD_REQUEST, List
				.of(new FieldsRefused.Problem(field, ex.messageKey().substring("error.".length()), ex.arguments())));
		}
	}

	/**
	 * What was typed, in so far as it can be read without the graph.
	 *
	 * @param strength what happened
	 * @param date when
	 * @param edit the rest
	 * @param source whom it came from, null for unknown
	 * @param share which part, null when nobody said
	 * @param channel through what
	 */
	private record Typed(Adoption.Strength strength, ImpreciseDate date, TransferEdit edit, @Nullable String source,
			@Nullable Double share, TransferInput.Channel channel) {

		private static Typed read(TransferEdit edit) {
			FieldReader reader = new FieldReader();
			Adoption.Strength strength = edit.strength();
			if (strength == null) {
				reader.problem("strength", "field-needed", "strength");
			}
			if (edit.kind() == null) {
				reader.problem("adoptionKind", "field-needed", "adoptionKind");
			}
			ImpreciseDate date = reader.date(DATE, edit.date());
			if (edit.sources().size() > 1) {
				reader.problem(SOURCES, "transfer-one-source");
			}
			Double share = share(reader, edit.share());
			if (share != null && edit.sources().isEmpty()) {
				reader.problem(SHARE, "transfer-share-alone");
			}
			String words = reader.line("channel", edit.channel());
			NodeRef through = through(reader, edit.via());
			ChannelKind channelKind = edit.channelKind();
			TransferEdit tidy = new TransferEdit(strength, null, edit.kind(), List.of(), null, channelKind, words, null,
					reader.text("note", edit.note(), FieldReader.TEXT), reader.line("edition", edit.edition()),
					reader.lines("kept", edit.kept()), reader.lines("changed", edit.changed()),
					reader.lines("dropped", edit.dropped()), reader.line("citation", edit.citation()),
					edit.confidence());
			reader.check();
			if (channelKind == null) {
				channelKind = (through != null) ? ChannelKind.valueOf(through.kind().name())
						: ChannelKind.ofWords(words);
			}
			return new Typed(Objects.requireNonNull(strength), (date != null) ? date : ImpreciseDate.UNKNOWN, tidy,
					edit.sources().isEmpty() ? null : edit.sources().getFirst(), share,
					new TransferInput.Channel(channelKind, words, through));
		}

		private static @Nullable Double share(FieldReader reader, @Nullable String typed) {
			String text = reader.line(SHARE, typed);
			if (text == null) {
				return null;
			}
			try {
				double share = Double.parseDouble(text.replace(',', '.'));
				if (share > 0 && share <= 1) {
					return share;
				}
			}
			catch (NumberFormatException ex) {
				// told below
			}
			reader.problem(SHARE, "transfer-share", text);
			return null;
		}

		private static @Nullable NodeRef through(FieldReader reader, @Nullable String typed) {
			String text = reader.line(VIA, typed);
			if (text == null) {
				return null;
			}
			Matcher page = PAGE.matcher(text);
			NodeKind kind = page.matches() ? THROUGH.get(page.group(1)) : null;
			if (kind == null) {
				reader.problem(VIA, "transfer-via", VIA);
				return null;
			}
			return new NodeRef(kind, page.group(2));
		}

		private TransferInput input(CurrentFacts facts, String factId) {
			RecordedFact fact = facts.fact(factId);
			Provenance before = fact.proof().provenance();
			ImpreciseDate citedOn = Objects.equals(before.citation(), this.edit.citation()) ? before.citedOn() : null;
			return new TransferInput(facts.adopter(fact.learnerId()), source(facts), this.edit.kind(), this.strength,
					this.date, this.channel, this.edit.note(),
					new Adoption.Parts(this.edit.edition(), this.edit.kept(), this.edit.changed(), this.edit.dropped()),
					new Provenance(this.edit.citation(), citedOn, this.edit.confidence()));
		}

		private TransferInput.@Nullable Source source(CurrentFacts facts) {
			if (this.source == null) {
				return null;
			}
			NodeRef adopter = facts.adopters().containsKey(this.source) ? facts.adopter(this.source)
					: new NodeRef(NodeKind.ORGANISATION, this.source);
			return new TransferInput.Source(adopter, this.share);
		}

	}

}
