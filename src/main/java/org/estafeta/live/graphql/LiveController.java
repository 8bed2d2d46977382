package org.estafeta.live.graphql;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Standing;
import org.estafeta.api.GlobalId;
import org.estafeta.api.Nodes;
import org.estafeta.api.Tally;
import org.estafeta.graphstore.NodeRef;
import org.estafeta.live.CatalogueLog;
import org.estafeta.live.EventStreams;
import org.estafeta.live.NoticeLog;
import org.estafeta.live.Source;
import org.estafeta.notice.Notice;
import org.estafeta.shared.Cursor;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Position;

/**
 * Answers subscriptions.
 */
@Controller
class LiveController {

	/** The most subscriptions of one account at this process. */
	static final int MOST = 10;

	private static final String NOTICES = "live-notices";

	private static final String CHANGES = "live-changes";

	private final EventStreams streams;

	private final NoticeLog notices;

	private final CatalogueLog catalogue;

	private final Nodes nodes;

	private final MessageSource messages;

	private final Tally open = new Tally(MOST);

	LiveController(EventStreams streams, NoticeLog notices, CatalogueLog catalogue, Nodes nodes,
			MessageSource messages) {
		this.streams = streams;
		this.notices = notices;
		this.catalogue = catalogue;
		this.nodes = nodes;
		this.messages = messages;
	}

	@QueryMapping
	String noticeCursor(@ContextValue Caller caller) {
		return cursor(caller.person(), this.notices.end(caller.person()));
	}

	@QueryMapping
	String catalogueCursor() {
		return cursor(this.catalogue.end());
	}

	@SubscriptionMapping
	Flux<NoticeEvent> noticeReceived(@Argument @Nullable String after, @ContextValue Caller caller,
			@ContextValue Standing standing, Locale locale) {
		String account = caller.person();
		return stream(() -> new OwnNotices(account, after), caller, standing, locale);
	}

	@SubscriptionMapping
	Flux<LiveChange> catalogueChanged(@Argument @Nullable String after, @ContextValue Caller caller,
			@ContextValue Standing standing, Locale locale) {
		return stream(() -> new Changes(after, caller.may(Action.SEE_HISTORY)), caller, standing, locale);
	}

	private <E> Flux<E> stream(Supplier<Source<E>> source, Caller caller, Standing standing, Locale locale) {
		String who = (caller.account() != null) ? caller.account() : "administrator";
		return Flux.<E>defer(() -> {
			if (!this.open.begin(who)) {
				return Flux.error(new EstafetaException(ErrorKind.LIMIT_EXCEEDED, "live-many", MOST));
			}
			return Flux
				.defer(() -> this.streams.of(source.get(), () -> standing.now().filter(caller::equals).isPresent()))
				.doFinally((end) -> this.open.end(who));
		}).onErrorMap(EstafetaException.class, (ex) -> ended(ex, locale));
	}

	private StreamEnded ended(EstafetaException ex, Locale locale) {
		return new StreamEnded(ex.kind(), this.messages.getMessage(ex.messageKey(), ex.arguments().toArray(), locale));
	}

	private static String cursor(String account, long number) {
		return Cursor.encode(NOTICES, new Position(String.valueOf(number), account));
	}

	private static String cursor(CatalogueLog.Place place) {
		return Cursor.encode(CHANGES, new Position(String.valueOf(place.seq()), String.valueOf(place.node())));
	}

	private static EstafetaException wrongCursor() {
		return new EstafetaException(ErrorKind.BAD_REQUEST, "cursor");
	}

	private static long number(String text) {
		try {
			return Long.parseUnsignedLong(text);
		}
		catch (NumberFormatException ex) {
			throw new EstafetaException(ex, ErrorKind.BAD_REQUEST, "cursor");
		}
	}

	/** The notices of an account from a number on. */
	private final class OwnNotices implements Source<NoticeEvent> {

		private final String account;

		private long number;

		private OwnNotices(String account, @Nullable String after) {
			this.account = account;
			long end = LiveController.this.notices.end(account);
			Position from = (after != null) ? Cursor.decode(NOTICES, after)
					: new Position(String.valueOf(end), account);
			this.number = number(from.sortKey());
			if (!from.id().equals(account) || this.number < 0 || this.number > end) {
				throw wrongCursor();
			}
		}

		@Override
		public List<NoticeEvent> read() {
			List<NoticeEvent> events = LiveController.this.notices.after(this.account, this.number)
				.stream()
				.map((one) -> new NoticeEvent(cursor(this.account, one.number()), one.number(), one.notice()))
				.toList();
			if (!events.isEmpty()) {
				this.number = events.getLast().number();
			}
			return events;
		}

	}

	/** The changes from a place on. */
	private final class Changes implements Source<LiveChange> {

		private final boolean named;

		private CatalogueLog.Place place;

		private Changes(@Nullable String after, boolean named) {
			this.named = named;
			CatalogueLog.Place end = LiveController.this.catalogue.end();
			this.place = (after != null) ? place(after) : end;
			if (this.place.seq() < 1 || this.place.seq() > end.seq()) {
				throw wrongCursor();
			}
		}

		private static CatalogueLog.Place place(String after) {
			Position at = Cursor.decode(CHANGES, after);
			long node = number(at.id());
			if (node < 0 || node > Integer.MAX_VALUE) {
				throw wrongCursor();
			}
			return new CatalogueLog.Place(number(at.sortKey()), (int) node);
		}

		@Override
		public List<LiveChange> read() {
			CatalogueLog.Read read = LiveController.this.catalogue.from(this.place);
			this.place = read.end();
			return read.parts().stream().map(this::change).toList();
		}

		private LiveChange change(CatalogueLog.Part part) {
			Map<NodeKind, Collection<String>> ids = new EnumMap<>(NodeKind.class);
			part.nodes().forEach((node) -> ids.computeIfAbsent(node.kind(), (kind) -> new TreeSet<>()).add(node.id()));
			Map<String, Object> now = LiveController.this.nodes.byIds(ids);
			List<LiveNode> changed = part.nodes().stream().map((node) -> changed(node, now)).toList();
			return new LiveChange(cursor(part.next()), part.at().toOffsetDateTime(), this.named ? part.summary() : null,
					changed);
		}

		private static LiveNode changed(NodeRef node, Map<String, Object> now) {
			return new LiveNode(new GlobalId(node.kind(), node.id()).text(), now.get(node.id()));
		}

	}

	/**
	 * A notice that has come.
	 *
	 * @param cursor where the notices go on after it
	 * @param number its number
	 * @param notice the notice
	 */
	record NoticeEvent(String cursor, long number, Notice notice) {

	}

	/**
	 * A change of the catalogue, or a part of one.
	 *
	 * @param cursor where the changes go on after it
	 * @param at when it was written
	 * @param what what was done; null for whoever may not know
	 * @param nodes what was made, changed or removed
	 */
	record LiveChange(String cursor, OffsetDateTime at, @Nullable String what, List<LiveNode> nodes) {

		LiveChange {
			nodes = List.copyOf(nodes);
		}

	}

	/**
	 * A node that was made, changed or removed.
	 *
	 * @param id its global id
	 * @param node the node as everybody may read it now; null when nobody may
	 */
	record LiveNode(String id, @Nullable Object node) {

	}

}
