package org.estafeta.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.estafeta.access.Callers;
import org.estafeta.access.Scopes;
import org.estafeta.dissemination.MissingSource;
import org.estafeta.dissemination.MissingSources;
import org.estafeta.dissemination.SourceDecisions;
import org.estafeta.practice.Practices;
import org.estafeta.shared.Cursor;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The queue of adoptions whose source nobody named, where a methodist confirms or rejects
 * the likely ones, and the page that signs in for it.
 */
@Controller
class MissingSourcePageController {

	private static final String ACTOR = "methodist";

	private static final String PATH = "/missing-sources";

	private static final int ROWS = 10;

	private static final List<Double> LEVELS = List.of(0.0, 0.3, 0.5, 0.7, 0.9);

	private final MissingSources sources;

	private final SourceDecisions decisions;

	private final Practices practices;

	private final Scopes scopes;

	MissingSourcePageController(MissingSources sources, SourceDecisions decisions, Practices practices, Scopes scopes) {
		this.scopes = scopes;
		this.sources = sources;
		this.decisions = decisions;
		this.practices = practices;
	}

	@GetMapping(PATH)
	String queue(@RequestParam MultiValueMap<String, String> values, Model model) {
		ParameterReader reader = new ParameterReader(values);
		MissingSources.Filter filter = new MissingSources.Filter(reader.text("practice"), reader.text("organisation"),
				atLeast(reader.text("atLeast")));
		String list = "sources" + Integer.toHexString(filter.hashCode());
		MissingSources.Page page = this.sources.queue(filter, reader.page(list, ROWS), Callers.current());
		List<MissingSource> rows = page.slice().rows();
		model.addAttribute("page", page);
		model.addAttribute("filter", filter);
		model.addAttribute("levels", LEVELS);
		model.addAttribute("practices",
				this.practices.byIds(rows.stream().map(MissingSource::practiceId).distinct().toList()));
		model.addAttribute("back", href(filter, null, null));
		if (page.slice().hasNext() && !rows.isEmpty()) {
			model.addAttribute("next", href(filter, "after", Cursor.encode(list, rows.getLast().position())));
		}
		if (page.slice().hasPrevious() && !rows.isEmpty()) {
			model.addAttribute("previous", href(filter, "before", Cursor.encode(list, rows.getFirst().position())));
		}
		return "missing-sources";
	}

	private static double atLeast(@Nullable String text) {
		try {
			double value = (text != null) ? Double.parseDouble(text) : 0;
			if (value >= 0 && value <= 1) {
				return value;
			}
		}
		catch (NumberFormatException ex) {
			// refused below
		}
		throw new EstafetaException(ErrorKind.BAD_REQUEST, "parameter-number", "atLeast", String.valueOf(text), "0",
				"1");
	}

	private static String href(MissingSources.Filter filter, @Nullable String name, @Nullable String value) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		if (filter.practiceId() != null) {
			values.add("practice", filter.practiceId());
		}
		if (filter.organisationId() != null) {
			values.add("organisation", filter.organisationId());
		}
		if (filter.atLeast() > 0) {
			values.add("atLeast", String.valueOf(filter.atLeast()));
		}
		if (name != null && value != null) {
			values.add(name, value);
		}
		String query = TraceParameters.query(values);
		return query.isEmpty() ? PATH : PATH + '?' + query;
	}

	@PostMapping(PATH + "/decide")
	String decide(@RequestParam("adoption") String adoption,
			@RequestParam(name = "source", required = false) @Nullable String source,
			@RequestParam("decision") Decision decision, @RequestParam(name = "back", defaultValue = PATH) String back,
			RedirectAttributes redirect) {
		this.scopes.require(Callers.current(), adoption);
		if (decision == Decision.CONFIRM && source != null) {
			this.decisions.confirm(adoption, source, ACTOR);
		}
		else {
			this.decisions.reject(adoption, (decision == Decision.NONE) ? null : source, ACTOR);
		}
		redirect.addFlashAttribute("done", decision.name().toLowerCase(Locale.ROOT));
		// Only to this very list: what a form sends must not lead elsewhere.
		return "redirect:" + ((back.equals(PATH) || back.startsWith(PATH + '?')) ? back : PATH);
	}

	/** What a methodist says of a likely source. */
	enum Decision {

		/** It was this one. */
		CONFIRM,
		/** It was not this one. */
		REJECT,
		/** It was none of them. */
		NONE

	}

}
