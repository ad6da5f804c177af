package dev.chatcluster.socket.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chatcluster.socket.protocol.CloseCode;
import dev.chatcluster.socket.protocol.Limits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboundTest {
  private static final int PATIENCE_SECONDS = 30;

  private final AtomicInteger broken = new AtomicInteger();

  private static Limits limits(int frames, long chars, Duration grace) {
    Limits s = Limits.STANDARD;
    return new Limits(
        s.frameBytes(),
        s.contentLength(),
        s.sendsPerSecond(),
        s.framesPerSecond(),
        s.refusalsBeforeClose(),
        s.malformedBeforeClose(),
        frames,
        chars,
        grace,
        s.silence(),
        s.syncConversations(),
        s.syncEvents(),
        s.openTimeout());
  }

  private Outbound outbound(RecordingWire wire, int frames, long chars, Duration grace) {
    return new Outbound(wire, limits(frames, chars, grace), broken::incrementAndGet);
  }

  private static void awaitWritten(RecordingWire wire, List<String> expected) {
    await()
        .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
        .pollInterval(Duration.ofMillis(5))
        .untilAsserted(() -> assertThat(wire.written).containsExactlyElementsOf(expected));
  }

  private static void awaitLatch(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void theOrderIsKept() {
    RecordingWire wire = RecordingWire.reading();
    Outbound outbound = outbound(wire, 5000, 1_000_000, Duration.ofMinutes(5));
    List<String> frames = IntStream.range(0, 3000).mapToObj(String::valueOf).toList();
    frames.forEach(outbound::text);
    awaitWritten(wire, frames);
    assertThat(broken).hasValue(0);
  }

  @Test
  void pongsQueueWithTheRest() throws InterruptedException {
    RecordingWire wire = RecordingWire.notReading();
    Outbound outbound = outbound(wire, 10, 1000, Duration.ofMinutes(5));
    outbound.text("a");
    awaitLatch(wire.blocked);
    outbound.pong(new byte[3]);
    outbound.text("b");
    wire.readOn();
    awaitWritten(wire, List.of("a", "pong 3", "b"));
  }

  @Test
  void aReaderThatBlocksLosesItsQueueAndHearsWhy() throws InterruptedException {
    RecordingWire wire = RecordingWire.notReading();
    Outbound outbound = outbound(wire, 3, 1000, Duration.ofMinutes(5));
    outbound.text("written");
    awaitLatch(wire.blocked);
    List.of("1", "2", "3", "one too many", "after the end").forEach(outbound::text);
    wire.readOn();
    awaitWritten(wire, List.of("written", "close 4409"));
  }

  @Test
  void queuedCharactersAreBoundedToo() throws InterruptedException {
    RecordingWire wire = RecordingWire.notReading();
    Outbound outbound = outbound(wire, 1000, 10, Duration.ofMinutes(5));
    outbound.text("written");
    awaitLatch(wire.blocked);
    outbound.text("12345");
    outbound.text("67890");
    outbound.text("x");
    wire.readOn();
    awaitWritten(wire, List.of("written", "close 4409"));
  }

  @Test
  void whatWasWrittenMakesRoom() {
    RecordingWire wire = RecordingWire.reading();
    Outbound outbound = outbound(wire, 1000, 10, Duration.ofMinutes(5));
    for (int i = 1; i <= 20; i++) {
      outbound.text("1234567890");
      int sent = i;
      await()
          .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
          .pollInterval(Duration.ofMillis(1))
          .until(() -> wire.written.size() == sent);
    }
    assertThat(wire.written).doesNotContain("close 4409");
  }

  @Test
  void aCloseComesAfterWhatWasQueuedAndNothingAfterIt() throws InterruptedException {
    RecordingWire wire = RecordingWire.notReading();
    Outbound outbound = outbound(wire, 10, 1000, Duration.ofMinutes(5));
    outbound.text("a");
    awaitLatch(wire.blocked);
    outbound.text("b");
    outbound.close(CloseCode.REVOKED);
    outbound.close(CloseCode.IDLE);
    outbound.text("c");
    outbound.pong(new byte[1]);
    wire.readOn();
    awaitWritten(wire, List.of("a", "b", "close 4403"));
  }

  @Test
  void whoDoesNotReadOnIsCutOffAfterTheGrace() throws InterruptedException {
    RecordingWire wire = RecordingWire.notReading();
    Outbound outbound = outbound(wire, 10, 1000, Duration.ofMillis(50));
    outbound.text("a");
    awaitLatch(wire.blocked);
    outbound.close(CloseCode.TOO_SLOW);
    awaitLatch(wire.interrupted);
    await().atMost(Duration.ofSeconds(PATIENCE_SECONDS)).until(() -> broken.get() > 0);
    assertThat(wire.written).isEmpty();
  }

  @Test
  void aBrokenConnectionIsToldAndTakesNothingMore() {
    RecordingWire wire = RecordingWire.reading();
    wire.breakOff();
    Outbound outbound = outbound(wire, 10, 1000, Duration.ofMinutes(5));
    outbound.text("a");
    await().atMost(Duration.ofSeconds(PATIENCE_SECONDS)).until(() -> broken.get() == 1);
    outbound.text("b");
    outbound.close(CloseCode.IDLE);
    assertThat(wire.written).isEmpty();
    assertThat(broken).hasValue(1);
  }
}
