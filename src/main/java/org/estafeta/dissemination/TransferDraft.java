package org.estafeta.dissemination;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.estafeta.graphstore.MergedKeys;
import org.estafeta.graphstore.ProvenanceProperties;
import org.estafeta.graphstore.Upsert;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Provenance;

/**
 * A fact of transfer as a file describes it: an organisation took up a practice, perhaps
 * from another.
 *
 * @param key its key in the file
 * @param practiceKey the key of the practice
 * @param teacherKey the key of the organisation it came from, null when unknown
 * @param learnerKey the key of the organisation that took it up
 * @param strength what the source says happened
 * @param channel through what, in the words of the source; null when unknown
 * @param date when, as far as known
 * @param note a remark, null when there is none
 * @param provenance where this is known from
 */
public record TransferDraft(String key, String practiceKey, @Nullable String teacherKey, String learnerKey,
		Adoption.Strength strength, @Nullable String channel, ImpreciseDate date, @Nullable String note,
		Provenance provenance) {

	/**
	 * The same fact about the nodes that stand for those which were merged away.
	 * @param keys where the keys of the source lead
	 * @return the fact; without a source when that is the adopter itself by now
	 */
	TransferDraft led(MergedKeys keys) {
		String learner = keys.place(NodeKind.ORGANISATION.label(), this.learnerKey).key();
		String teacher = (this.teacherKey != null) ? keys.place(NodeKind.ORGANISATION.label(), this.teacherKey).key()
				: null;
		return new TransferDraft(this.key, keys.place(NodeKind.PRACTICE.label(), this.practiceKey).key(),
				learner.equals(teacher) ? null : teacher, learner, this.strength, this.channel, this.date, this.note,
				this.provenance);
	}

	AdoptionKey learner() {
		return new AdoptionKey(this.practiceKey, this.learnerKey);
	}

	@Nullable AdoptionKey teacher() {
		return (this.teacherKey != null) ? new AdoptionKey(this.practiceKey, this.teacherKey) : null;
	}

	Upsert.Row row() {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("strength", this.strength.name());
		properties.put("channelKind", ChannelKind.ofWords(this.channel).name());
		properties.put("channel", this.channel);
		properties.put("date", this.date.edtf());
		properties.put("latest", this.date.latest());
		properties.put("note", this.note);
		ProvenanceProperties.put(properties, this.provenance);
		AdoptionKey teacher = teacher();
		Map<String, @Nullable Object> links = new HashMap<>();
		links.put("learner", learner().text());
		links.put("teacher", (teacher != null) ? teacher.text() : null);
		return new Upsert.Row(this.key, properties, links);
	}

}
