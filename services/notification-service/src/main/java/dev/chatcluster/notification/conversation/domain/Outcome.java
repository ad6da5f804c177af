package dev.chatcluster.notification.conversation.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a batch of messages means for those who did not write them. */
public final class Outcome {
  /** Messages that somebody missed in one conversation: the newest, and how many there were. */
  public record Gathered(UUID userId, ChatEvent.MessageCreated newest, int count, boolean mention) {
    Gathered and(Gathered later) {
      return new Gathered(
          userId, later.newest(), count + later.count(), mention || later.mention());
    }
  }

  private record Place(UUID conversationId, UUID userId) {}

  private final List<Gathered> mentions = new ArrayList<>();
  private final Map<Place, Gathered> missed = new LinkedHashMap<>();
  private final Map<Place, Gathered> pushed = new LinkedHashMap<>();
  private final Map<Place, Gathered> mailed = new LinkedHashMap<>();

  void mentioned(UUID userId, ChatEvent.MessageCreated message) {
    mentions.add(new Gathered(userId, message, 1, true));
  }

  void missed(UUID userId, ChatEvent.MessageCreated message) {
    gather(missed, userId, message, false);
  }

  void push(UUID userId, ChatEvent.MessageCreated message, boolean mention) {
    gather(pushed, userId, message, mention);
  }

  void mailLater(UUID userId, ChatEvent.MessageCreated message) {
    // The first one counts: it is the one that is unread for longest.
    mailed.putIfAbsent(
        new Place(message.conversationId(), userId), new Gathered(userId, message, 1, false));
  }

  private static void gather(
      Map<Place, Gathered> into, UUID userId, ChatEvent.MessageCreated message, boolean mention) {
    into.merge(
        new Place(message.conversationId(), userId),
        new Gathered(userId, message, 1, mention),
        Gathered::and);
  }

  /** Each by itself. */
  public List<Gathered> mentions() {
    return List.copyOf(mentions);
  }

  public List<Gathered> missed() {
    return List.copyOf(missed.values());
  }

  public List<Gathered> pushed() {
    return List.copyOf(pushed.values());
  }

  /** With the first message of each. */
  public List<Gathered> mailed() {
    return List.copyOf(mailed.values());
  }
}
