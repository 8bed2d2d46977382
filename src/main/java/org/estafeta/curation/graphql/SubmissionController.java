package org.estafeta.curation.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Scopes;
import org.estafeta.api.GlobalId;
import org.estafeta.api.Nodes;
import org.estafeta.curation.ReviewEntry;
import org.estafeta.curation.ReviewMove;
import org.estafeta.curation.Submission;
import org.estafeta.curation.SubmissionView;
import org.estafeta.curation.Submissions;
import org.estafeta.organisation.Organisation;
import org.estafeta.practice.Bank;
import org.estafeta.practice.Practice;
import org.estafeta.practice.PracticeContent;
import org.estafeta.practice.PracticePart;
import org.estafeta.practice.PracticeVersion;
import org.estafeta.practice.Practices;
import org.estafeta.shared.EducationLevel;
import org.estafeta.shared.NodeKind;
import org.estafeta.taxonomy.Deficit;

/**
 * The way of practices into the bank and out of it.
 */
@Controller
class SubmissionController {

	private final Submissions submissions;

	private final Bank bank;

	private final Practices practices;

	private final Scopes scopes;

	SubmissionController(Submissions submissions, Bank bank, Practices practices, Scopes scopes) {
		this.scopes = scopes;
		this.submissions = submissions;
		this.bank = bank;
		this.practices = practices;
	}

	@QueryMapping
	List<Submission> submissions(@Argument Which which, @ContextValue Caller caller) {
		return switch (which) {
			case OWN -> this.submissions.own(caller);
			case WAITING -> this.submissions.waiting(caller);
			case ELSEWHERE -> this.submissions.elsewhere(caller);
		};
	}

	@QueryMapping
	SubmissionView submission(@Argument String id, @ContextValue Caller caller) {
		return this.submissions.view(caller, id);
	}

	@QueryMapping
	List<PracticeVersion> practiceVersions(@Argument String practice) {
		return this.bank.versions(this.practices.get(GlobalId.parse(practice, NodeKind.PRACTICE)).id());
	}

	@MutationMapping
	Submission beginSubmission(@Argument @Nullable String practice, @ContextValue Caller caller) {
		return this.submissions.begin(caller, (practice != null) ? GlobalId.parse(practice, NodeKind.PRACTICE) : null);
	}

	@MutationMapping
	SubmissionView saveSubmission(@Argument String id, @Argument int version, @Argument Input content,
			@ContextValue Caller caller) {
		this.submissions.save(caller, id, version, content.content());
		return this.submissions.view(caller, id);
	}

	@MutationMapping
	Submission moveSubmission(@Argument String id, @Argument int version, @Argument ReviewMove move,
			@Argument @Nullable String text, @ContextValue Caller caller) {
		return this.submissions.move(caller, id, version, move, text);
	}

	@MutationMapping
	SubmissionView commentSubmission(@Argument String id, @Argument String text, @ContextValue Caller caller) {
		this.submissions.comment(caller, id, text);
		return this.submissions.view(caller, id);
	}

	@MutationMapping
	boolean archivePractice(@Argument String practice, @Argument String reason, @ContextValue Caller caller) {
		String id = GlobalId.parse(practice, NodeKind.PRACTICE);
		this.scopes.require(caller, id);
		this.bank.archive(id, reason, caller.actor(Action.PUBLISH_PRACTICES));
		return true;
	}

	@MutationMapping
	Practice restorePractice(@Argument String practice, @ContextValue Caller caller) {
		String id = GlobalId.parse(practice, NodeKind.PRACTICE);
		this.scopes.require(caller, id);
		this.bank.restore(id, caller.actor(Action.PUBLISH_PRACTICES));
		return this.practices.get(id);
	}

	@SchemaMapping(typeName = "Submission")
	CompletableFuture<@Nullable Practice> practice(Submission submission,
			DataLoader<String, @Nullable Practice> practices) {
		return Nodes.linked(practices, submission.practiceId());
	}

	@SchemaMapping(typeName = "Submission")
	boolean isRevision(Submission submission) {
		return submission.isRevision();
	}

	@SchemaMapping(typeName = "Submission")
	OffsetDateTime updatedAt(Submission submission) {
		return submission.updatedAt().atOffset(ZoneOffset.UTC);
	}

	@SchemaMapping(typeName = "SubmissionView")
	List<String> missing(SubmissionView view) {
		return view.completeness().missing();
	}

	@SchemaMapping(typeName = "ReviewEntry")
	OffsetDateTime at(ReviewEntry entry) {
		return entry.at().atOffset(ZoneOffset.UTC);
	}

	@SchemaMapping(typeName = "PracticeContent")
	CompletableFuture<@Nullable Organisation> organisation(PracticeContent content,
			DataLoader<String, @Nullable Organisation> organisations) {
		return Nodes.linked(organisations, content.organisationId());
	}

	@SchemaMapping(typeName = "PracticeContent")
	CompletableFuture<List<Deficit>> deficits(PracticeContent content, DataLoader<String, Deficit> deficits) {
		return deficits.loadMany(content.deficitIds());
	}

	@SchemaMapping(typeName = "PracticeContent", field = "parts")
	List<Text> partsOfContent(PracticeContent content) {
		return texts(content.parts());
	}

	@SchemaMapping(typeName = "Practice", field = "parts")
	List<Text> partsOfPractice(Practice practice) {
		return texts(practice.parts());
	}

	private static List<Text> texts(Map<PracticePart, String> parts) {
		return parts.entrySet().stream().map((part) -> new Text(part.getKey(), part.getValue())).toList();
	}

	/** Which submissions to list. */
	enum Which {

		/** Those that the caller has written. */
		OWN,
		/** Those that wait for the caller. */
		WAITING,
		/** Those that wait for somebody else. */
		ELSEWHERE

	}

	/**
	 * A part of the description of a practice.
	 *
	 * @param part which part
	 * @param text its text
	 */
	record Text(PracticePart part, String text) {

	}

	/**
	 * A content as a client sends it.
	 *
	 * @param title its name
	 * @param summary what is done
	 * @param levels the levels of education it is for
	 * @param subjects the subjects or fields it is for
	 * @param authors who made it
	 * @param organisation the global id of the organisation where it was developed
	 * @param deficits the global ids of the deficits that it addresses
	 * @param parts the parts
	 */
	record Input(String title, @Nullable String summary, List<EducationLevel> levels, List<String> subjects,
			@Nullable String authors, @Nullable String organisation, List<String> deficits, List<Text> parts) {

		private PracticeContent content() {
			Map<PracticePart, String> texts = new EnumMap<>(PracticePart.class);
			this.parts.forEach((part) -> texts.put(part.part(), part.text()));
			return new PracticeContent(this.title, this.summary, this.levels, this.subjects, this.authors,
					(this.organisation != null) ? GlobalId.parse(this.organisation, NodeKind.ORGANISATION) : null,
					this.deficits.stream().map((id) -> GlobalId.parse(id, NodeKind.DEFICIT)).toList(), texts);
		}

	}

}
