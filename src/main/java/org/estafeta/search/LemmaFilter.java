package org.estafeta.search;

import java.io.IOException;
import java.util.List;

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

	private final boolean keepWords;

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

	private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);

	private AttributeSource.State word = captureState();

	/** What stands for the word. */
	private List<String> forms = List.of();

	private int next;

	/** Whether these are no dictionary forms and go to the stemmers. */
	private boolean unknown;

	/**
	 * Puts itself behind words.
	 * @param words the words
	 * @param keepWords whether each word stands before its forms as it is
	 */
	LemmaFilter(TokenStream words, boolean keepWords) {
		super(words);
		this.keepWords = keepWords;
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (this.next < this.forms.size()) {
			restoreState(this.word);
			this.position.setPositionIncrement(0);
			putNext();
			return true;
		}
		if (!this.input.incrementToken()) {
			return false;
		}
		this.forms = this.lemmas.of(this.term);
		this.next = 0;
		this.unknown = this.forms.isEmpty();
		if (this.unknown && this.keepWords) {
			this.forms = List.of(this.term.toString());
		}
		if (this.keepWords || this.forms.size() > 1) {
			this.word = captureState();
		}
		if (this.keepWords) {
			this.keyword.setKeyword(true);
		}
		else if (!this.unknown) {
			putNext();
		}
		return true;
	}

	private void putNext() {
		this.term.setEmpty().append(this.forms.get(this.next++));
		this.keyword.setKeyword(!this.unknown);
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		this.forms = List.of();
		this.next = 0;
	}

}
