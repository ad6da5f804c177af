package dev.chatcluster.notification.inbox.application;

import dev.chatcluster.notification.conversation.domain.Conversation;
import dev.chatcluster.notification.conversation.domain.Conversations;
import dev.chatcluster.notification.inbox.domain.NamedNotification;
import dev.chatcluster.notification.inbox.domain.Notification;
import dev.chatcluster.notification.people.application.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the people and conversations of notifications are called. Works in the caller's transaction.
 */
@ApplicationScoped
public class Names {
  private final Directory directory;
  private final Conversations conversations;

  @Inject
  public Names(Directory directory, Conversations conversations) {
    this.directory = directory;
    this.conversations = conversations;
  }

  public List<NamedNotification> of(List<Notification> notifications) {
    Map<UUID, String> people = directory.names(ids(notifications, Notification::actorId));
    Map<UUID, Conversation> places =
        conversations.find(ids(notifications, Notification::conversationId));
    return notifications.stream()
        .map(
            n -> {
              Conversation place =
                  n.conversationId() == null ? null : places.get(n.conversationId());
              return new NamedNotification(
                  n,
                  n.actorId() == null ? null : people.get(n.actorId()),
                  place == null ? null : place.name());
            })
        .toList();
  }

  private static Set<UUID> ids(
      List<Notification> notifications, Function<Notification, @Nullable UUID> part) {
    Set<UUID> ids = new HashSet<>();
    for (Notification notification : notifications) {
      UUID id = part.apply(notification);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }
}
