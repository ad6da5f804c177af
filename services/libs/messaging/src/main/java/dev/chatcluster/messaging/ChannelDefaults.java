package dev.chatcluster.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.eclipse.microprofile.config.Config;

/**
 * What every channel is connected with, unless it says otherwise itself: the connector looks for a
 * map of this name.
 */
@ApplicationScoped
class ChannelDefaults {
  /**
   * A topic that is made after its consumer has subscribed is found this soon, and not five minutes
   * later.
   */
  private static final String METADATA_MAX_AGE_MS = "5000";

  @Produces
  @Singleton
  @Identifier("default-kafka-broker")
  Map<String, Object> settings(Config config) {
    Map<String, Object> settings = KafkaSettings.connection(config);
    settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, METADATA_MAX_AGE_MS);
    return settings;
  }
}
