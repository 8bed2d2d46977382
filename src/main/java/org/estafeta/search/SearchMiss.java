package org.estafeta.search;

/**
 * Told to whoever listens: somebody looked for something that is not there under this
 * name. Says nothing of who it was, and never carries a text that may name a person.
 *
 * @param text what was typed, in lower case and with single spaces
 * @param repaired whether something else was found in its place
 */
public record SearchMiss(String text, boolean repaired) {
}
