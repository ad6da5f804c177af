package dev.chatcluster.contracts.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chatcluster.contracts.chat.v1.GroupChanged;
import dev.chatcluster.contracts.chat.v1.LogEvent;
import dev.chatcluster.contracts.chat.v1.MembersChanged;
import dev.chatcluster.contracts.chat.v1.MessageState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the conversation log as browsers get it, the same over REST and over the socket. Only
 * the members that its type needs are there.
 *
 * @param type conversation.created, message.created, message.edited, message.deleted,
 *     members.changed, group.renamed or group.photo-changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventView(
    UUID conversationId,
    long seq,
    String type,
    UUID actorId,
    Instant at,
    @Nullable MessageView message,
    @Nullable String name,
    @Nullable String photoUrl,
    @Nullable List<MemberRoleView> added,
    @Nullable List<UUID> removed,
    @Nullable List<MemberRoleView> roles) {

  public static EventView of(String conversationId, LogEvent event) {
    return switch (event.getChangeCase()) {
      case MESSAGE_CREATED ->
          message(conversationId, event, "message.created", event.getMessageCreated());
      case MESSAGE_EDITED ->
          message(conversationId, event, "message.edited", event.getMessageEdited());
      case MESSAGE_DELETED ->
          message(conversationId, event, "message.deleted", event.getMessageDeleted());
      case CONVERSATION_CREATED ->
          members(conversationId, event, "conversation.created", event.getConversationCreated());
      case MEMBERS_CHANGED ->
          members(conversationId, event, "members.changed", event.getMembersChanged());
      case GROUP_RENAMED -> group(conversationId, event, "group.renamed", event.getGroupRenamed());
      case GROUP_PHOTO_CHANGED ->
          group(conversationId, event, "group.photo-changed", event.getGroupPhotoChanged());
      case CHANGE_NOT_SET ->
          throw new IllegalArgumentException("Event " + event.getSeq() + " says no change");
    };
  }

  private static EventView message(
      String conversationId, LogEvent event, String type, MessageState state) {
    return new EventView(
        UUID.fromString(conversationId),
        event.getSeq(),
        type,
        UUID.fromString(event.getActorId()),
        Instant.ofEpochMilli(event.getAtMs()),
        MessageView.of(conversationId, state),
        null,
        null,
        null,
        null,
        null);
  }

  private static EventView members(
      String conversationId, LogEvent event, String type, MembersChanged change) {
    return new EventView(
        UUID.fromString(conversationId),
        event.getSeq(),
        type,
        UUID.fromString(event.getActorId()),
        Instant.ofEpochMilli(event.getAtMs()),
        null,
        null,
        null,
        change.getAddedList().stream().map(MemberRoleView::of).toList(),
        change.getRemovedList().stream().map(UUID::fromString).toList(),
        change.getRolesList().stream().map(MemberRoleView::of).toList());
  }

  private static EventView group(
      String conversationId, LogEvent event, String type, GroupChanged change) {
    return new EventView(
        UUID.fromString(conversationId),
        event.getSeq(),
        type,
        UUID.fromString(event.getActorId()),
        Instant.ofEpochMilli(event.getAtMs()),
        null,
        change.getName(),
        change.getPhotoUrl().isEmpty() ? null : change.getPhotoUrl(),
        null,
        null,
        null);
  }
}
