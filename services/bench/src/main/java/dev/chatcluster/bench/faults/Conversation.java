package dev.chatcluster.bench.faults;

import dev.chatcluster.bench.api.Event;
import dev.chatcluster.bench.client.ChatClient;
import dev.chatcluster.bench.client.ChatListener;
import dev.chatcluster.bench.load.Pair;
import dev.chatcluster.bench.rule.Outbox;
import dev.chatcluster.bench.rule.Uuid7;
import dev.chatcluster.bench.socket.EventLoop;
import java.util.HashMap;
import java.util.Map;

/** Two people who talk without end. Kept on the loop's thread. */
final class Conversation implements ChatListener {
  /** People stop writing when nothing goes out for long. */
  private static final int LONGEST_OUTBOX = 50;

  private final Books books = new Books();
  private final Map<String, Long> writtenNanos = new HashMap<>();
  // When the newest message was written that the other side has been shown.
  private long newestShownNanos = Long.MIN_VALUE;
  private int count;
  private boolean over;

  void talk(EventLoop loop, Pair pair, long everyMillis) {
    pair.both().forEach(client -> talk(loop, client, pair.conversationId(), everyMillis));
  }

  private void talk(EventLoop loop, ChatClient client, String conversationId, long everyMillis) {
    if (over) {
      return;
    }
    if (client.outbox().pending() < LONGEST_OUTBOX) {
      String id = Uuid7.next();
      books.written(client.account().userId(), id);
      writtenNanos.put(id, System.nanoTime());
      client.send(new Outbox.Item(id, conversationId, "Message " + ++count + " of this talk"));
    }
    loop.after(everyMillis, () -> talk(loop, client, conversationId, everyMillis));
  }

  void stop() {
    over = true;
  }

  @Override
  public void applied(ChatClient client, Event event) {
    books.shown(client.account().userId(), event);
    Long written = writtenNanos.get(event.messageId());
    if (written != null && !event.actorId().equals(client.account().userId())) {
      newestShownNanos = Math.max(newestShownNanos, written);
    }
  }

  @Override
  public void acknowledged(ChatClient client, String messageId, long seq) {
    books.acknowledged(messageId, seq);
  }

  /** Whether something written after that moment has reached the other side. */
  boolean flowsSince(long nanos) {
    return newestShownNanos > nanos;
  }

  Books books() {
    return books;
  }
}
