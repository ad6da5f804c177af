package dev.chatcluster.socket.sessions;

import dev.chatcluster.socket.protocol.CloseCode;
import dev.chatcluster.socket.protocol.Limits;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to one socket, in order and bounded. A virtual thread writes while there
 * is something to write; whoever queues never waits, so a slow reader slows nobody but itself.
 */
public final class Outbound {
  private sealed interface Item {
    record Text(String frame) implements Item {}

    record Pong(byte[] payload) implements Item {}

    record Close(int code, String reason) implements Item {}
  }

  private final Wire wire;
  private final Limits limits;
  private final Runnable onBroken;
  private final Queue<Item> queue = new ArrayDeque<>();
  private long queuedChars;
  private boolean closing;
  private @Nullable Thread writer;

  /**
   * An empty queue.
   *
   * @param onBroken told when the connection cannot be written to any more
   */
  public Outbound(Wire wire, Limits limits, Runnable onBroken) {
    this.wire = wire;
    this.limits = limits;
    this.onBroken = onBroken;
  }

  public synchronized void text(String frame) {
    if (closing) {
      return;
    }
    if (queue.size() >= limits.queuedFrames()
        || queuedChars + frame.length() > limits.queuedChars()) {
      // What waits is dropped: the client comes back and asks for what it missed.
      queue.clear();
      close(CloseCode.TOO_SLOW);
      return;
    }
    queuedChars += frame.length();
    add(new Item.Text(frame));
  }

  public synchronized void pong(byte[] payload) {
    if (!closing && queue.size() < limits.queuedFrames()) {
      add(new Item.Pong(payload));
    }
  }

  /** Closes after what is queued; a peer that does not read on is cut off after a while. */
  public synchronized void close(CloseCode reason) {
    if (closing) {
      return;
    }
    closing = true;
    add(new Item.Close(reason.code(), reason.reason()));
    CompletableFuture.delayedExecutor(limits.closeGrace().toMillis(), TimeUnit.MILLISECONDS)
        .execute(this::cutOff);
  }

  /**
   * Interrupting a virtual thread that is blocked in a socket closes that socket: that is wanted
   * here.
   */
  private synchronized void cutOff() {
    if (writer != null) {
      writer.interrupt();
    }
    onBroken.run();
  }

  private void add(Item item) {
    queue.add(item);
    if (writer == null) {
      writer = Thread.ofVirtual().name("socket-writer").start(this::drain);
    }
  }

  private void drain() {
    try {
      for (Item item = next(); item != null; item = next()) {
        switch (item) {
          case Item.Text text -> wire.text(text.frame());
          case Item.Pong pong -> wire.pong(pong.payload());
          case Item.Close close -> wire.close(close.code(), close.reason());
        }
      }
    } catch (RuntimeException e) {
      broken();
    }
  }

  private synchronized void broken() {
    closing = true;
    writer = null;
    queue.clear();
    onBroken.run();
  }

  private synchronized @Nullable Item next() {
    Item item = queue.poll();
    if (item == null) {
      writer = null;
    } else if (item instanceof Item.Text text) {
      queuedChars -= text.frame().length();
    }
    return item;
  }
}
