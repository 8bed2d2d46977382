package org.estafeta.generated;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.estafeta.practice.Practice;
import org.estafeta.shared.ImpreciseDate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The generated world is the same for the same seed, as large as it says, holds what it
 * promises to plant, and practices spread in it over ties that it really has.
 */
class GeneratedWorldTests {

	private static final long SEED = 898;

	/** Changes when the generator does: whoever compares figures over time must know. */
	private static final String HASH = "40dcd3e6d446317ced746f2c5964a0024b165dc5f2daf7a48fbc3736a8be3e00";

	private final GeneratedPractices practices = new GeneratedPractices(new GeneratedWorld(GeneratedSize.SAMPLE, SEED));

	private final GeneratedWorld world = this.practices.world();

	@Test
	void theSameSeedGivesTheSameBytes() {
		assertThat(hash(SEED)).isEqualTo(hash(SEED)).isEqualTo(HASH);
		assertThat(hash(SEED + 1)).isNotEqualTo(HASH);
	}

	private static String hash(long seed) {
		GeneratedPractices practices = new GeneratedPractices(new GeneratedWorld(GeneratedSize.SAMPLE, seed));
		GeneratedRows rows = new GeneratedRows(practices);
		MessageDigest digest = sha256();
		for (GeneratedTable table : GeneratedTable.values()) {
			if (table.compareTo(GeneratedTable.ADOPTIONS) < 0) {
				rows.rows(table).forEach((row) -> digest.update(row.toString().getBytes(StandardCharsets.UTF_8)));
			}
		}
		IntStream.range(0, GeneratedSize.SAMPLE.practices())
			.forEach((practice) -> digest.update(rows.spread(practice).toString().getBytes(StandardCharsets.UTF_8)));
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void isAsLargeAsItSays() {
		for (GeneratedSize size : EnumSet.of(GeneratedSize.SAMPLE, GeneratedSize.CITY)) {
			GeneratedWorld other = new GeneratedWorld(size, SEED);
			GeneratedPractices spreading = new GeneratedPractices(other);
			int participations = 0;
			for (int event = 0; event < size.events(); event++) {
				int[] participants = other.participants(event);
				assertThat(Arrays.stream(participants).distinct().count()).isEqualTo(participants.length);
				participations += participants.length;
			}
			int adoptions = 0;
			for (int practice = 0; practice < size.practices(); practice++) {
				adoptions += spreading.spread(practice).adopters().size();
			}
			assertThat(participations).isEqualTo(size.participations());
			assertThat(adoptions).isEqualTo(size.adoptions());
			assertThat(other.participants(0)).hasSize(size.crowd());
			assertThat(spreading.spread(0).adopters()).hasSize(size.hub());
		}
	}

	@Test
	void practicesPassOnOverRealTiesInTheOrderOfTime() {
		Set<GeneratedTie> ties = EnumSet.noneOf(GeneratedTie.class);
		for (int practice = 0; practice < GeneratedSize.SAMPLE.practices(); practice++) {
			GeneratedSpread spread = this.practices.spread(practice);
			Set<Integer> actors = new HashSet<>();
			spread.adopters().forEach((adopter) -> assertThat(actors.add(adopter.actor())).isTrue());
			for (GeneratedSpread.Fact fact : spread.facts()) {
				ties.add(fact.tie());
				assertThat(isHeldBy(fact.date(), fact.day())).as(fact.toString()).isTrue();
				assertThat(fact.day()).isBetween(spread.adopters().get(fact.learner()).day(), GeneratedWorld.DAYS - 1);
				if (fact.teacher() != GeneratedSpread.NOBODY) {
					assertTie(spread.adopters().get(fact.teacher()), spread.adopters().get(fact.learner()), fact);
				}
			}
		}
		assertThat(ties).containsExactlyInAnyOrder(GeneratedTie.values());
	}

	private static boolean isHeldBy(ImpreciseDate date, int day) {
		ImpreciseDate exact = ImpreciseDate.day(GeneratedWorld.BEGIN.plusDays(day));
		return !date.isCertainlyAfter(exact) && !exact.isCertainlyAfter(date);
	}

	private void assertTie(GeneratedSpread.Adopter source, GeneratedSpread.Adopter learner, GeneratedSpread.Fact fact) {
		assertThat(source.day()).as("the source had it before: " + fact).isLessThan(learner.day());
		int from = source.actor();
		int to = learner.actor();
		boolean real = switch (fact.tie()) {
			case EVENT -> IntStream.of(this.world.participants(fact.occasion())).anyMatch((actor) -> actor == to)
					&& this.world.eventDay(fact.occasion()) > source.day()
					&& this.world.eventDay(fact.occasion()) <= fact.day();
			case COMMUNITY ->
				this.world.communityOf(from) == fact.occasion() && this.world.communityOf(to) == fact.occasion()
						&& this.world.isMember(from, fact.day()) && this.world.isMember(to, fact.day());
			case MENTOR -> this.world.mentorOf(to) == from && this.world.mentoredFrom(to) <= fact.day()
					&& fact.day() <= this.world.mentoredTo(to);
			case PROGRAMME -> this.world.runOf(from) == this.world.runOf(to)
					&& this.world.programmeOf(this.world.runOf(to)) == fact.occasion()
					&& this.world.runDay(this.world.runOf(to)) <= fact.day();
			case SAME_ORGANISATION -> this.world.organisationOf(from) == this.world.organisationOf(to);
			case SAME_DISTRICT -> this.world.districtOf(from) == this.world.districtOf(to);
			case PUBLICATION, NONE -> false;
		};
		assertThat(real).as(fact.toString()).isTrue();
	}

	@Test
	void whatHurtsIsPlanted() {
		Set<ImpreciseDate.Precision> precisions = EnumSet.noneOf(ImpreciseDate.Precision.class);
		Set<Practice.Status> statuses = EnumSet.noneOf(Practice.Status.class);
		int mostLearners = 0;
		for (int practice = 0; practice < GeneratedSize.SAMPLE.practices(); practice++) {
			statuses.add(this.practices.status(practice));
			int[] learners = new int[GeneratedSize.SAMPLE.hub()];
			for (GeneratedSpread.Fact fact : this.practices.spread(practice).facts()) {
				precisions.add(fact.date().precision());
				if (fact.teacher() != GeneratedSpread.NOBODY) {
					mostLearners = Math.max(mostLearners, ++learners[fact.teacher()]);
				}
			}
		}
		assertThat(precisions).contains(ImpreciseDate.Precision.DAY, ImpreciseDate.Precision.MONTH,
				ImpreciseDate.Precision.SCHOOL_YEAR, ImpreciseDate.Precision.YEAR, ImpreciseDate.Precision.BEFORE,
				ImpreciseDate.Precision.UNKNOWN);
		assertThat(statuses).contains(Practice.Status.PUBLISHED, Practice.Status.ARCHIVED, Practice.Status.DRAFT);
		assertThat(mostLearners).as("few pass on to many").isGreaterThan(GeneratedSize.SAMPLE.hub() / 12);
		String teachers = String.join(" ",
				new GeneratedRows(this.practices).rows(GeneratedTable.TEACHERS).map(Object::toString).toList());
		assertThat(teachers).contains("Семёнов", "Семенов").containsPattern("[А-я]o[а-я]");
	}

}
