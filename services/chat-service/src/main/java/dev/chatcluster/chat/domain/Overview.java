package dev.chatcluster.chat.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as one of its members sees it in the list.
 *
 * @param me the member who looks
 * @param unread messages of others that they have not read, counted up to {@link
 *     Limits#unreadCounted}
 * @param members all, or the first {@link Limits#membersShown} of many
 */
public record Overview(
    Conversation conversation,
    Member me,
    @Nullable Message lastMessage,
    int unread,
    int memberCount,
    List<Member> members) {
  public Overview {
    members = List.copyOf(members);
  }
}
