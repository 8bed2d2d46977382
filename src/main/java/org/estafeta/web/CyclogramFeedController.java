package org.estafeta.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;

import org.estafeta.access.Caller;
import org.estafeta.cyclogram.CycleItem;
import org.estafeta.cyclogram.CycleYear;
import org.estafeta.cyclogram.Cyclogram;
import org.estafeta.cyclogram.Mark;
import org.estafeta.cyclogram.SchoolYear;
import org.estafeta.event.Event;
import org.estafeta.shared.ImpreciseDate;

/**
 * The cyclogram as a calendar that programs subscribe to: what is due in the last, this
 * and the next school year, and the events of the catalogue in these years that have a
 * day. Whoever asks gets what strangers may see: programs keep such addresses, and pass
 * them on.
 */
@Controller
class CyclogramFeedController {

	private static final Caller STRANGER = new Caller(null, Set.of(), Set.of());

	private final Cyclogram cyclogram;

	private final Words words;

	private final String site;

	CyclogramFeedController(Cyclogram cyclogram, Words words, @Value("${estafeta.delivery.address:}") String site) {
		this.cyclogram = cyclogram;
		this.words = words;
		this.site = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
	}

	@GetMapping("/cyclogram.ics")
	void feed(HttpServletRequest request, HttpServletResponse response) throws IOException {
		long changedAt = this.cyclogram.changedAt();
		byte[] calendar = new ICalendar(this.words.text("cyclogram.feed.name"), entries()).bytes();
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
		if (new ServletWebRequest(request, response).checkNotModified('"' + hash(calendar) + '"', changedAt)) {
			return;
		}
		response.setContentType("text/calendar;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"cyclogram.ics\"");
		response.setContentLength(calendar.length);
		response.getOutputStream().write(calendar);
	}

	private List<ICalendar.Entry> entries() {
		int now = this.cyclogram.thisYear().start();
		List<ICalendar.Entry> entries = new ArrayList<>();
		for (int year = now - 1; year <= now + 1; year++) {
			this.cyclogram.of(STRANGER, new SchoolYear(year))
				.items((item) -> true)
				.forEach((one) -> entries.add(entry(one)));
		}
		this.cyclogram.events(new SchoolYear(now - 1).firstMonth(), new SchoolYear(now + 1).lastMonth())
			.stream()
			.map(this::entry)
			.flatMap(Optional::stream)
			.forEach(entries::add);
		return entries;
	}

	private ICalendar.Entry entry(CycleYear.Item one) {
		CycleItem item = one.item();
		String activity = one.row().activity().id();
		int year = one.row().year().start();
		String uid = item.isPart() ? "part-" + item.id() : "activity-" + activity + '-' + year;
		Instant at = item.said().at();
		// what is overdue is so by the day it is asked, and a calendar shows that by
		// itself
		String title = (item.said().mark() == Mark.DONE) ? this.words.text("cyclogram.feed.done", one.title())
				: this.words.text("cyclogram.feed.due", one.title());
		String reason = item.said().reason();
		String executors = String.join(", ", one.row().activity().executors());
		return new ICalendar.Entry(uid + "@estafeta", (at != null) ? at : one.row().activity().changedAt(),
				item.version(), item.due(), item.due(), title,
				(reason != null) ? executors + '\n' + this.words.text("cyclogram.cancelled", reason) : executors, null,
				this.words.text("cyclogram.feed.category"), address("/cyclogram/" + activity + "?year=" + year),
				item.said().mark() == Mark.CANCELLED);
	}

	private Optional<ICalendar.Entry> entry(Cyclogram.DatedEvent dated) {
		Event event = dated.event();
		LocalDate first = day(event.start());
		if (first == null) {
			return Optional.empty();
		}
		LocalDate end = day(event.end());
		LocalDate last = (end != null && end.isAfter(first)) ? end : first;
		return Optional.of(new ICalendar.Entry("event-" + event.id() + "@estafeta", dated.changedAt(),
				dated.changedAt().getEpochSecond(), first, last, event.title(), event.organiser(), event.place().line(),
				this.words.text("cyclogram.feed.event"), address("/events/" + event.id()), event.cancelled()));
	}

	private static @Nullable LocalDate day(@Nullable ImpreciseDate date) {
		return (date != null && date.precision() == ImpreciseDate.Precision.DAY && !date.about()) ? date.earliest()
				: null;
	}

	// Never the host of the request, which its sender names.
	private @Nullable String address(String path) {
		return this.site.isEmpty() ? null : this.site + path;
	}

	private static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
