package dev.chatcluster.testing;

/**
 * The servers of a test run: real ones, started when first asked for and shared by all tests of the
 * JVM.
 */
public final class RealServers {
  private RealServers() {}

  public static PostgresServer postgres() {
    return Postgres.INSTANCE;
  }

  public static KafkaServer kafka() {
    return Kafka.INSTANCE;
  }

  public static RedisServer redis() {
    return Redis.INSTANCE;
  }

  // Holder classes: a test that needs no Kafka does not wait for one.

  private static final class Postgres {
    static final PostgresServer INSTANCE = PostgresServer.start();
  }

  private static final class Kafka {
    static final KafkaServer INSTANCE = KafkaServer.start();
  }

  private static final class Redis {
    static final RedisServer INSTANCE = RedisServer.start();
  }
}
