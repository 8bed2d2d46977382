package org.estafeta.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import org.estafeta.innovation.ApplicationEdit;
import org.estafeta.innovation.SiteApplication;
import org.estafeta.innovation.SiteDecisions;
import org.estafeta.innovation.SiteForm;
import org.estafeta.innovation.SitePlanEdit;
import org.estafeta.innovation.SitePlanItem;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.Scope;

/**
 * Applications, plans and orders about innovation sites as forms hold them.
 */
final class SiteForms {

	private SiteForms() {
	}

	static MultiValueMap<String, String> of(SiteApplication application) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		values.set("title", application.title());
		values.set("aim", application.aim());
		values.set("form", application.form().name());
		values.set("scope", application.scope().name());
		values.set("startsOn", application.startsOn().toString());
		values.set("endsOn", application.endsOn().toString());
		SiteApplication.Named team = application.team();
		values.set("team", (team != null) ? team.id() : "");
		values.set("version", Integer.toString(application.version()));
		return values;
	}

	/**
	 * Reads an application.
	 * @param values what was typed
	 * @return the application
	 * @throws EstafetaException with kind BAD_REQUEST when a day cannot be read or
	 * nothing was chosen
	 */
	static ApplicationEdit application(MultiValueMap<String, String> values) {
		return new ApplicationEdit(text(values, "title"), text(values, "aim"),
				chosen(SiteForm.values(), values.getFirst("form")), chosen(Scope.values(), values.getFirst("scope")),
				ProjectForms.day(values.getFirst("startsOn")), ProjectForms.day(values.getFirst("endsOn")),
				given(values, "team"));
	}

	private static <E extends Enum<E>> E chosen(E[] choices, @Nullable String typed) {
		return Arrays.stream(choices)
			.filter((one) -> one.name().equals(typed))
			.findFirst()
			.orElseThrow(() -> new EstafetaException(ErrorKind.BAD_REQUEST, "application-choice"));
	}

	static MultiValueMap<String, String> of(SitePlanItem item) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		values.set("title", item.title());
		values.set("outcome", Objects.requireNonNullElse(item.outcome(), ""));
		values.set("due", item.due().toString());
		values.set("doneOn", Optional.ofNullable(item.doneOn()).map(LocalDate::toString).orElse(""));
		SitePlanItem.Proof proof = item.proof();
		values.set("proof", (proof != null) ? (proof.event() ? "/events/" : "/practices/") + proof.id() : "");
		return values;
	}

	/**
	 * Reads an item of a plan.
	 * @param values what was typed
	 * @return the item
	 * @throws EstafetaException with kind BAD_REQUEST when a day cannot be read
	 */
	static SitePlanEdit item(MultiValueMap<String, String> values) {
		String doneOn = given(values, "doneOn");
		return new SitePlanEdit(text(values, "title"), given(values, "outcome"),
				ProjectForms.day(values.getFirst("due")), (doneOn != null) ? ProjectForms.day(doneOn) : null,
				given(values, "proof"));
	}

	/**
	 * Reads an order.
	 * @param values what was typed
	 * @return the order
	 * @throws EstafetaException with kind BAD_REQUEST when its day cannot be read
	 */
	static SiteDecisions.Order order(MultiValueMap<String, String> values) {
		return new SiteDecisions.Order(text(values, "reference"), ProjectForms.day(values.getFirst("day")),
				given(values, "remarks"));
	}

	private static String text(MultiValueMap<String, String> values, String field) {
		return Objects.requireNonNullElse(values.getFirst(field), "");
	}

	private static @Nullable String given(MultiValueMap<String, String> values, String field) {
		String text = values.getFirst(field);
		return (text == null || text.isBlank()) ? null : text;
	}

}
