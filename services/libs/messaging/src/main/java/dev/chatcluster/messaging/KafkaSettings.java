package dev.chatcluster.messaging;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Client settings from the configuration: {@code kafka.bootstrap.servers}, and {@code
 * kafka.security.*} if set.
 */
public final class KafkaSettings {
  private static final String[] PASSED_ON = {
    "security.protocol", "sasl.mechanism", "sasl.jaas.config",
    "ssl.truststore.location", "ssl.truststore.password", "ssl.truststore.type",
    "ssl.keystore.location", "ssl.keystore.password", "ssl.keystore.type"
  };

  private KafkaSettings() {}

  public static Map<String, Object> common(Config config) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        config.getValue("kafka.bootstrap.servers", String.class));
    for (String name : PASSED_ON) {
      config
          .getOptionalValue("kafka." + name, String.class)
          .ifPresent(value -> settings.put(name, value));
    }
    // A broker that came back is found again soon, not after the default second of back-off grown
    // to long pauses.
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
    return settings;
  }

  /** A producer that loses, doubles and reorders nothing while it lives. */
  public static Map<String, Object> producer(Config config) {
    Map<String, Object> settings = common(config);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(
        ProducerConfig.LINGER_MS_CONFIG,
        config.getOptionalValue("kafka.linger-ms", Integer.class).orElse(1));
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5000);
    return settings;
  }
}
