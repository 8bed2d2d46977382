package org.estafeta.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import graphql.ExecutionResult;
import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.validation.ValidationError;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that cost too much before any of their fields is fetched.
 */
final class LimitInstrumentation extends SimplePerformantInstrumentation {

	private final LimitSettings limits;

	LimitInstrumentation(LimitSettings limits) {
		this.limits = limits;
	}

	static MaxQueryDepthInstrumentation depth(LimitSettings limits) {
		return new MaxQueryDepthInstrumentation(limits.depth()) {

			@Override
			protected AbortExecutionException mkAbortException(int depth, int maxDepth) {
				return new RequestRefused("depth", depth, maxDepth);
			}

		};
	}

	static MaxQueryComplexityInstrumentation cost(LimitSettings limits) {
		return new MaxQueryComplexityInstrumentation(limits.cost(), pagesAtFullSize()) {

			@Override
			protected AbortExecutionException mkAbortException(int totalComplexity, int maxComplexity) {
				return new RequestRefused("cost", totalComplexity, maxComplexity);
			}

		};
	}

	// A page costs as much as its rows would if all were there; what is wrong with its
	// size is said later by the field itself.
	private static FieldComplexityCalculator pagesAtFullSize() {
		return (environment, children) -> {
			Map<String, Object> arguments = environment.getArguments();
			boolean page = environment.getFieldDefinition().getArgument("first") != null;
			boolean bounded = environment.getFieldDefinition().getArgument("limit") != null;
			long size = page ? size(arguments) : (bounded ? limit(arguments) : 1);
			long cost = 1 + size * children;
			return (int) Math.min(cost, Integer.MAX_VALUE / 4);
		};
	}

	private static long limit(Map<String, Object> arguments) {
		return (arguments.get("limit") instanceof Number number) ? Math.clamp(number.longValue(), 1, 500) : 200;
	}

	private static long size(Map<String, Object> arguments) {
		Object asked = (arguments.get("first") != null) ? arguments.get("first") : arguments.get("last");
		long size = (asked instanceof Number number) ? number.longValue() : PageArguments.DEFAULT_SIZE;
		return Math.clamp(size, 1, 100);
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		checkValue(parameters.getVariables(), 0);
		return super.beginExecution(parameters, state);
	}

	@Override
	public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
			InstrumentationValidationParameters parameters, InstrumentationState state) {
		FragmentSizes.check(parameters.getDocument(), this.limits.cost());
		return super.beginValidation(parameters, state);
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		Document document = parameters.getExecutionContext().getDocument();
		OperationDefinition operation = parameters.getExecutionContext().getOperationDefinition();
		int roots = operation.getSelectionSet().getSelections().size();
		if (roots > this.limits.fields()) {
			throw new RequestRefused("root-fields", roots, this.limits.fields());
		}
		int aliases = checkNode(document);
		if (aliases > this.limits.fields()) {
			throw new RequestRefused("aliases", aliases, this.limits.fields());
		}
		return super.beginExecuteOperation(parameters, state);
	}

	private int checkNode(Node<?> node) {
		int aliases = (node instanceof Field field && field.getAlias() != null) ? 1 : 0;
		if (node instanceof StringValue text && String.valueOf(text.getValue()).length() > this.limits.text()) {
			throw new RequestRefused("text-length", this.limits.text());
		}
		if (node instanceof ArrayValue list && list.getValues().size() > this.limits.items()) {
			throw new RequestRefused("list-length", this.limits.items());
		}
		for (Node<?> child : node.getChildren()) {
			aliases += checkNode(child);
		}
		return aliases;
	}

	private void checkValue(@Nullable Object value, int depth) {
		if (depth > this.limits.depth()) {
			throw new RequestRefused("depth", depth, this.limits.depth());
		}
		if (value instanceof String text && text.length() > this.limits.text()) {
			throw new RequestRefused("text-length", this.limits.text());
		}
		if (value instanceof Map<?, ?> map) {
			map.values().forEach((item) -> checkValue(item, depth + 1));
		}
		if (value instanceof Collection<?> list) {
			if (list.size() > this.limits.items()) {
				throw new RequestRefused("list-length", this.limits.items());
			}
			list.forEach((item) -> checkValue(item, depth + 1));
		}
	}

}
