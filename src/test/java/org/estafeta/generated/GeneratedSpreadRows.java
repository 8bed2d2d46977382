package org.estafeta.generated;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.Adoption;
import org.estafeta.generated.GeneratedId.Of;
import org.estafeta.shared.ImpreciseDate;

/**
 * Describes the spread of one practice as rows to load.
 */
final class GeneratedSpreadRows {

	private static final int FACTS_PER_ADOPTER = 4;

	private static final long NO_BOUND = 1_000_000_000;

	private final GeneratedPractices practices;

	private final GeneratedId ids;

	private final GeneratedSpread spread;

	private final long firstAdoption;

	private final Map<GeneratedTable, List<Map<String, @Nullable Object>>> rows = new EnumMap<>(GeneratedTable.class);

	GeneratedSpreadRows(GeneratedPractices practices, GeneratedId ids, int practice) {
		this.practices = practices;
		this.ids = ids;
		this.spread = practices.spread(practice);
		this.firstAdoption = practices.firstAdoption(practice);
	}

	Map<GeneratedTable, List<Map<String, @Nullable Object>>> rows() {
		List<Map<String, @Nullable Object>> adoptions = new ArrayList<>();
		for (int adopter = 0; adopter < this.spread.adopters().size(); adopter++) {
			adoptions.add(adoption(adopter));
		}
		this.rows.put(GeneratedTable.ADOPTIONS, adoptions);
		this.rows.put(GeneratedTable.FACTS, facts(adoptions));
		this.rows.put(GeneratedTable.PRESENTATIONS, presentations());
		return this.rows;
	}

	private Map<String, @Nullable Object> adoption(int adopter) {
		int actor = this.spread.adopters().get(adopter).actor();
		boolean teacher = this.practices.world().isTeacher(actor);
		Of of = teacher ? Of.TEACHER : Of.ORGANISATION;
		long number = teacher ? actor : this.practices.world().organisationOf(actor);
		Map<String, @Nullable Object> properties = new LinkedHashMap<>();
		properties.put("id", this.ids.id(Of.ADOPTION, this.firstAdoption + adopter));
		properties.put("externalKey",
				GeneratedId.key(Of.PRACTICE, this.spread.practice()) + '|' + GeneratedId.key(of, number));
		properties.put("kind", (adopter == 0) ? "DEVELOPMENT" : "MASTERING");
		Map<String, @Nullable Object> row = GeneratedRows.row(properties);
		row.put("practice", this.ids.id(Of.PRACTICE, this.spread.practice()));
		row.put("actor", this.ids.id(of, number));
		row.put("place", this.ids.id(Of.ORGANISATION, this.practices.world().organisationOf(actor)));
		return row;
	}

	private List<Map<String, @Nullable Object>> facts(List<Map<String, @Nullable Object>> adoptions) {
		List<Map<String, @Nullable Object>> facts = new ArrayList<>();
		List<Map<Adoption.Stage, ImpreciseDate>> stages = new ArrayList<>();
		adoptions.forEach((adoption) -> stages.add(new EnumMap<>(Adoption.Stage.class)));
		int[] factsOf = new int[adoptions.size()];
		for (GeneratedSpread.Fact fact : this.spread.facts()) {
			long number = (this.firstAdoption + fact.learner()) * FACTS_PER_ADOPTER + factsOf[fact.learner()]++;
			facts.add(fact(number, fact));
			stages.get(fact.learner()).merge(fact.strength().stage(), fact.date(), GeneratedSpreadRows::better);
		}
		for (int adopter = 0; adopter < stages.size(); adopter++) {
			setStages(adoptions.get(adopter), stages.get(adopter));
		}
		return facts;
	}

	// Of several dates of one stage the one that bounds it best from above counts.
	private static ImpreciseDate better(ImpreciseDate one, ImpreciseDate other) {
		LocalDate first = one.latest();
		LocalDate second = other.latest();
		return (first == null || (second != null && second.isBefore(first))) ? other : one;
	}

	@SuppressWarnings("unchecked")
	private static void setStages(Map<String, @Nullable Object> adoption, Map<Adoption.Stage, ImpreciseDate> stages) {
		Map<String, @Nullable Object> properties = (Map<String, @Nullable Object>) adoption.get("properties");
		LocalDate first = null;
		for (Map.Entry<Adoption.Stage, ImpreciseDate> stage : stages.entrySet()) {
			properties.put(stage.getKey().name().toLowerCase(Locale.ROOT) + "On", stage.getValue().edtf());
			LocalDate latest = stage.getValue().latest();
			first = (first == null || (latest != null && latest.isBefore(first))) ? latest : first;
		}
		properties.put("firstLatest", first);
	}

	private Map<String, @Nullable Object> fact(long number, GeneratedSpread.Fact fact) {
		int drawn = this.practices.world().chance().below(10, GeneratedChance.About.KIND, number);
		Map<String, @Nullable Object> properties = new LinkedHashMap<>();
		properties.put("id", this.ids.id(Of.FACT, number));
		properties.put("externalKey", GeneratedId.key(Of.FACT, number));
		properties.put("strength", fact.strength().name());
		properties.put("channelKind", fact.tie().channelKind().name());
		properties.put("channel", fact.tie().channel());
		properties.put("date", fact.date().edtf());
		properties.put("latest", fact.date().latest());
		properties.put("citation", "Отчёт № " + (number + 1));
		properties.put("confidence", (drawn < 5) ? "HIGH" : (drawn < 8) ? "MEDIUM" : (drawn < 9) ? "LOW" : null);
		properties.put("recordedAt",
				GeneratedRows.date(fact.day() + drawn * 9).atTime(LocalTime.NOON).atZone(ZoneOffset.UTC));
		properties.put("recordedBy", "generator");
		Map<String, @Nullable Object> row = GeneratedRows.row(properties);
		row.put("learner", this.ids.id(Of.ADOPTION, this.firstAdoption + fact.learner()));
		row.put("teacher", (fact.teacher() != GeneratedSpread.NOBODY)
				? this.ids.id(Of.ADOPTION, this.firstAdoption + fact.teacher()) : null);
		row.put("first", day(fact.date().earliest(), -NO_BOUND));
		row.put("last", day(fact.date().latest(), NO_BOUND));
		row.put("event", occasion(fact, GeneratedTie.EVENT, Of.EVENT));
		row.put("community", occasion(fact, GeneratedTie.COMMUNITY, Of.COMMUNITY));
		row.put("programme", occasion(fact, GeneratedTie.PROGRAMME, Of.PROGRAMME));
		return row;
	}

	private static long day(@Nullable LocalDate day, long otherwise) {
		return (day != null) ? day.toEpochDay() : otherwise;
	}

	private @Nullable String occasion(GeneratedSpread.Fact fact, GeneratedTie tie, Of of) {
		return (fact.tie() == tie) ? this.ids.id(of, fact.occasion()) : null;
	}

	private List<Map<String, @Nullable Object>> presentations() {
		Set<Map<String, @Nullable Object>> presentations = new LinkedHashSet<>();
		for (GeneratedSpread.Fact fact : this.spread.facts()) {
			if (fact.tie() == GeneratedTie.EVENT) {
				int speaker = this.spread.adopters().get(fact.teacher()).actor();
				boolean teacher = this.practices.world().isTeacher(speaker);
				Map<String, @Nullable Object> row = new LinkedHashMap<>();
				row.put("event", this.ids.id(Of.EVENT, fact.occasion()));
				row.put("practice", this.ids.id(Of.PRACTICE, this.spread.practice()));
				row.put("speaker", this.ids.id(teacher ? Of.TEACHER : Of.ORGANISATION,
						teacher ? speaker : this.practices.world().organisationOf(speaker)));
				presentations.add(row);
			}
		}
		return List.copyOf(presentations);
	}

}
