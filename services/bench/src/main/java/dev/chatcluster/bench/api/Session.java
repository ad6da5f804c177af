package dev.chatcluster.bench.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A signed-in account.
 *
 * @param cookie the refresh cookie as it is sent back, name=value
 */
public record Session(String userId, String accessToken, Instant expiresAt, String cookie) {
  static Session of(JsonNode json, String cookie) {
    return new Session(
        json.path("user").path("id").asText(),
        json.path("accessToken").asText(),
        Instant.parse(json.path("expiresAt").asText()),
        cookie);
  }
}
