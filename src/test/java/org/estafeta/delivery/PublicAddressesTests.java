package org.estafeta.delivery;

import java.net.InetAddress;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublicAddressesTests {

	@ParameterizedTest
	@ValueSource(strings = { "8.8.8.8", "77.88.8.8", "172.15.255.255", "172.32.0.1", "100.128.0.1", "169.253.1.1",
			"2a02:6b8::feed:0ff", "2001:4860:4860::8888", "::ffff:8.8.8.8" })
	void openOnes(String address) throws Exception {
		assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255",
			"192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200", "198.18.0.1", "192.0.0.8", "224.0.0.1",
			"255.255.255.255", "240.0.0.1", "::1", "::", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1",
			"fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1",
			"2001:db8::1", "2130706433" })
	void closedOnes(String address) throws Exception {
		assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
	}

}
