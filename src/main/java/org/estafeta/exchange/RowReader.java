package org.estafeta.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.estafeta.organisation.YoungAudience;
import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Place;
import org.estafeta.shared.Provenance;
import org.estafeta.shared.Scope;
import org.estafeta.shared.TypedDate;

/**
 * Reads the cells of one row by the names of their columns and notes every problem with
 * its place.
 */
final class RowReader {

	private static final Map<String, Scope> SCOPES = Map.of("institutional", Scope.INSTITUTIONAL, "school",
			Scope.INSTITUTIONAL, "школьный", Scope.INSTITUTIONAL, "municipal", Scope.MUNICIPAL, "муниципальный",
			Scope.MUNICIPAL, "regional", Scope.REGIONAL, "региональный", Scope.REGIONAL, "federal", Scope.FEDERAL,
			"федеральный", Scope.FEDERAL, "network", Scope.NETWORK);

	private final Table table;

	private final Map<String, Integer> positions;

	private final int index;

	private final Drafts drafts;

	RowReader(Table table, Map<String, Integer> positions, int index, Drafts drafts) {
		this.table = table;
		this.positions = positions;
		this.index = index;
		this.drafts = drafts;
	}

	@Nullable String text(String column) {
		Integer position = this.positions.get(column);
		List<String> cells = this.table.rows().get(this.index);
		if (position == null || position >= cells.size() || cells.get(position).isEmpty()) {
			return null;
		}
		return cells.get(position);
	}

	String required(String column) {
		String text = text(column);
		if (text == null) {
			problem(column, Problem.Severity.ERROR, "empty-cell");
			return "";
		}
		return text;
	}

	// The key of this row; must differ from all others of its kind.
	String key(TableKind kind, String column) {
		String key = required(column);
		if (key.indexOf('|') >= 0) {
			problem(column, Problem.Severity.ERROR, "bad-key", key);
		}
		if (!key.isEmpty() && !this.drafts.claim(kind, key, at())) {
			problem(column, Problem.Severity.ERROR, "duplicate-key", key);
		}
		return key;
	}

	// The key of a row of another table, which must be there.
	@Nullable String reference(TableKind kind, String column) {
		String key = text(column);
		if (key != null) {
			this.drafts.refer(new Drafts.Reference(kind, key, at(), heading(column)));
		}
		return key;
	}

	// The keys of rows of another table, which must be there.
	List<String> references(TableKind kind, String column) {
		List<String> keys = list(column);
		keys.forEach((key) -> this.drafts.refer(new Drafts.Reference(kind, key, at(), heading(column))));
		return keys;
	}

	// Whether the table says anything about a column at all.
	boolean has(String column) {
		return this.positions.containsKey(column);
	}

	String requiredReference(TableKind kind, String column) {
		required(column);
		String key = reference(kind, column);
		return (key != null) ? key : "";
	}

	<T> @Nullable T choice(String column, Map<String, T> choices) {
		String text = text(column);
		if (text == null) {
			return null;
		}
		T chosen = choices.get(text.toLowerCase(Locale.ROOT));
		if (chosen == null) {
			problem(column, Problem.Severity.ERROR, "unknown-word", text,
					String.join(", ", choices.keySet().stream().sorted().toList()));
		}
		return chosen;
	}

	<T> T requiredChoice(String column, Map<String, T> choices, T fallback) {
		required(column);
		T chosen = choice(column, choices);
		return (chosen != null) ? chosen : fallback;
	}

	@Nullable Scope scope(String column) {
		return choice(column, SCOPES);
	}

	List<String> list(String column) {
		String text = text(column);
		return (text != null)
				? Arrays.stream(text.split(";")).map(String::strip).filter((part) -> !part.isEmpty()).toList()
				: List.of();
	}

	List<EducationLevel> levels(String column) {
		return list(column).stream().<EducationLevel>mapMulti((word, sink) -> {
			Optional<EducationLevel> level = EducationLevel.ofAbbreviation(word);
			level.ifPresentOrElse(sink, () -> problem(column, Problem.Severity.ERROR, "unknown-word", word, String
				.join(", ", Arrays.stream(EducationLevel.values()).map(EducationLevel::abbreviation).toList())));
		}).toList();
	}

	List<YoungAudience> youngAudiences(String column) {
		return list(column).stream().<YoungAudience>mapMulti((word, sink) -> {
			Optional<YoungAudience> audience = YoungAudience.called(word);
			audience.ifPresentOrElse(sink, () -> problem(column, Problem.Severity.ERROR, "unknown-word", word,
					String.join(", ", Arrays.stream(YoungAudience.values()).map(YoungAudience::word).toList())));
		}).toList();
	}

	@Nullable Integer number(String column) {
		String text = text(column);
		if (text == null) {
			return null;
		}
		if (!text.matches("\\d{1,9}")) {
			problem(column, Problem.Severity.ERROR, "not-a-number", text);
			return null;
		}
		return Integer.valueOf(text);
	}

	// A day, month, year or school year in any usual form.
	@Nullable ImpreciseDate date(String column) {
		String text = text(column);
		if (text == null) {
			return null;
		}
		Optional<ImpreciseDate> date = TypedDate.read(text);
		if (date.isEmpty()) {
			problem(column, Problem.Severity.ERROR, "not-a-date", text);
		}
		return date.orElse(null);
	}

	Place place() {
		return new Place(text("city"), text("region"));
	}

	Provenance provenance() {
		Map<String, Provenance.Confidence> words = Map.of("high", Provenance.Confidence.HIGH, "medium",
				Provenance.Confidence.MEDIUM, "low", Provenance.Confidence.LOW);
		return new Provenance(text("source"), date("source_date"), choice("confidence", words));
	}

	void leaveOut(String column, String code, Object... arguments) {
		this.drafts.leaveOut(at(), heading(column), code, arguments);
	}

	void problem(String column, Problem.Severity severity, String code, Object... arguments) {
		this.drafts.problem(at(), heading(column), severity, code, arguments);
	}

	Drafts.At at() {
		return new Drafts.At(this.table.file(), this.index + 2L);
	}

	private String heading(String column) {
		Integer position = this.positions.get(column);
		return (position != null) ? this.table.header().get(position) : column;
	}

}
