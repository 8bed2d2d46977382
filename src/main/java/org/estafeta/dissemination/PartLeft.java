package org.estafeta.dissemination;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.estafeta.dissemination.trace.PartFate;
import org.estafeta.dissemination.trace.PartStatements;

/**
 * What a way has left of one part of a practice. Only parts that a fact of the way names
 * are known; whoever says nothing about a part passes it on as it came. A part that is
 * kept is as it was at first, whatever others on the way had made of it.
 *
 * @param part how the one who spoke of it last calls it
 * @param fate what became of it
 * @param hop the transfer of the way that says so, counted from 1
 */
public record PartLeft(String part, PartFate fate, int hop) {

	/**
	 * Follows the parts along a way.
	 * @param hops its transfers in the order of time
	 * @return what is left at its end: what was kept, then what was changed, then what
	 * was dropped
	 */
	static List<PartLeft> after(List<TransferPaths.Hop> hops) {
		Map<String, PartLeft> left = new LinkedHashMap<>();
		int number = 0;
		for (TransferPaths.Hop hop : hops) {
			number++;
			Adoption.Parts parts = hop.parts();
			PartStatements said = new PartStatements().say(parts.kept(), parts.changed(), parts.dropped());
			for (PartStatements.Statement statement : said.all()) {
				left.put(statement.key(), new PartLeft(statement.words(), statement.fate(), number));
			}
		}
		return left.values().stream().sorted(Comparator.comparing(PartLeft::fate)).toList();
	}

}
