package dev.chatcluster.notification.conversation.application;

import dev.chatcluster.notification.conversation.domain.ChatEvent;
import dev.chatcluster.notification.conversation.domain.ConversationSource;
import dev.chatcluster.notification.conversation.domain.Conversations;
import dev.chatcluster.notification.conversation.domain.Description;
import dev.chatcluster.notification.people.application.Directory;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Takes over conversations of which we have not heard the beginning. */
@ApplicationScoped
public class ConversationCopies {
  private final Conversations conversations;
  private final ConversationSource source;
  private final Directory directory;
  private final Transactions transactions;

  @Inject
  public ConversationCopies(
      Conversations conversations,
      ConversationSource source,
      Directory directory,
      Transactions transactions) {
    this.conversations = conversations;
    this.source = source;
    this.directory = directory;
    this.transactions = transactions;
  }

  /**
   * Makes all conversations known that events are about; called outside of a transaction, as other
   * services are asked.
   *
   * @throws NotificationException.Unavailable when chat-service cannot be asked
   */
  public void ensure(List<ChatEvent> events) throws Exception {
    Map<UUID, Long> firstSeqs = new HashMap<>();
    for (ChatEvent event : events) {
      long seq = event instanceof ChatEvent.Logged logged ? logged.seq() : Long.MAX_VALUE;
      firstSeqs.merge(event.conversationId(), seq, Math::min);
    }
    for (UUID id : inTransaction(() -> conversations.unknownOf(firstSeqs.keySet()))) {
      Optional<Description> description = source.describe(id);
      if (description.isPresent()) {
        take(description.get(), firstSeqs.get(id));
      }
    }
    directory.learn(added(events));
  }

  private void take(Description description, long firstSeq) throws Exception {
    // Only a read mark was told: all that is in the log is past.
    long handled = firstSeq == Long.MAX_VALUE ? description.lastSeq() : firstSeq - 1;
    inTransaction(
        () -> {
          conversations.take(description, handled);
          return handled;
        });
    directory.learn(description.members().stream().map(Description.Member::userId).toList());
  }

  private static Set<UUID> added(List<ChatEvent> events) {
    Set<UUID> added = new HashSet<>();
    for (ChatEvent event : events) {
      if (event instanceof ChatEvent.MembersChanged change) {
        added.addAll(change.added());
      }
    }
    return added;
  }

  private <T> T inTransaction(Callable<T> work) throws Exception {
    return transactions.run(work, e -> true);
  }
}
