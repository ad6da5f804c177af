package dev.chatcluster.auth.rest;

import jakarta.enterprise.context.RequestScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where the current request comes from, as far as attempts are counted. */
@RequestScoped
public class ClientAddress {
  private static final int IPV6_NETWORK_BYTES = 8;

  private String value = "unknown";

  public String value() {
    return value;
  }

  /**
   * Sets the address.
   *
   * @param forwardedFor the X-Forwarded-For header; only its last hop was written by our own edge,
   *     the rest by anybody
   * @param peer who is connected to us
   */
  public void set(@Nullable String forwardedFor, String peer, boolean behindEdge) {
    if (behindEdge && forwardedFor != null && !forwardedFor.isBlank()) {
      value = counted(forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip());
    } else {
      value = counted(peer);
    }
  }

  /** A household or server has a whole IPv6 network of 64 bits: it counts as one. */
  static String counted(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      if (parsed instanceof Inet6Address) {
        byte[] network = Arrays.copyOf(parsed.getAddress(), IPV6_NETWORK_BYTES);
        return InetAddress.getByAddress(Arrays.copyOf(network, 16)).getHostAddress() + "/64";
      }
      return parsed.getHostAddress();
    } catch (IllegalArgumentException | java.net.UnknownHostException e) {
      return "unknown";
    }
  }
}
