package dev.chatcluster.service.json;

import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.jackson.JacksonFeature;

/**
 * Registers JSON before Jersey does, without its exception mappers: those answer in plain text and
 * echo the input.
 */
@Priority(AutoDiscoverable.DEFAULT_PRIORITY - 1000)
public class JsonDiscovery implements AutoDiscoverable {
  @Override
  public void configure(FeatureContext context) {
    if (!context.getConfiguration().isRegistered(JacksonFeature.class)) {
      context.register(JacksonFeature.withoutExceptionMappers());
    }
  }
}
