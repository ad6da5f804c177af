package dev.chatcluster.outbox;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;

/**
 * Transactions whose events Kafka has not yet acknowledged, oldest first. Only the relay's thread
 * changes the queue; acknowledgements come from the producer's thread.
 */
final class InFlight {
  private static final class Transaction {
    /** One more than events open while the transaction is still being read. */
    final AtomicInteger open = new AtomicInteger(1);

    @Nullable LogSequenceNumber end;
  }

  private final Queue<Transaction> committed = new ArrayDeque<>();
  private final AtomicInteger events = new AtomicInteger();
  private Transaction current = new Transaction();

  /** Counts one event of the transaction being read; the returned call takes it off again. */
  Runnable sent() {
    Transaction transaction = current;
    transaction.open.incrementAndGet();
    events.incrementAndGet();
    return () -> {
      transaction.open.decrementAndGet();
      events.decrementAndGet();
    };
  }

  void committed(LogSequenceNumber end) {
    current.end = end;
    current.open.decrementAndGet();
    committed.add(current);
    current = new Transaction();
  }

  /**
   * The end of the newest transaction up to which all is acknowledged; null when that has not
   * moved.
   */
  @Nullable LogSequenceNumber acknowledged() {
    LogSequenceNumber end = null;
    for (Transaction t = committed.peek(); t != null && t.open.get() == 0; t = committed.peek()) {
      end = t.end;
      committed.remove();
    }
    return end;
  }

  int events() {
    return events.get();
  }

  /** Nothing read is unacknowledged, and no transaction is half read. */
  boolean isEmpty() {
    return committed.isEmpty() && current.open.get() == 1;
  }
}
