package dev.chatcluster.bench.socket;

import dev.chatcluster.bench.rule.Timers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One thread that serves every socket, timer and client of the program, so that nothing in a client
 * needs a lock and a message costs no change of threads.
 */
public final class EventLoop implements Executor, Timers, AutoCloseable {
  private static final int READ_BUFFER = 1 << 17;

  private final Selector selector;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Due> timers = new PriorityQueue<>();
  private final Thread thread;
  private final ByteBuffer readBuffer = ByteBuffer.allocateDirect(READ_BUFFER);
  private volatile boolean closed;

  /** What a registered channel does when it is ready. */
  interface Ready {
    void ready(SelectionKey key);
  }

  private static final class Due implements Timer, Comparable<Due> {
    final long at;
    Runnable task;

    Due(long at, Runnable task) {
      this.at = at;
      this.task = task;
    }

    @Override
    public void cancel() {
      task = () -> {};
    }

    @Override
    public int compareTo(Due other) {
      return Long.compare(at, other.at);
    }
  }

  public EventLoop() {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread = Thread.ofPlatform().name("clients").start(this::turn);
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (Thread.currentThread() != thread) {
      selector.wakeup();
    }
  }

  /** Runs on the loop and waits for the result; never called from the loop itself. */
  public <T> T call(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, this).join();
  }

  public void run(Runnable task) {
    CompletableFuture.runAsync(task, this).join();
  }

  /** Called on the loop's thread only. */
  @Override
  public Timer after(long millis, Runnable task) {
    var due = new Due(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis), task);
    timers.add(due);
    return due;
  }

  Selector selector() {
    return selector;
  }

  /** Shared by all connections: what is not a whole frame is copied out of it. */
  ByteBuffer readBuffer() {
    return readBuffer.clear();
  }

  private void turn() {
    var batch = new ArrayDeque<Runnable>();
    while (!closed) {
      try {
        select();
        runDueTimers();
        for (Runnable task; (task = tasks.poll()) != null; ) {
          batch.add(task);
        }
        for (Runnable task; (task = batch.poll()) != null; ) {
          task.run();
        }
      } catch (IOException | RuntimeException e) {
        Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
  }

  private void select() throws IOException {
    if (!tasks.isEmpty()) {
      selector.selectNow(this::dispatch);
      return;
    }
    Due next = timers.peek();
    if (next == null) {
      selector.select(this::dispatch);
      return;
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(next.at - System.nanoTime() + 999_999);
    if (millis <= 0) {
      selector.selectNow(this::dispatch);
    } else {
      selector.select(this::dispatch, millis);
    }
  }

  private void dispatch(SelectionKey key) {
    ((Ready) key.attachment()).ready(key);
  }

  private void runDueTimers() {
    long now = System.nanoTime();
    for (Due due; (due = timers.peek()) != null && due.at - now <= 0; ) {
      timers.poll();
      due.task.run();
    }
  }

  @Override
  public void close() {
    closed = true;
    selector.wakeup();
  }
}
