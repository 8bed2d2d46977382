package org.estafeta.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Hands events to whoever is connected, at their pace: what they have not taken yet stays
 * in the graph, not in memory. Before every event it is asked whether they may still have
 * it.
 */
@Component
public class EventStreams {

	/** How long somebody may take nothing while there is something to take. */
	private static final Duration SLOWEST = Duration.ofSeconds(20);

	/** Rights also end with a day, which nobody writes. */
	private static final long LOOK_AGAIN = Duration.ofSeconds(30).toNanos();

	private static final Duration MOMENT = Duration.ofMillis(50);

	private final Signal signal;

	EventStreams(Signal signal) {
		this.signal = signal;
	}

	/**
	 * Makes a stream.
	 * @param <E> what is told
	 * @param source where it comes from
	 * @param allowed whether whoever listens may still have it
	 * @return the stream; it ends with an {@link EstafetaException}, never by itself
	 */
	public <E> Flux<E> of(Source<E> source, BooleanSupplier allowed) {
		return of(source, allowed, SLOWEST);
	}

	<E> Flux<E> of(Source<E> source, BooleanSupplier allowed, Duration slowest) {
		return Flux.create((sink) -> {
			// sees by itself when nobody listens any more: an interrupt could come
			// while it writes
			Thread.ofVirtual().name("live").start(() -> {
				try {
					run(sink, source, allowed, slowest.toNanos());
				}
				catch (InterruptedException | RuntimeException ex) {
					if (!sink.isCancelled()) {
						sink.error(ex);
					}
				}
			});
		});
	}

	private <E> void run(FluxSink<E> sink, Source<E> source, BooleanSupplier allowed, long slowest)
			throws InterruptedException {
		Deque<E> waiting = new ArrayDeque<>();
		long seen = -1;
		long looked = System.nanoTime();
		long stalled = 0;
		while (!sink.isCancelled()) {
			if (this.signal.isClosed()) {
				throw new EstafetaException(ErrorKind.UNAVAILABLE, "live-closing");
			}
			long now = System.nanoTime();
			if (waiting.isEmpty()) {
				long last = this.signal.last();
				boolean written = last != seen;
				if (written || now - looked > LOOK_AGAIN) {
					require(allowed);
					looked = now;
				}
				if (written) {
					waiting.addAll(source.read());
				}
				if (waiting.isEmpty()) {
					seen = last;
					this.signal.await(seen, Signal.patience());
				}
			}
			else if (sink.requestedFromDownstream() > 0) {
				require(allowed);
				sink.next(waiting.remove());
				stalled = 0;
			}
			else if (stalled == 0) {
				stalled = now;
			}
			else if (now - stalled > slowest) {
				throw new EstafetaException(ErrorKind.LIMIT_EXCEEDED, "live-slow");
			}
			else {
				Thread.sleep(MOMENT);
			}
		}
	}

	private static void require(BooleanSupplier allowed) {
		if (!allowed.getAsBoolean()) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "live-ended");
		}
	}

}
