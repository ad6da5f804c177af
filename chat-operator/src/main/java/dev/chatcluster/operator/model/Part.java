package dev.chatcluster.operator.model;

/** What has a condition of its own in the status, in the order in which it is brought up. */
public enum Part {
  POSTGRESQL("PostgreSQLReady"),
  KAFKA("KafkaReady"),
  REDIS("RedisReady"),
  TOPICS("TopicsReady"),
  MIGRATIONS("MigrationsReady"),
  MAIL("MailReady"),
  SERVICES("ServicesReady"),
  EXPOSURE("ExposureReady"),
  TUNNEL("TunnelReady");

  private final String condition;

  Part(String condition) {
    this.condition = condition;
  }

  /** The condition's type. */
  public String condition() {
    return condition;
  }
}
