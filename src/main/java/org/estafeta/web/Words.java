package org.estafeta.web;

import java.net.IDN;
import java.net.URI;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.estafeta.dissemination.Adopter;
import org.estafeta.dissemination.SourceReason;
import org.estafeta.dissemination.Trace;
import org.estafeta.dissemination.TransferChange;
import org.estafeta.shared.ImpreciseDate;

/**
 * Puts numbers, dates and codes into words of the reader's language. Templates know it as
 * {@code @words}.
 */
@Component("words")
public class Words {

	private final MessageSource messages;

	private final ZoneId zone;

	Words(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.zone = clock.getZone();
	}

	/**
	 * A number with its noun.
	 * @param key the noun: {@code count.<key>.one}, {@code .few}, {@code .many}
	 * @param number the number
	 * @return for example «5 практик»
	 */
	public String count(String key, long number) {
		Plural form = Plural.of(number, locale());
		return text("count." + key + '.' + form.name().toLowerCase(Locale.ROOT), number);
	}

	/**
	 * The noun that goes with a number, without the number.
	 * @param key the noun: {@code count.<key>.*}
	 * @param number the number
	 * @return for example «практик»
	 */
	public String noun(String key, long number) {
		return count(key, number).replaceFirst("^[\\d\\s\\u00A0\\u202F,]+", "");
	}

	/**
	 * The name of the site that an address belongs to.
	 * @param address the address of a page
	 * @return its host, or the address when it has none
	 */
	public String host(String address) {
		try {
			String host = URI.create(address).getHost();
			return (host != null) ? IDN.toUnicode(host) : address;
		}
		catch (IllegalArgumentException ex) {
			// some addresses are cited with Cyrillic paths or stray signs
			return address.replaceFirst("^https?://", "").replaceFirst("[/?#].*$", "");
		}
	}

	/**
	 * The name of a code.
	 * @param value the code, may be null
	 * @return its name; empty for null
	 */
	public String name(@Nullable Enum<?> value) {
		return (value != null) ? text("enum." + value.getDeclaringClass().getSimpleName() + '.' + value.name()) : "";
	}

	/**
	 * The name of a code that is known by type and name.
	 * @param type the type of the code
	 * @param value the code
	 * @return its name, or the code itself when it has none
	 */
	public String name(String type, String value) {
		return this.messages.getMessage("enum." + type + '.' + value, new Object[0], value, locale()) + "";
	}

	/**
	 * A date, no more exact than it is known.
	 * @param date the date, null for unknown
	 * @return the date in words
	 */
	public String date(@Nullable ImpreciseDate date) {
		if (date == null) {
			return text("date.unknown");
		}
		if (date.about()) {
			return text("date.about", date(date.withoutAbout()));
		}
		LocalDate latest = date.latest();
		LocalDate earliest = date.earliest();
		return switch (date.precision()) {
			case DAY -> format("date.day", latest);
			case MONTH -> format("date.month", latest);
			case QUARTER -> format("date.quarter", latest);
			case YEAR -> format("date.year", latest);
			case SCHOOL_YEAR -> text("date.school-year", (earliest != null) ? String.valueOf(earliest.getYear()) : "",
					(latest != null) ? String.format(Locale.ROOT, "%02d", latest.getYear() % 100) : "");
			case BEFORE -> text("date.before", before(latest));
			case UNKNOWN -> text("date.unknown");
		};
	}

	// «Not later than 31 December 2020» would sound exact: a whole year is named as such.
	private String before(@Nullable LocalDate latest) {
		boolean wholeYear = latest != null && latest.getMonthValue() == 12 && latest.getDayOfMonth() == 31;
		return format(wholeYear ? "date.year" : "date.day-before", latest);
	}

	/**
	 * A day.
	 * @param day the day, null for unknown
	 * @return for example «6 февраля 2018»
	 */
	public String day(@Nullable LocalDate day) {
		return format("date.day", day);
	}

	/**
	 * A time from its first to its last day.
	 * @param from the first day
	 * @param to the last day
	 * @return for example «6 февраля 2018 – 1 марта 2019»
	 */
	public String period(LocalDate from, LocalDate to) {
		return from.equals(to) ? day(from) : day(from) + " – " + day(to);
	}

	/**
	 * The days between which a hop can have happened on its way.
	 * @param earliest the first of them, null when nothing bounds it
	 * @param latest the last of them, null when nothing bounds it
	 * @return for example «на этом пути: не позже 6 февраля 2018»
	 */
	public String between(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
		if (earliest == null) {
			return text("path.window.until", day(latest));
		}
		return (latest != null) ? text("path.window", day(earliest), day(latest))
				: text("path.window.since", day(earliest));
	}

	/**
	 * A moment, to the minute, in the time of the server.
	 * @param moment the moment, null for now
	 * @return for example «6 февраля 2018, 12:30»
	 */
	public String moment(@Nullable Instant moment) {
		return (moment != null)
				? DateTimeFormatter.ofPattern(text("date.moment"), locale()).format(moment.atZone(this.zone))
				: text("date.now");
	}

	/**
	 * A school year.
	 * @param september the year of its September
	 * @return for example «2023/24 учебный год»
	 */
	public String schoolYear(int september) {
		return date(ImpreciseDate.schoolYear(september));
	}

	/**
	 * How an adopter is called: an organisation by its name, a teacher by name where the
	 * reader may know it, and by the organisation.
	 * @param adopter the adopter
	 * @return the name
	 */
	public String adopter(Adopter adopter) {
		Adopter.Person person = adopter.person();
		if (person == null) {
			return adopter.place().name();
		}
		return ((person.name() != null) ? person.name() : text("adopter.teacher")) + ", " + adopter.place().name();
	}

	/**
	 * A share.
	 * @param share the share, 0 to 1
	 * @return for example «74 %»
	 */
	public String percent(double share) {
		return NumberFormat.getPercentInstance(locale()).format(share);
	}

	/**
	 * Why one may have been the source of another.
	 * @param reason the reason
	 * @return a sentence
	 */
	public String reason(SourceReason reason) {
		return text("reason." + reason.code(), (reason.placeName() != null) ? reason.placeName() : "—",
				Math.round(reason.figure()));
	}

	/**
	 * A value of a record of transfer.
	 * @param value a date, an adopter, a code, a share, a node or a text; null for none
	 * @return the value in words
	 */
	public String value(@Nullable Object value) {
		return switch (value) {
			case null -> text("value.none");
			case ImpreciseDate date -> date(date);
			case Adopter adopter -> adopter(adopter);
			case Enum<?> code -> name(code);
			case Double share -> percent(share);
			case TransferChange.Through through -> name(through.kind());
			default -> value.toString();
		};
	}

	/**
	 * A place of a flow.
	 * @param name its name, or one of the two signs of {@link Sankey}
	 * @return the name in words
	 */
	public String place(String name) {
		return switch (name) {
			case Sankey.REST -> text("place.rest");
			case Sankey.UNKNOWN -> text("place.unknown");
			default -> name;
		};
	}

	/**
	 * How an adoption looks: the name of its look, for style sheets and message bundles.
	 * @param step the adoption
	 * @return the name in lower case
	 */
	public String look(Trace.Step step) {
		return SpreadLook.of(step).code();
	}

	private String format(String key, @Nullable LocalDate date) {
		return (date != null) ? DateTimeFormatter.ofPattern(text(key), locale()).format(date) : text("date.unknown");
	}

	/**
	 * A sentence of the bundle.
	 * @param key its key
	 * @param arguments what fills it
	 * @return the sentence
	 */
	public String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale());
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
