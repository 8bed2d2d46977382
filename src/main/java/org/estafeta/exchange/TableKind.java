package org.estafeta.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of tables that can be loaded, in the order in which they depend on each
 * other. A table is recognised by its headings.
 */
@SuppressWarnings("ImmutableEnumChecker") // the maps are filled by the constructor and
											// never after
enum TableKind {

	ORGANISATIONS(CatalogueTables::organisation, "org_id|код организации|ключ организации",
			"name_ru|полное наименование|организация", "org_type|тип|тип организации",
			"?short_name|краткое наименование", "?levels|уровни|уровень образования", "?city|город|муниципалитет",
			"?region|регион", "?in_chelyabinsk_city", "?inn|инн", "?ogrn|огрн"),
	DEFICITS(CatalogueTables::deficit, "deficit_id|код дефицита", "broader|шире", "name_ru|дефицит|название",
			"?name_en", "?definition_ru|определение", "?basis|основание"),
	SITES(CatalogueTables::site, "site_id|код площадки", "org_id|код организации", "status_kind|статус",
			"level|уровень", "?topic|тема|тема проекта", "?org_name|организация", "?year_from|начало",
			"?year_to|окончание", "?order_ref|приказ|приказ № и дата", "?city|город", "?region|регион",
			"?note|примечание"),
	COMMUNITIES(OccasionTables::community, "community_id|код объединения", "name|название|наименование", "kind|вид",
			"?level|уровень", "?organiser|организатор", "?city|город", "?region|регион", "?note|примечание",
			"?young_audiences|для каких молодых педагогов"),
	PROGRAMMES(OccasionTables::programme, "programme_id|код программы", "title|название|наименование", "kind|вид",
			"?organiser|организатор|кто проводит", "?hours|часы|объём", "?region|регион", "?year|год",
			"?target_group|целевая аудитория"),
	PRACTICES(CatalogueTables::practice, "practice_id|код практики", "title|название практики|наименование практики",
			"org_id|код организации", "?org_name|организация", "?region|регион", "?education_level|уровень образования",
			"?subject|предмет|предметная область", "?gist_ru|краткое описание|аннотация", "?gist_basis",
			"?problem_or_deficit_ru|проблема|актуальность", "?shared_via|как передаётся", "?adopted_by|где внедрена",
			"?adoption_note|тиражирование", "?evidence_note|результаты|эффекты", "?derived_from|на основе"),
	ADDRESSED_DEFICITS(CatalogueTables::addressedDeficit, "practice_id|код практики", "deficit_id|код дефицита",
			"basis|основание", "?note|примечание"),
	EVENTS(OccasionTables::event, "event_id|код мероприятия", "name|название|наименование", "kind|вид|форма",
			"?level|уровень", "?organiser|организатор", "?city|город|место", "?region|регион",
			"?date_start|дата|начало", "?date_end|окончание", "?year|год", "?participants|участники",
			"?note|примечание"),
	STRANDS(OccasionTables::strand, "strand_id", "programme", "name_en", "name_ru", "?edition", "?months_progress",
			"?cost", "?evidence_strength", "?impact_label", "?note"),
	TRANSFERS(TransferTable::transfer, "spread_id|код факта", "practice_id|код практики", "from_org_id|откуда",
			"to_org_id|куда", "strength|степень", "?practice", "?from_org", "?to_org", "?date|дата", "?year|год",
			"?date_kind", "?channel|через что", "?note|примечание|результат");

	private static final List<String> PROVENANCE = List.of("source|источник", "source_date|дата источника",
			"confidence|достоверность");

	private final BiConsumer<RowReader, Drafts> row;

	private final Map<String, String> columns = new HashMap<>();

	private final List<String> required;

	TableKind(BiConsumer<RowReader, Drafts> row, String... columns) {
		this.row = row;
		this.required = Arrays.stream(columns)
			.filter((column) -> !column.startsWith("?"))
			.map((column) -> column.split("\\|", -1)[0])
			.toList();
		Arrays.stream(columns).forEach(this::name);
	}

	private void name(String column) {
		String[] names = (column.startsWith("?") ? column.substring(1) : column).split("\\|", -1);
		for (String name : names) {
			this.columns.put(name, names[0]);
		}
	}

	// The kind whose necessary columns a heading has; the one that knows most of its
	// columns when there are several.
	static Optional<TableKind> of(List<String> header) {
		return Arrays.stream(values())
			.filter((kind) -> kind.positions(header).keySet().containsAll(kind.required))
			.max((one, other) -> Integer.compare(one.positions(header).size(), other.positions(header).size()));
	}

	// Where each known column stands.
	Map<String, Integer> positions(List<String> header) {
		Map<String, Integer> positions = new HashMap<>();
		for (int i = 0; i < header.size(); i++) {
			String column = canonical(header.get(i));
			if (column != null) {
				positions.putIfAbsent(column, i);
			}
		}
		return positions;
	}

	private @Nullable String canonical(String heading) {
		String folded = heading.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
		String known = this.columns.get(folded);
		if (known != null) {
			return known;
		}
		return PROVENANCE.stream()
			.filter((names) -> List.of(names.split("\\|", -1)).contains(folded))
			.map((names) -> names.split("\\|", -1)[0])
			.findFirst()
			.orElse(null);
	}

	// The headings that this kind does not know.
	List<String> unknown(List<String> header) {
		return header.stream().filter((heading) -> !heading.isBlank() && canonical(heading) == null).toList();
	}

	void read(RowReader reader, Drafts drafts) {
		this.row.accept(reader, drafts);
	}

}
