package org.estafeta.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.Dissemination;
import org.estafeta.dissemination.TransferLink;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.ImpreciseDate;

/**
 * The spread of a practice as its page shows it: one list of rows behind picture,
 * timeline and table.
 *
 * @param rows the adoptions that the filters admit
 * @param total how many adoptions the practice has in all
 * @param adopters how many of the rows use the practice
 * @param aware how many of the rows only know of it
 * @param complete whether nothing but what the filters exclude was left out
 * @param stages the stages to choose from
 * @param channels the channels to choose from
 * @param stage the chosen stage, null for all
 * @param channel the chosen channel, null for all
 */
record SpreadView(List<Row> rows, long total, long adopters, long aware, boolean complete, List<Adoption.Stage> stages,
		List<String> channels, Adoption.@Nullable Stage stage, @Nullable String channel) {

	static SpreadView of(Dissemination spread, Map<String, Organisation> organisations, Adoption.@Nullable Stage stage,
			@Nullable String channel) {
		Map<String, Adoption> adoptions = new HashMap<>();
		spread.adoptions().forEach((adoption) -> adoptions.put(adoption.id(), adoption));
		Map<String, List<Step>> steps = new HashMap<>();
		for (TransferLink link : spread.links()) {
			Adoption teacher = adoptions.get(link.teacherId());
			Organisation from = (teacher != null) ? organisations.get(teacher.organisationId()) : null;
			if (from != null) {
				steps.computeIfAbsent(link.learnerId(), (id) -> new ArrayList<>())
					.add(new Step(link.teacherId(), from, link.proof()));
			}
		}
		TreeSet<Adoption.Stage> stages = new TreeSet<>();
		TreeSet<String> channels = new TreeSet<>();
		List<Row> rows = new ArrayList<>();
		for (Adoption adoption : spread.adoptions()) {
			Adoption.Stage reached = adoption.stage();
			if (reached != null) {
				stages.add(reached);
			}
			adoption.proofs().stream().map(Adoption.Proof::channel).filter(Objects::nonNull).forEach(channels::add);
			Organisation organisation = organisations.get(adoption.organisationId());
			if (organisation != null && admits(adoption, stage, channel)) {
				rows.add(new Row(adoption, organisation, steps.getOrDefault(adoption.id(), List.of())));
			}
		}
		long adopters = rows.stream().filter(Row::uses).count();
		long aware = rows.stream().filter((row) -> row.adoption().stage() == Adoption.Stage.AWARE).count();
		return new SpreadView(rows, spread.totalAdoptions(), adopters, aware, spread.complete(), List.copyOf(stages),
				List.copyOf(channels), stage, channel);
	}

	private static boolean admits(Adoption adoption, Adoption.@Nullable Stage stage, @Nullable String channel) {
		boolean ofStage = stage == null || adoption.stage() == stage;
		boolean ofChannel = channel == null
				|| adoption.proofs().stream().anyMatch((proof) -> channel.equals(proof.channel()));
		return ofStage && ofChannel;
	}

	/**
	 * The rows by the year they may have begun in; those without any date under the year
	 * 0.
	 * @return the rows by year, oldest first, the year 0 last
	 */
	public Map<Integer, List<Row>> byYear() {
		Map<Integer, List<Row>> years = new TreeMap<>(
				Comparator.comparing((Integer year) -> year == 0).thenComparing(Comparator.naturalOrder()));
		this.rows.forEach((row) -> years.computeIfAbsent(row.year(), (year) -> new ArrayList<>()).add(row));
		return years;
	}

	/**
	 * One adoption.
	 *
	 * @param adoption the adoption
	 * @param organisation the adopter
	 * @param steps from whom it came
	 */
	record Row(Adoption adoption, Organisation organisation, List<Step> steps) {

		/**
		 * Whether the organisation uses the practice, having it from somewhere.
		 * @return false for the origin and for mere knowledge
		 */
		public boolean uses() {
			Adoption.Stage stage = this.adoption.stage();
			return stage != null && stage != Adoption.Stage.AWARE && stage != Adoption.Stage.ABANDONED;
		}

		/**
		 * The shape and colour of the row in the picture.
		 * @return {@code origin}, {@code uses}, {@code aware} or {@code passes}
		 */
		public String look() {
			if (this.adoption.kind() == Adoption.Kind.DEVELOPMENT) {
				return "origin";
			}
			return uses() ? "uses" : ((this.adoption.stage() != null) ? "aware" : "passes");
		}

		/**
		 * The year it may have begun in at the latest.
		 * @return the year; 0 when nothing is known
		 */
		public int year() {
			ImpreciseDate date = this.adoption.date();
			return (date.latest() == null) ? 0
					: ((date.earliest() != null) ? date.earliest().getYear() : date.latest().getYear());
		}

		/**
		 * The facts of this adoption that name no source.
		 * @return the facts
		 */
		public List<Adoption.Proof> unlinkedProofs() {
			List<String> linked = this.steps.stream().map((step) -> step.proof().id()).toList();
			return this.adoption.proofs().stream().filter((proof) -> !linked.contains(proof.id())).toList();
		}

	}

	/**
	 * From whom an adoption came.
	 *
	 * @param teacherId the adoption it was learned from
	 * @param from the organisation of that adoption
	 * @param proof the fact that says so
	 */
	record Step(String teacherId, Organisation from, Adoption.Proof proof) {

	}

}
