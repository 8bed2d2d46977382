package org.estafeta.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import org.estafeta.shared.NodeKind;

/**
 * Turns an advanced query into one of the index. It only says what is found; hits are
 * ranked and marked by the words in it, as those of any other text.
 */
final class AdvancedQuery {

	/** How kinds are called. */
	private static final Map<String, NodeKind> KINDS = Map.ofEntries(Map.entry("практика", NodeKind.PRACTICE),
			Map.entry("practice", NodeKind.PRACTICE), Map.entry("организация", NodeKind.ORGANISATION),
			Map.entry("organisation", NodeKind.ORGANISATION), Map.entry("площадка", NodeKind.INNOVATION_SITE),
			Map.entry("site", NodeKind.INNOVATION_SITE), Map.entry("дефицит", NodeKind.DEFICIT),
			Map.entry("deficit", NodeKind.DEFICIT), Map.entry("сообщество", NodeKind.COMMUNITY),
			Map.entry("объединение", NodeKind.COMMUNITY), Map.entry("community", NodeKind.COMMUNITY),
			Map.entry("событие", NodeKind.EVENT), Map.entry("мероприятие", NodeKind.EVENT),
			Map.entry("event", NodeKind.EVENT), Map.entry("программа", NodeKind.PROGRAMME),
			Map.entry("programme", NodeKind.PROGRAMME));

	private static final char SEPARATOR = 0x1F;

	private final @Nullable Clause clause;

	private final IndexReader reader;

	/**
	 * Reads a query.
	 * @param typed anything
	 * @param reader the index that it will be asked of
	 * @throws QuerySyntaxException when it follows no grammar
	 */
	AdvancedQuery(String typed, IndexReader reader) {
		this.clause = ClauseParser.parse(typed);
		this.reader = reader;
	}

	/**
	 * The words that hits are ranked by and that are marked in them.
	 * @return the words; empty when there are none
	 */
	String words() {
		return (this.clause != null) ? this.clause.words().collect(Collectors.joining(" ")) : "";
	}

	/**
	 * What is found.
	 * @return the query; it ranks nothing
	 */
	Query query() {
		return (this.clause != null) ? query(this.clause) : MatchAllDocsQuery.INSTANCE;
	}

	private Query query(Clause part) {
		return switch (part) {
			case Clause.Words words -> phrase(words);
			case Clause.Beginning word -> new PrefixQuery(
					new Term((word.field() == QueryField.TITLE) ? Fields.TITLE_WORDS : Fields.WORDS, word.beginning()));
			case Clause.Value value -> new TermInSetQuery(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, named(value));
			case Clause.All all -> combined(all.parts(), BooleanClause.Occur.FILTER);
			case Clause.Any any -> combined(any.parts(), BooleanClause.Occur.SHOULD);
			case Clause.Not not -> combined(List.of(not), BooleanClause.Occur.FILTER);
		};
	}

	private static Query phrase(Clause.Words words) {
		String field = (words.field() == QueryField.TITLE) ? Fields.TITLE : Fields.TEXT;
		MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
		words.phrase()
			.forEach((word) -> phrase
				.add(word.terms().stream().map((term) -> new Term(field, term)).toArray(Term[]::new)));
		return phrase.build();
	}

	private Query combined(List<Clause> parts, BooleanClause.Occur occur) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		boolean positive = false;
		for (Clause part : parts) {
			if (part instanceof Clause.Not not && occur == BooleanClause.Occur.FILTER) {
				query.add(query(not.part()), BooleanClause.Occur.MUST_NOT);
			}
			else {
				query.add(query(part), occur);
				positive = true;
			}
		}
		if (!positive) {
			query.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER);
		}
		return query.build();
	}

	// A facet has some thousands of values at most, so that to walk through them costs
	// less than to keep them by name.
	private List<BytesRef> named(Clause.Value value) {
		if (value.facet() == Facet.KIND) {
			return kinds(value.name());
		}
		FacetName name = new FacetName(value.name());
		String prefix = value.facet().name() + SEPARATOR;
		List<BytesRef> found = new ArrayList<>();
		try {
			Terms terms = MultiTerms.getTerms(this.reader, FacetsConfig.DEFAULT_INDEX_FIELD_NAME);
			if (terms == null) {
				return List.of();
			}
			TermsEnum values = terms.iterator();
			boolean more = values.seekCeil(new BytesRef(prefix)) != TermsEnum.SeekStatus.END;
			while (more) {
				String path = values.term().utf8ToString();
				if (!path.startsWith(prefix)) {
					break;
				}
				String[] names = FacetsConfig.stringToPath(path);
				if (name.isIn(names[names.length - 1])) {
					found.add(BytesRef.deepCopyOf(values.term()));
				}
				more = values.next() != null;
			}
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<BytesRef> kinds(String name) {
		Set<String> forms = forms(name);
		return KINDS.entrySet()
			.stream()
			.filter((kind) -> !Collections.disjoint(forms(kind.getKey()), forms))
			.map((kind) -> new BytesRef(FacetsConfig.pathToString(Facet.KIND.name(), kind.getValue().name())))
			.toList();
	}

	private static Set<String> forms(String name) {
		return RussianAnalysis.words(name, TextQuery.MAX_TERMS)
			.stream()
			.flatMap((word) -> word.terms().stream())
			.collect(Collectors.toSet());
	}

}
