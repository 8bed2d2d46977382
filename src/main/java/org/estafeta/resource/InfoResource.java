package org.estafeta.resource;

import org.jspecify.annotations.Nullable;

import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.Keyed;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Provenance;

/**
 * An information resource.
 *
 * @param id its id
 * @param sortKey its place in lists
 * @param name its name
 * @param url its address, which begins with https; null when unknown
 * @param about what it is for, null when untold
 * @param kind what it is
 * @param level of which level it is
 * @param findsDeficits whether people find their deficits with it
 * @param life how long it works
 * @param version another one after each change of what stands above
 * @param owner who runs it, null when unknown
 * @param users how many organisations use it now
 * @param provenance where this is known from
 */
public record InfoResource(String id, String sortKey, String name, @Nullable String url, @Nullable String about,
		ResourceKind kind, ResourceLevel level, boolean findsDeficits, Life life, String version, @Nullable Owner owner,
		int users, Provenance provenance) implements Keyed {

	/**
	 * How long it works.
	 *
	 * @param startedOn since when, null when unknown
	 * @param endedOn until when it did, null while it works
	 */
	public record Life(@Nullable ImpreciseDate startedOn, @Nullable ImpreciseDate endedOn) {

		/**
		 * Whether it works.
		 * @return true while no end is told
		 */
		public boolean works() {
			return this.endedOn == null;
		}

		boolean mayFallInto(int year) {
			ImpreciseDate whole = ImpreciseDate.year(year);
			return (this.startedOn == null || !this.startedOn.isCertainlyAfter(whole))
					&& (this.endedOn == null || !whole.isCertainlyAfter(this.endedOn));
		}

	}

	/**
	 * Who runs it.
	 *
	 * @param kind an organisation or a community
	 * @param id its id
	 * @param name its name
	 */
	public record Owner(NodeKind kind, String id, String name) {

		/**
		 * The address of its page.
		 * @return the path
		 */
		public String page() {
			return '/' + this.kind.path() + '/' + this.id;
		}

	}

}
