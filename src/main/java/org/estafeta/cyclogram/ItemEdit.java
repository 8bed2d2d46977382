package org.estafeta.cyclogram;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is said of an item of the cyclogram, as it was typed.
 *
 * @param title what the part is; not read for a whole
 * @param due the last day of its time; for a whole null where the months decide
 * @param mark whether it is done; null when nothing was chosen
 * @param doneOn the day it was done; null for today
 * @param reason why it will not be done
 * @param remark a remark among those who keep the cyclogram
 * @param person the account of who sees to it
 * @param organisations the ids of organisations that see to it
 */
public record ItemEdit(@Nullable String title, @Nullable String due, @Nullable Mark mark, @Nullable String doneOn,
		@Nullable String reason, @Nullable String remark, @Nullable String person, List<String> organisations) {

	public ItemEdit {
		organisations = List.copyOf(organisations);
	}

	/**
	 * What stands of an item.
	 * @param item the item
	 * @return the same as somebody would type it
	 */
	public static ItemEdit of(CycleItem item) {
		CycleItem.Named person = item.ties().person();
		return new ItemEdit(item.title(), item.ownDue() ? item.due().toString() : null, item.said().mark(),
				(item.said().doneOn() != null) ? item.said().doneOn().toString() : null, item.said().reason(),
				item.said().remark(), (person != null) ? person.id() : null,
				item.ties().organisations().stream().map(CycleItem.Named::id).toList());
	}

	ItemEdit marked(Mark other) {
		return new ItemEdit(this.title, this.due, other, null, null, this.remark, this.person, this.organisations);
	}

}
