package org.estafeta.dissemination;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.Provenance;

/**
 * What can be corrected of a fact of transfer, as it was typed or as it stands.
 *
 * @param strength what happened; null when nothing was chosen
 * @param date when, as a date in any usual form; null for unknown
 * @param kind which kind of innovative activity the adoption is; null when nothing was
 * chosen
 * @param sources whom it came from: an adoption of the same practice, or an organisation
 * that has none yet; none when nobody knows
 * @param share which part came from there, as a number; null when nobody said
 * @param channelKind through what kind of thing; null when nothing was chosen
 * @param channel through what, in words
 * @param via the address of the page of the event, community or programme
 * @param note a remark, for example why the practice was left
 * @param edition the version of the practice
 * @param kept the parts that stayed as they were
 * @param changed the parts that were changed
 * @param dropped the parts that were left out
 * @param citation where this is known from
 * @param confidence how directly that source says so; null when nobody judged it
 */
public record TransferEdit(Adoption.@Nullable Strength strength, @Nullable String date, Adoption.@Nullable Kind kind,
		List<String> sources, @Nullable String share, @Nullable ChannelKind channelKind, @Nullable String channel,
		@Nullable String via, @Nullable String note, @Nullable String edition, List<String> kept, List<String> changed,
		List<String> dropped, @Nullable String citation, Provenance.@Nullable Confidence confidence) {

	public TransferEdit {
		sources = List.copyOf(sources);
		kept = List.copyOf(kept);
		changed = List.copyOf(changed);
		dropped = List.copyOf(dropped);
	}

	/**
	 * The version of what stands: another one whenever something of that is different,
	 * whoever changed it.
	 * @return a fingerprint
	 */
	public String version() {
		return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8)).toString();
	}

}
