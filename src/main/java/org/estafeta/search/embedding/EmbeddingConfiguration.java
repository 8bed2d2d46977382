package org.estafeta.search.embedding;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

import org.estafeta.graphstore.DataFolder;

/**
 * Loads the model when somebody names one; otherwise nothing of it is touched.
 */
@Configuration(proxyBeanMethods = false)
class EmbeddingConfiguration {

	@Bean
	@Conditional(ModelIsNamed.class)
	Embedding embedding(SemanticSettings settings, DataFolder folder) {
		return OnnxEmbedding.load(settings, folder.folder("native"));
	}

	/** Whether a folder is named. */
	static class ModelIsNamed implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return StringUtils.hasText(context.getEnvironment().getProperty("estafeta.search.semantic.model"));
		}

	}

}
