package org.estafeta.cyclogram;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.estafeta.access.Account;
import org.estafeta.access.Accounts;
import org.estafeta.access.Action;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.ImpreciseDate;

/**
 * Reads what was typed of an item into what is stored of it.
 */
@Component
class ItemReader {

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

	private final Accounts accounts;

	private final Organisations organisations;

	private final Today today;

	ItemReader(Accounts accounts, Organisations organisations, Today today) {
		this.accounts = accounts;
		this.organisations = organisations;
		this.today = today;
	}

	/**
	 * Those who can be named to see to something.
	 * @return the open accounts of those who keep the cyclogram, by name
	 */
	List<Account> people() {
		return this.accounts.all().stream().filter((account) -> account.may(Action.PLAN_YEAR)).toList();
	}

	/**
	 * Reads an item.
	 * @param edit what was typed
	 * @param row the activity in its year
	 * @param part whether it is a part
	 * @return the parameters of the statement that saves it
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 */
	Map<String, @Nullable Object> read(ItemEdit edit, CycleRow row, boolean part) {
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> item = new HashMap<>();
		item.put("title", part ? reader.needed("partTitle", edit.title()) : null);
		String typedDue = part ? reader.needed("lastDay", edit.due()) : edit.due();
		LocalDate due = day(reader, "lastDay", typedDue);
		if (due != null && !row.window().holds(due)) {
			reader.problem("lastDay", "cyclogram-window", SHOWN.format(row.window().opens()),
					SHOWN.format(row.window().closes()));
		}
		item.put("due", due);
		Mark mark = (edit.mark() != null) ? edit.mark() : Mark.PLANNED;
		LocalDate doneOn = day(reader, "doneOn", edit.doneOn());
		if (doneOn != null && doneOn.isAfter(this.today.day())) {
			reader.problem("doneOn", "cyclogram-future");
		}
		String reason = reader.text("reason", edit.reason(), FieldReader.TEXT);
		if (mark == Mark.CANCELLED && reason == null) {
			reader.problem("reason", "cyclogram-reason");
		}
		long open = part ? 0 : row.parts().stream().filter((one) -> one.state().isOpen()).count();
		if (mark == Mark.DONE && open > 0) {
			reader.problem("mark", "cyclogram-open-parts", open);
		}
		item.put("mark", mark.name());
		LocalDate done = (doneOn != null) ? doneOn : this.today.day();
		item.put("doneOn", (mark == Mark.DONE) ? done : null);
		item.put("reason", (mark == Mark.CANCELLED) ? reason : null);
		item.put("remark", reader.text("remark", edit.remark(), FieldReader.TEXT));
		String person = reader.line("person", edit.person());
		if (person != null && people().stream().noneMatch((one) -> one.id().equals(person))) {
			reader.problem("person", "cyclogram-person");
		}
		item.put("person", person);
		List<String> organisations = reader.lines("seenBy", edit.organisations());
		if (this.organisations.byIds(organisations).size() < organisations.size()) {
			reader.problem("seenBy", "cyclogram-organisation");
		}
		item.put("organisations", organisations);
		reader.check();
		return item;
	}

	private static @Nullable LocalDate day(FieldReader reader, String field, @Nullable String typed) {
		ImpreciseDate date = reader.date(field, typed);
		if (date != null && date.precision() != ImpreciseDate.Precision.DAY) {
			reader.problem(field, "cyclogram-day");
			return null;
		}
		return (date != null) ? date.withoutAbout().earliest() : null;
	}

}
