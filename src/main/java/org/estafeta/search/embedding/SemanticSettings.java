package org.estafeta.search.embedding;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How texts are searched by what they mean.
 *
 * @param model the folder with {@code model.onnx} and {@code tokenizer.json}; empty for
 * searching by words alone
 * @param queryPrefix what the model wants before what somebody looks for
 * @param passagePrefix what the model wants before what is looked through
 * @param pooling how to make one vector of those of the tokens
 * @param maxTokens of longer texts the rest is left out
 * @param minLikeness the least cosine of two vectors that counts as near, -1 to 1
 */
@ConfigurationProperties("estafeta.search.semantic")
public record SemanticSettings(@DefaultValue("") String model, @DefaultValue("") String queryPrefix,
		@DefaultValue("") String passagePrefix, @DefaultValue("MEAN") Pooling pooling,
		@DefaultValue("512") int maxTokens, @DefaultValue("0.6") double minLikeness) {

	public SemanticSettings {
		if (maxTokens < 1 || minLikeness < -1 || minLikeness > 1) {
			throw new IllegalArgumentException(
					"estafeta.search.semantic: max-tokens must be positive, min-likeness between -1 and 1");
		}
	}

}
