package org.estafeta.contest;

import org.jspecify.annotations.Nullable;

/**
 * What the jury judges.
 *
 * @param id its id
 * @param name what is judged
 * @param most the most points
 * @param weight by what the points are multiplied, more than 0
 * @param deficit the id of the deficit that few points point to; null for none
 */
public record Criterion(String id, String name, int most, double weight, @Nullable String deficit) {
}
