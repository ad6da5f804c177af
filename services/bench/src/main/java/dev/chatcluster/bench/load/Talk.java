package dev.chatcluster.bench.load;

import dev.chatcluster.bench.api.Event;
import dev.chatcluster.bench.client.ChatClient;
import dev.chatcluster.bench.client.ChatListener;
import dev.chatcluster.bench.report.Latencies;
import dev.chatcluster.bench.report.Ledger;
import dev.chatcluster.bench.rule.Outbox;
import dev.chatcluster.bench.rule.Uuid7;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said in one phase, and the books about it. A message begins with the phase's tag and its
 * sender's number, so that each receiver can check it without asking anybody. Kept on the loop's
 * thread.
 */
final class Talk implements ChatListener {
  /** About as long as people's messages are. */
  private static final String WORDS =
      " See you at the station at half past six, I will bring the tickets.";

  private final String tag;
  private final Reaction reaction;
  private final Ledger ledger = new Ledger();
  private Latencies latencies = new Latencies();
  private final Map<String, Long> intendedNanos = new HashMap<>();

  /** What a phase does when a message was shown for the first time. */
  interface Reaction {
    /** The receiver has been shown a message of somebody else. */
    default void delivered(ChatClient receiver, Event event) {}

    /** The sender's message is stored. */
    default void acknowledged(ChatClient sender) {}
  }

  Talk(String tag, Reaction reaction) {
    this.tag = tag;
    this.reaction = reaction;
  }

  void open(ChatClient sender, List<ChatClient> receivers) {
    ledger.open(userId(sender), receivers.stream().map(Talk::userId).toList());
  }

  /** Sends the sender's next message, now. */
  void say(ChatClient sender, String conversationId) {
    say(sender, conversationId, System.nanoTime());
  }

  /**
   * @param intended when the message was to be sent; latency counts from there, however late it
   *     leaves
   */
  void say(ChatClient sender, String conversationId, long intended) {
    String id = Uuid7.next();
    intendedNanos.put(id, intended);
    sender.send(new Outbox.Item(id, conversationId, tag + ledger.sent(userId(sender)) + WORDS));
  }

  @Override
  public void applied(ChatClient client, Event event) {
    if (!event.createsMessage()
        || !event.content().startsWith(tag)
        || event.actorId().equals(userId(client))) {
      return;
    }
    int number = number(event.content());
    if (ledger.received(event.actorId(), userId(client), number)) {
      Long intended = intendedNanos.get(event.messageId());
      if (intended != null) {
        latencies.record(System.nanoTime() - intended);
      }
      reaction.delivered(client, event);
    }
  }

  @Override
  public void acknowledged(ChatClient client, String messageId, long seq) {
    reaction.acknowledged(client);
  }

  private int number(String content) {
    return Integer.parseInt(content, tag.length(), content.indexOf(' '), 10);
  }

  private static String userId(ChatClient client) {
    return client.account().userId();
  }

  /** Forgets the latencies of the warm-up. */
  void warm() {
    latencies = new Latencies();
  }

  Ledger ledger() {
    return ledger;
  }

  Latencies latencies() {
    return latencies;
  }
}
