package dev.chatcluster.notification.push.webpush;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses are called for people. They name them, so they could name what stands in our own
 * network: only https and only public addresses are called, looked up anew for each push.
 */
@ApplicationScoped
public class Endpoints {
  private static final int UNIQUE_LOCAL = 0xfc;
  private static final int UNIQUE_LOCAL_MASK = 0xfe;

  private final boolean allowLocal;

  @Inject
  public Endpoints(
      @ConfigProperty(name = "notification.push.allow-local", defaultValue = "false")
          boolean allowLocal) {
    this.allowLocal = allowLocal;
  }

  /** Null when the endpoint may be called, otherwise why not. */
  @Nullable String refusal(URI endpoint) {
    if (endpoint.getHost() == null || endpoint.getUserInfo() != null) {
      return "Must be an address with a host";
    }
    if (allowLocal) {
      return null;
    }
    if (!"https".equals(endpoint.getScheme())) {
      return "Must be an https address";
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(endpoint.getHost())) {
        if (isPrivate(address)) {
          return "Must be a public address";
        }
      }
      return null;
    } catch (UnknownHostException e) {
      return "Must be an address that exists";
    }
  }

  static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (address instanceof Inet6Address && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL)
        || (bytes.length == 4 && isReserved(bytes));
  }

  /** 0/8, the carriers' 100.64/10, 192.0.0/24, 198.18/15, and 240/4 up to the broadcast. */
  private static boolean isReserved(byte[] v4) {
    int a = v4[0] & 0xff;
    int b = v4[1] & 0xff;
    return a == 0
        || (a == 100 && (b & 0xc0) == 64)
        || (a == 192 && b == 0 && v4[2] == 0)
        || (a == 198 && (b & 0xfe) == 18)
        || a >= 240;
  }
}
