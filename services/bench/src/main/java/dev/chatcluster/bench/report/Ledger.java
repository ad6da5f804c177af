package dev.chatcluster.bench.report;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The books of a phase: who sent which messages (numbered 0, 1, 2 … a sender) and which of them
 * each receiver has been shown. Not thread-safe: one thread keeps it.
 */
public final class Ledger {
  private final Map<String, Sender> senders = new HashMap<>();
  private long deliveries;
  private long duplicates;
  private long outOfOrder;

  private static final class Sender {
    int sent;
    final Map<String, Receiver> receivers = new HashMap<>();
  }

  private static final class Receiver {
    final BitSet seen = new BitSet();
    int last = -1;
  }

  /** Who is to receive what the sender sends. */
  public void open(String sender, List<String> receivers) {
    var books = new Sender();
    receivers.forEach(receiver -> books.receivers.put(receiver, new Receiver()));
    senders.put(sender, books);
  }

  /** The number of the sender's next message. */
  public int sent(String sender) {
    return sender(sender).sent++;
  }

  /** Books a message that the receiver is shown; true when it is the first time. */
  public boolean received(String sender, String receiver, int number) {
    Receiver books = sender(sender).receivers.get(receiver);
    if (books == null) {
      throw new IllegalArgumentException(receiver + " was not to receive anything of " + sender);
    }
    if (books.seen.get(number)) {
      duplicates++;
      return false;
    }
    books.seen.set(number);
    deliveries++;
    if (number < books.last) {
      outOfOrder++;
    }
    books.last = Math.max(books.last, number);
    return true;
  }

  private Sender sender(String id) {
    Sender books = senders.get(id);
    if (books == null) {
      throw new IllegalArgumentException("unknown sender " + id);
    }
    return books;
  }

  public long sent() {
    return senders.values().stream().mapToLong(sender -> sender.sent).sum();
  }

  public long deliveries() {
    return deliveries;
  }

  /** Messages that somebody was shown twice. */
  public long duplicates() {
    return duplicates;
  }

  /** Messages that somebody was shown after a later one of the same sender. */
  public long outOfOrder() {
    return outOfOrder;
  }

  /** Messages that somebody has not been shown, yet or at all. */
  public long missing() {
    long missing = 0;
    for (Sender sender : senders.values()) {
      for (Receiver receiver : sender.receivers.values()) {
        missing += sender.sent - receiver.seen.cardinality();
      }
    }
    return missing;
  }
}
