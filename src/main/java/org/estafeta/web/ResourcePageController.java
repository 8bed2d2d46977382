package org.estafeta.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Callers;
import org.estafeta.access.Responsibilities;
import org.estafeta.editing.EditRights;
import org.estafeta.organisation.Organisation;
import org.estafeta.organisation.Organisations;
import org.estafeta.resource.InfoResource;
import org.estafeta.resource.ResourceEditor;
import org.estafeta.resource.ResourceFilter;
import org.estafeta.resource.ResourceKind;
import org.estafeta.resource.ResourceLevel;
import org.estafeta.resource.ResourceTotal;
import org.estafeta.resource.ResourceUse;
import org.estafeta.resource.ResourceUses;
import org.estafeta.resource.ResourceYear;
import org.estafeta.resource.ResourceYearEdit;
import org.estafeta.resource.ResourceYears;
import org.estafeta.resource.Resources;
import org.estafeta.shared.Cursor;
import org.estafeta.shared.Slice;

/**
 * The register of information resources, and one of them with its use.
 */
@Controller
class ResourcePageController {

	private static final String ALL = "/resources";

	private static final String ONE = ALL + "/{id}";

	private static final String LIST = "resources";

	private static final String FIND = "find";

	private static final String ORGANISATION = "organisation";

	private static final String YEAR = "year";

	private static final int ROWS = 20;

	private static final int MOST_YEAR = 9999;

	private final Resources resources;

	private final ResourceEditor editor;

	private final ResourceUses uses;

	private final ResourceYears years;

	private final EditRights rights;

	private final Responsibilities responsibilities;

	private final Organisations organisations;

	private final SchoolFinder finder;

	private final Refusals refusals;

	ResourcePageController(Resources resources, ResourceEditor editor, ResourceUses uses, ResourceYears years,
			EditRights rights, Responsibilities responsibilities, Organisations organisations, SchoolFinder finder,
			Refusals refusals) {
		this.resources = resources;
		this.editor = editor;
		this.uses = uses;
		this.years = years;
		this.rights = rights;
		this.responsibilities = responsibilities;
		this.organisations = organisations;
		this.finder = finder;
		this.refusals = refusals;
	}

	@GetMapping(ALL)
	String list(@RequestParam MultiValueMap<String, String> values, Model model) {
		ParameterReader reader = new ParameterReader(values);
		ResourceLevel level = first(reader.choices("level", ResourceLevel.class));
		ResourceKind kind = first(reader.choices("kind", ResourceKind.class));
		Life life = reader.choice("life", Life.class, Life.ALL);
		String word = reader.text("word");
		ResourceFilter filter = new ResourceFilter(level, kind, life.works(), word, null);
		Slice<InfoResource> page = this.resources.page(filter, reader.page(LIST, ROWS));
		model.addAttribute(LIST, page.rows());
		model.addAttribute("picture", ResourcePicture.of(this.resources.shares(filter)));
		model.addAttribute("levels", ResourceLevel.values());
		model.addAttribute("kinds", ResourceKind.values());
		model.addAttribute("lives", Life.values());
		model.addAttribute("level", level);
		model.addAttribute("kind", kind);
		model.addAttribute("life", life);
		model.addAttribute("word", word);
		Map<String, @Nullable Object> conditions = new LinkedHashMap<>();
		conditions.put("level", level);
		conditions.put("kind", kind);
		conditions.put("life", (life != Life.ALL) ? life : null);
		conditions.put("word", word);
		if (page.hasNext() && !page.rows().isEmpty()) {
			model.addAttribute("next", href(conditions, "after", page.rows().getLast()));
		}
		if (page.hasPrevious() && !page.rows().isEmpty()) {
			model.addAttribute("previous", href(conditions, "before", page.rows().getFirst()));
		}
		return LIST;
	}

	private static <T> @Nullable T first(List<T> chosen) {
		return chosen.isEmpty() ? null : chosen.getFirst();
	}

	private static String href(Map<String, @Nullable Object> conditions, String direction, InfoResource at) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(ALL);
		List<Object> filled = new ArrayList<>();
		conditions.forEach((name, value) -> {
			if (value != null) {
				address.queryParam(name, "{" + name + "}");
				filled.add(value.toString());
			}
		});
		address.queryParam(direction, "{at}");
		filled.add(Cursor.encode(LIST, at.position()));
		return address.encode().buildAndExpand(filled.toArray()).toUriString();
	}

	@GetMapping(ONE)
	String resource(@PathVariable("id") String id, @RequestParam(name = FIND, defaultValue = "") String find,
			@RequestParam MultiValueMap<String, String> values, Model model) {
		new ParameterReader(values).number(YEAR, ResourceYears.EARLIEST, MOST_YEAR);
		return page(id, find, new TypedForm("", values), model);
	}

	/**
	 * Shows a resource.
	 * @param id the resource
	 * @param find what is typed to find an organisation, may be empty
	 * @param typed what was typed in one of its forms
	 * @param model the page
	 * @return the name of the page
	 */
	String page(String id, String find, TypedForm typed, Model model) {
		Caller caller = Callers.current();
		InfoResource resource = this.resources.get(id);
		List<ResourceUse> all = this.uses.of(caller, id);
		List<ResourceYear> numbers = this.years.of(caller, id);
		List<ResourceTotal> totals = ResourceTotal.of(numbers);
		model.addAttribute("resource", resource);
		model.addAttribute("lasting", all.stream().filter(ResourceUse::lasts).toList());
		model.addAttribute("former", all.stream().filter((one) -> !one.lasts()).toList());
		model.addAttribute("reporters",
				all.stream()
					.filter(ResourceUse::editable)
					.collect(Collectors.toMap(ResourceUse::organisation, ResourceUse::name, (one, other) -> one,
							LinkedHashMap::new)));
		int year = year(totals, typed.values().getFirst(YEAR));
		model.addAttribute(YEAR, year);
		model.addAttribute("numbers", numbers.stream().filter((one) -> one.year() == year).toList());
		model.addAttribute("totals", totals.reversed());
		model.addAttribute("chart", ResourceYearChart.of(totals));
		model.addAttribute("base", ResourceYearChart.BASE);
		model.addAttribute("keeps", this.editor.mayChange(caller, resource));
		model.addAttribute("speaks", caller.may(Action.EDIT_CATALOGUE) || caller.may(Action.EDIT_OWN_ORGANISATIONS));
		Set<String> using = all.stream()
			.filter(ResourceUse::lasts)
			.map(ResourceUse::organisation)
			.collect(Collectors.toSet());
		model.addAttribute("candidates",
				candidates(caller, find).stream().filter((one) -> !using.contains(one.id())).toList());
		model.addAttribute(FIND, find);
		model.addAttribute("typed", typed);
		return "resource";
	}

	// The year that is asked for or typed, else the latest.
	private static int year(List<ResourceTotal> totals, @Nullable String typed) {
		return totals.stream()
			.map(ResourceTotal::year)
			.filter((year) -> year.toString().equals(typed))
			.findFirst()
			.orElse(totals.isEmpty() ? 0 : totals.getLast().year());
	}

	// Those that somebody answers for by name stand there at once; of all others they
	// look for one.
	private Collection<Organisation> candidates(Caller caller, String find) {
		List<String> ids = new ArrayList<>();
		String account = caller.account();
		if (account != null && caller.may(Action.EDIT_OWN_ORGANISATIONS)) {
			this.responsibilities.of(account)
				.stream()
				.filter((one) -> "Organisation".equals(one.label()))
				.forEach((one) -> ids.add(one.id()));
		}
		if (!find.isBlank()) {
			List<String> found = this.finder.find(find.strip()).stream().map(Organisation::id).toList();
			Set<String> editable = this.rights.editable(caller, found);
			found.stream().filter((one) -> editable.contains(one) && !ids.contains(one)).forEach(ids::add);
		}
		return this.organisations.byIds(ids).values();
	}

	@PostMapping(ONE + "/use")
	String use(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		return done(id, "use", values, model, response,
				() -> this.uses.begin(Callers.current(), id, value(values, ORGANISATION), values.getFirst("since")));
	}

	private static String value(MultiValueMap<String, String> values, String field) {
		return Objects.requireNonNullElse(values.getFirst(field), "");
	}

	private String done(String id, String form, MultiValueMap<String, String> values, Model model,
			HttpServletResponse response, Runnable work) {
		return this.refusals.attempt(() -> {
			work.run();
			return "redirect:/resources/" + id;
		}, () -> page(id, value(values, FIND), new TypedForm(form, values), model), response, model);
	}

	@PostMapping(ONE + "/leave")
	String leave(@PathVariable("id") String id, @RequestParam MultiValueMap<String, String> values, Model model,
			HttpServletResponse response) {
		String organisation = value(values, ORGANISATION);
		return done(id, "leave-" + organisation, values, model, response,
				() -> this.uses.end(Callers.current(), id, organisation, values.getFirst("until")));
	}

	@PostMapping(ONE + "/year")
	String year(@PathVariable("id") String id, @RequestParam(name = "version", defaultValue = "0") int version,
			@RequestParam MultiValueMap<String, String> values, Model model, HttpServletResponse response) {
		String organisation = value(values, ORGANISATION);
		String form = (version == 0) ? YEAR : "year-" + organisation + '-' + value(values, YEAR);
		return done(id, form, values, model, response,
				() -> this.years.report(Callers.current(), id, new ResourceYearEdit(organisation, values.getFirst(YEAR),
						values.getFirst("people"), values.getFirst("visits"), version)));
	}

	/** Whether resources work. */
	enum Life {

		/** Whatever they do. */
		ALL,
		/** They work. */
		WORKS,
		/** They do no more. */
		ENDED;

		private @Nullable Boolean works() {
			return (this != ALL) ? Boolean.valueOf(this == WORKS) : null;
		}

	}

}
