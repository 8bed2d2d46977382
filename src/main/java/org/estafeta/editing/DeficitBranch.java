package org.estafeta.editing;

import org.jspecify.annotations.Nullable;

/**
 * A deficit in the tree of all, the retired ones among them.
 *
 * @param id its id
 * @param name its name
 * @param level how far below the top it stands
 * @param broaderId the deficit above it; null at the top
 * @param retired whether it is no longer offered
 * @param successor the name of what stands for it since then; null while it is in use
 * @param practices how many published practices address it
 */
public record DeficitBranch(String id, String name, int level, @Nullable String broaderId, boolean retired,
		@Nullable String successor, int practices) {

	DeficitBranch at(int newLevel) {
		return new DeficitBranch(this.id, this.name, newLevel, this.broaderId, this.retired, this.successor,
				this.practices);
	}

}
