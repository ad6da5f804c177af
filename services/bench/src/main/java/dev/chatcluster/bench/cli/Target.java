package dev.chatcluster.bench.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.util.List;

/**
 * What the program talks to.
 *
 * @param url the public address; all REST requests go there
 * @param socket where the WebSockets go: through the edge, or straight to a socket-service
 */
public record Target(URI url, URI socket) {
  static final List<Option> OPTIONS =
      List.of(
          Option.of("url", publicAddress(), "the installation's public address"),
          Option.of(
              "via",
              "edge",
              "edge: sockets as browsers use them; socket: straight to socket-service"),
          Option.fromEnvironment(
              "socket-port", "SOCKET_PORT", "8104", "socket-service's own port"));

  private static String publicAddress() {
    return "http://localhost:" + System.getenv().getOrDefault("CHATCLUSTER_PORT", "8080");
  }

  static Target of(Options options) {
    URI url = URI.create(options.text("url").replaceFirst("/+$", ""));
    if (!List.of("http", "https").contains(String.valueOf(url.getScheme()))
        || url.getHost() == null) {
      throw new UsageException("--url takes an address such as http://localhost:8080");
    }
    return new Target(
        url,
        switch (options.text("via")) {
          case "edge" -> URI.create("ws://" + url.getHost() + ":" + port(url) + "/ws");
          case "socket" -> URI.create("ws://127.0.0.1:" + options.number("socket-port") + "/ws");
          default -> throw new UsageException("--via takes edge or socket");
        });
  }

  private static int port(URI url) {
    return url.getPort() > 0 ? url.getPort() : 80;
  }

  public String origin() {
    return url.getScheme() + "://" + url.getRawAuthority();
  }

  /** Load and faults are for an installation of one's own: nothing but this machine is accepted. */
  Target onThisMachine() {
    try {
      for (URI uri : List.of(url, socket)) {
        // A cluster on this machine has an interface of its own here.
        InetAddress host = InetAddress.getByName(uri.getHost());
        boolean here = host.isLoopbackAddress() || NetworkInterface.getByInetAddress(host) != null;
        if (!here || "https".equals(uri.getScheme())) {
          throw new UsageException(
              uri + " is refused: load and faults only go to http on this machine");
        }
      }
      return this;
    } catch (IOException e) {
      throw new UsageException("unknown host in --url: " + e.getMessage());
    }
  }
}
