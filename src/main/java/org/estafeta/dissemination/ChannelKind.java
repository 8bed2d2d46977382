package org.estafeta.dissemination;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Through what kind of thing a practice passes from one to another.
 */
public enum ChannelKind {

	/** A seminar, contest, forum or other event. */
	EVENT,
	/** A community, club, network or common project. */
	COMMUNITY,
	/** A mentor or curator. */
	MENTOR,
	/** A programme of professional development, an internship. */
	PROGRAMME,
	/** A book, article, collection or page. */
	PUBLICATION,
	/** A visit to see it, or guests received. */
	VISIT,
	/** Anything else, or unknown. */
	OTHER;

	private static final Map<ChannelKind, Pattern> WORDS = Map.of(PUBLICATION,
			words("сборник|публикац|стать[яею]|журнал"), MENTOR, words("настав|куратор"), VISIT,
			words("визит|делегац|при[её]м гостей|экскурс"), PROGRAMME,
			words("стаж[ие]р|повышени|программ|курс(?!к)|обучени|отбор"), EVENT,
			words("семинар|конкурс|сесси|челлендж|форум|конференц|фестивал|«дни |мастер-класс"), COMMUNITY,
			words("сет[ье]|клуб|сообществ|объединен|партн[её]р|проект|соглашен|договор|филиал|концепц"));

	/** The more telling words are looked for first. */
	private static final ChannelKind[] ORDER = { PUBLICATION, MENTOR, VISIT, PROGRAMME, EVENT, COMMUNITY };

	private static Pattern words(String alternatives) {
		return Pattern.compile(alternatives);
	}

	/**
	 * Tells the kind by the words of a source. A judgement by its most telling word, as a
	 * reader would make it.
	 * @param channel the words, null when the source says nothing
	 * @return the kind; {@link #OTHER} when no word tells
	 */
	public static ChannelKind ofWords(@Nullable String channel) {
		if (channel != null) {
			String lower = channel.toLowerCase(Locale.ROOT);
			for (ChannelKind kind : ORDER) {
				Pattern pattern = WORDS.get(kind);
				if (pattern != null && pattern.matcher(lower).find()) {
					return kind;
				}
			}
		}
		return OTHER;
	}

}
