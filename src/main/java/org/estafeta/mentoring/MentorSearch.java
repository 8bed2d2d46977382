package org.estafeta.mentoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.network.Networks;
import org.estafeta.people.Profile;
import org.estafeta.people.Profiles;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Finds mentors for people who look for one: for one person the best, for all who wait at
 * once so that as many as possible have one. Nobody gets more than they take.
 */
@Service
public class MentorSearch {

	/** How many mentors are shown to one person. */
	public static final int SHOWN = 30;

	/** How many requests are matched at once, the oldest of them. */
	public static final int MATCHED = 500;

	private final MentorOffers offers;

	private final MentorRequests requests;

	private final Profiles profiles;

	private final Networks networks;

	MentorSearch(MentorOffers offers, MentorRequests requests, Profiles profiles, Networks networks) {
		this.offers = offers;
		this.requests = requests;
		this.profiles = profiles;
		this.networks = networks;
	}

	/**
	 * Finds mentors for whoever asks.
	 * @param caller who
	 * @param model the model
	 * @param deficits the ids of the deficits that they want help with
	 * @param practices the ids of the practices that they want to be shown
	 * @return the best {@value #SHOWN}, the best first
	 * @throws EstafetaException with kind CONFLICT when they have said nothing of
	 * themselves
	 */
	public List<MentorFit> find(Caller caller, MentoringModel model, List<String> deficits, List<String> practices) {
		caller.require(Action.HAVE_MENTORING);
		String account = caller.person();
		Profile profile = this.profiles.ofAccount(account)
			.orElseThrow(() -> new EstafetaException(ErrorKind.CONFLICT, "mentoring-profile"));
		Set<String> known = this.requests.ofAccount(account).map(MentorRequest::known).orElse(Set.of());
		MentorWish wish = new MentorWish(account, profile, model, deficits, practices, known);
		Map<String, Integer> distances = distances(profile);
		return this.offers.all()
			.stream()
			.flatMap((offer) -> fit(wish, offer, distances).stream())
			.sorted(MentorFit.BEST)
			.limit(SHOWN)
			.toList();
	}

	private static Optional<MentorFit> fit(MentorWish wish, MentorOffer offer, Map<String, Integer> distances) {
		Profile.Workplace workplace = offer.profile().workplace();
		return MentorFit.of(wish, offer, (workplace != null) ? distances.get(workplace.organisationId()) : null);
	}

	private Map<String, Integer> distances(Profile profile) {
		Profile.Workplace workplace = profile.workplace();
		return (workplace != null) ? this.networks.distances(workplace.organisationId(), MentorFit.FURTHEST) : Map.of();
	}

	/**
	 * Colleagues whose strengths meet what somebody looks for and who look for what that
	 * one is strong in. Both have said that they may be told.
	 * @param caller who; they look for a mentor and offer to be one
	 * @return the colleagues, those first who have the most for both
	 */
	public List<MutualHelp> mutual(Caller caller) {
		caller.require(Action.HAVE_MENTORING);
		MentorRequest mine = this.requests.own(caller).filter(MentorRequest::mutual).orElse(null);
		MentorOffer strengths = this.offers.own(caller).orElse(null);
		if (mine == null || strengths == null) {
			return List.of();
		}
		Map<String, MentorRequest> asking = new HashMap<>();
		this.requests.all().stream().filter(MentorRequest::mutual).forEach((one) -> asking.put(one.account(), one));
		List<MutualHelp> found = new ArrayList<>();
		for (MentorOffer offer : this.offers.all()) {
			MentorRequest theirs = asking.get(offer.account());
			if (theirs != null && !offer.account().equals(mine.account()) && offer.free() > 0) {
				int gets = common(mine, offer);
				int gives = common(theirs, strengths);
				if (gets > 0 && gives > 0) {
					found.add(new MutualHelp(offer, gets, gives));
				}
			}
		}
		found.sort(MutualHelp.BEST);
		return found.stream().limit(SHOWN).toList();
	}

	private static int common(MentorRequest request, MentorOffer offer) {
		Set<String> common = new HashSet<>(request.deficits());
		common.addAll(request.practices());
		common.retainAll(Stream.concat(offer.deficits().stream(), offer.practices().stream()).toList());
		return common.size();
	}

	/**
	 * Gives mentors to those who wait, of whom somebody may arrange pairs: as many people
	 * as possible have one, and among all ways to do that the points are the most. In
	 * double mentoring one mentor is of the own organisation and one of another. Equal
	 * data gives an equal answer.
	 * @param caller who arranges
	 * @return the requests with what was found, the oldest first
	 */
	public List<Match> match(Caller caller) {
		List<MentorRequest> waiting = this.requests.waiting(caller).stream().limit(MATCHED).toList();
		List<MentorOffer> offered = this.offers.all();
		Map<String, Map<String, Integer>> distances = new HashMap<>();
		List<Need> needs = new ArrayList<>();
		for (MentorRequest request : waiting) {
			Profile.Workplace workplace = request.profile().workplace();
			Map<String, Integer> near = distances.computeIfAbsent((workplace != null) ? workplace.organisationId() : "",
					(id) -> distances(request.profile()));
			List<MentorFit> fits = offered.stream().flatMap((one) -> fit(request.wish(), one, near).stream()).toList();
			if (request.model() == MentoringModel.DOUBLE) {
				needs.add(new Need(request, fits.stream().filter(MentorSearch::within).toList()));
				needs.add(new Need(request, fits.stream().filter((one) -> !within(one)).toList()));
			}
			else {
				needs.add(new Need(request, fits));
			}
		}
		Map<String, List<MentorFit>> found = given(needs, offered);
		return waiting.stream()
			.map((request) -> new Match(request, found.getOrDefault(request.id(), List.of()),
					needs.stream()
						.filter((need) -> need.request().equals(request))
						.mapToInt((need) -> need.fits().size())
						.sum()))
			.toList();
	}

	private static boolean within(MentorFit fit) {
		return Objects.equals(fit.distance(), 0);
	}

	// Each free place of a mentor is a column.
	private static Map<String, List<MentorFit>> given(List<Need> needs, List<MentorOffer> offered) {
		Map<String, Integer> first = new HashMap<>();
		int columns = 0;
		for (MentorOffer offer : offered) {
			first.put(offer.id(), columns);
			columns += offer.free();
		}
		int[][] values = new int[needs.size()][columns];
		List<Map<Integer, MentorFit>> fitOf = new ArrayList<>();
		for (int row = 0; row < needs.size(); row++) {
			Arrays.fill(values[row], Assignment.NEVER);
			Map<Integer, MentorFit> fits = new HashMap<>();
			for (MentorFit fit : needs.get(row).fits()) {
				int from = first.getOrDefault(fit.offer().id(), 0);
				for (int column = from; column < from + fit.offer().free(); column++) {
					values[row][column] = fit.points();
					fits.put(column, fit);
				}
			}
			fitOf.add(fits);
		}
		int[] chosen = Assignment.best(values, columns);
		Map<String, List<MentorFit>> found = new HashMap<>();
		for (int row = 0; row < chosen.length; row++) {
			MentorFit fit = fitOf.get(row).get(chosen[row]);
			if (fit != null) {
				found.computeIfAbsent(needs.get(row).request().id(), (id) -> new ArrayList<>()).add(fit);
			}
		}
		return found;
	}

	/** A mentor whom a request needs, with all that would do. */
	private record Need(MentorRequest request, List<MentorFit> fits) {

	}

	/**
	 * What was found for a request.
	 *
	 * @param request the request
	 * @param mentors the mentors; fewer than the model needs when there are not enough
	 * @param possible how many mentors with a free place would do
	 */
	public record Match(MentorRequest request, List<MentorFit> mentors, int possible) {

		public Match {
			mentors = List.copyOf(mentors);
		}

		/**
		 * Whether a pair can be proposed.
		 * @return true when there are as many mentors as the model needs
		 */
		public boolean isComplete() {
			return this.mentors.size() == this.request.model().mentors();
		}

		/**
		 * For how many days the person has been waiting.
		 * @param today the day of today
		 * @return the number of days
		 */
		public long days(LocalDate today) {
			return ChronoUnit.DAYS.between(this.request.askedOn(), today);
		}

		/**
		 * The mentor of a place.
		 * @param at which one, from 0
		 * @return the mentor, null when there is none
		 */
		public @Nullable MentorFit mentor(int at) {
			return (at < this.mentors.size()) ? this.mentors.get(at) : null;
		}

	}

}
