package org.estafeta.resource;

/**
 * How many information resources are of one level and kind.
 *
 * @param level the level
 * @param kind the kind
 * @param number how many, 1 at least
 */
public record ResourceShare(ResourceLevel level, ResourceKind kind, int number) {

}
