package dev.chatcluster.notification.push.rest;

import dev.chatcluster.notification.domain.NotificationException;
import dev.chatcluster.notification.push.domain.Subscription;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subscription as the browser's PushSubscription.toJSON() writes it. */
public record SubscriptionBody(
    @Schema(required = true, maxLength = 2048) @Nullable String endpoint,
    @Schema(nullable = true, description = "As the browser tells it; not used")
        @Nullable Long expirationTime,
    @Schema(required = true) @Nullable Keys keys) {
  /** In URL-safe Base64. */
  public record Keys(
      @Schema(required = true) @Nullable String p256dh,
      @Schema(required = true) @Nullable String auth) {}

  Subscription read(UUID userId) {
    Keys given = keys;
    if (given == null) {
      throw new NotificationException.Invalid("keys", "Is required");
    }
    return new Subscription(
        userId,
        EndpointBody.uri(endpoint),
        bytes("keys.p256dh", given.p256dh()),
        bytes("keys.auth", given.auth()));
  }

  private static byte[] bytes(String field, @Nullable String text) {
    if (text == null) {
      throw new NotificationException.Invalid(field, "Is required");
    }
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new NotificationException.Invalid(field, "Must be URL-safe Base64");
    }
  }
}
