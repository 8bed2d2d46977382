package org.estafeta.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;

/**
 * A list of who was at an event, as it is copied from a table: a row for each person with
 * the name and, if known, the workplace and the role. Rows may be divided by tabs,
 * semicolons or commas; a first row of headings is passed over.
 *
 * @param rows the rows
 */
record AttendanceList(List<Row> rows) {

	/** The most rows. */
	static final int MOST = 5000;

	private static final String HEADING = "фио";

	private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

	private static final Pattern NOT_SAID = Pattern.compile("[^\\p{L}\\p{N}]");

	private static final Map<String, ParticipantRole> ROLES = Map.ofEntries(
			Map.entry("слушатель", ParticipantRole.LISTENER), Map.entry("участник", ParticipantRole.LISTENER),
			Map.entry("докладчик", ParticipantRole.SPEAKER), Map.entry("спикер", ParticipantRole.SPEAKER),
			Map.entry("выступающий", ParticipantRole.SPEAKER), Map.entry("организатор", ParticipantRole.ORGANISER),
			Map.entry("ведущий", ParticipantRole.MODERATOR), Map.entry("модератор", ParticipantRole.MODERATOR),
			Map.entry("жюри", ParticipantRole.JURY), Map.entry("конкурсант", ParticipantRole.CONTESTANT),
			Map.entry("эксперт", ParticipantRole.EXPERT));

	AttendanceList {
		rows = List.copyOf(rows);
	}

	/**
	 * Reads a file as text.
	 * @param bytes the file, in UTF-8 or, as older tables are kept, in Windows-1251
	 * @return the text
	 */
	static String decode(byte[] bytes) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			return new String(bytes, Charset.forName("windows-1251"));
		}
	}

	/**
	 * Reads a list.
	 * @param text the list
	 * @return its rows
	 * @throws FieldsRefused when rows are wrong; the field of each problem is the number
	 * of its row
	 */
	static AttendanceList read(String text) {
		FieldReader problems = new FieldReader();
		List<Row> rows = new ArrayList<>();
		Map<String, Integer> seen = new HashMap<>();
		List<CSVRecord> records = records(text, problems);
		if (records.size() > MOST) {
			problems.problem(String.valueOf(MOST + 1), "attendance-many", MOST);
		}
		for (CSVRecord line : records.subList(0, Math.min(MOST, records.size()))) {
			int number = (int) line.getRecordNumber();
			if (isBlank(line) || (number == 1 && isHeading(line))) {
				continue;
			}
			Row row = row(line, number, problems);
			Integer before = seen.putIfAbsent(row.key(), number);
			if (before != null && !row.name().isEmpty()) {
				problems.problem(String.valueOf(number), "attendance-twice", row.name(), before);
			}
			rows.add(row);
		}
		if (rows.isEmpty()) {
			problems.problem("1", "attendance-empty");
		}
		problems.check();
		return new AttendanceList(rows);
	}

	private static List<CSVRecord> records(String text, FieldReader problems) {
		char divider = (text.indexOf('\t') >= 0) ? '\t' : (text.indexOf(';') >= 0) ? ';' : ',';
		CSVFormat format = CSVFormat.DEFAULT.builder()
			.setDelimiter(divider)
			.setIgnoreEmptyLines(false)
			.setIgnoreSurroundingSpaces(true)
			.get();
		try (CSVParser parser = CSVParser.parse(text, format)) {
			return parser.getRecords();
		}
		catch (UncheckedIOException | IOException ex) {
			problems.problem("1", "attendance-quotes");
			problems.check();
			throw new IllegalStateException("A problem was noted", ex);
		}
	}

	private static boolean isHeading(CSVRecord line) {
		return value(line, 0).toLowerCase(Locale.ROOT).replace(".", "").contains(HEADING);
	}

	private static boolean isBlank(CSVRecord line) {
		return line.stream().allMatch(String::isBlank);
	}

	private static String value(CSVRecord line, int column) {
		return (column < line.size()) ? line.get(column) : "";
	}

	private static Row row(CSVRecord line, int number, FieldReader problems) {
		String field = String.valueOf(number);
		String name = Optional.ofNullable(problems.line(field, value(line, 0))).orElse("");
		if (words(name).size() < 2) {
			problems.problem(field, "attendance-name", name);
		}
		String typed = value(line, 2).strip().toLowerCase(Locale.ROOT);
		ParticipantRole role = ROLES.get(typed);
		if (role == null && !typed.isEmpty()) {
			problems.problem(field, "attendance-role", value(line, 2).strip());
		}
		return new Row(number, name, problems.line(field, value(line, 1)), role);
	}

	/**
	 * Finds whom the rows name among those who are registered. A name that says less
	 * («Анна Петрова») is the same as one that says more («Петрова Анна Ивановна») where
	 * only one person can be meant.
	 * @param registered who is registered
	 * @return for each row whom it names; empty for whom nobody knows yet
	 * @throws FieldsRefused when a row could mean several people
	 */
	Map<Row, Optional<Participant>> match(List<Participant> registered) {
		FieldReader problems = new FieldReader();
		Map<String, List<Participant>> byWord = new HashMap<>();
		registered.forEach((one) -> words(one.name())
			.forEach((word) -> byWord.computeIfAbsent(word, (key) -> new ArrayList<>()).add(one)));
		Map<Row, Optional<Participant>> matched = new LinkedHashMap<>();
		Map<String, Integer> taken = new HashMap<>();
		for (Row row : this.rows) {
			List<Participant> meant = meant(row, byWord);
			if (meant.size() > 1) {
				problems.problem(String.valueOf(row.number()), "attendance-several", row.name(), meant.size());
			}
			Optional<Participant> one = meant.stream().findFirst();
			one.ifPresent((known) -> {
				Integer before = taken.putIfAbsent(known.id(), row.number());
				if (before != null) {
					problems.problem(String.valueOf(row.number()), "attendance-twice", row.name(), before);
				}
			});
			matched.put(row, one);
		}
		problems.check();
		return matched;
	}

	private static List<Participant> meant(Row row, Map<String, List<Participant>> byWord) {
		Set<String> words = words(row.name());
		Set<Participant> near = new HashSet<>();
		words.forEach((word) -> near.addAll(byWord.getOrDefault(word, List.of())));
		List<Participant> same = near.stream().filter((one) -> isSame(words, words(one.name()))).toList();
		String workplace = key(row.workplace());
		if (same.size() < 2 || workplace.isEmpty()) {
			return same;
		}
		return same.stream().filter((one) -> key(one.workplace()).equals(workplace)).toList();
	}

	private static boolean isSame(Set<String> one, Set<String> other) {
		return Math.min(one.size(), other.size()) >= 2 && (one.containsAll(other) || other.containsAll(one));
	}

	private static Set<String> words(@Nullable String name) {
		Set<String> words = new TreeSet<>();
		if (name != null) {
			NOT_LETTERS.splitAsStream(name.toLowerCase(Locale.ROOT).replace('ё', 'е'))
				.filter((word) -> !word.isEmpty())
				.forEach(words::add);
		}
		return words;
	}

	/**
	 * What tells a workplace from others, however it is written.
	 * @param text what was written, null when nothing was
	 * @return its letters and digits, in lower case
	 */
	static String key(@Nullable String text) {
		return (text != null) ? NOT_SAID.matcher(text.toLowerCase(Locale.ROOT).replace('ё', 'е')).replaceAll("") : "";
	}

	/**
	 * A row.
	 *
	 * @param number its number in the list, from 1
	 * @param name the name
	 * @param workplace where they work, null when untold
	 * @param role in which role, null when untold
	 */
	record Row(int number, String name, @Nullable String workplace, @Nullable ParticipantRole role) {

		private String key() {
			return words(this.name) + AttendanceList.key(this.workplace);
		}

	}

}
