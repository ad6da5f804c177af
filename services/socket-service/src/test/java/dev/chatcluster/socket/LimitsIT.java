package dev.chatcluster.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a socket may not do, and what becomes of it. */
class LimitsIT {
  private final Person ada = new Person(UUID.randomUUID(), UUID.randomUUID());

  @RegisterExtension final Sockets sockets = new Sockets();

  @Test
  void aFrameThatIsTooLargeClosesTheSocket() throws IOException {
    try (RawClient raw = RawClient.open(Service.PORT, ada.token())) {
      raw.text("x".repeat(70_000));
      assertThat(raw.awaitClosed()).isEqualTo(1009);
    }
  }

  @Test
  void soDoFragmentsThatAreTooLargeTogether() {
    Client client = sockets.of(ada);
    // This client cuts a long text into fragments.
    try {
      client.text("{\"event\":\"ping\",\"x\":\"" + "x".repeat(200_000) + "\"}");
    } catch (CompletionException e) {
      assertThat(e).hasRootCauseInstanceOf(IOException.class);
    }
    assertThat(client.awaitClosed()).isEqualTo(1009);
  }

  @Test
  void aFrameInFragmentsIsReadAsOne() throws IOException {
    try (RawClient raw = RawClient.open(Service.PORT, ada.token())) {
      raw.fragments("{\"event\":", "\"ping\",\"id\":3,", "\"data\":{}}");
      assertThat(raw.awaitText("\"pong\"")).isEqualTo("{\"event\":\"pong\",\"id\":3,\"data\":{}}");
    }
  }

  @Test
  void aBinaryFrameClosesTheSocket() {
    Client client = sockets.of(ada);
    client.binary(new byte[] {1, 2, 3});
    assertThat(client.awaitClosed()).isEqualTo(4400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hello|malformed-frame",
        "[]|malformed-frame",
        "{\"event\":\"chat:shout\",\"data\":{}}|unknown-event",
        "{\"event\":\"ping\",\"data\":{\"x\":1}}|unknown-field",
        "{\"event\":\"chat:join\",\"data\":{}}|validation-failed",
        "{\"event\":\"chat:send\",\"data\":null}|validation-failed",
        "{\"event\":\"chat:send\"}|validation-failed"
      })
  void aFrameThatCannotBeReadIsAnsweredAndTheSocketGoesOn(String frame, String code) {
    Client client = sockets.of(ada);
    client.text(frame);
    assertThat(client.hear("error").path("data").path("code").asText()).isEqualTo(code);
    client.say(1L, "ping", Map.of());
    client.hearAnswer("pong", 1);
  }

  @Test
  void manySuchFramesCloseIt() {
    Client client = sockets.of(ada);
    for (int i = 0; i < 21; i++) {
      client.text("hello");
    }
    assertThat(client.awaitClosed()).isEqualTo(4400);
    assertThat(client.heard("error")).hasSize(20);
  }

  @Test
  void framesThatComeTooFastAreRefusedAndInTheEndTheSocketIsClosed() {
    Client client = sockets.of(ada);
    long pings = 0;
    try {
      while (!client.isClosed()) {
        client.say("ping", Map.of());
        pings++;
      }
    } catch (CompletionException e) {
      assertThat(e).hasRootCauseInstanceOf(IOException.class);
    }
    assertThat(client.awaitClosed()).isEqualTo(4429);
    assertThat(client.heard("error"))
        .hasSize(500)
        .allMatch(frame -> frame.path("data").path("code").asText().equals("rate-limited"));
    assertThat((long) client.heard("pong").size()).isGreaterThanOrEqualTo(400).isLessThan(pings);
  }

  @Test
  void messagesThatComeTooFastAreRefusedByTheirIdAndMayBeSentAgain() {
    Client client = sockets.of(ada);
    UUID room = UUID.randomUUID();
    while (client.heard("error").isEmpty()) {
      client.send(room, "spam");
    }
    JsonNode refused =
        client
            .hear("chat:send:error", data -> data.path("code").asText().equals("rate-limited"))
            .path("data");
    assertThat(refused.path("retryable").asBoolean()).isTrue();
    assertThat(refused.path("conversationId").asText()).isEqualTo(room.toString());
    assertThat(client.hear("error").path("data").path("code").asText()).isEqualTo("rate-limited");
  }

  @Test
  void whoStopsReadingIsCutOffAndNobodyElseNoticesIt() throws IOException {
    List<Person> people = Person.several(2);
    Person reader = people.get(0);
    UUID room = reader.group(people.get(1));
    Client live = sockets.of(reader);
    try (RawClient stuck = RawClient.open(Service.PORT, people.get(1).token())) {
      // More than the queue of a socket (4 MiB) and the buffers of the connection together.
      int messages = 1500;
      reader.flood(room, Collections.nCopies(messages, "x".repeat(8000)));
      live.hear("chat:receive", data -> data.path("seq").asLong() == messages + 1);
      assertThat(live.seqs(room))
          .endsWith(LongStream.rangeClosed(2, messages + 1).boxed().toArray(Long[]::new));
      assertThat(stuck.awaitClosed()).isEqualTo(4409);
    }
  }

  @Test
  void aPingOfTheConnectionItselfIsAnswered() {
    sockets.of(ada).ping();
  }
}
