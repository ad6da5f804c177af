package dev.chatcluster.socket.sessions;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A connection that keeps what is written to it, and whose peer can stop reading. */
final class RecordingWire implements Wire {
  final List<String> written = new CopyOnWriteArrayList<>();
  final CountDownLatch blocked = new CountDownLatch(1);
  final CountDownLatch interrupted = new CountDownLatch(1);
  private final CountDownLatch reads;
  private volatile boolean broken;

  private RecordingWire(CountDownLatch reads) {
    this.reads = reads;
  }

  static RecordingWire reading() {
    return new RecordingWire(new CountDownLatch(0));
  }

  /** Writes block until {@link #readOn()}. */
  static RecordingWire notReading() {
    return new RecordingWire(new CountDownLatch(1));
  }

  void readOn() {
    reads.countDown();
  }

  void breakOff() {
    broken = true;
  }

  @Override
  public void text(String frame) {
    write(frame);
  }

  @Override
  public void pong(byte[] payload) {
    write("pong " + payload.length);
  }

  @Override
  public void close(int code, String reason) {
    write("close " + code);
  }

  private void write(String what) {
    if (broken) {
      throw new IllegalStateException("the connection is gone");
    }
    blocked.countDown();
    try {
      reads.await();
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw new IllegalStateException("the connection was cut", e);
    }
    written.add(what);
  }
}
