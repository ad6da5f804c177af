package dev.chatcluster.operator.model;

import dev.chatcluster.operator.api.v1alpha1.ExternalKafka;
import dev.chatcluster.operator.api.v1alpha1.KafkaSasl;
import dev.chatcluster.operator.api.v1alpha1.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Where Kafka is and how clients reach it, whoever runs it.
 *
 * @param caCertificate the Secret with the authority that signs for the brokers, if not the
 *     system's
 */
public record Brokers(
    String bootstrapServers,
    String securityProtocol,
    @Nullable SecretKey caCertificate,
    @Nullable KafkaSasl sasl) {
  public static Brokers of(Installation installation) {
    var kafka = installation.spec().kafka();
    ExternalKafka external = kafka.external();
    if (external != null) {
      String protocol =
          (external.sasl() == null ? "" : "SASL_") + (external.tls() ? "SSL" : "PLAINTEXT");
      return new Brokers(
          external.bootstrapServers(), protocol, external.caCertificate(), external.sasl());
    }
    String host =
        kafka.strimzi() == null
            ? installation.host("kafka")
            : installation.name("kafka-kafka-bootstrap") + "." + installation.namespace() + ".svc";
    return new Brokers(host + ":9092", "PLAINTEXT", null, null);
  }

  /** What a client signs in with, as Kafka's configuration takes it; null where nobody signs in. */
  public @Nullable String jaas(SecretValues secrets) {
    if (sasl == null) {
      return null;
    }
    String module =
        sasl.mechanism().equals("PLAIN")
            ? "org.apache.kafka.common.security.plain.PlainLoginModule"
            : "org.apache.kafka.common.security.scram.ScramLoginModule";
    return "%s required username=\"%s\" password=\"%s\";"
        .formatted(
            module,
            quoted(secrets.require(sasl.credentialsSecret(), "username")),
            quoted(secrets.require(sasl.credentialsSecret(), "password")));
  }

  private static String quoted(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
