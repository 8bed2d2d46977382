package org.estafeta.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.estafeta.dissemination.Adopter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class ManyRowsTests {

	private static final int ROWS = 100_000;

	private static final long MAX_EXTRA = 64L << 20;

	@ParameterizedTest
	@EnumSource
	void aHundredThousandRowsNeedNoMoreMemoryThanAFew(ExportFormat format) throws IOException {
		AtomicLong written = new AtomicLong();
		AtomicLong most = new AtomicLong();
		long before = retained();
		RowSource source = new Watched(new Sample(ROWS), () -> most.accumulateAndGet(retained() - before, Math::max));
		Sample.writer(format)
			.write(source, new Sample(ROWS).manifest(Locale.of("ru")), Sample.wording("ru"), new OutputStream() {

				@Override
				public void write(int one) {
					written.incrementAndGet();
				}

				@Override
				public void write(byte[] bytes, int offset, int length) {
					written.addAndGet(length);
				}

			});
		assertThat(written.get()).isGreaterThan(3_000_000);
		assertThat(most.get()).as("bytes kept in the midst of writing").isLessThan(MAX_EXTRA);
	}

	private static long retained() {
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}

	@ParameterizedTest
	@EnumSource
	void aReaderWhoLeavesEndsTheWriting(ExportFormat format) {
		Set<Thread> before = threads();
		IOException gone = new IOException("the reader has gone");
		AtomicLong made = new AtomicLong();
		RowSource source = new Watched(new Sample(ROWS), made::incrementAndGet);
		assertThatIOException()
			.isThrownBy(() -> Sample.writer(format)
				.write(source, new Sample(ROWS).manifest(Locale.of("ru")), Sample.wording("ru"), new Leaving(gone)))
			.satisfies((ex) -> assertThat(ex).isSameAs(gone));
		assertThat(made.get()).as("tens of thousands of rows made for nobody").isLessThan(6);
		assertThat(threads()).isSubsetOf(before);
	}

	private static Set<Thread> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> !thread.isDaemon())
			.collect(Collectors.toSet());
	}

	/**
	 * Tells after every so many rows.
	 *
	 * @param source the rows
	 * @param each what to do
	 */
	private record Watched(RowSource source, Runnable each) implements RowSource {

		@Override
		public Iterator<ExportRow> rows() {
			Iterator<ExportRow> rows = this.source.rows();
			return new Iterator<>() {

				private int count;

				@Override
				public boolean hasNext() {
					return rows.hasNext();
				}

				@Override
				public ExportRow next() {
					if (++this.count % 20_000 == 0) {
						Watched.this.each.run();
					}
					return rows.next();
				}

			};
		}

		@Override
		public Iterator<Adopter> outsiders() {
			return this.source.outsiders();
		}

	}

	/** Takes a hundred thousand bytes and breaks. */
	private static final class Leaving extends OutputStream {

		private final IOException gone;

		private long taken;

		private Leaving(IOException gone) {
			this.gone = gone;
		}

		@Override
		public void write(int one) throws IOException {
			if (++this.taken > 100_000) {
				throw this.gone;
			}
		}

	}

}
