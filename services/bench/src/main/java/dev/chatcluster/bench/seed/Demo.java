package dev.chatcluster.bench.seed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The demo as it is written down in seed/demo.json. */
record Demo(
    @JsonProperty("people") List<DemoPerson> people,
    @JsonProperty("friends") List<List<String>> friends,
    @JsonProperty("conversations") List<Talk> conversations) {
  private static final String FILE = "/seed/demo.json";

  record DemoPerson(
      @JsonProperty("handle") String handle,
      @JsonProperty("name") String name,
      @JsonProperty("color") String color,
      @JsonProperty("about") String about) {}

  /**
   * A conversation; one with a name is a group that its first member owns.
   *
   * @param key names it among the others, and makes its messages' ids
   * @param unread member → how many of the last messages are left unread
   */
  record Talk(
      @JsonProperty("key") String key,
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("admins") @Nullable List<String> admins,
      @JsonProperty("members") List<String> members,
      @JsonProperty("unread") Map<String, Integer> unread,
      @JsonProperty("messages") List<Line> messages) {}

  /**
   * @param edit what the message is changed to afterwards
   * @param delete whether it is taken back afterwards
   */
  record Line(
      @JsonProperty("from") String from,
      @JsonProperty("text") String text,
      @JsonProperty("edit") @Nullable String edit,
      @JsonProperty("delete") boolean delete) {}

  static Demo read() {
    try (var file = Demo.class.getResourceAsStream(FILE)) {
      return new ObjectMapper().readValue(Objects.requireNonNull(file, FILE), Demo.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
