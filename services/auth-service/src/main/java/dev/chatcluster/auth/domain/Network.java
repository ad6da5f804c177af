package dev.chatcluster.auth.domain;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The neighbourhood of a client's address: wide enough that a renewed lease is the same place. */
final class Network {
  private static final int IPV4_BYTES = 3;
  private static final int IPV6_BYTES = 6;

  private Network() {}

  /**
   * The first 24 bits of an IPv4 and 48 of an IPv6 address; empty when it is none.
   *
   * @param address perhaps followed by a slash and its own network's length
   */
  static Optional<String> of(String address) {
    int slash = address.indexOf('/');
    try {
      var parsed = InetAddress.ofLiteral(slash < 0 ? address : address.substring(0, slash));
      int length = parsed instanceof Inet6Address ? IPV6_BYTES : IPV4_BYTES;
      byte[] prefix = Arrays.copyOf(parsed.getAddress(), length);
      return Optional.of(HexFormat.of().formatHex(prefix) + "/" + length * Byte.SIZE);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
