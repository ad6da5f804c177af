package dev.chatcluster.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Client settings from the configuration: {@code kafka.bootstrap.servers}, and {@code
 * kafka.security.*}, {@code kafka.sasl.*}, {@code kafka.ssl.*} if set. Every client of ours is made
 * from them, the channels' consumers too ({@link ChannelDefaults}).
 */
public final class KafkaSettings {
  private static final String[] PASSED_ON = {
    "security.protocol",
    "sasl.mechanism",
    "sasl.jaas.config",
    "ssl.truststore.location",
    "ssl.truststore.password",
    "ssl.truststore.type",
    "ssl.keystore.location",
    "ssl.keystore.password",
    "ssl.keystore.type",
    "ssl.key.password"
  };

  private static final Pattern PEM = Pattern.compile(".*\\.(pem|crt)");

  private KafkaSettings() {}

  /** Where the brokers are and how to be let in. */
  static Map<String, Object> connection(Config config) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        config.getValue("kafka.bootstrap.servers", String.class));
    for (String name : PASSED_ON) {
      config
          .getOptionalValue("kafka." + name, String.class)
          .filter(value -> !value.isBlank())
          .ifPresent(value -> settings.put(name, value));
    }
    nameType(settings, "ssl.truststore");
    nameType(settings, "ssl.keystore");
    return settings;
  }

  /** Kafka takes any file for a Java key store unless told otherwise; a name may tell. */
  private static void nameType(Map<String, Object> settings, String store) {
    if (settings.get(store + ".location") instanceof String file && PEM.matcher(file).matches()) {
      settings.putIfAbsent(store + ".type", "PEM");
    }
  }

  public static Map<String, Object> common(Config config) {
    Map<String, Object> settings = connection(config);
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
