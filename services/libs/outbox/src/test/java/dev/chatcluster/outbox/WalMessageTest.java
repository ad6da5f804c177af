package dev.chatcluster.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.postgresql.replication.LogSequenceNumber;

class WalMessageTest {
  @Test
  void anEmittedMessageIsItsPrefixAndContent() {
    byte[] prefix = "préfixe".getBytes(StandardCharsets.UTF_8);
    byte[] content = {0, 1, 2, 0};
    ByteBuffer buffer = ByteBuffer.allocate(100);
    buffer
        .put((byte) 'M')
        .put((byte) 1)
        .putLong(77)
        .put(prefix)
        .put((byte) 0)
        .putInt(content.length)
        .put(content);
    assertThat(WalMessage.read(buffer.flip()))
        .isInstanceOfSatisfying(
            WalMessage.Emitted.class,
            emitted -> {
              assertThat(emitted.prefix()).isEqualTo("préfixe");
              assertThat(emitted.content()).isEqualTo(content);
            });
    assertThat(buffer.hasRemaining()).isFalse();
  }

  @Test
  void aCommitTellsTheEndOfItsTransaction() {
    ByteBuffer buffer = ByteBuffer.allocate(100);
    buffer.put((byte) 'C').put((byte) 0).putLong(1000).putLong(1040).putLong(5);
    assertThat(WalMessage.read(buffer.flip()))
        .isEqualTo(new WalMessage.Commit(LogSequenceNumber.valueOf(1040)));
  }

  @Test
  void otherKindsAreNoUse() {
    assertThat(WalMessage.read(ByteBuffer.wrap(new byte[] {'B', 0, 0}))).isNull();
    assertThat(WalMessage.read(ByteBuffer.wrap(new byte[] {'R', 0, 0}))).isNull();
  }
}
