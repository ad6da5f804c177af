package dev.chatcluster.notification.conversation.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation as chat-service describes it. */
public record Description(
    UUID id, boolean group, @Nullable String name, List<Member> members, long lastSeq) {
  /**
   * Somebody in it.
   *
   * @param joinedSeq the event that added them
   */
  public record Member(UUID userId, long joinedSeq, long readSeq) {}

  public Description {
    members = List.copyOf(members);
  }
}
