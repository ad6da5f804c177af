package dev.chatcluster.bench.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest implements FrameSink {
  private final List<String> heard = new ArrayList<>();
  private final FrameReader reader = new FrameReader(this);

  @Override
  public void text(byte[] payload) {
    heard.add("text " + new String(payload, StandardCharsets.UTF_8));
  }

  @Override
  public void ping(byte[] payload) {
    heard.add("ping " + payload.length);
  }

  @Override
  public void closed(int code, String reason) {
    heard.add("closed " + code + " " + reason);
  }

  /** As a server writes it: not masked. */
  private static byte[] frame(boolean last, int opcode, byte[] payload) {
    var out = ByteBuffer.allocate(payload.length + 10).put((byte) ((last ? 0x80 : 0) | opcode));
    if (payload.length < 126) {
      out.put((byte) payload.length);
    } else if (payload.length < 65_536) {
      out.put((byte) 126).putShort((short) payload.length);
    } else {
      out.put((byte) 127).putLong(payload.length);
    }
    return Arrays.copyOf(out.put(payload).array(), out.position());
  }

  private static byte[] text(String text) {
    return frame(true, FrameReader.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  private void read(byte[] bytes) {
    reader.read(ByteBuffer.wrap(bytes));
  }

  @Test
  void severalFramesInOneReadAreAllFound() {
    var both = ByteBuffer.allocate(100).put(text("one")).put(text("zwei €")).flip();
    reader.read(both);
    assertThat(heard).containsExactly("text one", "text zwei €");
  }

  @Test
  void aFrameMayArriveByteByByteWhateverItsLength() {
    for (int length : new int[] {5, 125, 126, 1_000}) {
      heard.clear();
      String text = "x".repeat(length);
      for (byte part : text(text)) {
        read(new byte[] {part});
      }
      assertThat(heard).containsExactly("text " + text);
    }
  }

  @Test
  void longFramesAreReadInPieces() {
    String text = "y".repeat(70_000);
    byte[] bytes = text(text);
    read(Arrays.copyOf(bytes, 1_234));
    read(Arrays.copyOfRange(bytes, 1_234, bytes.length));
    assertThat(heard).containsExactly("text " + text);
  }

  @Test
  void fragmentsAreJoinedAndPingsMayComeBetweenThem() {
    read(frame(false, FrameReader.TEXT, "Hel".getBytes(StandardCharsets.UTF_8)));
    read(frame(true, FrameReader.PING, new byte[3]));
    read(frame(true, FrameReader.CONTINUATION, "lo".getBytes(StandardCharsets.UTF_8)));
    assertThat(heard).containsExactly("ping 3", "text Hello");
  }

  @Test
  void aCloseFrameTellsItsCodeAndReason() {
    read(frame(true, FrameReader.CLOSE, new byte[] {0x11, 0x31, 'o', 'u', 't'}));
    read(frame(true, FrameReader.CLOSE, new byte[0]));
    assertThat(heard).containsExactly("closed 4401 out", "closed 1005 ");
  }

  @Test
  void whatIsWrittenIsMaskedAndReadsTheSameUnmasked() {
    for (int length : new int[] {0, 125, 126, 70_000}) {
      byte[] payload = "z".repeat(length).getBytes(StandardCharsets.UTF_8);
      ByteBuffer frame = FrameWriter.frame(FrameWriter.TEXT, payload);
      assertThat(frame.get() & 0xff).isEqualTo(0x81);
      int second = frame.get() & 0xff;
      assertThat(second & 0x80).isEqualTo(0x80);
      int announced = second & 0x7f;
      long size = announced;
      if (announced == 126) {
        size = frame.getShort() & 0xffff;
      } else if (announced == 127) {
        size = frame.getLong();
      }
      assertThat(size).isEqualTo(length);
      var mask = new byte[4];
      frame.get(mask);
      var unmasked = new byte[length];
      frame.get(unmasked);
      for (int i = 0; i < length; i++) {
        unmasked[i] ^= mask[i & 3];
      }
      assertThat(unmasked).isEqualTo(payload);
    }
  }
}
