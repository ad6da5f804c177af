package dev.chatcluster.testing;

/** A real Redis. */
public final class RedisServer {
  private final int port;

  private RedisServer(int port) {
    this.port = port;
  }

  static RedisServer start() {
    int port = Ports.free();
    var server = new redis.embedded.RedisServer(port);
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    return new RedisServer(port);
  }

  public String url() {
    return "redis://127.0.0.1:" + port;
  }
}
