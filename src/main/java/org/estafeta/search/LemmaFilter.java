package org.estafeta.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;

/**
 * Puts the dictionary forms of a word in its place, one upon the other when there are
 * several. A word that the dictionary does not have passes on to the stemmers behind.
 */
final class LemmaFilter extends TokenFilter {

	private final Lemmas lemmas = new Lemmas();

	private final Deque<String> waiting = new ArrayDeque<>();

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

	private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);

	private AttributeSource.State word = captureState();

	LemmaFilter(TokenStream words) {
		super(words);
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (!this.waiting.isEmpty()) {
			restoreState(this.word);
			this.position.setPositionIncrement(0);
			put(this.waiting.remove());
			return true;
		}
		if (!this.input.incrementToken()) {
			return false;
		}
		this.waiting.addAll(this.lemmas.of(this.term));
		if (!this.waiting.isEmpty()) {
			this.word = captureState();
			put(this.waiting.remove());
		}
		return true;
	}

	private void put(String lemma) {
		this.term.setEmpty().append(lemma);
		this.keyword.setKeyword(true);
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		this.waiting.clear();
	}

}
