package org.estafeta.review.graphql;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.estafeta.event.Programme;
import org.estafeta.organisation.Organisation;
import org.estafeta.practice.Practice;
import org.estafeta.review.AgreementMetric;
import org.estafeta.review.CriteriaSheet;
import org.estafeta.review.CriteriaSheets;
import org.estafeta.review.Mark;
import org.estafeta.review.MarkSheet;
import org.estafeta.review.Reliability;
import org.estafeta.review.Review;
import org.estafeta.review.ReviewEdit;
import org.estafeta.review.ReviewEditor;
import org.estafeta.review.ReviewExpert;
import org.estafeta.review.ReviewFilter;
import org.estafeta.review.ReviewKind;
import org.estafeta.review.ReviewMarking;
import org.estafeta.review.ReviewResult;
import org.estafeta.review.ReviewStatus;
import org.estafeta.review.ReviewSubject;
import org.estafeta.review.Reviews;
import org.estafeta.review.SheetEdit;
import org.estafeta.review.SheetSubject;
import org.estafeta.review.SubjectKind;
import org.estafeta.shared.NodeKind;

/**
 * Reviews of programmes and practices.
 */
@Controller
class ReviewController {

	private final Reviews reviews;

	private final ReviewEditor editor;

	private final ReviewMarking marking;

	private final CriteriaSheets sheets;

	ReviewController(Reviews reviews, ReviewEditor editor, ReviewMarking marking, CriteriaSheets sheets) {
		this.reviews = reviews;
		this.editor = editor;
		this.marking = marking;
		this.sheets = sheets;
	}

	@QueryMapping
	List<Review> reviews(@Argument @Nullable ReviewKind kind, @Argument @Nullable ReviewStatus status,
			@Argument @Nullable String subject, @ContextValue Caller caller) {
		if (subject == null) {
			return this.reviews.list(caller, new ReviewFilter(kind, status, null));
		}
		return this.reviews.of(caller, GlobalId.parse(subject).id())
			.stream()
			.filter((one) -> (kind == null || one.kind() == kind) && (status == null || one.status() == status))
			.toList();
	}

	@QueryMapping
	Review review(@Argument String id, @ContextValue Caller caller) {
		return this.reviews.get(caller, id);
	}

	@QueryMapping
	List<CriteriaSheet> criteriaSheets(@ContextValue Caller caller) {
		return this.sheets.all(caller);
	}

	@QueryMapping
	CriteriaSheet criteriaSheet(@Argument String id, @ContextValue Caller caller) {
		return this.sheets.get(caller, id);
	}

	@MutationMapping
	CriteriaSheet createCriteriaSheet(@Argument CriteriaSheetInput sheet, @ContextValue Caller caller) {
		return this.sheets.get(caller, this.sheets.create(caller, sheet.edit()));
	}

	@MutationMapping
	CriteriaSheet changeCriteriaSheet(@Argument String id, @Argument int version, @Argument CriteriaSheetInput sheet,
			@ContextValue Caller caller) {
		this.sheets.change(caller, id, version, sheet.edit());
		return this.sheets.get(caller, id);
	}

	@MutationMapping
	CriteriaSheet publishCriteriaSheet(@Argument String id, @Argument int version, @ContextValue Caller caller) {
		this.sheets.publish(caller, id, version);
		return this.sheets.get(caller, id);
	}

	@MutationMapping
	CriteriaSheet archiveCriteriaSheet(@Argument String id, @Argument int version, @ContextValue Caller caller) {
		this.sheets.archive(caller, id, version);
		return this.sheets.get(caller, id);
	}

	@MutationMapping
	CriteriaSheet renewCriteriaSheet(@Argument String id, @ContextValue Caller caller) {
		return this.sheets.get(caller, this.sheets.renew(caller, id));
	}

	@MutationMapping
	Review openReview(@Argument ReviewInput review, @ContextValue Caller caller) {
		return this.reviews.get(caller, this.editor.open(caller, review.edit()));
	}

	@MutationMapping
	Review moveReview(@Argument String id, @Argument int version, @Argument LocalDate deadline,
			@ContextValue Caller caller) {
		this.editor.move(caller, id, version, deadline);
		return this.reviews.get(caller, id);
	}

	@MutationMapping
	Review nameReviewExperts(@Argument String id, @Argument int version, @Argument List<String> accounts,
			@ContextValue Caller caller) {
		this.editor.nameExperts(caller, id, version, accounts);
		return this.reviews.get(caller, id);
	}

	@MutationMapping
	int markReview(@Argument String id, @Argument int version, @Argument List<ReviewMarkInput> marks,
			@Argument boolean finished, @ContextValue Caller caller) {
		this.marking.mark(caller, id, version, marks.stream().map(ReviewMarkInput::mark).toList(), finished);
		return version + 1;
	}

	@MutationMapping
	Review closeReview(@Argument String id, @Argument int version, @ContextValue Caller caller) {
		this.editor.close(caller, id, version);
		return this.reviews.get(caller, id);
	}

	@MutationMapping
	Review concludeReview(@Argument String id, @Argument int version, @Argument String conclusion,
			@ContextValue Caller caller) {
		this.editor.conclude(caller, id, version, conclusion);
		return this.reviews.get(caller, id);
	}

	@MutationMapping
	Review publishReview(@Argument String id, @Argument int version, @ContextValue Caller caller) {
		this.editor.publish(caller, id, version);
		return this.reviews.get(caller, id);
	}

	@MutationMapping
	Review cancelReview(@Argument String id, @Argument int version, @Argument String reason,
			@ContextValue Caller caller) {
		this.editor.cancel(caller, id, version, reason);
		return this.reviews.get(caller, id);
	}

	@SchemaMapping(typeName = "Review")
	CriteriaSheet sheet(Review review) {
		return this.reviews.sheet(review);
	}

	@SchemaMapping(typeName = "Review")
	@Nullable List<ReviewExpert> experts(Review review, @ContextValue Caller caller) {
		return this.reviews.mayRun(caller, review.subject()) ? this.reviews.experts(caller, review) : null;
	}

	@SchemaMapping(typeName = "Review")
	Optional<MarkSheet> ownMarks(Review review, @ContextValue Caller caller) {
		return this.marking.own(caller, review);
	}

	@SchemaMapping(typeName = "Review")
	List<MarkSheet> voices(Review review, @ContextValue Caller caller) {
		return this.reviews.voices(caller, review);
	}

	@SchemaMapping(typeName = "Review")
	Optional<ReviewResult> result(Review review, @ContextValue Caller caller) {
		return this.reviews.result(caller, review);
	}

	@SchemaMapping(typeName = "Review")
	Optional<Review> beside(Review review, @ContextValue Caller caller) {
		return this.reviews.beside(caller, review);
	}

	@SchemaMapping(typeName = "ReviewSubject")
	@Nullable CompletableFuture<?> node(ReviewSubject subject, DataLoader<String, Programme> programmes,
			DataLoader<String, Practice> practices) {
		String id = subject.id();
		if (id == null) {
			return null;
		}
		return (subject.kind() == SubjectKind.PROGRAMME) ? programmes.load(id) : practices.load(id);
	}

	@SchemaMapping(typeName = "ReviewSubject")
	CompletableFuture<List<Organisation>> organisations(ReviewSubject subject,
			DataLoader<String, Organisation> organisations) {
		return organisations.loadMany(subject.parties());
	}

	@SchemaMapping(typeName = "Reliability")
	List<MetricAlpha> alphas(Reliability reliability) {
		return Arrays.stream(AgreementMetric.values())
			.filter((metric) -> reliability.alphas().containsKey(metric))
			.map((metric) -> new MetricAlpha(metric, Objects.requireNonNull(reliability.alphas().get(metric))))
			.toList();
	}

	@SchemaMapping(typeName = "CriterionResult")
	boolean apart(ReviewResult.CriterionResult result) {
		return result.isApart();
	}

	/**
	 * Krippendorff's alpha by a metric.
	 *
	 * @param metric how far apart two marks are
	 * @param alpha the alpha
	 */
	record MetricAlpha(AgreementMetric metric, double alpha) {

	}

	/**
	 * A sheet as a client sends it.
	 *
	 * @param title its name
	 * @param about what it is for
	 * @param subject what it is for
	 * @param criteria what is judged
	 */
	record CriteriaSheetInput(String title, @Nullable String about, SheetSubject subject,
			List<SheetCriterionInput> criteria) {

		private SheetEdit edit() {
			return new SheetEdit(this.title, this.about, this.subject,
					this.criteria.stream().map(SheetCriterionInput::edit).toList());
		}

	}

	/**
	 * A criterion as a client sends it.
	 *
	 * @param title what is judged
	 * @param hint what to look at
	 * @param group the group it belongs to
	 * @param health whether it belongs to the health-forming potential
	 * @param weight by how much it counts
	 * @param most the upper end of its scale
	 * @param optional whether it may be set aside
	 */
	record SheetCriterionInput(String title, @Nullable String hint, @Nullable String group, boolean health,
			double weight, int most, boolean optional) {

		private SheetEdit.Criterion edit() {
			return new SheetEdit.Criterion(this.title, this.hint, this.group, this.health, this.weight, this.most,
					this.optional);
		}

	}

	/**
	 * A review as a client sends it.
	 *
	 * @param kind who judges
	 * @param programme the global id of a programme
	 * @param practice the global id of a practice
	 * @param organisation the global id of an organisation
	 * @param title the name of a document
	 * @param address its address
	 * @param sheet the id of a sheet
	 * @param deadline the last day for marks
	 */
	record ReviewInput(ReviewKind kind, @Nullable String programme, @Nullable String practice,
			@Nullable String organisation, @Nullable String title, @Nullable String address, String sheet,
			LocalDate deadline) {

		private ReviewEdit edit() {
			return new ReviewEdit(this.kind, id(this.programme, NodeKind.PROGRAMME),
					id(this.practice, NodeKind.PRACTICE), id(this.organisation, NodeKind.ORGANISATION), this.title,
					this.address, this.sheet, this.deadline);
		}

		private static @Nullable String id(@Nullable String global, NodeKind kind) {
			return (global != null) ? GlobalId.parse(global, kind) : null;
		}

	}

	/**
	 * What is said to a criterion, as a client sends it.
	 *
	 * @param points the points
	 * @param notApplicable whether it is set aside
	 * @param comment a remark
	 * @param proof the address of what proves it
	 */
	record ReviewMarkInput(@Nullable Integer points, boolean notApplicable, @Nullable String comment,
			@Nullable String proof) {

		private Mark mark() {
			return new Mark(this.notApplicable ? null : this.points, this.notApplicable,
					Objects.requireNonNullElse(this.comment, ""), Objects.requireNonNullElse(this.proof, ""));
		}

	}

}
