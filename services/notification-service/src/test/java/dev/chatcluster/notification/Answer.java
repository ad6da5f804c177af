package dev.chatcluster.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.chatcluster.service.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** An answer over HTTP. */
record Answer(HttpResponse<String> response) {
  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  JsonNode json() {
    try {
      return Json.mapper().readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String code() {
    return json().path("code").asText();
  }

  /** Its content, which a test takes for granted. */
  JsonNode ok() {
    if (status() >= 300) {
      throw new AssertionError(status() + " " + response.request().uri() + ": " + body());
    }
    return status() == 204 ? NullNode.getInstance() : json();
  }
}
