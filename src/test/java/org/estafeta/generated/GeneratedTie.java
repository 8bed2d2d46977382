package org.estafeta.generated;

import org.jspecify.annotations.Nullable;

import org.estafeta.dissemination.ChannelKind;

/**
 * By what a practice passed from one adopter to another, or to one whose source nobody
 * knows.
 */
public enum GeneratedTie {

	/** Both were at one event, where the source spoke about the practice. */
	EVENT(ChannelKind.EVENT, "семинар"),
	/** Both were members of one community at the time. */
	COMMUNITY(ChannelKind.COMMUNITY, "методическое объединение"),
	/** The source was the learner's mentor at the time. */
	MENTOR(ChannelKind.MENTOR, "наставничество"),
	/** Both completed one run of a programme. */
	PROGRAMME(ChannelKind.PROGRAMME, "курсы повышения квалификации"),
	/** Both are or work at one organisation. */
	SAME_ORGANISATION(ChannelKind.OTHER, "от коллег"),
	/** The learner visited the source in the same district. */
	SAME_DISTRICT(ChannelKind.VISIT, "посещение уроков"),
	/** The learner read about it; there is no source. */
	PUBLICATION(ChannelKind.PUBLICATION, "сборник практик"),
	/** Nothing passed: the adopter went on to another stage. */
	NONE(ChannelKind.OTHER, null);

	private final ChannelKind channelKind;

	private final @Nullable String channel;

	GeneratedTie(ChannelKind channelKind, @Nullable String channel) {
		this.channelKind = channelKind;
		this.channel = channel;
	}

	/**
	 * The kind of channel that a fact over this tie has.
	 * @return the kind
	 */
	public ChannelKind channelKind() {
		return this.channelKind;
	}

	/**
	 * The channel in the words of the source.
	 * @return the words, null when there are none
	 */
	public @Nullable String channel() {
		return this.channel;
	}

}
