package org.estafeta.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.estafeta.diagnosis.Severity;
import org.estafeta.shared.NodeKind;

/**
 * A team as somebody sees it who is in it or asked into it.
 *
 * @param id its id
 * @param name how it is called
 * @param purpose what it is for, null for nothing
 * @param standing what whoever sees it is to it
 * @param invitedBy who asks them into it, null when they are in it or that account is no
 * more
 * @param version grows with each change of name and purpose
 * @param content what only members see, null for those who have not agreed to be in it
 */
public record Team(String id, String name, @Nullable String purpose, TeamStanding standing, @Nullable String invitedBy,
		int version, @Nullable Content content) {

	/** The most members, with those who are asked. */
	public static final int MOST_MEMBERS = 12;

	/** The most teams that somebody is in or asked into. */
	public static final int MOST_TEAMS = 20;

	/**
	 * What only members see.
	 *
	 * @param place where the team belongs, null for nowhere
	 * @param members who is in it and who is asked, the longest first
	 * @param needs the open deficits that its members bring, the heaviest first
	 * @param eliminated how many of the deficits that were brought are gone
	 * @param route its route, null before one is planned
	 * @param routeVersion grows with each change of what is in the route, also before
	 * there is one
	 */
	public record Content(@Nullable Place place, List<Member> members, List<Need> needs, int eliminated,
			@Nullable TeamRoute route, int routeVersion) {

		public Content {
			members = List.copyOf(members);
			needs = List.copyOf(needs);
		}

		/**
		 * Those who have agreed to be in it.
		 * @return the members, the longest first
		 */
		public List<Member> joined() {
			return this.members.stream().filter(Member::joined).toList();
		}

	}

	/**
	 * An organisation or community.
	 *
	 * @param kind which of the two
	 * @param id its id
	 * @param name how it is called where space is short
	 */
	public record Place(NodeKind kind, String id, String name) {
	}

	/**
	 * Who is in a team or asked into it.
	 *
	 * @param id the id of the membership
	 * @param account their account
	 * @param name how they are called
	 * @param leads whether they lead the team
	 * @param joined whether they have agreed to be in it
	 * @param agreedOn when they agreed that the team sees what they bring, null when they
	 * have not
	 * @param withdrawnOn when they took that back, null when they have not
	 * @param hours how many hours they have, null before they say so
	 * @param brings the deficits that they bring, also those that are gone
	 * @param strengths what they can teach
	 * @param offer the id of their offer to be a mentor, null for none
	 * @param version grows with each change of what they bring
	 */
	public record Member(String id, String account, String name, boolean leads, boolean joined,
			@Nullable LocalDate agreedOn, @Nullable LocalDate withdrawnOn, @Nullable Integer hours,
			List<Brought> brings, List<Strength> strengths, @Nullable String offer, int version) {

		public Member {
			brings = List.copyOf(brings);
			strengths = List.copyOf(strengths);
		}

		/**
		 * The deficits that they bring and that are not gone.
		 * @return the deficits by name
		 */
		public List<Brought> open() {
			return this.brings.stream().filter((one) -> !one.gone()).toList();
		}

		/**
		 * How much a deficit hinders them.
		 * @param deficit the deficit
		 * @return the severest of what they bring, null when they do not have it
		 */
		public @Nullable Severity severity(String deficit) {
			return open().stream()
				.filter((one) -> one.deficit().equals(deficit))
				.map(Brought::severity)
				.reduce((one, other) -> (one.compareTo(other) >= 0) ? one : other)
				.orElse(null);
		}

		/**
		 * How many hours they have.
		 * @return the hours; 0 before they say so
		 */
		public int budget() {
			return Objects.requireNonNullElse(this.hours, 0);
		}

	}

	/**
	 * A deficit that a member brings.
	 *
	 * @param diagnosis the diagnosis, which the member alone may name
	 * @param deficit the deficit
	 * @param name its name
	 * @param severity how much it hinders
	 * @param gone whether the member has said that it is gone
	 */
	public record Brought(String diagnosis, String deficit, String name, Severity severity, boolean gone) {
	}

	/**
	 * What a member can teach.
	 *
	 * @param kind a deficit that they help with or a practice that they use
	 * @param id its id
	 * @param name its name
	 */
	public record Strength(NodeKind kind, String id, String name) {
	}

	/**
	 * A deficit of a team.
	 *
	 * @param deficit its id
	 * @param name its name
	 * @param weight how much it counts: the sum over those who have it
	 * @param members the ids of those who have it, the longest in the team first
	 * @param teachers the ids of those who can teach it
	 */
	public record Need(String deficit, String name, int weight, List<String> members, List<String> teachers) {

		public Need {
			members = List.copyOf(members);
			teachers = List.copyOf(teachers);
		}

	}

}
