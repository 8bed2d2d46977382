package org.estafeta.exchange;

/**
 * A file to load.
 *
 * @param name the name a person knows it by; only shown, never used as a path
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
public record SourceFile(String name, byte[] bytes) {
}
