package org.estafeta.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;

import org.estafeta.shared.NodeKind;
import org.estafeta.shared.SortKey;

/**
 * The fields of the index, and how a document is laid out in them.
 */
final class Fields {

	static final String KEY = "key";

	static final String KIND = "kind";

	static final String ID = "id";

	static final String TITLE = "title";

	static final String TITLE_WORDS = "titleWords";

	static final String TITLE_KEY = "titleKey";

	/** What a node is called beside its title, and what tells it apart. */
	static final String NAMES = "names";

	static final String TEXT = "text";

	static final String WORDS = "words";

	static final String BODY = "body";

	static final String LINE = "line";

	static final String SORT = "sort";

	static final FacetsConfig FACETS = facets();

	/** Stands between texts that are not one sentence. */
	private static final String PARAGRAPH = " · ";

	private Fields() {
	}

	private static FacetsConfig facets() {
		FacetsConfig config = new FacetsConfig();
		for (Facet facet : Facet.values()) {
			config.setMultiValued(facet.name(), true);
			config.setHierarchical(facet.name(), facet.isHierarchical());
		}
		return config;
	}

	static String key(NodeKind kind, String id) {
		return kind.name() + ':' + id;
	}

	static Document layOut(CatalogueDocument node) {
		String title = RussianAnalysis.normalise(node.title());
		String body = RussianAnalysis.normalise(String.join(PARAGRAPH, node.body()).replace('\r', ' '));
		String aliases = RussianAnalysis.normalise(String.join(PARAGRAPH, node.aliases()));
		String line = RussianAnalysis.normalise(node.line());
		Document document = new Document();
		document.add(new StringField(KEY, key(node.kind(), node.id()), Field.Store.NO));
		document.add(new StringField(KIND, node.kind().name(), Field.Store.YES));
		document.add(new StoredField(ID, node.id()));
		document.add(new SortedDocValuesField(ID, new BytesRef(node.id())));
		document.add(new SortedDocValuesField(SORT, new BytesRef(node.sortKey())));
		document.add(new StringField(TITLE_KEY, SortKey.of(title), Field.Store.NO));
		document.add(new TextField(TITLE, title, Field.Store.YES));
		document.add(new TextField(TITLE_WORDS, title, Field.Store.NO));
		document.add(new TextField(NAMES, String.join(PARAGRAPH, aliases, title, line), Field.Store.NO));
		String all = String.join(PARAGRAPH, title, aliases, line, body);
		document.add(new TextField(TEXT, all, Field.Store.NO));
		document.add(new TextField(WORDS, all, Field.Store.NO));
		document.add(new StoredField(BODY, body));
		document.add(new StoredField(LINE, node.line()));
		document.add(new SortedSetDocValuesFacetField(Facet.KIND.name(), node.kind().name()));
		node.facets()
			.forEach((facet, paths) -> paths.stream()
				.filter((path) -> path.depth() > 0 && path.canBe())
				.distinct()
				.forEach((path) -> document.add(new SortedSetDocValuesFacetField(facet.name(), path.array()))));
		return document;
	}

}
