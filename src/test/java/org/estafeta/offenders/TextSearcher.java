package org.estafeta.offenders;

import org.apache.lucene.index.Term;

public class TextSearcher {

	Term term() {
		return new Term("title", "практика");
	}

}
