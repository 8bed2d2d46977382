package org.estafeta.dissemination;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Identified;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Provenance;

/**
 * The use of a practice by an adopter, an organisation or a teacher, from first knowledge
 * to leaving it.
 *
 * @param id its id
 * @param practiceId the practice
 * @param organisationId where: the adopter itself, or the organisation at which the
 * teacher works
 * @param kind which kind of innovative activity it is
 * @param stages the stages it has reached, each with its date; a stage reached at an
 * unknown time has the date {@link ImpreciseDate#UNKNOWN}
 * @param proofs the facts it is known from
 */
public record Adoption(String id, String practiceId, String organisationId, Kind kind, Map<Stage, ImpreciseDate> stages,
		List<Proof> proofs) implements Identified {

	public Adoption {
		stages = Map.copyOf(stages);
		proofs = List.copyOf(proofs);
	}

	/**
	 * The furthest stage that was reached.
	 * @return the stage, or null when none is recorded
	 */
	public @Nullable Stage stage() {
		return this.stages.keySet().stream().max(Enum::compareTo).orElse(null);
	}

	/**
	 * By when it had begun for sure.
	 * @return the last day of the first stage with such a day, null when there is none
	 */
	@Nullable LocalDate begun() {
		return this.stages.values()
			.stream()
			.map(ImpreciseDate::latest)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/**
	 * When the furthest stage was reached.
	 * @return the date; unknown when nobody recorded it
	 */
	public ImpreciseDate date() {
		Stage stage = stage();
		return (stage != null) ? this.stages.getOrDefault(stage, ImpreciseDate.UNKNOWN) : ImpreciseDate.UNKNOWN;
	}

	/**
	 * The four kinds of innovative activity of a teacher after the order 898-у.
	 */
	public enum Kind {

		/** Mastering a novelty that comes from somebody else. */
		MASTERING,
		/** Developing something of one's own. */
		DEVELOPMENT,
		/** Trying out in an experiment. */
		EXPERIMENT,
		/** Passing on one's own experience. */
		TRANSFER

	}

	/**
	 * The stages of an adoption, in the order in which they are passed.
	 */
	public enum Stage {

		/** Has seen or heard of it. */
		AWARE,
		/** Tries it out. */
		TRIAL,
		/** Uses it. */
		ADOPTED,
		/** Uses it in a form of its own. */
		ADAPTED,
		/** No longer uses it. */
		ABANDONED;

		/**
		 * Whether this is the furthest stage of one who uses the practice.
		 * @return false for mere knowledge, and when it was left
		 */
		public boolean isUse() {
			return this == TRIAL || this == ADOPTED || this == ADAPTED;
		}

	}

	/**
	 * A fact that an adoption is known from.
	 *
	 * @param id its id
	 * @param strength what the source says happened
	 * @param channelKind through what kind of thing
	 * @param channel through what, in the words of the source; null when unknown
	 * @param date when, as far as known
	 * @param note a remark, for example why the practice was left; null when there is
	 * none
	 * @param parts what became of the parts of the practice
	 * @param provenance where this is known from
	 */
	public record Proof(String id, Strength strength, ChannelKind channelKind, @Nullable String channel,
			ImpreciseDate date, @Nullable String note, Parts parts, Provenance provenance) {

	}

	/**
	 * Which version of a practice was taken up and what became of its parts.
	 *
	 * @param version the version, null when nobody said
	 * @param kept the parts that stayed as they were
	 * @param changed the parts that were changed
	 * @param dropped the parts that were left out
	 */
	public record Parts(@Nullable String version, List<String> kept, List<String> changed, List<String> dropped) {

		/** Nothing is known of the parts. */
		public static final Parts UNKNOWN = new Parts(null, List.of(), List.of(), List.of());

		public Parts {
			kept = List.copyOf(kept);
			changed = List.copyOf(changed);
			dropped = List.copyOf(dropped);
		}

		/**
		 * Whether something was changed or left out.
		 * @return true when this adoption differs from what it was learned from
		 */
		public boolean differ() {
			return !this.changed.isEmpty() || !this.dropped.isEmpty();
		}

		/**
		 * Whether anything is said about single parts.
		 * @return true when one is named
		 */
		public boolean told() {
			return differ() || !this.kept.isEmpty();
		}

	}

	/**
	 * What a source says happened between the two sides.
	 */
	public enum Strength {

		/** It was tried out. */
		TRIED(Stage.TRIAL),
		/** It was put to use. */
		ADOPTED(Stage.ADOPTED),
		/** It was put to use in a form of the adopter's own. */
		ADAPTED(Stage.ADAPTED),
		/** It was given up; the remark says why. */
		ABANDONED(Stage.ABANDONED),
		/** It was put to use in many places. */
		SCALED(Stage.ADOPTED),
		/** The adopter joined the network or project of the practice. */
		JOINED(Stage.ADOPTED),
		/** It was going to be used. */
		PLANNED(Stage.AWARE),
		/** It was shown at the host's. */
		HOSTED(Stage.AWARE),
		/** It was told about. */
		PRESENTED(Stage.AWARE),
		/** The adopter came to see it. */
		VISITED(Stage.AWARE);

		private final Stage stage;

		Strength(Stage stage) {
			this.stage = stage;
		}

		/**
		 * The stage that such a fact proves.
		 * @return the stage
		 */
		public Stage stage() {
			return this.stage;
		}

	}

}
