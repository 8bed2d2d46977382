package org.estafeta.savedsearch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a saved search has had so far, 16 bytes for each hit.
 */
final class KnownHits {

	private static final int UUID_TEXT = 36;

	private final Set<UUID> ids;

	private KnownHits(Set<UUID> ids) {
		this.ids = ids;
	}

	static KnownHits of(Collection<String> ids) {
		Set<UUID> known = new HashSet<>();
		ids.forEach((id) -> known.add(uuid(id)));
		return new KnownHits(known);
	}

	static KnownHits of(byte[] packed) {
		ByteBuffer bytes = ByteBuffer.wrap(packed);
		Set<UUID> known = new HashSet<>();
		while (bytes.remaining() >= 2 * Long.BYTES) {
			known.add(new UUID(bytes.getLong(), bytes.getLong()));
		}
		return new KnownHits(known);
	}

	// ids that are no UUIDs are kept by their digest
	private static UUID uuid(String id) {
		try {
			if (id.length() == UUID_TEXT) {
				return UUID.fromString(id);
			}
		}
		catch (IllegalArgumentException ex) {
			// made below
		}
		return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
	}

	boolean has(String id) {
		return this.ids.contains(uuid(id));
	}

	KnownHits with(Collection<String> more) {
		Set<UUID> known = new HashSet<>(this.ids);
		more.forEach((id) -> known.add(uuid(id)));
		return new KnownHits(known);
	}

	int size() {
		return this.ids.size();
	}

	byte[] packed() {
		ByteBuffer bytes = ByteBuffer.allocate(this.ids.size() * 2 * Long.BYTES);
		this.ids.stream()
			.sorted()
			.forEach((id) -> bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
		return bytes.array();
	}

}
