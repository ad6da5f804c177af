package dev.chatcluster.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboxRecordTest {
  @Test
  void whatWasEncodedIsReadBack() throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("traceparent", "00-1-2-01");
    headers.put("name", "Zoë");
    var event = new OutboxRecord("some.topic", "schlüssel", bytes("value\0with zero"), headers);
    OutboxRecord read = OutboxRecord.decode(event.encode());
    assertThat(read.topic()).isEqualTo("some.topic");
    assertThat(read.key()).isEqualTo("schlüssel");
    assertThat(read.value()).isEqualTo(bytes("value\0with zero"));
    assertThat(read.headers()).containsExactlyEntriesOf(headers);
  }

  @Test
  void anEmptyValueIsReadBack() throws IOException {
    OutboxRecord read = OutboxRecord.decode(new OutboxRecord("t", "", new byte[0]).encode());
    assertThat(read.value()).isEmpty();
    assertThat(read.headers()).isEmpty();
  }

  @Test
  void whatIsNotOursIsRefusedWhereverItEnds() {
    byte[] whole = new OutboxRecord("topic", "key", bytes("value"), Map.of("a", "b")).encode();
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> OutboxRecord.decode(part))
          .as("%d bytes", length)
          .isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> OutboxRecord.decode(Arrays.copyOf(whole, whole.length + 1)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> OutboxRecord.decode(bytes("\u0002something newer")))
        .isInstanceOf(IOException.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
