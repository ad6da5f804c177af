package dev.chatcluster.socket.rooms;

import static org.awaitility.Awaitility.await;

import dev.chatcluster.testing.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol;
import redis.embedded.RedisServer;

/** A real Redis Cluster of three masters. */
final class RedisCluster implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int NODES = 3;

  private final List<RedisServer> servers = new ArrayList<>();
  private final Set<HostAndPort> addresses = new LinkedHashSet<>();

  private RedisCluster() {}

  static RedisCluster start() {
    var cluster = new RedisCluster();
    for (int i = 0; i < NODES; i++) {
      cluster.addNode();
    }
    cluster.form();
    return cluster;
  }

  Set<HostAndPort> addresses() {
    return addresses;
  }

  private void addNode() {
    int port = Ports.free();
    try {
      Path directory = Files.createTempDirectory("redis-cluster");
      RedisServer server =
          RedisServer.builder()
              .port(port)
              .bind(HOST)
              .setting("dir " + directory)
              .setting("save \"\"")
              .setting("cluster-enabled yes")
              .setting("cluster-config-file " + directory.resolve("nodes.conf"))
              .setting("cluster-port " + Ports.free())
              .build();
      server.start();
      servers.add(server);
      addresses.add(new HostAndPort(HOST, port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives each node its share of the slots, and makes them known to each other. */
  private void form() {
    List<HostAndPort> nodes = List.copyOf(addresses);
    int share = Protocol.CLUSTER_HASHSLOTS / NODES;
    for (int i = 0; i < NODES; i++) {
      try (Jedis node = new Jedis(nodes.get(i))) {
        int last = i == NODES - 1 ? Protocol.CLUSTER_HASHSLOTS - 1 : (i + 1) * share - 1;
        node.clusterAddSlotsRange(i * share, last);
        node.configSet("cluster-announce-ip", HOST);
        for (HostAndPort other : nodes.subList(0, i)) {
          meet(node, other);
        }
      }
    }
    for (HostAndPort address : nodes) {
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(100))
          .until(
              () -> {
                try (Jedis node = new Jedis(address)) {
                  return node.clusterInfo().contains("cluster_state:ok")
                      && node.clusterInfo().contains("cluster_known_nodes:" + NODES)
                      && node.clusterShards().stream()
                          .allMatch(shard -> !shard.getSlots().isEmpty());
                }
              });
    }
  }

  /** With the bus port, which is not where Redis would look for it by itself. */
  private static void meet(Jedis node, HostAndPort other) {
    int bus;
    try (Jedis asked = new Jedis(other)) {
      bus = Integer.parseInt(asked.configGet("cluster-port").get("cluster-port"));
    }
    node.sendCommand(
        Protocol.Command.CLUSTER,
        "MEET",
        other.getHost(),
        String.valueOf(other.getPort()),
        String.valueOf(bus));
  }

  @Override
  public void close() {
    servers.forEach(RedisServer::stop);
  }
}
