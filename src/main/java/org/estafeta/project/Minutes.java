package org.estafeta.project;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;

/**
 * The minutes of a decision of the council.
 *
 * @param protocol the number of the protocol
 * @param decidedOn its day
 * @param remarks what the council says, null when nothing
 */
public record Minutes(String protocol, LocalDate decidedOn, @Nullable String remarks) {

	/**
	 * The minutes as they are kept.
	 * @param agreed whether the council agrees; if not, it must say why
	 * @param today the day of today
	 * @return protocol, decidedOn and remarks by name
	 * @throws FieldsRefused when the number or the reason is missing, or the day is to
	 * come
	 */
	public Map<String, @Nullable Object> kept(boolean agreed, LocalDate today) {
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> kept = new HashMap<>();
		kept.put("protocol", reader.needed("protocol", this.protocol));
		kept.put("decidedOn", this.decidedOn);
		String said = reader.text("remark", this.remarks, FieldReader.TEXT);
		if (said == null && !agreed) {
			reader.problem("remark", "field-needed", "remark");
		}
		kept.put("remarks", said);
		if (this.decidedOn.isAfter(today)) {
			reader.problem("decidedOn", "project-future");
		}
		reader.check();
		return kept;
	}

}
