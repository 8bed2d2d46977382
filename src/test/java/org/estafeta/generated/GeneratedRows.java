package org.estafeta.generated;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.estafeta.generated.GeneratedId.Of;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.SortKey;

/**
 * Describes a generated world as rows to load: each names the node it makes, its
 * properties, and the ids of the nodes it is tied to. Rows are made one by one, when they
 * are asked for.
 */
public final class GeneratedRows {

	private static final int DISTRICTS_PER_TOWN = 5;

	private static final int DISTRICTS_PER_REGION = 40;

	private static final List<String> SUBJECTS = List.of("математика", "русский язык", "литература", "физика", "химия",
			"биология", "история", "география", "информатика", "иностранный язык", "начальные классы", "дошкольное");

	private final GeneratedWorld world;

	private final GeneratedPractices practices;

	private final GeneratedNames names;

	private final GeneratedId ids;

	/**
	 * Makes rows of practices and their world.
	 * @param practices the practices
	 */
	public GeneratedRows(GeneratedPractices practices) {
		this.practices = practices;
		this.world = practices.world();
		this.names = new GeneratedNames(this.world.chance());
		this.ids = new GeneratedId(this.world.chance());
	}

	/**
	 * The rows of a table that does not depend on how practices spread.
	 * @param table the table
	 * @return its rows
	 */
	public Stream<Map<String, @Nullable Object>> rows(GeneratedTable table) {
		GeneratedSize size = this.world.size();
		return switch (table) {
			case ORGANISATIONS -> each(size.organisations(), this::organisation);
			case TEACHERS -> each(size.teachers(), this::teacher);
			case COMMUNITIES -> each(this.world.communities(), this::community);
			case MEMBERS -> each(this.world.actors(), this::member);
			case MENTORSHIPS -> each(this.world.actors(), this::mentorship);
			case PROGRAMMES -> each(this.world.programmes(), this::programme);
			case COMPLETIONS -> each(size.teachers(), this::completion);
			case EVENTS -> each(size.events(), this::event);
			case PARTICIPATIONS -> IntStream.range(0, size.events()).boxed().flatMap(this::participations);
			case PRACTICES -> each(size.practices(), this::practice);
			case ADOPTIONS, FACTS, PRESENTATIONS -> throw new IllegalArgumentException(table + " come with spreads");
		};
	}

	private static Stream<Map<String, @Nullable Object>> each(int count,
			IntFunction<@Nullable Map<String, @Nullable Object>> row) {
		return IntStream.range(0, count).mapToObj(row).mapMulti((made, sink) -> {
			if (made != null) {
				sink.accept(made);
			}
		});
	}

	private Map<String, @Nullable Object> organisation(int organisation) {
		int district = this.world.districtOf(this.world.organisationActor(organisation));
		String town = this.names.town(district / DISTRICTS_PER_TOWN);
		int drawn = this.world.chance().below(20, GeneratedChance.About.KIND, -1L - organisation);
		String kind = (drawn < 11) ? "SCHOOL"
				: (drawn < 17) ? "KINDERGARTEN" : (drawn < 19) ? "SUPPLEMENTARY" : "COLLEGE";
		Map<String, @Nullable Object> properties = node(Of.ORGANISATION, organisation);
		String name = this.names.organisation(kind, organisation, town);
		properties.put("name", name);
		properties.put("sortKey", SortKey.of(name));
		properties.put("shortName", this.names.shortName(kind, organisation));
		properties.put("kind", kind);
		properties.put("levels", switch (kind) {
			case "SCHOOL" -> List.of("PRIMARY", "BASIC", "SECONDARY");
			case "KINDERGARTEN" -> List.of("PRESCHOOL");
			case "SUPPLEMENTARY" -> List.of("SUPPLEMENTARY");
			default -> List.of("VOCATIONAL");
		});
		properties.put("city", town);
		properties.put("region", this.names.region(district / DISTRICTS_PER_REGION));
		properties.put("district", this.names.district(district));
		return row(properties);
	}

	private Map<String, @Nullable Object> teacher(int teacher) {
		Map<String, @Nullable Object> properties = node(Of.TEACHER, teacher);
		String name = this.names.teacher(teacher);
		properties.put("name", name);
		properties.put("sortKey", SortKey.of(name));
		properties.put("subjects", List.of(SUBJECTS.get(this.world.subject(teacher))));
		Map<String, @Nullable Object> row = row(properties);
		row.put("organisation", this.ids.id(Of.ORGANISATION, this.world.organisationOf(teacher)));
		row.put("position", "учитель: " + SUBJECTS.get(this.world.subject(teacher)));
		row.put("from", date(this.world.employedFrom(teacher)));
		return row;
	}

	private Map<String, @Nullable Object> community(int community) {
		int subject = community % (GeneratedWorld.SUBJECTS + 1);
		int district = community / (GeneratedWorld.SUBJECTS + 1);
		boolean ofTeachers = subject < GeneratedWorld.SUBJECTS;
		String name = (ofTeachers ? "Методическое объединение: " + SUBJECTS.get(subject) : "Сеть организаций") + ", "
				+ this.names.district(district) + " № " + (district + 1);
		Map<String, @Nullable Object> properties = node(Of.COMMUNITY, community);
		properties.put("name", name);
		properties.put("sortKey", SortKey.of(name));
		properties.put("kindName", ofTeachers ? "методическое объединение" : "сеть");
		properties.put("city", this.names.town(district / DISTRICTS_PER_TOWN));
		properties.put("region", this.names.region(district / DISTRICTS_PER_REGION));
		return row(properties);
	}

	private @Nullable Map<String, @Nullable Object> member(int actor) {
		int community = this.world.communityOf(actor);
		if (community == Groups.NONE) {
			return null;
		}
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("actor", actorId(actor));
		row.put("community", this.ids.id(Of.COMMUNITY, community));
		row.put("from", date(this.world.memberFrom(actor)));
		int end = this.world.memberTo(actor);
		row.put("to", (end < GeneratedWorld.DAYS) ? date(end) : null);
		return row;
	}

	private @Nullable Map<String, @Nullable Object> mentorship(int mentee) {
		int mentor = this.world.mentorOf(mentee);
		if (mentor == Groups.NONE) {
			return null;
		}
		Map<String, @Nullable Object> properties = node(Of.MENTORSHIP, mentee);
		properties.put("from", date(this.world.mentoredFrom(mentee)));
		properties.put("to", date(this.world.mentoredTo(mentee)));
		Map<String, @Nullable Object> row = row(properties);
		row.put("mentor", actorId(mentor));
		row.put("mentee", actorId(mentee));
		return row;
	}

	private Map<String, @Nullable Object> programme(int programme) {
		String title = "Программа повышения квалификации № " + (programme + 1);
		Map<String, @Nullable Object> properties = node(Of.PROGRAMME, programme);
		properties.put("title", title);
		properties.put("sortKey", SortKey.of(title));
		properties.put("kindName", "ДПП ПК");
		properties.put("hours", 72);
		return row(properties);
	}

	private @Nullable Map<String, @Nullable Object> completion(int teacher) {
		int run = this.world.runOf(teacher);
		if (run == Groups.NONE) {
			return null;
		}
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("teacher", this.ids.id(Of.TEACHER, teacher));
		row.put("programme", this.ids.id(Of.PROGRAMME, this.world.programmeOf(run)));
		row.put("on", date(this.world.runDay(run)));
		return row;
	}

	private Map<String, @Nullable Object> event(int event) {
		int district = this.world.eventDistrict(event);
		String title = this.names.event(event);
		String day = ImpreciseDate.day(date(this.world.eventDay(event))).edtf();
		Map<String, @Nullable Object> properties = node(Of.EVENT, event);
		properties.put("title", title);
		properties.put("sortKey", SortKey.of(title));
		properties.put("kindName", "семинар");
		properties.put("start", day);
		properties.put("end", day);
		properties.put("exchange", true);
		properties.put("city", this.names.town(district / DISTRICTS_PER_TOWN));
		properties.put("region", this.names.region(district / DISTRICTS_PER_REGION));
		return row(properties);
	}

	private Stream<Map<String, @Nullable Object>> participations(int event) {
		String id = this.ids.id(Of.EVENT, event);
		return IntStream.of(this.world.participants(event)).mapToObj((actor) -> {
			Map<String, @Nullable Object> row = new LinkedHashMap<>();
			row.put("event", id);
			row.put("actor", actorId(actor));
			return row;
		});
	}

	private Map<String, @Nullable Object> practice(int practice) {
		String title = this.names.practice(practice);
		Map<String, @Nullable Object> properties = node(Of.PRACTICE, practice);
		properties.put("title", title);
		properties.put("sortKey", SortKey.of(title));
		properties.put("levels", List.of((practice % 3 > 0) ? "BASIC" : "PRESCHOOL"));
		properties.put("subjects", List.of(SUBJECTS.get(practice % SUBJECTS.size())));
		properties.put("summary", "Практика № " + (practice + 1) + ": " + title);
		properties.put("summaryFromTitle", true);
		properties.put("status", this.practices.status(practice).name());
		properties.put("version", 1);
		Map<String, @Nullable Object> row = row(properties);
		row.put("organisation", this.ids.id(Of.ORGANISATION, this.practices.origin(practice)));
		return row;
	}

	/**
	 * How one practice spread, as rows.
	 * @param practice the number of the practice
	 * @return the rows of the tables that come with spreads
	 */
	public Map<GeneratedTable, List<Map<String, @Nullable Object>>> spread(int practice) {
		return new GeneratedSpreadRows(this.practices, this.ids, practice).rows();
	}

	/**
	 * The id of a practice in the graph.
	 * @param practice the number of the practice
	 * @return the id
	 */
	public String practiceId(int practice) {
		return this.ids.id(Of.PRACTICE, practice);
	}

	/**
	 * The id of the adoption of a practice by one of its adopters.
	 * @param practice the number of the practice
	 * @param adopter the number of the adopter within the spread
	 * @return the id
	 */
	public String adoptionId(int practice, int adopter) {
		return this.ids.id(Of.ADOPTION, this.practices.firstAdoption(practice) + adopter);
	}

	/**
	 * The id of a teacher or organisation in the graph.
	 * @param actor the number of the actor
	 * @return the id
	 */
	public String actorId(int actor) {
		return this.world.isTeacher(actor) ? this.ids.id(Of.TEACHER, actor)
				: this.ids.id(Of.ORGANISATION, this.world.organisationOf(actor));
	}

	private Map<String, @Nullable Object> node(Of of, long number) {
		Map<String, @Nullable Object> properties = new LinkedHashMap<>();
		properties.put("id", this.ids.id(of, number));
		properties.put("externalKey", GeneratedId.key(of, number));
		return properties;
	}

	static Map<String, @Nullable Object> row(Map<String, @Nullable Object> properties) {
		Map<String, @Nullable Object> row = new LinkedHashMap<>();
		row.put("properties", properties);
		return row;
	}

	static LocalDate date(int day) {
		return GeneratedWorld.BEGIN.plusDays(day);
	}

}
