package org.estafeta.indicator.graphql;

import java.time.LocalDate;
import java.util.List;
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
import org.estafeta.indicator.Indicator;
import org.estafeta.indicator.IndicatorCounter;
import org.estafeta.indicator.IndicatorFigure;
import org.estafeta.indicator.IndicatorMember;
import org.estafeta.indicator.IndicatorMembers;
import org.estafeta.indicator.IndicatorPoint;
import org.estafeta.indicator.IndicatorTarget;
import org.estafeta.indicator.IndicatorTargets;
import org.estafeta.indicator.IndicatorView;
import org.estafeta.indicator.Indicators;
import org.estafeta.indicator.TargetEdit;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * The indicators of the order.
 */
@Controller
class IndicatorController {

	private static final String DETAILS = "IndicatorDetails";

	private final Indicators indicators;

	private final IndicatorTargets targets;

	private final IndicatorCounter counter;

	IndicatorController(Indicators indicators, IndicatorTargets targets, IndicatorCounter counter) {
		this.indicators = indicators;
		this.targets = targets;
		this.counter = counter;
	}

	@QueryMapping
	List<IndicatorFigure> indicators(@Argument @Nullable Integer year, @Argument @Nullable LocalDate knownOn,
			@Argument @Nullable String territory, @ContextValue Caller caller) {
		return this.indicators.figures(caller, this.indicators.view(year, knownOn, territory));
	}

	@QueryMapping
	@Nullable Details indicator(@Argument String code, @Argument @Nullable Integer year, @Argument @Nullable LocalDate knownOn,
			@Argument @Nullable String territory) {
		return Indicator.of(code)
			.map((indicator) -> new Details(indicator, this.indicators.view(year, knownOn, territory)))
			.orElse(null);
	}

	@MutationMapping
	IndicatorFigure setIndicatorTarget(@Argument TargetInput target, @Argument int version,
			@ContextValue Caller caller) {
		Indicator indicator = Indicator.of(target.code)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "indicator-not-found", target.code));
		this.targets.set(caller, new TargetEdit(indicator, target.year, target.territory, target.value, target.note),
				version);
		return this.indicators.figure(caller, indicator, this.indicators.view(target.year, null, target.territory));
	}

	@MutationMapping
	int countIndicators(@ContextValue Caller caller) {
		return this.counter.count(caller);
	}

	@SchemaMapping(typeName = "IndicatorFigure")
	String code(IndicatorFigure figure) {
		return figure.indicator().code();
	}

	@SchemaMapping(typeName = "IndicatorFigure")
	Indicator.Measure measure(IndicatorFigure figure) {
		return figure.indicator().measure();
	}

	@SchemaMapping(typeName = DETAILS)
	IndicatorFigure figure(Details details, @ContextValue Caller caller) {
		return this.indicators.figure(caller, details.indicator, details.view);
	}

	@SchemaMapping(typeName = DETAILS)
	List<IndicatorFigure> byYear(Details details, @ContextValue Caller caller) {
		return this.indicators.byYear(caller, details.indicator, details.view);
	}

	@SchemaMapping(typeName = DETAILS)
	List<IndicatorPoint> trend(Details details, @ContextValue Caller caller) {
		return this.indicators.trend(caller, details.indicator, details.view);
	}

	@SchemaMapping(typeName = DETAILS)
	@Nullable IndicatorMembers members(Details details, @ContextValue Caller caller) {
		return this.indicators.members(caller, details.indicator, details.view);
	}

	@SchemaMapping(typeName = DETAILS)
	Indicators.@Nullable Moves moved(Details details, @Argument LocalDate after, @ContextValue Caller caller) {
		return this.indicators.moves(caller, details.indicator, details.view, after);
	}

	@SchemaMapping(typeName = DETAILS)
	List<IndicatorTarget> targets(Details details) {
		return this.targets.versions(details.indicator, details.view.year(), details.view.territory());
	}

	@SchemaMapping(typeName = "IndicatorMember")
	@Nullable CompletableFuture<Organisation> organisation(IndicatorMember member,
			DataLoader<String, Organisation> organisations) {
		return Optional.ofNullable(member.place()).map(organisations::load).orElse(null);
	}

	/** An indicator that is asked for, with the view. */
	record Details(Indicator indicator, IndicatorView view) {

	}

	/** A target as it is written. */
	record TargetInput(String code, int year, @Nullable String territory, double value, @Nullable String note) {

	}

}
