package dev.chatcluster.notification.push.rest;

import dev.chatcluster.notification.domain.NotificationException;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The subscription that is meant. */
public record EndpointBody(@Schema(required = true) @Nullable String endpoint) {
  static URI uri(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new NotificationException.Invalid("endpoint", "Is required");
    }
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new NotificationException.Invalid("endpoint", "Must be an address");
    }
  }
}
