package org.estafeta.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads an advanced query:
 *
 * <pre>{@code
 * query       = alternative { ("ИЛИ" | "OR" | "|") alternative }
 * alternative = clause { ["И" | "AND"] clause }
 * clause      = ["-"] [field ":"] (word | word "*" | phrase | "(" query ")")
 * phrase      = '"' words '"' | "«" words "»"
 * }</pre>
 *
 * A word stands for all its forms, and every word has to be there. The words of a phrase,
 * and the parts of a word with a hyphen, stand one after the other. A star stands for the
 * rest of a word, so only at its end. A field before a bracket holds for all that is in
 * it. «ИЛИ» binds less than what stands side by side; the three operators count only in
 * capitals.
 */
final class ClauseParser {

	/** How deep brackets may stand in each other. */
	static final int MAX_DEPTH = 10;

	/** Shorter beginnings are those of too many words. */
	static final int MIN_BEGINNING = 3;

	private static final Set<String> OR = Set.of("ИЛИ", "OR");

	private static final Set<String> AND = Set.of("И", "AND");

	private static final String SIGNS = "()\"«»|";

	private final String text;

	private int at;

	private int depth;

	private int words;

	private ClauseParser(String text) {
		this.text = text;
	}

	/**
	 * Reads a text.
	 * @param typed anything
	 * @return what it asks for; null when it is blank, which asks for everything
	 * @throws QuerySyntaxException when it follows no grammar
	 */
	static @Nullable Clause parse(String typed) {
		if (typed.length() > TextQuery.MAX_LENGTH) {
			throw new QuerySyntaxException("long", TextQuery.MAX_LENGTH, TextQuery.MAX_LENGTH);
		}
		ClauseParser parser = new ClauseParser(RussianAnalysis.normalise(typed));
		parser.skipSpace();
		if (parser.isAtEnd()) {
			return null;
		}
		Clause query = parser.query(QueryField.TEXT);
		if (!parser.isAtEnd()) {
			throw new QuerySyntaxException("bracket-alone", parser.at);
		}
		return query;
	}

	private Clause query(QueryField field) {
		List<Clause> alternatives = new ArrayList<>(List.of(alternative(field)));
		while (accept('|') || accept(OR)) {
			alternatives.add(alternative(field));
		}
		return (alternatives.size() == 1) ? alternatives.getFirst() : new Clause.Any(alternatives);
	}

	private Clause alternative(QueryField field) {
		List<Clause> clauses = new ArrayList<>(List.of(clause(field)));
		while (!isAtEnd() && current() != ')' && current() != '|' && !sees(OR)) {
			accept(AND);
			clauses.add(clause(field));
		}
		return (clauses.size() == 1) ? clauses.getFirst() : new Clause.All(clauses);
	}

	private Clause clause(QueryField field) {
		if (isAtEnd() || current() == ')' || current() == '|' || sees(OR) || sees(AND)) {
			throw new QuerySyntaxException("nothing", this.at);
		}
		if (current() != '-') {
			return part(field);
		}
		this.at++;
		if (isAtEnd() || Character.isWhitespace(current()) || current() == '-') {
			throw new QuerySyntaxException("minus", this.at - 1);
		}
		return new Clause.Not(part(field));
	}

	private Clause part(QueryField field) {
		return switch (current()) {
			case '(' -> group(field);
			case '"' -> phrase(field, '"');
			case '«' -> phrase(field, '»');
			case ')', '»', '|' -> throw new QuerySyntaxException("sign", this.at, current());
			default -> word(field);
		};
	}

	private Clause group(QueryField field) {
		int start = this.at++;
		if (++this.depth > MAX_DEPTH) {
			throw new QuerySyntaxException("deep", start, MAX_DEPTH);
		}
		skipSpace();
		Clause group = query(field);
		if (!accept(')')) {
			throw new QuerySyntaxException("bracket-open", start);
		}
		this.depth--;
		return group;
	}

	private Clause phrase(QueryField field, char closing) {
		int start = this.at++;
		int end = this.text.indexOf(closing, this.at);
		if (end < 0) {
			throw new QuerySyntaxException("quote-open", start);
		}
		String phrase = this.text.substring(this.at, end);
		this.at = end + 1;
		skipSpace();
		return words(field, phrase, start + 1);
	}

	private Clause word(QueryField field) {
		int start = this.at;
		String word = readWord();
		int colon = word.indexOf(':');
		if (colon < 0) {
			skipSpace();
			return words(field, word, start);
		}
		String name = word.substring(0, colon);
		QueryField named = QueryField.named(name)
			.orElseThrow(() -> new QuerySyntaxException("field", start, name, QueryField.all()));
		this.at = start + colon + 1;
		if (isAtEnd() || Character.isWhitespace(current())) {
			throw new QuerySyntaxException("field-empty", this.at, name);
		}
		return part(named);
	}

	private Clause words(QueryField field, String text, int start) {
		int star = (field.facet() == null) ? text.indexOf('*') : -1;
		List<RussianAnalysis.Word> found = RussianAnalysis.words(text, Integer.MAX_VALUE);
		boolean begins = star >= 0 && star == text.length() - 1 && found.size() == 1
				&& found.getFirst().text().length() >= MIN_BEGINNING;
		if (star >= 0 && !begins) {
			throw new QuerySyntaxException("star", start + star, MIN_BEGINNING);
		}
		if (found.isEmpty()) {
			throw new QuerySyntaxException("no-words", start);
		}
		this.words += found.size();
		if (this.words > TextQuery.MAX_TERMS) {
			throw new QuerySyntaxException("many-words", start, TextQuery.MAX_TERMS);
		}
		Facet facet = field.facet();
		if (facet != null) {
			return new Clause.Value(facet, text);
		}
		return begins ? new Clause.Beginning(field, found.getFirst().text()) : new Clause.Words(field, found);
	}

	private String readWord() {
		int start = this.at;
		while (!isAtEnd() && !Character.isWhitespace(current()) && SIGNS.indexOf(current()) < 0) {
			this.at++;
		}
		return this.text.substring(start, this.at);
	}

	private boolean sees(Set<String> operator) {
		int start = this.at;
		String word = readWord();
		this.at = start;
		return operator.contains(word);
	}

	private boolean accept(Set<String> operator) {
		int start = this.at;
		if (operator.contains(readWord())) {
			skipSpace();
			return true;
		}
		this.at = start;
		return false;
	}

	private boolean accept(char sign) {
		if (isAtEnd() || current() != sign) {
			return false;
		}
		this.at++;
		skipSpace();
		return true;
	}

	private void skipSpace() {
		while (!isAtEnd() && Character.isWhitespace(current())) {
			this.at++;
		}
	}

	private boolean isAtEnd() {
		return this.at == this.text.length();
	}

	private char current() {
		return this.text.charAt(this.at);
	}

}
