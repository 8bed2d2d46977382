package org.estafeta.merging.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.estafeta.api.KeysetConnection;
import org.estafeta.api.PageArguments;
import org.estafeta.merging.Duplicates;
import org.estafeta.merging.FieldChoice;
import org.estafeta.merging.MatchReason;
import org.estafeta.merging.MergePreview;
import org.estafeta.merging.MergeView;
import org.estafeta.merging.Merges;
import org.estafeta.merging.Suggestion;
import org.estafeta.shared.NodeKind;

/**
 * Duplicates, merging and parting, for those who may.
 */
@Controller
class MergeController {

	private static final String LIST = "duplicates";

	private final Duplicates duplicates;

	private final Merges merges;

	private final Scopes scopes;

	private final MessageSource messages;

	MergeController(Duplicates duplicates, Merges merges, Scopes scopes, MessageSource messages) {
		this.scopes = scopes;
		this.duplicates = duplicates;
		this.merges = merges;
		this.messages = messages;
	}

	@QueryMapping
	KeysetConnection<Suggestion> duplicates(@Argument NodeKind kind, @Argument @Nullable Integer first,
			@Argument @Nullable String after, @ContextValue Caller caller) {
		return new KeysetConnection<>(LIST,
				this.duplicates.suggestions(kind, new PageArguments(first, after, null, null).request(LIST), caller),
				Suggestion::position,
				() -> CompletableFuture.completedFuture((long) this.duplicates.count(kind, caller)));
	}

	@QueryMapping
	MergePreview mergePreview(@Argument String loser, @Argument String survivor, @ContextValue Caller caller) {
		GlobalId going = GlobalId.parse(loser);
		String staying = GlobalId.parse(survivor, going.kind());
		this.scopes.require(caller, going.id(), staying);
		return this.merges.preview(going.kind(), going.id(), staying);
	}

	@QueryMapping
	MergeView mergeOf(@Argument String id, @ContextValue Caller caller) {
		return seen(id, caller);
	}

	// Of two that are one now only this one can be looked after.
	private MergeView seen(String id, Caller caller) {
		MergeView merge = this.merges.get(id);
		this.scopes.require(caller, merge.survivor());
		return merge;
	}

	@MutationMapping
	MergeView merge(@Argument String loser, @Argument String survivor, @Argument List<String> take,
			@Argument String fingerprint, @ContextValue Caller caller) {
		GlobalId going = GlobalId.parse(loser);
		String staying = GlobalId.parse(survivor, going.kind());
		this.scopes.require(caller, going.id(), staying);
		return this.merges
			.get(this.merges.merge(going.kind(), going.id(), staying, take, fingerprint, caller.actor(Action.MERGE)));
	}

	@MutationMapping
	MergeView unmerge(@Argument String id, @ContextValue Caller caller) {
		seen(id, caller);
		this.merges.unmerge(id, caller.actor(Action.MERGE));
		return this.merges.get(id);
	}

	@MutationMapping
	boolean notTheSame(@Argument String one, @Argument String other, @ContextValue Caller caller) {
		GlobalId first = GlobalId.parse(one);
		String second = GlobalId.parse(other, first.kind());
		this.scopes.require(caller, first.id(), second);
		this.duplicates.tellApart(first.kind(), first.id(), second, caller.actor(Action.MERGE));
		return true;
	}

	@SchemaMapping(typeName = "Duplicate", field = "loser")
	Side younger(Suggestion pair) {
		return Side.of(pair.kind(), pair.loser());
	}

	@SchemaMapping(typeName = "Duplicate", field = "survivor")
	Side older(Suggestion pair) {
		return Side.of(pair.kind(), pair.survivor());
	}

	@SchemaMapping(typeName = "DuplicateReason")
	String code(MatchReason reason) {
		return reason.kind().name();
	}

	@SchemaMapping(typeName = "DuplicateReason")
	String text(MatchReason reason, Locale locale) {
		return Objects.requireNonNull(
				this.messages.getMessage("duplicates.reason." + reason.kind(), reason.arguments().toArray(), locale));
	}

	@SchemaMapping(typeName = "MergePreview")
	List<String> loops(MergePreview preview) {
		return preview.obstacles().stream().map(MergePreview.Obstacle::type).filter(Objects::nonNull).toList();
	}

	@SchemaMapping(typeName = "MergePreview", field = "moved")
	int movedCount(MergePreview preview) {
		return preview.moved().size() + preview.beside().size();
	}

	@SchemaMapping(typeName = "MergePreview", field = "beside")
	int besideCount(MergePreview preview) {
		return preview.beside().size();
	}

	@SchemaMapping(typeName = "MergePreview", field = "folded")
	int foldedCount(MergePreview preview) {
		return preview.folded().size();
	}

	@SchemaMapping(typeName = "MergePreview", field = "left")
	int leftCount(MergePreview preview) {
		return preview.left().size();
	}

	@SchemaMapping(typeName = "MergeField", field = "staying")
	@Nullable String stayingText(FieldChoice field) {
		return text(field.staying());
	}

	@SchemaMapping(typeName = "MergeField", field = "going")
	@Nullable String goingText(FieldChoice field) {
		return text(field.going());
	}

	private static @Nullable String text(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
			default -> value.toString();
		};
	}

	@SchemaMapping(typeName = "Merge", field = "loser")
	String gone(MergeView merge) {
		return new GlobalId(merge.kind(), merge.loser()).text();
	}

	@SchemaMapping(typeName = "Merge", field = "survivor")
	String stayed(MergeView merge) {
		return new GlobalId(merge.kind(), merge.survivor()).text();
	}

	@SchemaMapping(typeName = "Merge", field = "at")
	OffsetDateTime moment(MergeView merge) {
		return merge.at().atOffset(ZoneOffset.UTC);
	}

	@SchemaMapping(typeName = "Merge")
	List<String> keptFields(MergeView merge) {
		return (merge.parting() != null) ? merge.parting().kept().stream().map(FieldChoice::name).toList() : List.of();
	}

	@SchemaMapping(typeName = "Merge", field = "first")
	List<String> toPartFirst(MergeView merge) {
		return (merge.parting() != null) ? merge.parting().first().stream().map(MergeView::id).toList() : List.of();
	}

	/**
	 * One of two nodes as the schema shows it.
	 *
	 * @param id its global id
	 * @param name how it is called
	 * @param line what tells it from its namesakes
	 */
	record Side(String id, String name, String line) {

		static Side of(NodeKind kind, Suggestion.Side side) {
			return new Side(new GlobalId(kind, side.id()).text(), side.name(), side.line());
		}

	}

}
