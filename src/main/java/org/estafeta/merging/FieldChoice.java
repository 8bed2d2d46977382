package org.estafeta.merging;

import org.jspecify.annotations.Nullable;

/**
 * A field of two nodes side by side.
 *
 * @param name the name of the property
 * @param staying what the node holds that stays, null for nothing
 * @param going what the node holds that goes, null for nothing
 */
public record FieldChoice(String name, @Nullable Object staying, @Nullable Object going) {

	/**
	 * Whether there is something to choose.
	 * @return true when both hold something, and not the same
	 */
	public boolean open() {
		return this.staying != null && this.going != null && !this.staying.equals(this.going);
	}

	/**
	 * Whether the node that stays gets the value of the one that goes because it has
	 * none.
	 * @return true when it is filled
	 */
	public boolean filled() {
		return this.staying == null && this.going != null;
	}

	/**
	 * Whether both hold the same.
	 * @return true when nothing becomes of it
	 */
	public boolean same() {
		return this.staying != null && this.staying.equals(this.going);
	}

}
