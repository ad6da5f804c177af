package dev.chatcluster.chat.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it stands.
 *
 * @param name null for a direct conversation
 * @param lastSeq the newest entry of its log
 */
public record Conversation(
    UUID id,
    ConversationKind kind,
    @Nullable String name,
    @Nullable String photoUrl,
    long lastSeq,
    @Nullable UUID lastMessageId,
    Instant lastActivityAt,
    UUID createdBy,
    Instant createdAt) {

  public Conversation renamed(String newName) {
    return new Conversation(
        id, kind, newName, photoUrl, lastSeq, lastMessageId, lastActivityAt, createdBy, createdAt);
  }

  public Conversation withPhoto(@Nullable String newPhotoUrl) {
    return new Conversation(
        id, kind, name, newPhotoUrl, lastSeq, lastMessageId, lastActivityAt, createdBy, createdAt);
  }

  /** The key of a pair: the same whoever asks. */
  public static String directKey(UUID one, UUID other) {
    String a = one.toString();
    String b = other.toString();
    return a.compareTo(b) < 0 ? a + ":" + b : b + ":" + a;
  }
}
