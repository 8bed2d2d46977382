package org.estafeta.delivery;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells the addresses of the open internet from all others: those of this machine, of its
 * network, of the services that clouds offer their machines, and those with a meaning of
 * their own (the special-purpose registries of IANA, RFC 6890).
 */
final class PublicAddresses {

	private static final List<Range> CLOSED = List.of(range("0.0.0.0", 8), range("10.0.0.0", 8),
			range("100.64.0.0", 10), range("127.0.0.0", 8), range("169.254.0.0", 16), range("172.16.0.0", 12),
			range("192.0.0.0", 24), range("192.0.2.0", 24), range("192.88.99.0", 24), range("192.168.0.0", 16),
			range("198.18.0.0", 15), range("198.51.100.0", 24), range("203.0.113.0", 24), range("224.0.0.0", 3),
			range("2001::", 23), range("2001:db8::", 32), range("2002::", 16), range("3fff::", 20));

	/** All that is given out to be reached by everybody (2000::/3). */
	private static final Range GLOBAL = range("2000::", 3);

	private PublicAddresses() {
	}

	/**
	 * Whether an address is of the open internet.
	 * @param address the address; one of IPv4 that is written as IPv6 is one of IPv4 to
	 * Java
	 * @return false for everything that a stranger must not reach through this server
	 */
	static boolean contain(InetAddress address) {
		return (!(address instanceof Inet6Address) || GLOBAL.holds(address))
				&& CLOSED.stream().noneMatch((range) -> range.holds(address));
	}

	private static Range range(String first, int bits) {
		try {
			return new Range(InetAddress.getByName(first).getAddress(), bits);
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException("Written in digits, so nobody is asked", ex);
		}
	}

	/** All addresses that begin with some bits. */
	private static final class Range {

		private final byte[] first;

		private final int bits;

		private Range(byte[] first, int bits) {
			this.first = first;
			this.bits = bits;
		}

		private boolean holds(InetAddress address) {
			byte[] other = address.getAddress();
			if (other.length != this.first.length) {
				return false;
			}
			for (int bit = 0; bit < this.bits; bit++) {
				int mask = 0x80 >> (bit % Byte.SIZE);
				if (((this.first[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
					return false;
				}
			}
			return true;
		}

	}

}
