package org.estafeta.api;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one GraphQL request may cost.
 *
 * @param depth how deep fields may nest; tools need 15 to read the schema
 * @param cost the most fields that a request may touch, pages counted at their full size
 * @param fields the most root fields of an operation, and the most aliases of a document
 * @param tokens the most tokens of a document
 * @param characters the longest document, and
 * @param text the longest single text in arguments, in characters
 * @param items the longest list in arguments
 * @param body the largest request body
 * @param time the longest time that an answer may take
 */
@ConfigurationProperties("estafeta.graphql")
record LimitSettings(@DefaultValue("16") int depth, @DefaultValue("20000") int cost, @DefaultValue("30") int fields,
		@DefaultValue("6000") int tokens, @DefaultValue("60000") int characters, @DefaultValue("1000") int text,
		@DefaultValue("100") int items, @DefaultValue("256KB") DataSize body, @DefaultValue("8s") Duration time) {
}
