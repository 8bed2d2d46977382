package org.estafeta.mentoring.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.mentoring.MentorFit;
import org.estafeta.mentoring.MentorOffer;
import org.estafeta.mentoring.MentorOffers;
import org.estafeta.mentoring.MentorRequest;
import org.estafeta.mentoring.MentorRequests;
import org.estafeta.mentoring.MentorSearch;
import org.estafeta.mentoring.MentoringModel;
import org.estafeta.mentoring.MentoringNumbers;
import org.estafeta.mentoring.MutualHelp;
import org.estafeta.mentoring.OfferEdit;
import org.estafeta.mentoring.RequestEdit;
import org.estafeta.organisation.Organisation;
import org.estafeta.people.Profile;
import org.estafeta.people.Subject;
import org.estafeta.practice.Practice;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;

/**
 * Who offers to be a mentor, who looks for one, and who fits whom.
 */
@Controller
class MentoringController {

	private static final String OFFER = "MentorOffer";

	private static final String REQUEST = "MentorRequest";

	private static final String MATCH = "MentorMatch";

	private final MentorOffers offers;

	private final MentorRequests requests;

	private final MentorSearch search;

	private final MentoringNumbers numbers;

	MentoringController(MentorOffers offers, MentorRequests requests, MentorSearch search, MentoringNumbers numbers) {
		this.offers = offers;
		this.requests = requests;
		this.search = search;
		this.numbers = numbers;
	}

	@QueryMapping
	List<MentoringNumbers.OfModel> mentoring() {
		return this.numbers.models();
	}

	@QueryMapping
	@Nullable MentorOffer myMentorOffer(@ContextValue Caller caller) {
		return this.offers.own(caller).orElse(null);
	}

	@QueryMapping
	@Nullable MentorRequest myMentorRequest(@ContextValue Caller caller) {
		return this.requests.own(caller).orElse(null);
	}

	@QueryMapping
	List<MentorFit> mentors(@Argument MentoringModel model, @Argument List<String> deficits,
			@Argument List<String> practices, @ContextValue Caller caller) {
		return this.search.find(caller, model, local(deficits, NodeKind.DEFICIT), local(practices, NodeKind.PRACTICE));
	}

	@QueryMapping
	List<MutualHelp> mutualHelp(@ContextValue Caller caller) {
		return this.search.mutual(caller);
	}

	@QueryMapping
	List<MentorSearch.Match> mentorMatching(@ContextValue Caller caller) {
		return this.search.match(caller);
	}

	@MutationMapping
	MentorOffer offerMentoring(@Argument @Nullable Integer version, @Argument OfferInput input,
			@ContextValue Caller caller) {
		this.offers.offer(caller, version, new OfferEdit(input.models(), local(input.deficits(), NodeKind.DEFICIT),
				local(input.practices(), NodeKind.PRACTICE), input.most(), input.note()));
		return this.offers.own(caller).orElseThrow();
	}

	@MutationMapping
	boolean withdrawMentorOffer(@ContextValue Caller caller) {
		this.offers.withdraw(caller);
		return true;
	}

	@MutationMapping
	MentorRequest askForMentor(@Argument @Nullable Integer version, @Argument RequestInput input,
			@ContextValue Caller caller) {
		this.requests.ask(caller, version, new RequestEdit(input.model(), local(input.deficits(), NodeKind.DEFICIT),
				local(input.practices(), NodeKind.PRACTICE), input.mutual(), input.note()));
		return this.requests.own(caller).orElseThrow();
	}

	@MutationMapping
	boolean withdrawMentorRequest(@ContextValue Caller caller) {
		this.requests.withdraw(caller);
		return true;
	}

	private static List<String> local(List<String> ids, NodeKind kind) {
		return ids.stream().map((id) -> GlobalId.parse(id, kind)).toList();
	}

	@SchemaMapping(typeName = OFFER)
	String name(MentorOffer offer) {
		return offer.profile().name();
	}

	@SchemaMapping(typeName = OFFER)
	@Nullable CompletableFuture<Organisation> organisation(MentorOffer offer, DataLoader<String, Organisation> organisations) {
		Profile.Workplace workplace = offer.profile().workplace();
		return (workplace != null) ? organisations.load(workplace.organisationId()) : null;
	}

	@SchemaMapping(typeName = OFFER)
	List<String> subjects(MentorOffer offer) {
		return offer.profile().subjects().stream().map(Subject::text).toList();
	}

	@SchemaMapping(typeName = OFFER, field = "models")
	List<MentoringModel> models(MentorOffer offer) {
		return offer.models().stream().sorted().toList();
	}

	@SchemaMapping(typeName = OFFER, field = "deficits")
	CompletableFuture<List<Deficit>> deficitsOfOffer(MentorOffer offer, DataLoader<String, Deficit> deficits) {
		return deficits.loadMany(offer.deficits());
	}

	@SchemaMapping(typeName = OFFER, field = "practices")
	CompletableFuture<List<Practice>> practicesOfOffer(MentorOffer offer, DataLoader<String, Practice> practices) {
		return practices.loadMany(offer.practices());
	}

	@SchemaMapping(typeName = REQUEST, field = "deficits")
	CompletableFuture<List<Deficit>> deficitsOfRequest(MentorRequest request, DataLoader<String, Deficit> deficits) {
		return deficits.loadMany(request.deficits());
	}

	@SchemaMapping(typeName = REQUEST, field = "practices")
	CompletableFuture<List<Practice>> practicesOfRequest(MentorRequest request,
			DataLoader<String, Practice> practices) {
		return practices.loadMany(request.practices());
	}

	@SchemaMapping(typeName = MATCH, field = "request")
	String requestOfMatch(MentorSearch.Match match) {
		return match.request().id();
	}

	@SchemaMapping(typeName = MATCH, field = "name")
	String nameOfMatch(MentorSearch.Match match) {
		return match.request().profile().name();
	}

	@SchemaMapping(typeName = MATCH, field = "model")
	MentoringModel modelOfMatch(MentorSearch.Match match) {
		return match.request().model();
	}

	@SchemaMapping(typeName = MATCH, field = "askedOn")
	LocalDate askedOnOfMatch(MentorSearch.Match match) {
		return match.request().askedOn();
	}

	/**
	 * What somebody offers as a mentor, with global ids.
	 *
	 * @param models in which models
	 * @param deficits the deficits that they help with
	 * @param practices the practices that they can show
	 * @param most how many they accompany at most
	 * @param note what they say, null for nothing
	 */
	record OfferInput(Set<MentoringModel> models, List<String> deficits, List<String> practices, int most,
			@Nullable String note) {
	}

	/**
	 * What somebody looks for a mentor by, with global ids.
	 *
	 * @param model the model
	 * @param deficits the deficits that they want help with
	 * @param practices the practices that they want to be shown
	 * @param mutual whether colleagues may be told that both can help each other
	 * @param note what they say, null for nothing
	 */
	record RequestInput(MentoringModel model, List<String> deficits, List<String> practices, boolean mutual,
			@Nullable String note) {
	}

}
