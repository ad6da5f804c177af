package dev.chatcluster.notification.conversation.domain;

import dev.chatcluster.notification.preference.domain.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Who hears of a message, and how. */
public final class MessageRules {
  private final Instant now;
  private final Duration staleAfter;
  private final Map<UUID, List<MemberSettings>> members;
  private final Predicate<UUID> online;

  /**
   * Rules over one batch.
   *
   * @param members of each conversation
   * @param online whether somebody looks at the chat now
   */
  public MessageRules(
      Instant now,
      Duration staleAfter,
      Map<UUID, List<MemberSettings>> members,
      Predicate<UUID> online) {
    this.now = now;
    this.staleAfter = staleAfter;
    this.members = members;
    this.online = online;
  }

  public Outcome apply(List<ChatEvent.MessageCreated> messages) {
    var outcome = new Outcome();
    for (ChatEvent.MessageCreated message : messages) {
      if (message.at().isBefore(now.minus(staleAfter))) {
        continue; // nobody wants to be called for what is old by now
      }
      Set<String> named = Mentions.in(message.content());
      for (MemberSettings member : members.getOrDefault(message.conversationId(), List.of())) {
        if (member.hears(message, now)) {
          apply(message, member, named, outcome);
        }
      }
    }
    return outcome;
  }

  private void apply(
      ChatEvent.MessageCreated message, MemberSettings member, Set<String> named, Outcome outcome) {
    boolean mention = member.handle() != null && named.contains(member.handle());
    if (member.level() == Level.MENTIONS && !mention) {
      return;
    }
    if (mention) {
      outcome.mentioned(member.userId(), message);
    } else if (!online.test(member.userId())) {
      outcome.missed(member.userId(), message);
    }
    if (member.push()) {
      outcome.push(member.userId(), message, mention);
    }
    if (member.missedMail()) {
      outcome.mailLater(member.userId(), message);
    }
  }
}
