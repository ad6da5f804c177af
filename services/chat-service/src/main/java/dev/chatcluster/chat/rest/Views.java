package dev.chatcluster.chat.rest;

import dev.chatcluster.chat.domain.LogEvent;
import dev.chatcluster.chat.domain.Member;
import dev.chatcluster.chat.domain.Message;
import dev.chatcluster.chat.domain.Overview;
import dev.chatcluster.chat.outbox.ProtoEvents;
import dev.chatcluster.contracts.json.EventView;
import dev.chatcluster.contracts.json.MessageView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies of answers. */
public final class Views {
  private Views() {}

  public record MemberView(
      UUID userId, String role, long readSeq, long deliveredSeq, Instant joinedAt) {
    static MemberView of(Member member) {
      return new MemberView(
          member.userId(),
          member.role().name(),
          member.readSeq(),
          member.deliveredSeq(),
          member.joinedAt());
    }
  }

  /**
   * A conversation as the caller sees it.
   *
   * @param unreadCount messages of others not read; 100 means 100 or more
   * @param members all of up to 50; the first 50 of more
   */
  public record ConversationView(
      UUID id,
      String kind,
      @Nullable String name,
      @Nullable String photoUrl,
      long lastSeq,
      Instant createdAt,
      Instant lastActivityAt,
      @Nullable MessageView lastMessage,
      int unreadCount,
      long readSeq,
      String role,
      int memberCount,
      List<MemberView> members) {
    static ConversationView of(Overview overview) {
      var c = overview.conversation();
      return new ConversationView(
          c.id(),
          c.kind().name(),
          c.name(),
          c.photoUrl(),
          c.lastSeq(),
          c.createdAt(),
          c.lastActivityAt(),
          overview.lastMessage() == null ? null : message(overview.lastMessage()),
          overview.unread(),
          overview.me().readSeq(),
          overview.me().role().name(),
          overview.memberCount(),
          overview.members().stream().map(MemberView::of).toList());
    }
  }

  /** A stretch of the log; with {@code hasMore} the next one starts after the last seq of this. */
  public record EventsView(List<EventView> items, long lastSeq, boolean hasMore) {}

  static MessageView message(Message m) {
    return new MessageView(
        m.id(),
        m.conversationId(),
        m.seq(),
        m.senderId(),
        "text",
        m.content(),
        m.createdAt(),
        m.editedAt(),
        m.deletedAt());
  }

  static EventView event(LogEvent event) {
    return EventView.of(event.conversationId().toString(), ProtoEvents.of(event));
  }
}
