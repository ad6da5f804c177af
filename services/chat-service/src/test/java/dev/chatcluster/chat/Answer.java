package dev.chatcluster.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.service.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What the service answered. */
record Answer(HttpResponse<String> response) {
  int status() {
    return response.statusCode();
  }

  JsonNode json() {
    try {
      return Json.mapper().readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, for an answer that must not be a refusal. */
  JsonNode ok() {
    if (status() / 100 != 2) {
      throw new IllegalStateException(status() + ": " + response.body());
    }
    return json();
  }

  String code() {
    return json().path("code").asText();
  }

  String text(String field) {
    return json().path(field).asText();
  }

  /** A field of every item of a list. */
  List<String> each(String field) {
    List<String> values = new ArrayList<>();
    ok().path("items").forEach(item -> values.add(item.path(field).asText()));
    return values;
  }
}
