package dev.chatcluster.socket.protocol;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client may say. */
public sealed interface ClientFrame {
  record Send(UUID id, UUID conversationId, String content) implements ClientFrame {}

  /** How far the person has come; {@code read} is false when it only reached the device. */
  record Seen(UUID conversationId, long seq, boolean read) implements ClientFrame {}

  record Typing(UUID conversationId, boolean typing) implements ClientFrame {}

  /** The person looks at the conversation, or away from it. */
  record Look(UUID conversationId, boolean looking) implements ClientFrame {}

  record Sync(List<SyncPoint> points) implements ClientFrame {
    public Sync {
      points = List.copyOf(points);
    }
  }

  record SyncPoint(UUID conversationId, long after) {}

  record RefreshToken(String token) implements ClientFrame {}

  record Presence(boolean away) implements ClientFrame {}

  record Ping() implements ClientFrame {}

  /** A frame and the number under which the client wants the answer. */
  record Numbered(@Nullable Long id, ClientFrame frame) {}
}
