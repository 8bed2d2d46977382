package org.estafeta.search.embedding;

import java.util.Objects;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;

/**
 * Says in one sentence why the model for semantic search stopped the start, and what to
 * do.
 */
class EmbeddingFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddingUnusable> {

	private static final String ACTION = "Укажите папку, в которой лежат model.onnx и tokenizer.json, в настройке "
			+ "estafeta.search.semantic.model или оставьте её пустой: тогда поиск идёт только по словам. / "
			+ "Name a folder with model.onnx and tokenizer.json in estafeta.search.semantic.model, "
			+ "or leave it empty: searches then go by words alone.";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, EmbeddingUnusable cause) {
		String said = Objects.toString(NestedExceptionUtils.getMostSpecificCause(cause).getMessage(), "");
		String description = switch (cause.reason()) {
			case NO_FOLDER -> "Папки модели для поиска по смыслу нет: %1$s. / "
					+ "There is no such folder with a model for semantic search.";
			case NO_FILE -> "Файла модели для поиска по смыслу нет или его нельзя прочитать: %1$s. / "
					+ "This file of the model for semantic search is not there or cannot be read.";
			case TOKENIZER -> "Файл не описывает деление текста на токены: %1$s (%2$s). / "
					+ "This file is no tokenizer that can be read.";
			case MODEL -> "Модель для поиска по смыслу не запускается: %1$s (%2$s). / "
					+ "This model for semantic search cannot be run.";
			case VECTORS -> "Модель для поиска по смыслу не годится: %1$s (%2$s). / "
					+ "This model does not give vectors that the search index can keep.";
			case SYSTEM -> "На этой системе не работают библиотеки поиска по смыслу, папка для них %1$s (%2$s). / "
					+ "The libraries of semantic search do not run on this system.";
		};
		return new FailureAnalysis(String.format(description, cause.place(), said), ACTION, cause);
	}

}
