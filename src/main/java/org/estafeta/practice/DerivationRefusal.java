package org.estafeta.practice;

/**
 * A derivation that was left out because it would close a circle.
 *
 * @param practiceKey the key of the adapted practice
 * @param originKey the key of what it was to be adapted from
 */
public record DerivationRefusal(String practiceKey, String originKey) {

}
