package org.estafeta.community;

import org.jspecify.annotations.Nullable;

/**
 * A community of whoever asks.
 *
 * @param id the community
 * @param name its name
 * @param role what they are in it; null while they ask to join
 * @param requests how many people ask to join, where whoever asks may admit them; else 0
 */
public record OwnCommunity(String id, String name, @Nullable CommunityRole role, int requests) {
}
