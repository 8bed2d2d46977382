package org.estafeta.live;

import java.util.List;

/**
 * What happens, in an order that stays.
 *
 * @param <E> what is told
 */
@FunctionalInterface
public interface Source<E> {

	/**
	 * What has happened since the last call.
	 * @return the next events, some only when there are many; empty when there is nothing
	 * more now
	 */
	List<E> read();

}
