package org.estafeta.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.history.FieldChange;
import org.estafeta.history.HistoryEntry;
import org.estafeta.history.TieChange;

/**
 * Puts what the history holds into words of the reader's language. Templates know it as
 * {@code @historyWords}.
 */
@Component("historyWords")
public class HistoryWords {

	/** Fields whose codes are named under another word than their own. */
	private static final Map<String, String> CODES = Map.of("levels", "EducationLevel", "channelKind", "ChannelKind",
			"form", "ProgrammeForm", "youngAudiences", "YoungAudience");

	private static final Set<String> MERGING = Set.of("merge", "unmerge");

	private final Words words;

	HistoryWords(Words words) {
		this.words = words;
	}

	/**
	 * What was done, with its object.
	 * @param entry the change
	 * @return for example «Загрузка starter»
	 */
	public String summary(HistoryEntry entry) {
		// which merge it was, its page tells
		String object = MERGING.contains(entry.code()) ? "" : entry.object();
		return (this.words.name("Done", entry.code()) + ' ' + object).strip();
	}

	/**
	 * The name of a field.
	 * @param field the name of the property
	 * @return the name in words, or the property's when it has no other
	 */
	public String field(String field) {
		return this.words.name("Field", field);
	}

	/**
	 * A value of a field.
	 * @param field the name of the property
	 * @param value the value, null for none
	 * @return the value in words
	 */
	public String value(String field, @Nullable Object value) {
		return switch (value) {
			case null -> this.words.text("change.none");
			case Boolean flag -> this.words.text(flag ? "change.yes" : "change.no");
			case LocalDate day -> this.words.day(day);
			case ZonedDateTime moment -> this.words.moment(moment.toInstant());
			case Instant moment -> this.words.moment(moment);
			case List<?> list ->
				list.stream().map((element) -> value(field, element)).collect(Collectors.joining(", "));
			case String code when field.equals("recordedBy") -> this.words.name("Recorder", code);
			case String code when code.matches("[A-Z][A-Z_]*") -> this.words.name(
					CODES.getOrDefault(field, field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1)),
					code);
			default -> value.toString();
		};
	}

	/**
	 * The other end of a relationship.
	 * @param end the end
	 * @return its name, or what it is when it has none
	 */
	public String end(TieChange.End end) {
		String label = this.words.name("Label", end.label());
		if (end.name() != null) {
			return end.name();
		}
		return end.id().isEmpty() ? label : label + " (" + this.words.text("change.gone") + ')';
	}

	/**
	 * The properties of a relationship in one line.
	 * @param tie the relationship
	 * @return names and values; empty when there are none to show
	 */
	public String properties(TieChange tie) {
		return tie.properties()
			.stream()
			.filter((property) -> !property.technical() && !property.name().equals("proof"))
			.map((property) -> field(property.name()) + ": " + value(property.name(), one(property)))
			.collect(Collectors.joining("; "));
	}

	private static @Nullable Object one(FieldChange property) {
		return (property.after() != null) ? property.after() : property.before();
	}

}
